"""What a side seems to want, as rows of a list: bars for the weight of issues, words between."""

from collections.abc import Sequence

from pygame import Rect

from game.play.papers import BarRow
from game.play.wording_advice import ReadingWords
from game.ui.canvas import Canvas, text_height
from game.ui.screens.papers import measure_bar, paint_bar
from game.ui.theme import Theme
from game.ui.widgets.scroll_list import Row


def reading_rows(readings: Sequence[ReadingWords]) -> tuple[Row, ...]:
    """The readings one below the other."""
    found: list[Row] = []
    for reading in readings:
        found.append(BarRow(reading.title))
        found.append(reading.source)
        found += [BarRow(one.issue, one.share, one.sure) for one in reading.weights]
        found += reading.remarks
    return tuple(found)


def measure_reading(row: Row, width: int, theme: Theme) -> int:
    """Height of a row."""
    if isinstance(row, str):
        return text_height(theme, row, "small", width) + theme.u(8)
    return measure_bar(row, width, theme)


def paint_reading(canvas: Canvas, row: Row, rect: Rect) -> None:
    """Paint a row."""
    if isinstance(row, str):
        area = Rect(rect.x, rect.y + canvas.theme.u(4), rect.w, rect.h)
        canvas.paragraph(row, area, "small", "ink")
    else:
        paint_bar(canvas, row, rect)
