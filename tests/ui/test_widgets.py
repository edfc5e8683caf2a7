"""Each widget by key and by mouse."""

from itertools import pairwise

import pygame
import pytest
from pygame import Rect

from game.ui.canvas import Canvas, text_height
from game.ui.intents import OpenScreen
from game.ui.rows_agenda import HandRow
from game.ui.theme import Theme
from game.ui.widgets.answers import Answers
from game.ui.widgets.button import Button, Toggle
from game.ui.widgets.choices import ChoiceList, RadioRow, Tabs
from game.ui.widgets.gauge import Gauge, gauge_height
from game.ui.widgets.hand_strip import HandStrip
from game.ui.widgets.label import Label, Painting, Panel, Picture
from game.ui.widgets.scroll_box import ScrollBox
from game.ui.widgets.scroll_list import Row, ScrollList
from game.ui.widgets.slider import Slider
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.text_entry import TextEntry
from game.ui.widgets.text_page import TextPage
from tests.ui.pilot import Pilot, motion

OPTIONS = ["The whole island", "The south", "Nothing"]


def stepper() -> Stepper:
    return Stepper(
        id="island",
        rect=Rect(100, 100, 320, 80),
        title="The island",
        options=OPTIONS,
        selected=1,
        mark="agreed",
        ticked=True,
        on_change=lambda index: OpenScreen(name=str(index)),
    )


def test_a_stepper_steps_by_arrow_keys_and_stops_at_its_ends(pilot: Pilot) -> None:
    pilot.show(stepper())
    pilot.press("tab", "right", "right", "left")
    assert [wish.name for wish in pilot.intents if isinstance(wish, OpenScreen)] == ["2", "1"]


def test_a_stepper_shows_title_mark_and_option(pilot: Pilot) -> None:
    pilot.show(stepper())
    assert pilot.words() == "agreed The island The south"


def test_a_stepper_opens_its_list_and_takes_the_marked_option(pilot: Pilot) -> None:
    widget = stepper()
    pilot.show(widget)
    pilot.press("tab", "return")
    assert all(option in pilot.words() for option in OPTIONS)
    pilot.press("up", "return")
    assert widget.selected == 0
    assert pilot.focus() == "island"
    pilot.press("return", "end", "escape")
    assert widget.selected == 0


def test_a_stepper_follows_the_mouse(pilot: Pilot) -> None:
    widget = stepper()
    pilot.show(widget)
    box, left, right = widget.zones()
    pilot.click(right.center)
    assert widget.selected == 2
    pilot.click(left.center)
    assert widget.selected == 1
    pilot.click(box.center)
    pilot.click((*pilot.ui.find("island_list").rect.midtop[:1], box.centery + 12))
    assert len(pilot.ui.layers) == 1


def test_a_click_beside_an_open_list_closes_it(pilot: Pilot) -> None:
    pilot.show(stepper())
    pilot.press("tab", "return")
    pilot.click((1200, 700))
    assert len(pilot.ui.layers) == 1


def test_a_long_list_of_options_is_scrolled_by_its_bar_without_taking_one(pilot: Pilot) -> None:
    taken: list[int] = []
    options = [f"Option {number}" for number in range(40)]
    chooser = ChoiceList(
        id="long", rect=Rect(100, 100, 300, 200), options=options, on_choose=taken.append
    )
    pilot.show(chooser)
    pilot.words()
    pilot.drag([(391, 108), (391, 200), (391, 290)])
    assert taken == []
    assert "Option 39" in pilot.words()
    pilot.click((200, 285))
    assert taken == [39]


def test_a_disabled_stepper_stays(pilot: Pilot) -> None:
    widget = stepper()
    widget.enabled = False
    pilot.show(widget)
    pilot.press("tab", "right", "return")
    pilot.click(widget.zones()[2].center)
    assert (widget.selected, len(pilot.ui.layers)) == (1, 1)


@pytest.mark.parametrize("kind", [RadioRow, Tabs])
def test_segments_are_chosen_by_key_and_click(pilot: Pilot, kind: type[RadioRow]) -> None:
    row = kind(id="tone", rect=Rect(50, 50, 300, 40), options=["Soft", "Firm", "Final"])
    pilot.show(row)
    pilot.press("tab", "right", "right", "right")
    assert row.selected == 2
    pilot.click(row.cells()[1].center)
    assert row.selected == 1
    assert pilot.words() == "Soft Firm Final"


@pytest.mark.parametrize("kind", [RadioRow, Tabs])
def test_only_the_option_under_the_mouse_is_lit(pilot: Pilot, kind: type[RadioRow]) -> None:
    row = kind(id="tone", rect=Rect(50, 50, 300, 40), options=["Soft", "Firm", "Final"])
    pilot.show(row)

    def grounds() -> list[tuple[int, ...]]:
        pilot.words()
        corners = [(cell.x + 12, cell.y + 6) for cell in row.cells()]
        return [tuple(pilot.surface.get_at(corner)) for corner in corners]

    _, second, third = grounds()
    pilot.send(motion(row.cells()[2].center))
    _, beside, under = grounds()
    assert beside == second
    assert under != third
    pilot.send(motion(row.cells()[1].center))
    _, under, beside = grounds()
    assert under != second
    assert beside == third


def test_titles_of_tabs_grow_smaller_before_one_is_cut(pilot: Pilot) -> None:
    titles = ["Dette træk", "Hvordan tingene står", "Kortet", "Forløbet indtil nu", "Privat"]
    pilot.show(Tabs(id="pages", rect=Rect(50, 50, 640, 30), options=titles))
    assert all(title in pilot.words() for title in titles)
    assert not [one.text for one in pilot.ui.drawn if one.cut]


def test_a_toggle_is_ticked_by_space_and_click(pilot: Pilot) -> None:
    toggle = Toggle(id="quiet", rect=Rect(50, 50, 200, 30), text="In confidence")
    pilot.show(toggle)
    pilot.press("tab", "space")
    assert toggle.value
    pilot.click("quiet")
    assert not toggle.value


def test_a_slider_moves_by_key_and_mouse_and_stays_on_its_scale(pilot: Pilot) -> None:
    slider = Slider(
        id="money", rect=Rect(100, 100, 400, 60), title="Millions", high=1200, step=50, value=600
    )
    pilot.show(slider)
    pilot.press("tab", "right")
    assert slider.value == 650
    pilot.press("end", "right")
    assert slider.value == 1200
    pilot.press("page down", "home")
    assert slider.value == 0
    pilot.drag([(100, 150), (300, 150), (9000, 150)])
    assert slider.value == 1200
    assert "1,200" in pilot.words()


def measure(row: Row, width: int, theme: object) -> int:
    return 30


def paint(canvas: Canvas, row: Row, rect: Rect) -> None:
    canvas.text(str(row), rect.topleft)


def long_list(pilot: Pilot, **kwargs: object) -> ScrollList:
    rows = [f"row {n}" for n in range(1000)]
    place = Rect(100, 100, 300, 400)
    listing = ScrollList(id="log", rect=place, rows=rows, measure=measure, paint=paint)
    for name, value in kwargs.items():
        setattr(listing, name, value)
    pilot.show(listing)
    pilot.words()
    return listing


def test_a_list_draws_only_the_rows_that_can_be_seen(pilot: Pilot) -> None:
    long_list(pilot)
    assert 13 <= len(pilot.ui.drawn) <= 15


@pytest.mark.parametrize(
    ("keys", "first"), [(["page down"], "row 1"), (["end"], "row 98"), (["end", "home"], "row 0")]
)
def test_a_list_is_scrolled_by_key(pilot: Pilot, keys: list[str], first: str) -> None:
    long_list(pilot)
    pilot.press("tab", *keys)
    assert pilot.words().startswith(first)


def test_a_list_is_scrolled_by_wheel_and_by_its_bar(pilot: Pilot) -> None:
    listing = long_list(pilot)
    pilot.hover("log")
    pilot.wheel(-3)
    assert listing.scroll.offset > 0
    thumb = listing.scroll.thumb(pilot.ui.theme, listing.rect)
    pilot.drag([thumb.center, (thumb.centerx, listing.rect.bottom + 50)])
    assert listing.scroll.most == listing.scroll.offset


def test_a_list_that_follows_shows_a_new_row(pilot: Pilot) -> None:
    listing = long_list(pilot, at_end=True, _follow=True)
    assert "row 999" in pilot.words()
    listing.set_rows([*listing.rows, "the newest"])
    assert "the newest" in pilot.words()
    pilot.press("tab", "home")
    listing.set_rows([*listing.rows, "unseen"])
    assert "unseen" not in pilot.words()


def test_a_list_that_takes_the_place_of_another_measures_only_what_is_new(pilot: Pilot) -> None:
    measured: list[Row] = []

    def measure(row: Row, width: int, theme: Theme) -> int:
        measured.append(row)
        return 20 + len(str(row))

    def paint(canvas: Canvas, row: Row, rect: Rect) -> None:
        canvas.text(str(row), rect.topleft)

    def shown(rows: list[str], high: int = 200) -> list[Rect]:
        place = Rect(20, 20, 300, high)
        listing = ScrollList(id="log", rect=place, rows=rows, measure=measure, paint=paint)
        pilot.ui.set_widgets([listing])
        return [listing.row_rect(index) for index in range(len(rows))]

    shown(["one", "three"])
    places = shown(["one", "three", "seventeen"])
    assert measured == ["one", "three", "seventeen"]
    assert [place.h for place in places] == [23, 25, 29]
    assert [b.y - a.y for a, b in pairwise(places)] == [23, 25]
    assert [place.h for place in shown(["three", "seventeen"])] == [25, 29]


def test_a_list_to_choose_from_marks_and_takes_rows(pilot: Pilot) -> None:
    taken: list[int] = []
    listing = long_list(pilot, on_choose=taken.append)
    pilot.press("tab", "down", "down", "return")
    pilot.click(listing.row_rect(5).center)
    pilot.press("end", "return")
    assert taken == [2, 5, 999]
    assert "row 999" in pilot.words()


def test_a_scroll_box_brings_the_focus_into_view(pilot: Pilot) -> None:
    place = Rect(100, 100, 300, 200)
    kids = [
        Button(id=f"b{n}", rect=Rect(100, 100 + 60 * n, 250, 50), text=f"Button {n}")
        for n in range(9)
    ]
    pilot.show(ScrollBox(id="box", rect=place, children=list(kids)))
    for _ in range(9):
        pilot.press("tab")
    last = pilot.ui.find("b8")
    assert place.contains(last.rect)
    pilot.words()
    pilot.click((150, 110))
    assert pilot.focus() != "b8"
    pilot.press("page up")
    pilot.wheel(50)
    assert pilot.ui.find("b0").rect.y == 100


def test_what_a_scroll_box_hides_cannot_be_clicked(pilot: Pilot) -> None:
    kid = Button(id="hidden", rect=Rect(100, 500, 250, 50), text="Hidden")
    pilot.show(ScrollBox(id="box", rect=Rect(100, 100, 300, 200), children=[kid]))
    pilot.send(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(150, 520)))
    assert pilot.focus() == ""


def test_a_page_shows_headings_lists_and_styles_and_scrolls(pilot: Pilot) -> None:
    markup = "# The position\n\nOn **10 August** the *twelve* demands.\n\n- first\n- second\n" * 9
    page = TextPage(id="page", rect=Rect(100, 100, 320, 300), markup=markup)
    pilot.show(page)
    assert "The position On 10 August the twelve demands." in pilot.words()
    pilot.press("tab", "page down", "down")
    assert page.scroll.offset > 250
    page.set_text("Short.")
    assert pilot.words() == "Short."


def test_typing_edits_at_the_caret_and_presses_no_hot_key(pilot: Pilot) -> None:
    pressed: list[str] = []
    entry = TextEntry(id="name", rect=Rect(50, 50, 300, 60), on_submit=pressed.append)
    other = Button(id="x", rect=Rect(50, 200, 90, 40), text="X", key=pygame.K_x)
    other.on_press = lambda: pressed.append("hot key")
    pilot.show(entry, other)
    pilot.press("tab", "x")
    pilot.type("Port")
    pilot.press("home")
    pilot.type("æ")
    pilot.press("delete", "end", "backspace")
    pilot.type("ø")
    pilot.press("return")
    assert pressed == ["æorø"]
    pilot.press("tab")
    assert pilot.focus() == "x"


def test_a_text_entry_shows_what_an_input_method_composes(pilot: Pilot) -> None:
    entry = TextEntry(id="name", rect=Rect(50, 50, 300, 60), value="小")
    pilot.show(entry)
    pilot.press("tab")
    pilot.send(pygame.event.Event(pygame.TEXTEDITING, text="むら", start=0, length=0))
    assert "小むら" in pilot.words()
    pilot.type("村")
    assert entry.value == "小村"


def test_what_no_font_can_draw_is_left_out_of_a_composition(pilot: Pilot) -> None:
    """An input method that cancels may send a null character: the window closed over it."""
    entry = TextEntry(id="name", rect=Rect(50, 50, 300, 60), value="小")
    pilot.show(entry)
    pilot.press("tab")
    pilot.send(pygame.event.Event(pygame.TEXTEDITING, text="\x00む", start=0, length=1))
    assert "小む" in pilot.words()


def test_a_text_entry_has_an_end(pilot: Pilot) -> None:
    entry = TextEntry(id="name", rect=Rect(50, 50, 300, 60), most=5)
    pilot.show(entry)
    pilot.press("tab")
    pilot.type("abcdefgh")
    assert entry.value == "abcde"


def test_a_gauge_says_its_name_and_a_word(pilot: Pilot) -> None:
    height = gauge_height(pilot.ui.theme)
    gauge = Gauge(
        id="purse", rect=Rect(50, 50, 300, height), title="Purse", value=20, word="strained"
    )
    gauge.trend, gauge.before, gauge.low = -1, 40, 30
    pilot.show(gauge)
    assert pilot.words() == "strained Purse"


def test_a_painting_is_painted_once_and_its_words_are_kept(pilot: Pilot) -> None:
    painted: list[Rect] = []

    def write(canvas: Canvas, rect: Rect) -> None:
        painted.append(rect)
        canvas.text("PEACE", (5, 5), "heading")

    painting = Painting(id="news", rect=Rect(200, 100, 300, 200), paint=write)
    pilot.show(painting)
    assert pilot.words() == "PEACE"
    assert pilot.words() == "PEACE"
    assert pilot.ui.drawn[0].rect.topleft == (205, 105)
    painting.repaint()
    pilot.words()
    assert len(painted) == 2


def test_too_long_a_label_ends_with_an_ellipsis_and_is_noted_as_cut(pilot: Pilot) -> None:
    label = Label(id="long", rect=Rect(0, 0, 100, 30), text="The Peace Conference of 1905")
    pilot.show(Panel(id="panel", rect=Rect(0, 0, 400, 300), title="A title", children=[label]))
    assert pilot.words().endswith("…")
    assert [drawn.cut for drawn in pilot.ui.drawn] == [False, True]
    assert [drawn.owner for drawn in pilot.ui.drawn] == ["panel", "long"]


def test_a_picture_keeps_its_proportions(pilot: Pilot) -> None:
    red = pygame.Surface((100, 50))
    red.fill((255, 0, 0))
    pilot.show(Picture(id="flag", rect=Rect(100, 100, 200, 200), surface=red))
    pilot.words()
    assert pilot.surface.get_at((200, 200))[:3] == (255, 0, 0)
    assert pilot.surface.get_at((200, 120))[:3] != (255, 0, 0)


def test_a_paragraph_takes_the_height_that_was_announced(pilot: Pilot) -> None:
    words = "Peace is made between sovereigns and paid for by their subjects. " * 4
    canvas = Canvas(pilot.surface, pilot.ui.theme)
    height = text_height(pilot.ui.theme, words, "body", 240)
    assert 50 + height == canvas.paragraph(words, Rect(50, 50, 240, 0))


@pytest.mark.parametrize("words", ["Accept", "Accept the articles on the table", "Ab " * 30])
def test_a_buttons_words_keep_clear_of_its_hint_and_stay_inside(pilot: Pilot, words: str) -> None:
    icon = pygame.Surface((24, 24))
    place = Rect(100, 100, 202, 60)
    pilot.show(Button(id="accept", rect=place, text=words.strip(), key=pygame.K_w, icon=icon))
    pilot.words()
    *lines, hint = [drawn.rect for drawn in pilot.ui.drawn]
    assert hint.collidelist([line.inflate(-2, -8) for line in lines]) == -1
    assert all(place.inflate(-8, 0).contains(line.inflate(0, -8)) for line in lines)


@pytest.mark.parametrize("kind", [ChoiceList, Answers])
def test_a_list_without_options_takes_nothing(pilot: Pilot, kind: type[ChoiceList]) -> None:
    taken: list[int] = []
    rect = Rect(0, 0, 200, 100)
    pilot.show(kind(id="empty", rect=rect, options=(), on_choose=taken.append))
    pilot.ui.set_focus(pilot.ui.find("empty"))
    pilot.press("down", "end", "return", "space")
    pilot.click("empty")
    assert taken == []


@pytest.mark.parametrize("high", [40, 70, 120, 400])
def test_an_article_in_hand_is_told_within_its_strip(pilot: Pilot, high: int) -> None:
    said = (("square", "first", "Japan asks: the whole island " * 4), ("fence", "ink", "No limit."))
    rect = Rect(100, 100, 300, high)
    pilot.show(HandStrip(id="strip", rect=rect, row=HandRow(title="V. Sakhalin", said=said)))
    pilot.words()
    assert any("Sakhalin" in one.text for one in pilot.ui.drawn)
    assert all(rect.contains(one.rect) for one in pilot.ui.drawn)
