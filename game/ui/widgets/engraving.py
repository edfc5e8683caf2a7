"""An engraving on a page, printed from above while the page is looked at."""

from dataclasses import dataclass

from game.ui.canvas import Canvas
from game.ui.vignettes import Print, print_of
from game.ui.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class Engraving(Widget):
    """A scene, as wide as its rectangle; `words` say what it shows."""

    scene: str
    words: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint it as far as it is printed."""
        # Dark on light in every palette: lighter ink than paper would be a photograph's negative.
        colours = canvas.colour("letter_paper"), canvas.colour("print_ink")
        found = print_of(self.scene, self.rect.w, *colours)
        while not found.whole and not self.host.in_steps:
            found.advance()
        if not found.whole:
            self.host.go_on(lambda: self._print_on(found), self.rect)
        canvas.surface.blit(found.surface, found.surface.get_rect(center=self.rect.center))

    def _print_on(self, found: Print) -> bool:
        self.touched()
        return found.advance()
