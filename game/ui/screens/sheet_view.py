"""A sheet of paper to read: telegram, letter or newspaper, turned page by page."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.widget import IGNORED, Look, Reply, Widget

DrawSheet = Callable[[Surface, Rect, str, int, float], str]
"""(target, place, text, page, size) -> the text that found no room; size 1 is the usual one."""
SIZES = (1.7, 1.5, 1.35, 1.2, 1.1, 1.0)
"""A short text is written larger, so that it fills its sheet."""

TURNS = {
    pygame.K_LEFT: -1,
    pygame.K_UP: -1,
    pygame.K_PAGEUP: -1,
    pygame.K_RIGHT: 1,
    pygame.K_DOWN: 1,
    pygame.K_PAGEDOWN: 1,
}
MOST_PAGES = 12
FOOT = 24
"""Room below the sheet for the number of the page."""


@dataclass(eq=False, kw_only=True)
class SheetView(Widget):
    """Draws one page of a text; arrows, wheel and clicks turn it."""

    text: str
    draw_sheet: DrawSheet
    words: str = ""
    """All that stands on the sheet, for those who have it read to them."""
    number: Callable[[int, int], str] = "{} / {}".format
    focusable: bool = True
    page: int = 0
    _pages: list[Surface] = field(default_factory=list, repr=False)

    def resume(self, earlier: Widget) -> None:
        """Stay on the page that was open."""
        if isinstance(earlier, SheetView) and earlier.text == self.text:
            self.page = earlier.page

    def turn(self, steps: int) -> Reply:
        """Turn by so many pages."""
        page = min(max(self.page + steps, 0), len(self._pages) - 1)
        if page == self.page:
            return IGNORED
        self.page = page
        self.changed()
        return Reply()

    def on_key(self, event: Event) -> Reply:
        """Turn the page."""
        return self.turn(TURNS[event.key]) if event.key in TURNS else IGNORED

    def on_wheel(self, steps: int) -> Reply:
        """Turn the page."""
        return self.turn(-1 if steps > 0 else 1)

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Turn forward on the right half, back on the left."""
        self.turn(1 if pos[0] > self.rect.centerx else -1)
        return Reply()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the page, and its number if there are several."""
        if not self._pages or self._pages[0].get_size() != self.rect.size:
            self._pages = self._draw_pages()
            self.page = min(self.page, len(self._pages) - 1)
        canvas.surface.blit(self._pages[self.page], self.rect)
        canvas.note(self.words or self.text, self.rect)
        if len(self._pages) > 1:
            self._draw_number(canvas)

    def _draw_number(self, canvas: Canvas) -> None:
        theme = canvas.theme
        at = (self.rect.centerx, self.rect.bottom - theme.t(FOOT) // 2)
        words = self.number(self.page + 1, len(self._pages))
        place = canvas.text(words, at, "aside", "ink", "center")
        size, gap = theme.t(5), theme.t(16)
        if self.page:
            canvas.arrow((place.x - gap, place.centery), "left", size, "ink")
        if self.page < len(self._pages) - 1:
            canvas.arrow((place.right + gap, place.centery), "right", size, "ink")

    def _draw_pages(self) -> list[Surface]:
        margin = self.host.theme.u(12)
        place = Rect((0, 0), self.rect.size).inflate(-2 * margin, -2 * margin)
        for size in SIZES:
            page, rest = self._draw_page(place, self.text, 1, size)
            if not rest:
                return [page]
        place.h -= self.host.theme.t(FOOT) - margin // 2
        pages: list[Surface] = []
        rest = self.text
        while rest and len(pages) < MOST_PAGES:
            before = rest
            page, rest = self._draw_page(place, rest, len(pages) + 1, SIZES[-1])
            pages.append(page)
            if rest == before:
                break
        return pages

    def _draw_page(self, place: Rect, text: str, number: int, size: float) -> tuple[Surface, str]:
        page = Surface(self.rect.size, pygame.SRCALPHA)
        return page, self.draw_sheet(page, place, text, number, size)
