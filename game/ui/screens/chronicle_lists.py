"""How positions and the chronicle are painted in lists, for those who look on."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.model.agenda import Party
from game.play.wording import Words
from game.ui.canvas import Canvas, text_height
from game.ui.rows_chronicle import ChronicleRow, PositionRow
from game.ui.screens.papers import heading_height, paint_heading
from game.ui.theme import Theme

INDENT = 14


def position_painter(words: Words) -> Callable[[Canvas, object, Rect], None]:
    """Paints an article: title, and below it what is agreed or what each side says."""
    settled, parties = words.say("agreed"), words.agenda.parties

    def paint(canvas: Canvas, row: object, rect: Rect) -> None:
        if not isinstance(row, PositionRow):
            return
        theme = canvas.theme
        mark = settled if row.agreed else ""
        at = (rect.right, rect.y + theme.u(3))
        drawn = canvas.text(mark, at, "italic", "ok", "topright")
        if mark:
            tick = Rect(drawn.x - theme.t(15), 0, theme.t(11), theme.t(11))
            tick.centery = drawn.centery
            canvas.tick(tick, "ok")
        title = f"{row.number}. {row.title}"
        width = drawn.x - rect.x - theme.t(20)
        canvas.text(title, (rect.x, rect.y + theme.u(3)), "subheading", "ink", "topleft", width)
        y = rect.y + theme.face("subheading").height + theme.u(5)
        room = Rect(rect.x + theme.t(INDENT), y, rect.w - theme.t(INDENT), 0)
        for told, colour in position_lines(parties, row):
            centre = (rect.x + theme.t(5), room.y + theme.face("small").height // 2)
            canvas.diamond(centre, theme.t(3), colour)
            room.y = canvas.paragraph(told, room, "small", colour)
        for told, colour in limit_lines(row):
            box = Rect(0, 0, theme.t(7), theme.t(7))
            box.center = (rect.x + theme.t(5), room.y + theme.face("note").height // 2)
            pygame.draw.rect(canvas.surface, canvas.colour(colour), box, max(1, theme.u(1)))
            room.y = canvas.paragraph(told, room, "note", "soft")
        canvas.rule((rect.x, rect.bottom - 1), rect.w, "faint")

    return paint


def position_lines(parties: tuple[Party, Party], row: PositionRow) -> list[tuple[str, str]]:
    """The lines under an article, each with its colour."""
    if row.agreed:
        return [(row.agreed, "ok")]
    one, two = parties
    lines = [(row.first, one.colour), (row.second, two.colour)]
    return [(words, colour) for words, colour in lines if words]


def limit_lines(row: PositionRow) -> tuple[tuple[str, str], ...]:
    """The limits of the capitals, as long as the article is open."""
    return () if row.agreed else row.limits


def measure_position(row: object, width: int, theme: Theme) -> int:
    """Height of one article."""
    if not isinstance(row, PositionRow):
        return 0
    lines = [row.agreed] if row.agreed else [one for one in (row.first, row.second) if one]
    room = width - theme.t(INDENT)
    height = sum(text_height(theme, words, "small", room) for words in lines)
    height += sum(text_height(theme, words, "note", room) for words, _ in limit_lines(row))
    return theme.face("subheading").height + theme.u(12) + height


def measure_entry(row: object, width: int, theme: Theme) -> int:
    """Height of one entry of the chronicle."""
    if not isinstance(row, ChronicleRow):
        return 0
    if not row.speaker:
        return heading_height(theme)
    indent = 0 if len(row.speaker) > 1 else theme.t(INDENT)
    height = text_height(theme, row.text, "body" if not indent else "small", width - indent)
    if not indent:
        height += theme.face("subheading").height
    if row.why:
        height += text_height(theme, row.why, "note", width)
    return height + theme.u(7)


def paint_entry(canvas: Canvas, row: object, rect: Rect) -> None:
    """Who, what and why; what came of it stands indented below."""
    if not isinstance(row, ChronicleRow):
        return
    theme = canvas.theme
    if not row.speaker:
        paint_heading(canvas, row.text, rect)
        return
    if len(row.speaker) == 1:
        area = Rect(rect.x + theme.t(INDENT), rect.y, rect.w - theme.t(INDENT), 0)
        canvas.paragraph(row.text, area, "small", "soft")
        return
    drawn = canvas.text(row.speaker, rect.topleft, "subheading", row.colour)
    y = canvas.paragraph(row.text, Rect(rect.x, drawn.bottom, rect.w, 0), "body", "ink")
    if row.why:
        canvas.paragraph(row.why, Rect(rect.x, y, rect.w, 0), "note", "soft")
