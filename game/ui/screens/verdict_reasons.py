"""Reasons in two columns: what was done and why, and beside it what was hoped and weighed."""

from collections.abc import Iterator, Sequence

from pygame import Rect

from game.play.debrief import Thought
from game.play.words import Words
from game.ui.canvas import Canvas, text_height
from game.ui.rows_reasons import ReasonRow, reason_rows
from game.ui.screens.papers import heading_height, paint_heading
from game.ui.theme import Theme
from game.ui.widgets.scroll_list import ScrollList

GAP = 26
"""Between the columns."""
DONE = 0.42
"""Share of the first column."""
MARK = 13
"""Room for the mark before what was hoped or weighed."""
PAD, AFTER = 7, 2

Lines = Iterator[tuple[str, str, str]]
"""Words, their face and their colour."""


def reasons_list(words: Words, thoughts: Sequence[Thought], room: Rect) -> ScrollList:
    """Every decision of the programs under its sitting."""
    heads = (
        words.say("What was done, and why"),
        words.say("What was hoped, believed and weighed, where it has changed"),
    )
    rows = (heads, *reason_rows(words, thoughts))
    return ScrollList(
        id="reasons", rect=room, rows=rows, measure=measure_reason, paint=paint_reason
    )


def _columns(theme: Theme, rect: Rect) -> tuple[Rect, Rect]:
    gap = theme.u(GAP)
    width = round((rect.w - gap) * DONE)
    left = Rect(rect.x, rect.y, width, 0)
    return left, Rect(left.right + gap, rect.y, rect.w - width - gap, 0)


def _done(theme: Theme, row: ReasonRow, width: int) -> Lines:
    yield row.title, "subheading", row.colour
    # A whole treaty in bold type would outweigh the page.
    short = theme.face("bold").width(row.done) <= width
    yield row.done, "bold" if short else "body", "ink"
    yield row.why, "small", "soft"


def measure_reason(row: object, width: int, theme: Theme) -> int:
    """Height of one decision; a plain pair of strings is the head of the table."""
    if not isinstance(row, ReasonRow):
        return theme.face("note").height + theme.u(8)
    if not row.colour:
        return heading_height(theme)
    done, mind = _columns(theme, Rect(0, 0, width, 0))
    after = theme.u(AFTER)
    left = sum(
        text_height(theme, text, face, done.w) for text, face, _ in _done(theme, row, done.w)
    )
    wide = mind.w - theme.t(MARK)
    right = sum(text_height(theme, one, "small", wide) + after for one in row.mind)
    return max(left, right) + 2 * theme.u(PAD)


def paint_reason(canvas: Canvas, row: object, rect: Rect) -> None:
    """The heading of a sitting, or both columns of a decision."""
    theme = canvas.theme
    done, mind = _columns(theme, rect)
    if not isinstance(row, ReasonRow):
        for head, cell in zip(row if isinstance(row, tuple) else (), (done, mind), strict=False):
            at = (cell.x, rect.bottom - theme.u(3))
            canvas.text(head, at, "note", "soft", "bottomleft", cell.w)
        return
    if not row.colour:
        paint_heading(canvas, row.title, rect)
        return
    y = rect.y + theme.u(PAD)
    for text, face, colour in _done(theme, row, done.w):
        y = canvas.paragraph(text, Rect(done.x, y, done.w, 0), face, colour)
    y, mark = rect.y + theme.u(PAD), theme.t(MARK)
    for one in row.mind:
        centre = (mind.x + theme.t(4), y + theme.face("small").height // 2)
        canvas.diamond(centre, theme.t(3), "accent")
        y = canvas.paragraph(one, Rect(mind.x + mark, y, mind.w - mark, 0), "small")
        y += theme.u(AFTER)
    canvas.rule((rect.x, rect.bottom - 1), rect.w, "faint")
