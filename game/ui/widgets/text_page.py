"""A page of prose to read, scrolled by key, wheel or bar."""

from dataclasses import dataclass, field

from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.rich import Line, draw_lines, lay_out, parse
from game.ui.scroll import BAR, Scroll
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Look, Reply, Widget

LONGEST_LINE = 760
"""Width at most of a line of prose, some hundred and ten letters."""


@dataclass(eq=False, kw_only=True)
class TextPage(Widget):
    """Text with headings, bold, italic and lists (markup of game.ui.rich)."""

    markup: str = ""
    fill: str = "card"
    framed: bool = True
    focusable: bool = True
    _lines: tuple[Line, ...] = field(default=(), repr=False)
    _height: int = field(default=0, repr=False)
    _laid: tuple[str, int, float, float] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Begin at the top."""
        self.scroll = Scroll()

    def resume(self, earlier: Widget) -> None:
        """Keep the scroll position in the same text."""
        if isinstance(earlier, TextPage) and earlier.markup == self.markup:
            self.scroll.resume(earlier.scroll)

    def set_text(self, markup: str) -> None:
        """Show another text, from its top."""
        self.markup = markup
        self.scroll.to(0)
        self.changed()

    def _area(self) -> Rect:
        return page_area(self.host.theme, self.rect)

    def _update(self) -> None:
        theme, area = self.host.theme, self._area()
        key = (self.markup, area.w, theme.window_scale, theme.text_scale)
        if self._laid != key:
            self._lines, self._height = lay_out(theme, parse(self.markup), area.w)
            self._laid = key
        margin = area.y - self.rect.y
        self.scroll.measure(self._height + 2 * margin, self.rect.h)

    def on_key(self, event: Event) -> Reply:
        """Arrows, Page Up and Down, Home and End scroll."""
        self._update()
        return Reply() if self.scroll.on_key(event, self.host.theme.t(40)) else IGNORED

    def on_mouse_down(self, pos: tuple[int, int]) -> Reply:
        """Hold the bar."""
        self._update()
        self.scroll.on_mouse_down(self.host.theme, self.rect, pos)
        return Reply()

    def on_drag(self, pos: tuple[int, int]) -> Reply:
        """Move the held bar."""
        self.scroll.on_drag(self.host.theme, self.rect, pos)
        return Reply()

    def on_wheel(self, steps: int) -> Reply:
        """Scroll."""
        self._update()
        if not self.scroll.most:
            return IGNORED
        self.scroll.by(-steps * self.host.theme.t(48))
        return Reply()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the visible lines and the bar."""
        self._update()
        if self.framed:
            canvas.frame(self.rect, "accent" if look.focus else "line", self.fill)
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(self.rect.inflate(-4, -4).clip(before))
        area = self._area()
        draw_lines(canvas, self._lines, area, self.scroll.offset)
        canvas.surface.set_clip(before)
        self.scroll.draw(canvas, self.rect)


def page_area(theme: Theme, rect: Rect) -> Rect:
    """Where the text of a page stands inside its rectangle."""
    side, top = theme.u(14), theme.u(10)
    width = rect.w - 2 * side - theme.u(BAR - 6)
    # A line that is too long is lost on the way back: the text stands in the middle of the page.
    spare = max(0, width - theme.t(LONGEST_LINE))
    return Rect(rect.x + side + spare // 2, rect.y + top, max(1, width - spare), rect.h - 2 * top)


def page_height(theme: Theme, markup: str, width: int) -> int:
    """Height at which a page of this width needs no scrolling."""
    area = page_area(theme, Rect(0, 0, width, 100))
    return lay_out(theme, parse(markup), area.w)[1] + 2 * area.y
