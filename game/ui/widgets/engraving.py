"""An engraving on a page, printed from above while the page is looked at."""

from dataclasses import dataclass
from time import perf_counter

from game.ui.canvas import Canvas
from game.ui.vignettes import print_of
from game.ui.widget import STEP_SECONDS, Look, Widget


@dataclass(eq=False, kw_only=True)
class Engraving(Widget):
    """A scene, as wide as its rectangle; `words` say what it shows."""

    scene: str
    words: str = ""
    paper: str = "letter_paper"
    ink: str = "print_ink"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint it as far as it is printed, and print on for as long as a frame has."""
        colours = canvas.colour(self.paper), canvas.colour(self.ink)
        found = print_of(self.scene, self.rect.w, *colours)
        end = perf_counter() + STEP_SECONDS
        while not found.whole and not (self.host.in_steps and self.host.answering):
            found.advance()
            if self.host.in_steps and perf_counter() >= end:
                break
        self.host.unfinished = self.host.unfinished or not found.whole
        canvas.surface.blit(found.surface, found.surface.get_rect(center=self.rect.center))
