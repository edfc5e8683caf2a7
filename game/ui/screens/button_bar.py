"""The row of buttons under the table."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.model.actions import AnswerRecess, AnswerSecretSitting
from game.model.observation import Observation
from game.play.wording_moves import describe_move
from game.play.words import Words
from game.ui.intents import ChooseAction, Intent
from game.ui.layout import columns
from game.ui.widget import Widget
from game.ui.widgets.button import Button

WEIGHTS = {
    "make_offer": 1.6,
    "accept_offer": 1.2,
    "endorse_suggestion": 1.4,
    "delay_order": 1.4,
    "hold": 0.85,
    "ask_secret_sitting": 1.15,
    "ask_recess": 0.95,
    "pack_trunks": 1.15,
    "leave": 0.85,
}
"""Shares of the row; a button that is not named has 1."""


RARE = 1.4
"""Share of the place that is kept for a button which is not always there."""


def place_buttons(
    buttons: list[tuple[Button, float]], bar: Rect, lines: int, gap: int, least: int = 0
) -> list[Widget]:
    """Lay the buttons out in so many lines, with room for at least so many."""
    if not buttons:
        return []
    each = -(-max(len(buttons), least) // lines)
    high = (bar.h - (lines - 1) * gap) // lines
    for line in range(lines):
        part = buttons[line * each : (line + 1) * each]
        row = Rect(bar.x, bar.y + line * (high + gap), bar.w, high)
        kept = max(0, min(each, least - line * each) - len(part))
        weights = [weight for _, weight in part] + [RARE] * kept
        for (button, _), cell in zip(part, columns(row, weights, gap), strict=False):
            button.rect = cell
    return [button for button, _ in buttons]


def consent_buttons(words: Words, seen: Observation) -> list[Button]:
    """Yes and no to what the other side has asked for."""
    secret = seen.consent_asked == "secret"
    kind = "answer_secret_sitting" if secret else "answer_recess"
    hint = describe_move(words, seen, kind).plain(words)

    def answer(consent: bool) -> Callable[[], Intent]:
        if secret:
            return lambda: ChooseAction(action=AnswerSecretSitting(seat=seen.seat, consent=consent))
        return lambda: ChooseAction(action=AnswerRecess(seat=seen.seat, consent=consent))

    return [
        Button(
            id="consent",
            text=words.say("Consent"),
            key=pygame.K_y,
            primary=True,
            tip=hint,
            on_press=answer(True),
        ),
        Button(id="refuse", text=words.say("Refuse"), key=pygame.K_n, on_press=answer(False)),
    ]
