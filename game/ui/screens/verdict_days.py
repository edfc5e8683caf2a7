"""Day by day, in two columns: what happened at this table, and what happened then."""

from pygame import Rect

from game.play.verdict_rows import DayLine
from game.ui.canvas import Canvas, text_height
from game.ui.screens.papers import heading_height, paint_heading
from game.ui.theme import Theme

GAP = 22
"""Between the columns."""
BETWEEN = 4
"""Between two deeds of a day."""
MARK = 14
"""Room for the mark before a deed."""


def _columns(theme: Theme, rect: Rect) -> tuple[Rect, Rect]:
    gap = theme.u(GAP)
    width = (rect.w - gap) // 2
    return Rect(rect.x, rect.y, width, 0), Rect(rect.x + width + gap, rect.y, width, 0)


def measure_day(row: object, width: int, theme: Theme) -> int:
    """Height of one day; a plain pair of strings is the head of the table."""
    if not isinstance(row, DayLine):
        return theme.face("note").height + theme.u(8)
    here, then = _columns(theme, Rect(0, 0, width, 0))
    gap, mark = theme.u(BETWEEN), theme.t(MARK)
    left = sum(text_height(theme, one, "body", here.w - mark) + gap for one in row.here)
    right = 0
    for told in row.then:
        right += text_height(theme, told.text, "body", then.w) + gap
        right += text_height(theme, told.source, "note", then.w) + gap if told.source else 0
    return heading_height(theme) + max(left, right) + theme.u(12)


def paint_day(canvas: Canvas, row: object, rect: Rect) -> None:
    """The date, and below it the two columns."""
    theme = canvas.theme
    here, then = _columns(theme, rect)
    if not isinstance(row, DayLine):
        for head, cell in zip(row if isinstance(row, tuple) else (), (here, then), strict=False):
            at = (cell.x, rect.bottom - theme.u(3))
            canvas.text(head, at, "note", "soft", "bottomleft", cell.w)
        return
    head = Rect(rect.x, rect.y, rect.w, heading_height(theme))
    paint_heading(canvas, row.title, head)
    gap, mark = theme.u(BETWEEN), theme.t(MARK)
    y = head.bottom
    for one in row.here:
        centre = (here.x + theme.t(5), y + theme.face("body").height // 2)
        canvas.diamond(centre, theme.t(3), "accent")
        y = canvas.paragraph(one, Rect(here.x + mark, y, here.w - mark, 0), "body") + gap
    y = head.bottom
    for told in row.then:
        y = canvas.paragraph(told.text, Rect(then.x, y, then.w, 0), "body", "soft") + gap
        if told.source:
            y = canvas.paragraph(told.source, Rect(then.x, y, then.w, 0), "note", "soft") + gap
