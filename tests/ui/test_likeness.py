"""A page that is built anew is drawn again only where it looks other than before."""

import pygame
from pygame import Rect, Surface

from game.ui.canvas import Canvas
from game.ui.likeness import differences
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Look, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Panel
from game.ui.widgets.scroll_box import ScrollBox

AREA = Rect(0, 0, 800, 600)
PINK = (255, 0, 255)


def label(name: str, y: int, text: str) -> Label:
    return Label(id=name, rect=Rect(30, y, 300, 30), text=text)


def page(*labels: Label, tip: str = "") -> list[Widget]:
    sheet = Panel(id="sheet", rect=Rect(20, 20, 400, 500), children=list(labels))
    press = Button(id="go", rect=Rect(500, 20, 120, 40), text="Go", tip=tip, on_press=lambda: None)
    return [sheet, press]


def changes(before: list[Widget], after: list[Widget]) -> list[Rect]:
    return list(differences(before, after))


def test_pages_of_the_same_words_do_not_differ() -> None:
    """What a press does, and what a slip says, is not seen on the page."""
    before = page(label("a", 40, "Korea"), label("b", 80, "Sakhalin"))
    after = page(label("a", 40, "Korea"), label("b", 80, "Sakhalin"), tip="Go on.")
    assert changes(before, after) == []


def test_a_label_with_other_words_differs_alone() -> None:
    before = page(label("a", 40, "Korea"), label("b", 80, "Sakhalin"))
    after = page(label("a", 40, "Korea"), label("b", 80, "The whole island"))
    assert set(map(tuple, changes(before, after))) == {(30, 80, 300, 30)}


def test_what_has_come_what_has_gone_and_what_has_moved_differ() -> None:
    before = page(label("a", 40, "Korea"), label("b", 80, "Sakhalin"))
    after = page(label("a", 60, "Korea"), label("c", 120, "The railway"))
    assert {rect.y for rect in changes(before, after)} == {40, 60, 80, 120}


def test_a_widget_that_has_become_disabled_differs() -> None:
    before, after = page(), page()
    after[1].enabled = False
    assert set(map(tuple, changes(before, after))) == {(500, 20, 120, 40)}


class Oracle(Label):
    """Painted from something that no attribute tells."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        canvas.text("as the wind blows", self.rect.topleft)


def test_a_kind_that_does_not_say_what_it_is_painted_from_is_always_drawn() -> None:
    """Not even if the kind that it comes from does."""
    place = Rect(30, 40, 300, 30)
    before, after = (page(Oracle(id="a", rect=place, text="Korea")) for _ in range(2))
    assert place in changes(before, after)


def test_in_a_box_that_is_scrolled_everything_differs(theme: Theme) -> None:
    ui = Ui(theme, AREA)

    def box() -> ScrollBox:
        rows: list[Widget] = [label(f"row{n}", 20 + 40 * n, f"row {n}") for n in range(20)]
        return ScrollBox(id="box", rect=Rect(20, 20, 400, 200), children=rows)

    before, after = box(), box()
    ui.set_widgets([before])
    after.mount(ui)
    assert changes([before], [after]) == []
    after.scroll.to(80)
    after.refit()
    assert Rect(20, 20, 400, 200) in changes([before], [after])


def test_the_window_is_drawn_where_the_page_differs_and_nowhere_else(theme: Theme) -> None:
    ui = Ui(theme, AREA)
    window, fresh = Surface(AREA.size), Surface(AREA.size)
    ui.set_widgets(page(label("a", 40, "Korea"), label("b", 400, "Sakhalin")))
    ui.draw(window)
    window.fill(PINK, (600, 500, 50, 50))
    ui.set_widgets(page(label("a", 40, "Korea"), label("b", 400, "The whole island")))
    assert ui.dirty
    ui.draw(window)
    assert not ui.dirty
    assert window.get_at((620, 520))[:3] == PINK
    ui.draw(fresh)
    window.blit(fresh.subsurface((600, 500, 50, 50)), (600, 500))
    assert pygame.image.tobytes(window, "RGB") == pygame.image.tobytes(fresh, "RGB")


def test_a_page_is_compared_with_the_one_that_was_drawn_not_with_one_that_never_was(
    theme: Theme,
) -> None:
    ui = Ui(theme, AREA)
    window, fresh = Surface(AREA.size), Surface(AREA.size)
    ui.set_widgets(page(label("a", 40, "Korea")))
    ui.draw(window)
    for words in ("The railway", "Port Arthur"):
        ui.set_widgets(page(label("a", 40, words)))
    ui.set_widgets(page(label("a", 40, "Port Arthur"), label("b", 80, "Sakhalin")))
    ui.draw(window)
    ui.draw(fresh)
    assert pygame.image.tobytes(window, "RGB") == pygame.image.tobytes(fresh, "RGB")


def test_a_slip_that_stood_over_the_page_goes_with_it(theme: Theme) -> None:
    ui = Ui(theme, AREA)
    window, fresh = Surface(AREA.size), Surface(AREA.size)
    ui.set_widgets(page(label("a", 40, "Korea"), tip="Goes on to the next sitting, whatever lies."))
    ui.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(520, 30), rel=(0, 0), buttons=(0, 0, 0)))
    ui.update(5.0)
    ui.draw(window)
    ui.set_widgets(page(label("a", 40, "Korea")))
    ui.draw(window)
    ui.draw(fresh)
    assert pygame.image.tobytes(window, "RGB") == pygame.image.tobytes(fresh, "RGB")
