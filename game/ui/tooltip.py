"""The slip of paper that explains a widget."""

from pygame import Rect

from game.ui.canvas import LEAD, Canvas
from game.ui.text import wrap


def draw_tooltip(canvas: Canvas, words: str, subject: Rect, area: Rect) -> None:
    """Draw words beside a widget: below it if there is room, else above, inside the area."""
    theme = canvas.theme
    face = theme.face("small")
    pad = theme.u(8)
    lines = wrap(face, words, min(theme.t(300), area.w - 4 * pad))
    step = round(face.height * LEAD)
    width = max(face.width(line) for line in lines) + 2 * pad
    slip = Rect(0, 0, width, step * len(lines) + 2 * pad - (step - face.height))
    slip.midtop = (subject.centerx, subject.bottom + theme.u(6))
    if slip.bottom > area.bottom:
        slip.bottom = subject.top - theme.u(6)
    slip.clamp_ip(area.inflate(-theme.u(8), -theme.u(8)))
    canvas.frame(slip, "ink", "card")
    for index, line in enumerate(lines):
        canvas.text(line, (slip.x + pad, slip.y + pad + index * step), face)
