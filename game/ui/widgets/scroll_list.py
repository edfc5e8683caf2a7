"""A long list of rows, of which only the visible ones are drawn."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from time import monotonic
from typing import ClassVar

import pygame
from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.scroll import BAR, Scroll
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Look, Reply, Widget

DOUBLE_CLICK = 0.5
"""Seconds within which two clicks on a row are one double click."""

Row = object
Measure = Callable[[Row, int, Theme], int]
"""(row, width, theme) -> its height."""
Paint = Callable[[Canvas, Row, Rect], None]


@dataclass(eq=False, kw_only=True)
class ScrollList(Widget):
    """Rows of any kind, given with two functions that measure and paint one of them.

    With `on_choose` a row can be marked with the arrow keys and taken with Enter or a click.
    With `on_mark` too, a click only marks a row and a double click takes it.
    """

    by_attributes: ClassVar[bool] = True
    unseen: ClassVar[frozenset[str]] = frozenset({"_before", "_follow", "_clicked"})

    rows: Sequence[Row] = ()
    measure: Measure
    paint: Paint
    on_choose: Callable[[int], Intent | None] | None = None
    on_mark: Callable[[int], None] | None = None
    """Told when another row is marked."""
    selected: int = 0
    at_end: bool = False
    """Whether it opens at its last row, and follows when rows are added."""
    fill: str = "card"
    focusable: bool = True
    _ends: list[int] = field(default_factory=list, repr=False)
    _measured: tuple[int, float, float] | None = field(default=None, repr=False)
    _before: tuple[tuple[int, float, float] | None, Sequence[Row], list[int]] = field(
        default=(None, (), []), repr=False
    )
    """How the list was measured whose place this one takes, its rows and where they end."""

    def __post_init__(self) -> None:
        """Begin at the top, or at the end."""
        self.scroll = Scroll()
        self._follow = self.at_end
        self._clicked = (-1, 0.0)

    def mark(self, index: int) -> None:
        """Mark a row."""
        if index != self.selected:
            self.selected = index
            if self.on_mark is not None:
                self.on_mark(index)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._follow = self.at_end and self.scroll.offset >= self.scroll.most
        self.rows = rows
        self._measured = None
        self.selected = min(self.selected, max(0, len(rows) - 1))
        self.changed()

    def resume(self, earlier: Widget) -> None:
        """Keep the scroll position, or follow the end if the earlier list was there."""
        if isinstance(earlier, ScrollList):
            was_at_end = earlier.scroll.offset >= earlier.scroll.most
            self._follow = self.at_end and was_at_end
            self.scroll.resume(earlier.scroll)
            if earlier.measure is self.measure:
                self._before = (earlier._measured, earlier.rows, earlier._ends)
            self.selected = min(earlier.selected, max(0, len(self.rows) - 1))

    # ---- geometry

    def _room(self) -> int:
        theme = self.host.theme
        return self.rect.w - theme.u(20) - theme.u(BAR)

    def _update(self) -> None:
        theme = self.host.theme
        key = (self.rect.w, theme.window_scale, theme.text_scale)
        if self._measured != key:
            room, ends = self._room(), self._ends_before(key)
            fresh = (self.measure(row, room, theme) for row in self.rows[len(ends) :])
            self._ends = ends + list(accumulate(fresh, initial=ends[-1] if ends else 0))[1:]
            self._measured = key
        total = (self._ends[-1] if self._ends else 0) + 2 * theme.u(6)
        self.scroll.measure(total, self.rect.h)
        if self._follow:
            self.scroll.to(self.scroll.most)
            self._follow = False

    def _ends_before(self, key: tuple[int, float, float]) -> list[int]:
        """Where the rows end that have stood in the earlier list as they stand in this one."""
        (measured, rows, ends), self._before = self._before, (None, (), [])
        if measured != key:
            return []
        pairs = zip(rows, self.rows, strict=False)
        return ends[: sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], pairs))]

    def row_rect(self, index: int) -> Rect:
        """Where a row stands in the window, visible or not."""
        self._update()
        theme = self.host.theme
        top = self._ends[index - 1] if index else 0
        y = self.rect.y + theme.u(6) + top - self.scroll.offset
        return Rect(self.rect.x + theme.u(10), y, self._room(), self._ends[index] - top)

    def _row_at(self, pos: tuple[int, int]) -> int | None:
        for index in range(len(self.rows)):
            if self.row_rect(index).collidepoint(pos):
                return index
        return None

    def show_row(self, index: int) -> None:
        """Scroll a row into view."""
        self._update()
        rect = self.row_rect(index)
        self.scroll.show(rect.y - self.rect.y + self.scroll.offset - 6, rect.h + 12)

    # ---- input

    def on_key(self, event: Event) -> Reply:
        """Arrows mark a row or scroll a line; Page Up and Down, Home and End scroll far."""
        self._update()
        if self.on_choose is not None and event.key in (pygame.K_UP, pygame.K_DOWN) and self.rows:
            step = 1 if event.key == pygame.K_DOWN else -1
            self.mark(min(max(self.selected + step, 0), len(self.rows) - 1))
            self.show_row(self.selected)
            return Reply()
        if self.on_choose is not None and event.key in (pygame.K_HOME, pygame.K_END) and self.rows:
            self.mark(0 if event.key == pygame.K_HOME else len(self.rows) - 1)
            self.show_row(self.selected)
            return Reply()
        return Reply() if self.scroll.on_key(event, self.host.theme.t(48)) else IGNORED

    def press(self) -> Reply:
        """Take the marked row."""
        if self.on_choose is None or not self.rows:
            return IGNORED
        return Reply(intent=self.on_choose(self.selected))

    def on_mouse_down(self, pos: tuple[int, int]) -> Reply:
        """Hold the bar, or mark the row under the mouse."""
        self._update()
        if self.scroll.on_mouse_down(self.host.theme, self.rect, pos):
            return Reply()
        index = self._row_at(pos) if self.on_choose is not None else None
        if index is not None:
            self.mark(index)
        return Reply()

    def on_drag(self, pos: tuple[int, int]) -> Reply:
        """Move the held bar."""
        self.scroll.on_drag(self.host.theme, self.rect, pos)
        return Reply()

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Take the row under the mouse."""
        index = self._row_at(pos) if self.on_choose is not None else None
        if index is None or index != self.selected:
            return Reply()
        before, self._clicked = self._clicked, (index, monotonic())
        twice = before[0] == index and self._clicked[1] - before[1] < DOUBLE_CLICK
        return self.press() if self.on_mark is None or twice else Reply()

    def on_wheel(self, steps: int) -> Reply:
        """Scroll."""
        self.scroll.by(-steps * self.host.theme.t(48))
        return Reply()

    # ---- drawing

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the visible rows and the bar."""
        self._update()
        canvas.frame(self.rect, "accent" if look.focus else "line", self.fill)
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(self.rect.inflate(-4, -4).clip(before))
        first = bisect_right(self._ends, self.scroll.offset - canvas.theme.u(6))
        for index in range(first, len(self.rows)):
            place = self.row_rect(index)
            if place.y > self.rect.bottom:
                break
            if self.on_choose is not None and index == self.selected:
                mark = place.inflate(canvas.theme.u(10), 0)
                canvas.frame(mark, "accent", "hover")
            self.paint(canvas, self.rows[index], place)
        canvas.surface.set_clip(before)
        self.scroll.draw(canvas, self.rect)
