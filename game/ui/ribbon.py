"""The quiet line above a screen that says who is deliberating."""

from pygame import Rect, Surface

from game.ui.canvas import Canvas
from game.ui.ui import Ui

BETWEEN = 0.445
"""Where its middle hangs across the window: between the title and the day in the header."""


def ribbon_place(ui: Ui, words: str) -> Rect:
    """Where the label hangs from the upper edge."""
    face = ui.theme.face("aside")
    width = face.width(_text(words)) + ui.theme.t(28)
    label = Rect(0, ui.area.y - 1, width, face.height + ui.theme.u(6))
    label.centerx = ui.area.x + round(BETWEEN * ui.area.w)
    return label


def draw_ribbon(surface: Surface, ui: Ui, words: str) -> None:
    """Hang the small label up."""
    canvas = Canvas(surface, ui.theme, ui.drawn if ui.recording else None)
    canvas.owner = "deliberating"
    label = ribbon_place(ui, words)
    canvas.frame(label, "line", "card")
    canvas.text(_text(words), label.center, ui.theme.face("aside"), "soft", "center")


def _text(words: str) -> str:
    return f"{words} …"
