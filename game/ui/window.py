"""Opens the window of the game, or says in one sentence why it cannot."""

import sys
from pathlib import Path

import pygame

from game.play.openings import StartOptions
from game.play.po import PoFault
from game.scenario.faults import ScenarioFaults
from game.ui.app import App
from game.ui.preferences import read_preferences
from game.ui.routes import first_wish
from game.ui.thinking import Thinker


def open_window(
    scenario: Path,
    *,
    start: StartOptions | None,
    lang: str,
    advice: bool = True,
    taking_back: bool = True,
) -> int:
    """Play in a window until the person quits.

    Args:
        scenario: The scenario file that is played, or that the title page offers.
        start: A game to begin or to go on with at once; None shows the title page.
        lang: Code of the language; empty for the one kept in the settings.
        advice: Whether a secretary may be asked; off, the settings cannot bring it back.
        taking_back: Whether moves may be taken back in games that begin in this window.

    Returns:
        0, or 1 after one sentence on standard error.

    Raises:
        OwnDelegationFault: a delegation of the person's own cannot be loaded.
    """
    preferences = read_preferences()
    if lang:
        preferences = preferences.with_value("language", lang)
    try:
        thinker = Thinker(own=start.own if start is not None else ())
        app = App(scenario, preferences, thinker=thinker, advice=advice, taking_back=taking_back)
        app.open()
    except (ScenarioFaults, PoFault, OSError, pygame.error) as fault:
        print(fault, file=sys.stderr)
        return 1
    try:
        app.show_title()
        if start is not None:
            app.carry(first_wish(app.card, start))
        app.live()
    finally:
        app.close()
    return 0
