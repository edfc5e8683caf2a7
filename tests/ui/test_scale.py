"""At every window and text size nothing overlaps, leaves the window or is cut."""

import pytest
from pygame import Rect, Surface

from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.scroll_box import ScrollBox
from tests.ui.sample_screen import SampleScreen

SIZES = [(1280, 720), (1920, 1080), (2560, 1440)]
SCALES = [1.0, 1.25, 1.5, 1.75, 2.0]


def shown(theme: Theme, size: tuple[int, int], scale: float) -> Ui:
    theme.fit_window(size)
    theme.text_scale = scale
    ui = Ui(theme, Rect((0, 0), size))
    ui.recording = True
    SampleScreen().open(ui, ui.area)
    ui.draw(Surface(size))
    return ui


def controls(ui: Ui) -> list[Widget]:
    return [w for w in ui.top.walk() if w.focusable]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_controls_neither_overlap_nor_leave_the_window(
    theme: Theme, size: tuple[int, int], scale: float
) -> None:
    ui = shown(theme, size, scale)
    places = [w.visible_rect() for w in controls(ui)]
    for index, place in enumerate(places):
        assert not place.w or ui.area.contains(place)
        assert place.collidelist(places[index + 1 :]) == -1 or not place.w


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_or_runs_into_another(
    theme: Theme, size: tuple[int, int], scale: float
) -> None:
    ui = shown(theme, size, scale)
    assert [drawn.text for drawn in ui.drawn if drawn.cut] == []
    scrolled = {w.id for w in ui.top.walk() if isinstance(w.parent, ScrollBox)} | {
        "minutes",
        "page",
    }
    for index, drawn in enumerate(ui.drawn):
        owner = ui.find(drawn.owner)
        assert owner.rect.x <= drawn.rect.x, drawn.text
        assert drawn.rect.right <= owner.rect.right, drawn.text
        if drawn.owner not in scrolled:
            assert owner.rect.inflate(0, 6).contains(drawn.rect), drawn.text
        # A line's box has empty space above and below its letters.
        letters = drawn.rect.inflate(-2, -round(drawn.rect.h * 0.35))
        others = [other.rect for other in ui.drawn[index + 1 :] if other.owner == drawn.owner]
        assert letters.collidelist(others) == -1, drawn.text


def test_large_text_is_reached_by_scrolling(theme: Theme) -> None:
    ui = shown(theme, (1280, 720), 2.0)
    for widget in controls(ui):
        ui.set_focus(widget)
        seen = widget.visible_rect()
        assert seen.h >= min(widget.rect.h, 100), widget.id
