"""Nothing is cut, faint, crowded or written over, on any page, measured on the pixels drawn.

Each walk is looked at in one view, and each of its pages in one more, so that all sizes, text
sizes and palettes come to be seen. All pages in all views: `python -m tests.gallery --check`.
"""

import pygame
import pytest
from pygame import Rect

from game.ui.canvas import Canvas
from game.ui.widget import Look, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Panel
from tests.ui.app_pilot import AppPilot
from tests.ui.measures import faults
from tests.ui.scenes import WALKS
from tests.ui.views import FEW, faults_of_walk
from tests.ui.witness import Witness


@pytest.mark.parametrize("walk", WALKS)
def test_every_page_is_legible_and_in_order(walk: str) -> None:
    number = list(WALKS).index(walk)
    # Of each pair of sizes the small window is the hard one; the large ones come in turn.
    view = FEW[(2, 1, 0)[number % 3]]
    turn = number * 4 % len(FEW)
    assert list(faults_of_walk(walk, view, FEW[turn:] + FEW[:turn])) == []


# ---- the measures themselves


class Scrawl(Widget):
    """Draws as no widget should."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        x, y = self.rect.topleft
        canvas.text("first words", (x, y))
        canvas.text("second words", (x + 8, y + 3))
        canvas.text("a faint remark", (x, y + 40), colour="line")
        canvas.text("a word that the wall stops", (x, y + 80), width=60)
        canvas.text("out of the box", (x, self.rect.bottom + 4))
        canvas.surface.blit(
            canvas.theme.face("body").render("put there by hand", (0, 0, 0)), (4, 4)
        )
        canvas.text("hidden from view", (x, y + 120))
        canvas.frame(Rect(x, y + 120, 400, 20), fill="card")
        canvas.surface.set_clip(Rect(x, y + 160, 30, 40))
        canvas.text("halved", (x, y + 160))
        canvas.surface.set_clip(None)


def shown(*widgets: Widget) -> list[str]:
    with Witness() as witness:
        pilot = AppPilot()
        pilot.app.ui.set_widgets(list(widgets))
        told = list(faults(witness, pilot.app.ui, witness.look(pilot)))
        pilot.close()
    return told


def test_bad_drawing_is_found_out() -> None:
    told = "\n".join(shown(Scrawl(id="scrawl", rect=Rect(300, 300, 400, 250))))
    assert "overlap: “second words” on “first words”" in told
    assert "faint: “a faint remark”" in told
    assert "shortened: “a word" in told
    assert "leaves its box: “out of the box”" in told
    assert "leaves its box: “put there by hand”" in told
    assert "painted over: “hidden from view”" in told
    assert "cut at the side: “halved”" in told


def test_controls_in_each_others_way_are_found_out() -> None:
    told = shown(
        Button(id="one", rect=Rect(100, 100, 200, 40), text="One"),
        Button(id="two", rect=Rect(250, 120, 200, 40), text="Two"),
        Button(id="far", rect=Rect(1200, 600, 200, 40), text="Far"),
    )
    assert "controls overlap: one and two" in told
    assert "out of the window: far" in told


def test_good_drawing_is_left_alone() -> None:
    panel = Panel(rect=Rect(100, 100, 500, 300), title="A sheet", fill="card")
    panel.children = [
        Label(id="a", rect=Rect(120, 140, 460, 24), text="The first line of it."),
        Button(id="b", rect=Rect(120, 180, 460, 40), text="Press", key=pygame.K_p),
    ]
    assert shown(panel) == []
