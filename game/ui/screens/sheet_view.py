"""A sheet of paper to read: telegram, letter or newspaper, turned page by page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.steps import Steps, Work
from game.ui.widget import IGNORED, Look, Reply, Widget

DrawSheet = Callable[[Surface, Rect, str, int, float], str]
"""(target, place, text, page, size) -> the text that found no room; size 1 is the usual one."""
DrawPart = Callable[[Surface, Rect, str, int, float, int, bool], None]
"""The same with so many letters only, as far as a tape is printed; the others keep their place.
At the end, whether the form is drawn too, or only what is printed on it."""
SIZES = (1.7, 1.6, 1.5, 1.42, 1.35, 1.27, 1.2, 1.1, 1.0)
"""A short text is written larger, so that it fills its sheet."""
LONGEST_STEP = 0.1
"""Seconds that count at most at a time: a window that was busy does not print half a telegram."""

TURNS = {
    pygame.K_LEFT: -1,
    pygame.K_UP: -1,
    pygame.K_PAGEUP: -1,
    pygame.K_RIGHT: 1,
    pygame.K_DOWN: 1,
    pygame.K_PAGEDOWN: 1,
}
MOST_PAGES = 12
EDGE = 12
"""Room round the sheet for its shadow."""
FOOT = 24
"""Room below the sheet for the number of the page."""


class Leaf(NamedTuple):
    """A page drawn whole, and how it was drawn."""

    picture: Surface
    place: Rect
    text: str
    """The text from this page on."""
    size: float
    letters: int
    """How many letters of the text stand on it."""


@dataclass(eq=False, kw_only=True)
class SheetView(Widget):
    """Draws one page of a text; arrows, wheel and clicks turn it.

    With a speed it is printed letter by letter, each page when it is first turned to.
    """

    text: str
    draw_sheet: DrawSheet
    words: str = ""
    """All that stands on the sheet, for those who have it read to them."""
    number: Callable[[int, int], str] = "{} / {}".format
    focusable: bool = True
    page: int = 0
    draw_part: DrawPart | None = None
    sizes: tuple[float, ...] = SIZES
    """In which the text is tried, the largest first; the last one is used if none fits."""
    speed: float = 0.0
    """Letters printed in a second; 0 shows all at once."""
    _pages: list[Leaf] = field(default_factory=list, repr=False)
    _printed: float = 0.0
    """Letters printed on the newest page; those before it are whole."""
    _newest: int = 0
    _laying: Work[None] | None = field(default=None, repr=False)
    """The work on the pages as far as it has come, where it is done in steps."""
    _part: tuple[int, Surface] | None = field(default=None, repr=False)
    """The page that is being printed, and its number."""

    def resume(self, earlier: Widget) -> None:
        """Stay on the page that was open, and go on printing where it was."""
        if isinstance(earlier, SheetView) and earlier.text == self.text:
            self.page, self._newest = earlier.page, earlier._newest
            self._printed = earlier._printed
            if not earlier.speed:
                self.speed = 0.0

    # ---- printing

    @property
    def moving(self) -> bool:
        """Whether letters are still to come."""
        if not self.speed or self.draw_part is None or self.page < self._newest:
            return False
        return not self._pages or self._printed < self._pages[self.page].letters

    def pass_time(self, seconds: float) -> None:
        """Print on."""
        before = int(self._printed)
        self._printed += min(seconds, LONGEST_STEP) * self.speed
        if int(self._printed) != before:
            self.changed()

    def show_whole(self) -> None:
        """Have the rest of the page printed at once."""
        if self._pages:
            self._printed = float(self._pages[self.page].letters)
        self.changed()

    # ---- turning

    def turn(self, steps: int) -> Reply:
        """Turn by so many pages."""
        while self._laying is not None:
            self._lay()
        # Before it is drawn there is one page, and none to turn to.
        page = min(max(self.page + steps, 0), max(0, len(self._pages) - 1))
        if page == self.page:
            return IGNORED
        self.page = page
        if page > self._newest:
            self._newest, self._printed = page, 0.0
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

    # ---- drawing

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the page, and its number if there are several."""
        if self._pages and self._pages[0].picture.get_size() != self.rect.size:
            self._pages, self._laying = [], None
        if not self._pages and self._laying is None:
            self._laying = Work(self._draw_pages())
        while self._laying is not None and not self.host.in_steps:
            self._lay()
        if self._laying is not None:
            self.host.go_on(self._lay, self.rect)
            canvas.note(self.words or self.text, self.rect)
            return
        leaf = self._pages[self.page]
        if self.moving and self.draw_part is not None:
            canvas.surface.blit(self._print(leaf, self.draw_part), self.rect)
        else:
            canvas.surface.blit(leaf.picture, self.rect)
        canvas.note(self.words or self.text, self.rect)
        if len(self._pages) > 1:
            self._draw_number(canvas)

    def _print(self, leaf: Leaf, draw_part: DrawPart) -> Surface:
        """The page as far as it is printed: on the form drawn once, the letters drawn anew."""
        number, size = self.page + 1, self.rect.size
        fresh = self._part is None or self._part[0] != number or self._part[1].get_size() != size
        picture = Surface(size, pygame.SRCALPHA) if fresh or not self._part else self._part[1]
        draw_part(picture, leaf.place, leaf.text, number, leaf.size, int(self._printed), fresh)
        self._part = (number, picture)
        return picture

    def _draw_number(self, canvas: Canvas) -> None:
        theme = canvas.theme
        at = (self.rect.centerx, self.rect.bottom - theme.t(FOOT) // 2)
        words = self.number(self.page + 1, len(self._pages))
        size, gap = theme.t(5), theme.t(16)
        face = theme.face("aside")
        # On a slip of its own: what lies under the sheet may have any colour.
        slip = Rect(0, 0, face.width(words) + 2 * (gap + 2 * size), face.height + theme.u(8))
        slip.center = at
        canvas.frame(slip, "line", "card")
        place = canvas.text(words, at, face, "ink", "center")
        if self.page:
            canvas.arrow((place.x - gap, place.centery), "left", size, "ink")
        if self.page < len(self._pages) - 1:
            canvas.arrow((place.right + gap, place.centery), "right", size, "ink")

    def _lay(self) -> bool:
        """Go on with the pages by one step; whether they are all drawn."""
        if self._laying is not None and self._laying.advance():
            self._laying = None
        return self._laying is None

    def _draw_pages(self) -> Steps[None]:
        """Draw all pages, pausing after each attempt at one."""
        margin = self.host.theme.u(EDGE)
        place = Rect((0, 0), self.rect.size).inflate(-2 * margin, -2 * margin)
        whole = yield from self._largest_whole(place)
        if whole is not None:
            self._pages, self.page = [whole], 0
            return
        place.h -= self.host.theme.t(FOOT) - margin // 2
        leaves: list[Leaf] = []
        rest = self.text
        while rest and len(leaves) < MOST_PAGES:
            before = rest
            leaf, rest = self._draw_page(place, rest, len(leaves) + 1, self.sizes[-1])
            leaves.append(leaf)
            yield
            if rest == before:
                break
        self._pages, self.page = leaves, min(self.page, len(leaves) - 1)

    def _largest_whole(self, place: Rect) -> Steps[Leaf | None]:
        """The text in the largest size in which it has room on one page; None if in none.

        What has no room in one size has none in a larger: half of them are left out at each step.
        """
        found: Leaf | None = None
        low, high = 0, len(self.sizes)
        while low < high:
            middle = (low + high) // 2
            leaf, rest = self._draw_page(place, self.text, 1, self.sizes[middle])
            if rest:
                low = middle + 1
            else:
                found, high = leaf, middle
            yield
        return found

    def _draw_page(self, place: Rect, text: str, number: int, size: float) -> tuple[Leaf, str]:
        page = Surface(self.rect.size, pygame.SRCALPHA)
        rest = self.draw_sheet(page, place, text, number, size)
        leaf = Leaf(page, Rect(place), text, size, len(text) - len(rest))
        return leaf, rest
