"""What takes long to draw is drawn between frames, and comes to the same picture."""

import pygame
import pytest
from pygame import Rect, Surface

from game.paths import data_dir
from game.ui.screens.sheet_forms import letter_form
from game.ui.screens.sheet_view import SheetView
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.vignettes import print_of
from game.ui.widget import Widget
from game.ui.widgets.engraving import Engraving
from game.ui.widgets.map_panel import MapPanel
from game.ui.widgets.period_map import PeriodMap

AREA = Rect(0, 0, 700, 500)
MAP = data_dir("assets") / "map" / "manchuria_1905.json"


A_STEP = 0.0
"""Seconds that are over once one step is done."""


def frame(ui: Ui) -> bytes:
    surface = Surface(AREA.size)
    ui.draw(surface)
    return pygame.image.tobytes(surface, "RGB")


def root(theme: Theme, shown: Widget, *, in_steps: bool) -> Ui:
    ui = Ui(theme, AREA)
    ui.in_steps = in_steps
    ui.set_widgets([shown])
    return ui


def steps_and_last_frame(ui: Ui) -> tuple[int, bytes]:
    """Draw, and work between frames until nothing is left to do."""
    steps, last = 0, frame(ui)
    while ui.at_work or ui.dirty:
        ui.work(A_STEP)
        steps += 1
        if ui.dirty:
            last = frame(ui)
    return steps, last


def letter(theme: Theme) -> SheetView:
    text = "\n".join(["His Majesty does not hold Russia to be beaten." * 6] * 12)
    form = letter_form(theme, "en", date="11 July", greeting="Your Excellency")
    return SheetView(id="sheet", rect=AREA, text=text, draw_sheet=form)


def chart(_: Theme) -> MapPanel:
    return MapPanel(id="map", rect=AREA, map=PeriodMap(MAP))


def engraving(_: Theme) -> Engraving:
    print_of.cache_clear()
    return Engraving(id="engraving", rect=Rect(0, 0, 400, 300), scene="train")


@pytest.mark.parametrize("make", [letter, chart, engraving])
def test_many_steps_come_to_the_picture_of_one_frame(theme: Theme, make: type) -> None:
    none, at_once = steps_and_last_frame(root(theme, make(theme), in_steps=False))
    steps, by_and_by = steps_and_last_frame(root(theme, make(theme), in_steps=True))
    assert none == 0
    assert steps > 3
    assert by_and_by == at_once


def test_whoever_turns_a_page_before_it_is_laid_does_not_lose_one(theme: Theme) -> None:
    sheet = letter(theme)
    ui = Ui(theme, AREA)
    ui.in_steps = True
    ui.set_widgets([sheet])
    ui.draw(Surface(AREA.size))
    assert ui.at_work
    assert sheet.turn(1).handled
    assert sheet.page == 1


def test_whoever_turns_back_before_a_page_is_laid_sees_it_whole(theme: Theme) -> None:
    """The turn lays the pages at once; a focus that moved on meanwhile drew its own place alone."""
    sheet = letter(theme)
    ui = root(theme, sheet, in_steps=True)
    window = Surface(AREA.size)
    ui.draw(window)
    assert not sheet.turn(-1).handled
    ui.touch(Rect(0, 0, 40, 40))
    for _ in range(2):
        assert ui.dirty
        ui.draw(window)
    assert not ui.dirty and not ui.at_work
    _, at_once = steps_and_last_frame(root(theme, letter(theme), in_steps=False))
    assert pygame.image.tobytes(window, "RGB") == at_once


@pytest.mark.parametrize("make", [letter, chart, engraving])
def test_a_frame_draws_no_step_however_often_it_is_asked_for(theme: Theme, make: type) -> None:
    ui = root(theme, make(theme), in_steps=True)
    first = frame(ui)
    assert all(frame(ui) == first for _ in range(20))
    assert ui.at_work


def test_work_for_a_page_that_was_left_is_forgotten(theme: Theme) -> None:
    ui = root(theme, chart(theme), in_steps=True)
    frame(ui)
    assert ui.at_work
    ui.set_widgets([Widget(id="other")])
    frame(ui)
    assert not ui.at_work


def test_a_map_goes_on_where_it_was_when_its_page_is_built_anew(theme: Theme) -> None:
    ui = root(theme, chart(theme), in_steps=True)
    whole, _ = steps_and_last_frame(ui)
    again = root(theme, chart(theme), in_steps=True)
    frame(again)
    panel = again.find("map")
    assert isinstance(panel, MapPanel)
    for _ in range(whole // 2):
        again.work(A_STEP)
    again.set_widgets([MapPanel(id="map", rect=AREA, map=panel.map, kept=panel.kept)])
    rest, _ = steps_and_last_frame(again)
    assert rest <= whole - whole // 2


def test_a_map_that_is_built_anew_is_not_drawn_anew(theme: Theme) -> None:
    period_map = PeriodMap(MAP)
    ui = Ui(theme, AREA)
    first, second = (MapPanel(id="map", rect=AREA, map=period_map) for _ in range(2))
    ui.set_widgets([first])
    ui.draw(Surface(AREA.size))
    ui.set_widgets([second])
    assert second._picture is first._picture
    ui.draw(Surface(AREA.size))
    assert second._picture is first._picture
    theme.palette = "lamplight"
    ui.draw(Surface(AREA.size))
    assert second._picture is not first._picture


def test_a_page_is_built_once_however_often_it_changes_before_it_is_seen(theme: Theme) -> None:
    built: list[int] = []
    ui = Ui(theme, AREA)

    def build(number: int) -> None:
        built.append(number)
        ui.set_widgets([Widget(id=f"page_{number}")])

    for number in (1, 2, 3):
        ui.set_later(lambda number=number: build(number))
    assert not built
    assert ui.dirty
    assert ui.find("page_3")
    assert built == [3]


def test_widgets_of_a_page_that_was_left_hold_on_to_nothing(theme: Theme) -> None:
    ui = Ui(theme, AREA)
    child = Widget(id="child")
    ui.set_widgets([Widget(id="page", children=[child])])
    ui.let_go()
    assert child.parent is None
    assert not list(ui.top.walk())
