"""How the rows of a seat's papers are painted in lists."""

from collections.abc import Callable, Sequence

import pygame
from pygame import Rect

from game.play.papers import BarRow, LimitRow, PersonRow
from game.ui.canvas import Canvas, text_height
from game.ui.pictures import Pictures, initials_of
from game.ui.theme import Theme

GAP = 10
COLUMNS = (0.30, 0.34, 0.36)
"""Article, wish, least."""
FACE = 84
BAR = 12


def heading_height(theme: Theme) -> int:
    """Height of a heading in a list."""
    return theme.face("subheading").height + theme.u(14)


def paint_heading(canvas: Canvas, words: str, rect: Rect) -> None:
    """A heading with a rule below it."""
    place = canvas.text(
        words, (rect.x, rect.bottom - canvas.theme.u(5)), "subheading", "accent", "bottomleft",
        rect.w,
    )  # fmt: skip
    canvas.rule((rect.x, place.bottom + canvas.theme.u(2)), rect.w)


# ---- limits


def _cells(theme: Theme, rect: Rect) -> list[Rect]:
    gap, x, cells = theme.u(GAP), rect.x, []
    for share in COLUMNS:
        width = round(rect.w * share)
        cells.append(Rect(x, rect.y, width - gap, rect.h))
        x += width
    return cells


def measure_limit(row: object, width: int, theme: Theme) -> int:
    """Height of one limit."""
    if not isinstance(row, LimitRow):
        return 0
    if not row.least:
        return heading_height(theme) + theme.face("note").height
    cells = _cells(theme, Rect(0, 0, width, 0))
    heights = [
        text_height(theme, row.title, "bold", cells[0].w),
        text_height(theme, row.wish, "body", cells[1].w),
        text_height(theme, row.least, "bold", cells[2].w)
        + (text_height(theme, row.yielding, "note", cells[2].w) if row.yielding else 0),
    ]
    return max(heights) + theme.u(GAP)


def limit_painter(heads: tuple[str, str, str]) -> Callable[[Canvas, object, Rect], None]:
    """Paints limits in three columns with these heads."""

    def paint(canvas: Canvas, row: object, rect: Rect) -> None:
        if not isinstance(row, LimitRow):
            return
        theme = canvas.theme
        cells = _cells(theme, rect)
        if not row.least:
            line = theme.face("note").height
            paint_heading(canvas, row.title, Rect(rect.x, rect.y, rect.w, rect.h - line))
            for head, cell in list(zip(heads, cells, strict=True))[1:]:
                canvas.text(head, (cell.x, rect.bottom), "note", "soft", "bottomleft", cell.w)
            return
        top = rect.y + theme.u(GAP) // 2
        for words, cell, style in zip(
            (row.title, row.wish, row.least), cells, ("bold", "body", "bold"), strict=True
        ):
            colour = "accent" if cell is cells[2] else "ink"
            area = Rect(cell.x, top, cell.w, cell.h)
            bottom = canvas.paragraph(words, area, style, colour)
        if row.yielding:
            note = Rect(cells[2].x, bottom, cells[2].w, rect.h)
            canvas.paragraph(row.yielding, note, "note", "soft")
        canvas.rule((rect.x, rect.bottom - 1), rect.w, "faint")

    return paint


# ---- bars


def measure_bar(row: object, width: int, theme: Theme) -> int:
    """Height of one bar with its name."""
    if not isinstance(row, BarRow):
        return 0
    if row.share is None and not row.words:
        return heading_height(theme)
    beside = theme.face("body").width(row.words) + theme.u(GAP)
    height = text_height(theme, row.title, "body", width - beside)
    if row.share is not None:
        height += theme.t(BAR) + theme.u(3)
        if row.note:
            height += text_height(theme, row.note, "note", width)
    return height + theme.u(8)


def paint_bar(canvas: Canvas, row: object, rect: Rect) -> None:
    """A name, the figure at its right, and below it the bar."""
    if not isinstance(row, BarRow):
        return
    theme = canvas.theme
    if row.share is None and not row.words:
        paint_heading(canvas, row.title, rect)
        return
    figure = canvas.text(
        row.words, (rect.right, rect.y), "bold" if row.share is None else "body", "ink", "topright"
    )
    area = Rect(rect.x, rect.y, figure.x - rect.x - theme.u(GAP), rect.h)
    bottom = canvas.paragraph(row.title, area, "body", "ink")
    if row.share is None:
        return
    trough = Rect(rect.x, bottom, rect.w, theme.t(BAR))
    _paint_trough(canvas, trough, row.share)
    if row.note:
        note = Rect(rect.x, trough.bottom + theme.u(1), rect.w, rect.h)
        canvas.paragraph(row.note, note, "note", "soft")


def _paint_trough(canvas: Canvas, trough: Rect, share: float) -> None:
    canvas.frame(trough, "line", "bar_ground")
    filled = trough.inflate(-2, -2)
    filled.w = max(2, round(filled.w * min(1.0, share)))
    pygame.draw.rect(canvas.surface, canvas.colour("bar"), filled)


# ---- bars that begin at one place, each in line with its name

NAMES = 0.36
"""Share of a line for the names."""
FIGURES = 96
"""Room for the figures at the end."""


def fit_in_lines(theme: Theme, rows: Sequence[BarRow], width: int) -> bool:
    """Whether the bars of a list find room beside their names, and none bears a note."""
    face, gap = theme.face("body"), theme.u(GAP)
    return theme.t(FIGURES) < width * NAMES / 2 and all(
        not row.note
        and face.width(row.title) + gap <= width * NAMES
        and face.width(row.words) + gap <= theme.t(FIGURES)
        for row in rows
        if row.share is not None
    )


def measure_bar_line(row: object, width: int, theme: Theme) -> int:
    """Height of one bar in line with its name."""
    if not isinstance(row, BarRow) or row.share is None:
        return measure_bar(row, width, theme)
    return theme.face("body").height + theme.u(13)


def paint_bar_line(canvas: Canvas, row: object, rect: Rect) -> None:
    """A name, its bar beside it, and the figure at the right."""
    if not isinstance(row, BarRow) or row.share is None:
        paint_bar(canvas, row, rect)
        return
    theme = canvas.theme
    middle = rect.y + rect.h // 2
    canvas.text(row.title, (rect.x, middle), "body", "ink", "midleft", round(rect.w * NAMES))
    canvas.text(row.words, (rect.right, middle), "body", "ink", "midright")
    left = rect.x + round(rect.w * NAMES)
    trough = Rect(left, 0, rect.right - theme.t(FIGURES) - left, theme.t(BAR))
    trough.centery = middle
    _paint_trough(canvas, trough, row.share)
    canvas.rule((rect.x, rect.bottom - 1), rect.w, "faint")


# ---- people


def _person_words(theme: Theme, rect: Rect) -> Rect:
    left = rect.x + theme.u(FACE) * 4 // 5 + theme.u(14)
    return Rect(left, rect.y + theme.u(6), rect.right - left, rect.h)


def measure_person(row: object, width: int, theme: Theme) -> int:
    """Height of one person's entry."""
    if not isinstance(row, PersonRow):
        return 0
    if row.heading:
        return heading_height(theme)
    room = _person_words(theme, Rect(0, 0, width, 0))
    words = text_height(theme, _name(row), "subheading", room.w)
    words += text_height(theme, row.office, "aside", room.w)
    words += text_height(theme, row.about, "body", room.w)
    return max(words, theme.u(FACE)) + theme.u(14)


def _name(row: PersonRow) -> str:
    return f"{row.name}   {row.native}" if row.native else row.name


def person_painter(pictures: Pictures) -> Callable[[Canvas, object, Rect], None]:
    """Paints people with their portraits."""

    def paint(canvas: Canvas, row: object, rect: Rect) -> None:
        if not isinstance(row, PersonRow):
            return
        theme = canvas.theme
        if row.heading:
            paint_heading(canvas, row.name, rect)
            return
        face = pictures.portrait(row.portrait, initials_of(row.name), theme.u(FACE))
        canvas.surface.blit(face, (rect.x, rect.y + theme.u(6)))
        room = _person_words(theme, rect)
        y = canvas.paragraph(_name(row), room, "subheading", "ink")
        y = canvas.paragraph(row.office, Rect(room.x, y, room.w, 0), "aside", "soft")
        canvas.paragraph(row.about, Rect(room.x, y, room.w, 0), "body", "ink")

    return paint
