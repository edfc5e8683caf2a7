"""What takes long to draw is drawn over several frames, and comes to the same picture."""

import pygame
import pytest
from pygame import Rect, Surface

from game.paths import data_dir
from game.ui import widget
from game.ui.screens import sheet_view
from game.ui.screens.sheet_forms import letter_form
from game.ui.screens.sheet_view import SheetView
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.vignettes import print_of
from game.ui.widget import Widget
from game.ui.widgets import engraving as engraving_widget
from game.ui.widgets import map_panel
from game.ui.widgets.engraving import Engraving
from game.ui.widgets.map_panel import MapPanel
from game.ui.widgets.period_map import PeriodMap

AREA = Rect(0, 0, 700, 500)
MAP = data_dir("assets") / "map" / "manchuria_1905.json"


@pytest.fixture(autouse=True)
def no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A frame has time for one step and no more."""
    for module in (map_panel, sheet_view, engraving_widget):
        monkeypatch.setattr(module, "perf_counter", iter(range(10_000)).__next__)
        monkeypatch.setattr(module, "STEP_SECONDS", 1.5)
    assert widget.STEP_SECONDS < 0.02


def frames(theme: Theme, shown: Widget, *, in_steps: bool) -> list[bytes]:
    """Frames until nothing is left to draw."""
    ui = Ui(theme, AREA)
    ui.in_steps = in_steps
    ui.set_widgets([shown])
    drawn = []
    while ui.dirty:
        surface = Surface(AREA.size)
        ui.draw(surface)
        drawn.append(pygame.image.tobytes(surface, "RGB"))
    return drawn


def letter(theme: Theme) -> SheetView:
    text = "\n".join(["His Majesty does not hold Russia to be beaten." * 6] * 12)
    form = letter_form(theme, date="11 July", greeting="Your Excellency")
    return SheetView(id="sheet", rect=AREA, text=text, draw_sheet=form)


def chart(_: Theme) -> MapPanel:
    return MapPanel(id="map", rect=AREA, map=PeriodMap(MAP))


def engraving(_: Theme) -> Engraving:
    print_of.cache_clear()
    return Engraving(id="engraving", rect=Rect(0, 0, 400, 300), scene="train")


@pytest.mark.parametrize("make", [letter, chart, engraving])
def test_several_frames_come_to_the_picture_of_one(theme: Theme, make: type) -> None:
    at_once = frames(theme, make(theme), in_steps=False)
    by_and_by = frames(theme, make(theme), in_steps=True)
    assert len(at_once) == 1
    assert len(by_and_by) > 3
    assert by_and_by[-1] == at_once[0]


def test_whoever_turns_a_page_before_it_is_laid_does_not_lose_one(theme: Theme) -> None:
    sheet = letter(theme)
    ui = Ui(theme, AREA)
    ui.in_steps = True
    ui.set_widgets([sheet])
    ui.draw(Surface(AREA.size))
    assert ui.dirty
    assert sheet.turn(1).handled
    assert sheet.page == 1


@pytest.mark.parametrize("make", [letter, chart, engraving])
def test_the_frame_that_answers_a_key_draws_no_step(theme: Theme, make: type) -> None:
    shown = make(theme)
    ui = Ui(theme, AREA)
    ui.in_steps = ui.answering = True
    ui.set_widgets([shown])
    surface = Surface(AREA.size)
    for _ in range(50):
        ui.draw(surface)
    assert ui.unfinished
    ui.answering = False
    for _ in range(200):
        ui.draw(surface)
    assert not ui.unfinished
    at_once = frames(theme, make(theme), in_steps=False)
    ui.answering = True
    ui.draw(surface)
    assert pygame.image.tobytes(surface, "RGB") == at_once[-1]


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
