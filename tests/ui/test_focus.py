"""Every control can be reached and worked by key; dialogs keep the keys to themselves."""

import pygame
import pytest
from pygame import Rect

from game.ui.intents import GoBack
from game.ui.widgets.button import Button
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.label import Label
from game.ui.widgets.scroll_box import ScrollBox
from game.ui.widgets.slider import Slider
from game.ui.widgets.text_entry import TextEntry
from game.ui.widgets.text_page import TextPage
from tests.ui.pilot import Pilot


def three_buttons(pilot: Pilot) -> None:
    places = [Rect(20, 20 + 60 * n, 200, 48) for n in range(3)]
    pilot.show(
        Label(id="title", rect=Rect(300, 20, 200, 30), text="Title"),
        Button(id="one", rect=places[0], text="One", key=pygame.K_o, on_press=GoBack),
        Button(id="two", rect=places[1], text="Two", enabled=False, reason="Not yet."),
        Button(id="three", rect=places[2], text="Three", tip="The third."),
    )


def test_tab_goes_round_all_controls_and_back(pilot: Pilot) -> None:
    three_buttons(pilot)
    seen = []
    for _ in range(4):
        pilot.press("tab")
        seen.append(pilot.focus())
    assert seen == ["one", "two", "three", "one"]
    pilot.press("shift+tab")
    assert pilot.focus() == "three"


def test_arrows_move_the_focus_too(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.press("tab", "down", "right", "up")
    assert pilot.focus() == "two"


@pytest.mark.parametrize("key", ["return", "space", "o"])
def test_enter_space_and_the_hot_key_press_a_button(pilot: Pilot, key: str) -> None:
    three_buttons(pilot)
    pilot.press("tab", key)
    assert [GoBack()] == pilot.intents


def test_a_click_presses_and_gives_the_focus(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.click("#one")
    assert [GoBack()] == pilot.intents
    assert pilot.focus() == "one"


def test_a_press_that_ends_elsewhere_does_nothing(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.drag([pilot.ui.find("one").rect.center, (700, 600)])
    assert pilot.intents == []


def test_a_disabled_button_says_why(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.press("tab", "tab", "return")
    pilot.ui.update(1.0)
    assert "Not yet." in pilot.words()
    assert pilot.intents == []


def test_a_tooltip_waits_for_the_mouse_to_rest(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.hover("#three")
    pilot.ui.update(0.1)
    assert "The third." not in pilot.words()
    pilot.ui.update(1.0)
    assert pilot.ui.dirty
    assert "The third." in pilot.words()


def test_who_has_pressed_something_is_told_nothing_more_of_it(pilot: Pilot) -> None:
    """A slip would lie on what comes next; it shows again once the mouse has been elsewhere."""
    three_buttons(pilot)
    pilot.click("#three")
    pilot.ui.update(5.0)
    assert "The third." not in pilot.words()
    pilot.hover("#one")
    pilot.hover("#three")
    pilot.ui.update(1.0)
    assert "The third." in pilot.words()


def test_a_slip_of_the_mouse_goes_when_a_key_is_pressed(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.hover("#three")
    pilot.ui.update(1.0)
    pilot.press("tab")
    assert "The third." not in pilot.words()


def test_a_widget_is_explained_by_key_to_who_steps_to_it_and_not_to_who_presses_another(
    pilot: Pilot,
) -> None:
    """A hot key leaves the focus where it was, and says nothing of it."""
    three_buttons(pilot)
    pilot.ui.set_focus(pilot.ui.find("#three"))
    pilot.press("o")
    pilot.ui.update(5.0)
    assert pilot.ui.by_keyboard
    assert "The third." not in pilot.words()
    pilot.press("tab", "shift+tab")
    pilot.ui.update(1.0)
    assert "The third." in pilot.words()


def test_what_opened_a_dialog_is_not_explained_when_it_has_the_focus_again(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.press("tab", "tab", "tab")
    ask(pilot)
    pilot.press("escape")
    pilot.ui.update(5.0)
    assert pilot.focus() == "three"
    assert "The third." not in pilot.words()


def test_return_answers_a_question_with_a_choice_in_it(pilot: Pilot) -> None:
    three_buttons(pilot)
    days = RadioRow(id="days", rect=Rect(0, 0, 0, 36), options=["1", "2", "3"])
    answers = [Answer(id="yes", text="Ask", on_press=GoBack), Answer(id="no", text="Not yet")]
    open_dialog(pilot.ui, id="ask", title="How many?", body="", answers=answers, extra=days)
    pilot.press("right", "return")
    assert days.selected == 1
    assert pilot.intents == [GoBack()]
    assert len(pilot.ui.layers) == 1


def test_the_focus_stays_on_its_id_when_widgets_are_built_anew(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.press("tab", "tab", "tab")
    three_buttons(pilot)
    assert pilot.focus() == "three"


def test_an_unknown_id_is_answered_with_the_known_ones(pilot: Pilot) -> None:
    three_buttons(pilot)
    with pytest.raises(LookupError, match=r"No widget '#four'\. There are: one, three, title, two"):
        pilot.ui.find("#four")


def ask(pilot: Pilot) -> None:
    open_dialog(
        pilot.ui,
        id="sure",
        title="A grave step",
        body="This **cannot** be undone.",
        answers=[
            Answer(id="stay", text="Remain"),
            Answer(id="go", text="Break off", on_press=GoBack, primary=True),
        ],
        owner="three",
    )


def test_a_dialog_keeps_focus_hot_keys_and_clicks(pilot: Pilot) -> None:
    three_buttons(pilot)
    ask(pilot)
    seen = {pilot.focus()}
    for _ in range(5):
        pilot.press("tab")
        seen.add(pilot.focus())
    pilot.press("o")
    pilot.click(pilot.ui.layers[0].widgets[1].rect.center)
    assert {"stay", "go"} == seen
    assert pilot.intents == []
    assert len(pilot.ui.layers) == 2


def test_escape_closes_a_dialog_and_gives_the_focus_back(pilot: Pilot) -> None:
    three_buttons(pilot)
    ask(pilot)
    pilot.press("escape")
    assert len(pilot.ui.layers) == 1
    assert pilot.focus() == "three"


def test_an_answer_closes_the_dialog_and_tells_its_wish(pilot: Pilot) -> None:
    three_buttons(pilot)
    ask(pilot)
    assert "This cannot be undone." in pilot.words().replace("  ", " ")
    pilot.press("right", "return")
    assert [GoBack()] == pilot.intents
    assert len(pilot.ui.layers) == 1


def test_a_dialog_can_ask_for_a_name(pilot: Pilot) -> None:
    three_buttons(pilot)
    entry = TextEntry(id="name", title="Name", rect=Rect(0, 0, 10, 60))
    answers = [Answer(id="save", text="Save")]
    open_dialog(pilot.ui, id="naming", title="Save", body="", answers=answers, extra=entry)
    assert pilot.focus() == "name"
    pilot.type("my game")
    assert entry.value == "my game"
    assert "my game" in pilot.words()


def test_nothing_is_drawn_unless_something_changed(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.words()
    assert not pilot.ui.dirty
    pilot.ui.update(5.0)
    assert not pilot.ui.dirty
    pilot.hover("#one")
    assert pilot.ui.dirty


def test_a_slider_is_dragged_on_though_the_page_is_built_anew_at_every_change(
    pilot: Pilot,
) -> None:
    values: list[float] = []

    def build(value: float) -> None:
        values.append(value)
        place = Rect(100, 100, 400, 60)
        pilot.show(Slider(id="money", rect=place, high=100, value=value, on_change=build))

    build(0)
    pilot.drag([(110, 150), (200, 150), (300, 150), (490, 150)])
    assert values == [0, 2, 25, 50, 98]


def test_a_page_built_anew_keeps_its_scroll_positions_and_its_dialog(pilot: Pilot) -> None:
    def build() -> None:
        place = Rect(50, 50, 300, 200)
        kids = [Button(id=f"b{n}", rect=Rect(50, 50 + 60 * n, 250, 50)) for n in range(9)]
        page = TextPage(id="page", rect=place.move(400, 0), markup="Many words. " * 300)
        pilot.show(ScrollBox(id="box", rect=place, children=list(kids)), page)

    build()
    pilot.hover("box")
    pilot.wheel(-3)
    pilot.click("page")
    pilot.press("page down")
    ask(pilot)
    before = [pilot.ui.find("b0").rect.y, find_page(pilot).scroll.offset]
    build()
    assert [pilot.ui.find("b0").rect.y, find_page(pilot).scroll.offset] == before
    assert min(abs(before[0] - 50), before[1]) > 0
    assert len(pilot.ui.layers) == 2
    pilot.ui.close_layers()
    assert pilot.focus() == "page"


def test_a_box_opens_at_what_matters_and_stays_where_it_was_scrolled_to(pilot: Pilot) -> None:
    def build() -> None:
        place = Rect(50, 50, 300, 200)
        kids = [Button(id=f"b{n}", rect=Rect(50, 50 + 60 * n, 250, 50)) for n in range(9)]
        pilot.show(ScrollBox(id="box", rect=place, children=list(kids), begin="b4"))

    build()
    assert pilot.ui.find("b4").rect.y == 54
    pilot.hover("box")
    pilot.wheel(3)
    scrolled = pilot.ui.find("b4").rect.y
    build()
    assert pilot.ui.find("b4").rect.y == scrolled > 54


def find_page(pilot: Pilot) -> TextPage:
    page = pilot.ui.find("page")
    assert isinstance(page, TextPage)
    return page


def test_a_long_dialog_stays_in_the_window_and_can_be_scrolled(pilot: Pilot) -> None:
    three_buttons(pilot)
    pilot.ui.theme.text_scale = 2.0
    answers = [Answer(id="stay", text="Remain"), Answer(id="go", text="Break off")]
    body = "The Ministers will leave within the hour. " * 40
    open_dialog(pilot.ui, id="sure", title="A grave step", body=body, answers=answers)
    pilot.words()
    assert all(pilot.ui.area.contains(w.rect) for w in pilot.ui.top.walk())
    pilot.press("tab", "tab", "page down")
    page = pilot.ui.find("sure_text")
    assert isinstance(page, TextPage)
    assert pilot.ui.focus is page
    assert page.scroll.offset > 0
