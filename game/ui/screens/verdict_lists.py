"""How the rows of the verdict are painted."""

from collections.abc import Callable, Sequence

import pygame
from pygame import Rect

from game.analysis.verdict import Comparison
from game.play.verdict_rows import ClauseLine, ScoreLine
from game.ui.canvas import Canvas, text_height
from game.ui.screens.papers import heading_height, paint_heading
from game.ui.theme import Theme

CLAUSE_COLUMNS = (0.23, 0.27, 0.23, 0.27)
"""Article, as agreed, as in history, for whom better."""
BAR = 15
GAP = 10
SIGN = 16
"""Room for the sign before a party's mark."""

Mark = tuple[str, Comparison, str]
"""The party, how it fared against history, and the word for that."""


def _cells(theme: Theme, rect: Rect) -> list[Rect]:
    gap, x, cells = theme.u(GAP), rect.x, []
    for share in CLAUSE_COLUMNS:
        width = round(rect.w * share)
        cells.append(Rect(x, rect.y, width - gap, rect.h))
        x += width
    return cells


def _mark_places(theme: Theme, marks: Sequence[Mark], cell: Rect) -> list[Rect]:
    """Where the marks stand: beside each other where each has room, else one below the other."""
    face, sign = theme.face("small"), theme.t(SIGN)
    step = round(face.height * 1.2)
    wide = cell.w // max(1, len(marks))
    if all(sign + face.width(_told(mark)) + theme.u(GAP) <= wide for mark in marks):
        return [Rect(cell.x + n * wide, cell.y, wide, step) for n in range(len(marks))]
    return [Rect(cell.x, cell.y + n * step, cell.w, step) for n in range(len(marks))]


def _told(mark: Mark) -> str:
    return f"{mark[0]}: {mark[2]}"


def measure_clause(row: object, width: int, theme: Theme) -> int:
    """Height of one article; a plain string tuple is the head of the table."""
    cells = _cells(theme, Rect(0, 0, width, 0))
    if not isinstance(row, ClauseLine):
        return theme.face("note").height + theme.u(8)
    heights = [
        text_height(theme, row.title, "bold", cells[0].w),
        text_height(theme, row.now, "body", cells[1].w),
        text_height(theme, row.then, "small", cells[2].w),
        max((place.bottom for place in _mark_places(theme, row.marks, cells[3])), default=0),
    ]
    return max(heights) + theme.u(GAP)


def paint_clause(canvas: Canvas, row: object, rect: Rect) -> None:
    """Article, the two answers, and the marks of both parties."""
    theme, cells = canvas.theme, _cells(canvas.theme, rect)
    if not isinstance(row, ClauseLine):
        heads = row if isinstance(row, tuple) else ()
        for head, cell in zip(heads, cells, strict=False):
            canvas.text(head, (cell.x, rect.bottom - theme.u(3)), "note", "soft", "bottomleft",
                        cell.w)  # fmt: skip
        canvas.rule((rect.x, rect.bottom - 1), rect.w)
        return
    top = theme.u(GAP) // 2
    for words, cell, style, colour in zip(
        (row.title, row.now, row.then), cells, ("bold", "body", "small"), ("ink", "ink", "soft"),
        strict=False,
    ):  # fmt: skip
        canvas.paragraph(words, Rect(cell.x, cell.y + top, cell.w, cell.h), style, colour)
    cell = cells[3].move(0, top)
    for mark, place in zip(row.marks, _mark_places(theme, row.marks, cell), strict=True):
        _paint_mark(canvas, place, mark)
    canvas.rule((rect.x, rect.bottom - 1), rect.w, "faint")


def _paint_mark(canvas: Canvas, place: Rect, mark: Mark) -> None:
    """An arrow or a diamond, the party and the word: colour never says it alone."""
    theme, comparison = canvas.theme, mark[1]
    colour = {"better": "ok", "as": "soft", "worse": "accent"}[comparison.value]
    face = theme.face("small")
    centre = (place.x + theme.t(6), place.y + face.height // 2)
    if comparison is Comparison.AS:
        canvas.diamond(centre, theme.t(3), colour)
    else:
        side = "up" if comparison is Comparison.BETTER else "down"
        canvas.arrow(centre, "up" if side == "up" else "down", theme.t(4), colour)
    at = (place.x + theme.t(SIGN), place.y)
    canvas.text(_told(mark), at, face, colour, "topleft", place.w - theme.t(SIGN))


def measure_score(row: object, width: int, theme: Theme) -> int:
    """Height of one score."""
    if not isinstance(row, ScoreLine):
        return 0
    if row.value is None:
        return heading_height(theme)
    return theme.face("body").height + theme.t(BAR) + theme.u(12)


def score_list_height(theme: Theme, rows: Sequence[ScoreLine]) -> int:
    """Height of a list that shows these scores without scrolling."""
    return sum(measure_score(row, 0, theme) for row in rows) + theme.u(16)


def score_painter(history: str) -> Callable[[Canvas, object, Rect], None]:
    """Paints a score as a bar, with a mark where it stood in history."""

    def paint(canvas: Canvas, row: object, rect: Rect) -> None:
        if not isinstance(row, ScoreLine):
            return
        theme = canvas.theme
        if row.value is None:
            paint_heading(canvas, row.title, rect)
            return
        style = "bold" if row.mean else "body"
        figures = f"{row.value:.0f}"
        if row.history is not None:
            figures = f"{row.value:.0f}   ({history} {row.history:.0f})"
        drawn = canvas.text(figures, rect.topright, style, "ink", "topright")
        width = drawn.x - rect.x - theme.u(8)
        canvas.text(row.title, rect.topleft, style, "ink", "topleft", width)
        bar = Rect(rect.x, rect.y + theme.face("body").height + theme.u(2), rect.w, theme.t(BAR))
        _paint_pair(canvas, bar, row)

    return paint


def _paint_pair(canvas: Canvas, bar: Rect, row: ScoreLine) -> None:
    theme = canvas.theme
    canvas.frame(bar, "line", "bar_ground")
    inner = bar.inflate(-2, -2)
    filled = Rect(inner)
    filled.w = round(inner.w * min(max(row.value or 0.0, 0.0), 100.0) / 100)
    pygame.draw.rect(canvas.surface, canvas.colour("accent" if row.mean else "bar"), filled)
    if row.history is not None:
        x = inner.x + round(inner.w * min(max(row.history, 0.0), 100.0) / 100)
        ink = canvas.colour("ink")
        # Below the bar: above it the knob would strike the figures.
        foot = bar.bottom + theme.u(3)
        pygame.draw.line(canvas.surface, ink, (x, bar.y), (x, foot), max(2, theme.u(2)))
        canvas.diamond((x, foot), theme.t(3), "ink")
