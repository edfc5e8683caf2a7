"""The ways in which the window can be looked at, and what is wrong with every page in them."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from game.ui.widget import Widget
from tests.ui.app_pilot import AppPilot
from tests.ui.measures import faults
from tests.ui.scenes import WALKS
from tests.ui.witness import Witness


class View(NamedTuple):
    """Size of the window, size of the text, palette."""

    size: tuple[int, int]
    text: float
    palette: str

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]} at {self.text:.0%}, {self.palette}"


SIZES = ((1280, 720), (1920, 1080), (2560, 1440))
TEXTS = (1.0, 1.5, 2.0)
PALETTES = ("parchment", "contrast", "lamplight")
ALL = tuple(View(*parts) for parts in product(SIZES, TEXTS, PALETTES))
FEW = tuple(
    View(size, text, PALETTES[(row + column) % 3])
    for (row, size), (column, text) in product(enumerate(SIZES), enumerate(TEXTS))
)
"""Every size with every text size, and every palette with each of either."""
EVERY = 3
"""Of so many pages of a walk one is shown in another view as well."""


def faults_of_walk(
    walk: str, view: View, others: Sequence[View] = (), only: str = ""
) -> Iterator[str]:
    """Go through a walk in one view, and show some of its pages in the others, in turn.

    With `only` the pages that have it in their name are looked at, and no other.
    """
    with tempfile.TemporaryDirectory() as home, Witness() as witness:
        before = os.environ.get("PORTSMOUTH_HOME")
        os.environ["PORTSMOUTH_HOME"] = home
        pilot = AppPilot(size=view.size, text_scale=view.text, palette=view.palette)
        try:
            for number, name in enumerate(WALKS[walk](pilot)):
                if only not in name:
                    continue
                yield from _faults(witness, pilot, f"{name}, {view}")
                # A change of size closes dialogs, so a page with one is seen in one view alone.
                if others and number % EVERY == 0 and len(pilot.app.ui.layers) == 1:
                    other = others[number // EVERY % len(others)]
                    put_on(pilot, other)
                    yield from _faults(witness, pilot, f"{name}, {other}")
                    put_on(pilot, view)
        finally:
            pilot.close()
            if before is None:
                del os.environ["PORTSMOUTH_HOME"]
            else:
                os.environ["PORTSMOUTH_HOME"] = before


def put_on(pilot: AppPilot, view: View) -> None:
    """Look at the open page in another view."""
    app = pilot.app
    app.settings.size = view.size
    app.theme.text_scale = app.settings.text_scale = view.text
    app.theme.palette = app.settings.palette = view.palette
    app._set_mode()


def _faults(witness: Witness, pilot: AppPilot, where: str) -> Iterator[str]:
    ui = pilot.app.ui
    for fault in faults(witness, ui, witness.look(pilot)):
        yield f"{where}: {fault}"
    talker = max(_told(ui.top.walk()), key=lambda one: len(one.tooltip()), default=None)
    if talker is not None:
        hot, ui._hot, ui._tip_shown = ui._hot, talker, True
        slip = [one for one in witness.look(pilot) if one.owner is None]
        for fault in faults(witness, ui, slip):
            yield f"{where}, its longest tooltip: {fault}"
        ui._hot, ui._tip_shown = hot, False


def _told(widgets: Iterator[Widget]) -> Iterator[Widget]:
    return (one for one in widgets if one.tooltip() and one.visible_rect().h)
