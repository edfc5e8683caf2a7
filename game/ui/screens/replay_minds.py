"""What the capitals had in mind at a moment of a saved game: a strip of lines, and all limits."""

import pygame
from pygame import Rect

from game.play.replaying import Glimpse
from game.play.wording import Words
from game.ui.canvas import text_height
from game.ui.intents import Intent
from game.ui.rows_replay import mind_line, minds_text
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.label import Panel, Paragraph


def minds_strip(ui: Ui, words: Words, glimpse: Glimpse, room: Rect) -> tuple[list[Widget], int]:
    """A line for each capital into which these eyes look, and a button that tells its limits.

    Returns:
        The widgets, laid out from y = 0, and the height that they take; none for the mediator.
    """
    if not glimpse.minds:
        return [], 0
    theme = ui.theme
    pad, wide, high = theme.u(8), theme.t(88), theme.t(26)
    inner = room.w - 2 * pad - wide - theme.u(8)
    told = [mind_line(words, mind) for mind in glimpse.minds]
    heights = [text_height(theme, line, "small", inner) for line in told]
    whole = max(sum(heights), high) + 2 * pad
    y = (whole - sum(heights)) // 2
    lines: list[Widget] = []
    for mind, line, height in zip(glimpse.minds, told, heights, strict=True):
        place = Rect(room.x + pad, y, inner, height)
        colour = words.agenda.party(mind.seat).colour
        lines.append(Paragraph(rect=place, text=line, style="small", colour=colour))
        y = place.bottom

    def tell() -> Intent | None:
        open_dialog(
            ui,
            id="minds_told",
            title=words.say("What was in their minds"),
            body=minds_text(words, glimpse),
            answers=[Answer(id="minds_close", text=words.say("Close"), primary=True)],
            owner="limits",
        )
        return None

    sheet = Panel(id="minds", rect=Rect(room.x, 0, room.w, whole), fill="card", shadow=False)
    more = Button(
        id="limits",
        rect=Rect(room.right - pad - wide, (whole - high) // 2, wide, high),
        text=words.say("Limits"),
        style="body",
        key=pygame.K_m,
        on_press=tell,
        tip=words.say("All limits as they stood, and what might yield."),
    )
    return [sheet, *lines, more], whole
