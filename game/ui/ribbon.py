"""The quiet line above a screen that says who is deliberating."""

from pygame import Rect, Surface

from game.ui.canvas import Canvas
from game.ui.ui import Ui


def draw_ribbon(surface: Surface, ui: Ui, words: str) -> None:
    """Hang a small label from the middle of the upper edge."""
    canvas = Canvas(surface, ui.theme, ui.drawn if ui.recording else None)
    canvas.owner = "deliberating"
    face = ui.theme.face("aside")
    text = f"{words} …"
    width = face.width(text) + ui.theme.t(28)
    label = Rect(0, ui.area.y - 1, width, face.height + ui.theme.u(6))
    label.centerx = ui.area.centerx
    canvas.frame(label, "line", "card")
    canvas.text(text, label.center, face, "soft", "center")
