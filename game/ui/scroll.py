"""How far something is scrolled, and the bar that shows it."""

import pygame
from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.theme import Theme

BAR = 13
"""Width of the bar: wide enough to be dragged with a touchpad."""


class Scroll:
    """An offset between 0 and what is left below the window."""

    def __init__(self) -> None:
        self.offset = 0
        self.total = 0
        self.view = 0
        self._grip: int | None = None

    def __eq__(self, other: object) -> bool:
        """Whether the bar of both looks alike."""
        mine = (self.offset, self.total, self.view)
        return isinstance(other, Scroll) and mine == (other.offset, other.total, other.view)

    __hash__ = None  # type: ignore[assignment]

    def measure(self, total: int, view: int) -> None:
        """Take the height of the content and of the window on it."""
        self.total, self.view = total, view
        self.to(self.offset)

    def resume(self, earlier: "Scroll") -> None:
        """Go on at the offset of another, also with a drag of its bar."""
        self.offset, self._grip = earlier.offset, earlier._grip

    @property
    def most(self) -> int:
        """The largest offset."""
        return max(0, self.total - self.view)

    def to(self, offset: float) -> None:
        """Scroll to an offset, as far as there is content."""
        self.offset = round(min(max(0.0, offset), self.most))

    def by(self, pixels: float) -> None:
        """Scroll down, or up if negative."""
        self.to(self.offset + pixels)

    def show(self, top: int, height: int) -> None:
        """Scroll as little as makes this part of the content visible."""
        if top < self.offset:
            self.to(top)
        elif top + height > self.offset + self.view:
            self.to(top + height - self.view)

    def on_key(self, event: Event, line: int) -> bool:
        """Arrows, Page Up and Down, Home and End; whether the key was one of them."""
        page = max(line, self.view - line)
        steps = {
            pygame.K_UP: -line,
            pygame.K_DOWN: line,
            pygame.K_PAGEUP: -page,
            pygame.K_PAGEDOWN: page,
            pygame.K_HOME: -self.total,
            pygame.K_END: self.total,
        }
        if event.key not in steps or not self.most:
            return False
        before = self.offset
        self.by(steps[event.key])
        # An arrow at the end goes on to the next widget instead.
        return self.offset != before or event.key not in (pygame.K_UP, pygame.K_DOWN)

    # ---- the bar

    def let_go(self) -> bool:
        """Hold the bar no more; whether it was held."""
        held, self._grip = self._grip is not None, None
        return held

    def track(self, theme: Theme, rect: Rect) -> Rect:
        """Where the bar runs, inside the right edge."""
        width = theme.u(BAR)
        return Rect(rect.right - width - 2, rect.y + 3, width, rect.h - 6)

    def thumb(self, theme: Theme, rect: Rect) -> Rect:
        """The part of the bar that is held."""
        track = self.track(theme, rect)
        length = max(theme.u(24), track.h * self.view // max(1, self.total))
        length = min(length, track.h)
        y = track.y + round((track.h - length) * self.offset / max(1, self.most))
        return Rect(track.x, y, track.w, length)

    def on_mouse_down(self, theme: Theme, rect: Rect, pos: tuple[int, int]) -> bool:
        """Take hold of the bar, or jump to where it was clicked; whether it was hit."""
        self._grip = None
        if not self.most or not self.track(theme, rect).collidepoint(pos):
            return False
        thumb = self.thumb(theme, rect)
        self._grip = pos[1] - thumb.y if thumb.collidepoint(pos) else thumb.h // 2
        self.on_drag(theme, rect, pos)
        return True

    def on_drag(self, theme: Theme, rect: Rect, pos: tuple[int, int]) -> bool:
        """Move the held bar; whether it is held."""
        if self._grip is None:
            return False
        track, thumb = self.track(theme, rect), self.thumb(theme, rect)
        free = max(1, track.h - thumb.h)
        self.to((pos[1] - self._grip - track.y) / free * self.most)
        return True

    def draw(self, canvas: Canvas, rect: Rect) -> None:
        """Paint the bar, when there is anything to scroll."""
        if not self.most:
            return
        track, thumb = self.track(canvas.theme, rect), self.thumb(canvas.theme, rect)
        groove = canvas.colour("faint")
        x = track.centerx
        pygame.draw.line(canvas.surface, groove, (x, track.y), (x, track.bottom), 1)
        body = thumb.inflate(-canvas.theme.u(6), 0)
        pygame.draw.rect(canvas.surface, canvas.colour("line"), body, 0, border_radius=body.w // 2)
