"""The lists beside a moment of a saved game: the articles, and the minutes up to then."""

from collections.abc import Sequence

from pygame import Rect

from game.play.wording import Words
from game.ui.rows_chronicle import PositionRow
from game.ui.rows_minutes import MinuteRow
from game.ui.screens.chronicle_lists import measure_position, position_painter
from game.ui.screens.record import measure_minute, paint_minute
from game.ui.theme import Theme
from game.ui.widget import Widget
from game.ui.widgets.scroll_list import ScrollList


def position_list(words: Words, rows: Sequence[PositionRow], room: Rect) -> ScrollList:
    """The articles as they stood."""
    return ScrollList(
        id="positions",
        rect=room,
        rows=rows,
        measure=measure_position,
        paint=position_painter(words),
    )


def minutes_list(
    rows: Sequence[MinuteRow], room: Rect, known: dict[tuple[int, int], int]
) -> ScrollList:
    """All that was written down by then, the latest in view.

    Args:
        rows: The same objects every time, of which more or fewer are shown.
        room: Where the list stands.
        known: (id of a row, width) -> its height at this size of the window: filled here.
    """

    def measure(row: object, width: int, theme: Theme) -> int:
        key = (id(row), width)
        if key not in known:
            known[key] = measure_minute(row, width, theme)
        return known[key]

    return LatestList(
        id="minutes", rect=room, rows=rows, measure=measure, paint=paint_minute, at_end=True
    )


class LatestList(ScrollList):
    """A list that shows its end whenever it has become longer or shorter."""

    def resume(self, earlier: Widget) -> None:
        """Stay where one was only while the rows are the same."""
        if isinstance(earlier, ScrollList) and len(earlier.rows) == len(self.rows):
            super().resume(earlier)
