"""A window on ordinary widgets that need more height than there is."""

from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.scroll import BAR, Scroll
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Host, Reply, Widget


@dataclass(eq=False, kw_only=True)
class ScrollBox(Widget):
    """Scrolls its children: build them below its top edge, as far down as they need.

    A child that gets the focus is scrolled into view. Leave `scroll_room(theme)` free at the
    right edge for the bar.
    """

    by_attributes: ClassVar[bool] = True

    takes_mouse: bool = True
    begin: str = ""
    """Id of the child that stands uppermost when the box is first shown; empty: the first one."""

    def __post_init__(self) -> None:
        """Begin at the top."""
        self.scroll = Scroll()
        self._placed = 0

    def mount(self, host: Host, parent: Widget | None = None) -> None:
        """Take the children, and measure them."""
        super().mount(host, parent)
        self.refit()
        first = next((child for child in self.children if child.id == self.begin), None)
        if first is not None and self.begin:
            self.scroll.to(first.rect.y - self.rect.y + self._placed - 4)
            self._place()

    def resume(self, earlier: Widget) -> None:
        """Keep the scroll position."""
        if isinstance(earlier, ScrollBox):
            self.scroll.resume(earlier.scroll)
            self.refit()

    def refit(self) -> None:
        """Measure the children again after some were added or moved."""
        bottom = max([child.rect.bottom for child in self.children], default=self.rect.y)
        self.scroll.measure(bottom + self._placed - self.rect.y + 4, self.rect.h)
        self._place()

    def _place(self) -> None:
        shift = self._placed - self.scroll.offset
        if shift:
            for child in self.children:
                child.move(0, shift)
            self._placed = self.scroll.offset
            self.changed()

    def clip_for_children(self) -> Rect:
        """The box itself."""
        return self.rect

    def reveal(self, area: Rect) -> None:
        """Scroll a part of the content into view."""
        self.scroll.show(area.y - self.rect.y + self._placed - 4, area.h + 8)
        self._place()

    def on_wheel(self, steps: int) -> Reply:
        """Scroll."""
        if not self.scroll.most:
            return IGNORED
        self.scroll.by(-steps * self.host.theme.t(40))
        self._place()
        return Reply()

    def on_key(self, event: Event) -> Reply:
        """Scroll by key, when the box itself has the focus."""
        handled = self.scroll.on_key(event, self.host.theme.t(40))
        self._place()
        return Reply() if handled else IGNORED

    def on_mouse_down(self, pos: tuple[int, int]) -> Reply:
        """Hold the bar."""
        self.scroll.on_mouse_down(self.host.theme, self.rect, pos)
        self._place()
        return Reply()

    def on_drag(self, pos: tuple[int, int]) -> Reply:
        """Move the held bar."""
        self.scroll.on_drag(self.host.theme, self.rect, pos)
        self._place()
        return Reply()

    def draw_over(self, canvas: Canvas) -> None:
        """Paint the bar."""
        self.scroll.draw(canvas, self.rect)


def scroll_room(theme: Theme) -> int:
    """Width to leave free at the right edge of a scroll box."""
    return theme.u(BAR + 6)
