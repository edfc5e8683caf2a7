"""Only what has changed is drawn again."""

from pygame import Rect, Surface

from game.ui.damage import Damage, only_within, rims_of
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widgets.button import Button

WINDOW = Rect(0, 0, 100, 100)


def fresh() -> Damage:
    damage = Damage()
    damage.clear()
    return damage


def test_at_first_all_is_to_be_drawn_and_then_nothing() -> None:
    damage = Damage()
    assert damage.parts(WINDOW) == [WINDOW]
    damage.clear()
    assert not damage.any
    assert damage.parts(WINDOW) == []


def test_places_apart_stay_apart_and_those_that_overlap_are_joined() -> None:
    damage = fresh()
    for place in (Rect(0, 0, 10, 10), Rect(50, 50, 10, 10), Rect(2, 0, 10, 10)):
        damage.add(place)
    assert sorted(map(tuple, damage.parts(WINDOW))) == [(0, 0, 12, 10), (50, 50, 10, 10)]


def test_places_that_only_touch_are_not_drawn_as_the_large_one_that_holds_both() -> None:
    """A row and the map beside it light up together."""
    damage = fresh()
    row, chart = Rect(0, 40, 30, 5), Rect(28, 0, 30, 80)
    damage.add(row)
    damage.add(chart)
    assert damage.parts(WINDOW) == [row, chart]


def test_a_joined_place_takes_in_all_that_it_now_overlaps() -> None:
    damage = fresh()
    for place in (Rect(0, 0, 10, 10), Rect(20, 0, 10, 10), Rect(5, 0, 20, 10)):
        damage.add(place)
    assert damage.parts(WINDOW) == [Rect(0, 0, 30, 10)]


def test_what_lies_outside_the_window_needs_no_drawing() -> None:
    damage = fresh()
    damage.add(Rect(90, 90, 40, 40))
    damage.add(Rect(200, 0, 40, 40))
    assert damage.parts(WINDOW) == [Rect(90, 90, 10, 10)]


def test_most_of_the_window_is_drawn_as_all_of_it() -> None:
    damage = fresh()
    damage.add(Rect(0, 0, 100, 60))
    assert damage.parts(WINDOW) == [WINDOW]


def test_moving_the_focus_draws_two_buttons_and_nothing_else(theme: Theme) -> None:
    """What was painted over elsewhere stays painted over."""
    area = Rect(0, 0, 900, 600)
    ui = Ui(theme, area)
    places = [Rect(20, y, 200, 40) for y in (20, 220, 420)]
    ui.set_widgets([Button(id=f"b{n}", rect=place, text="x") for n, place in enumerate(places)])
    window = Surface(area.size)
    ui.draw(window)
    ui.step_focus(1)
    ui.step_focus(1)
    ui.draw(window)
    window.fill((255, 0, 255))
    ui.step_focus(1)
    ui.draw(window)
    assert window.get_at(places[0].center)[:3] == (255, 0, 255)
    assert window.get_at((600, 300))[:3] == (255, 0, 255)
    for place in places[1:]:
        assert window.get_at(place.center)[:3] != (255, 0, 255)


def test_what_is_drawn_beyond_a_part_is_thrown_away() -> None:
    window = Surface(WINDOW.size)
    window.fill((1, 2, 3))
    part = Rect(30, 5, 40, 50)
    with only_within(window, part, whole=False):
        window.fill((200, 0, 0))
    painted = {(x, y) for x in range(100) for y in range(100) if window.get_at((x, y))[0] == 200}
    assert painted == {(x, y) for x in range(30, 70) for y in range(5, 55)}


def test_the_rims_of_a_place_cover_all_of_it_but_what_lies_inside() -> None:
    outer, inner = Rect(10, 0, 50, 40), Rect(18, 0, 34, 32)
    rims = rims_of(outer, inner)
    assert sum(rim.w * rim.h for rim in rims) + inner.w * inner.h == outer.w * outer.h
    assert all(rim.collidelist([inner, *(r for r in rims if r is not rim)]) < 0 for rim in rims)
