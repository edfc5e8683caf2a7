"""The screens at which one plays, driven by posted events: by keyboard alone, by mouse alone."""

from itertools import combinations
from pathlib import Path

import pytest

from game.engine.conference import apply, start
from game.model.actions import (
    AcceptOffer,
    AskSecretSitting,
    BriefPress,
    CableCapital,
    FloatPackage,
    Hold,
    Leave,
    MakeOffer,
    PressCapital,
    SoundOut,
    SuggestTerms,
)
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode, Phase
from game.scenario.load import load_scenario
from game.ui.intents import ChooseAction, OpenScreen, ShowDispatch
from game.ui.screens.corridor import CorridorScreen
from game.ui.screens.desk import DeskScreen
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.table import TableScreen
from game.ui.theme import Theme
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    MUCH,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    UMPIRE,
    at_table,
    begin,
    idle,
    tiny,
    until,
)
from tests.ui.seat_pilot import Player

PORTSMOUTH = Path(__file__).parents[2] / "scenarios" / "portsmouth.yaml"


@pytest.fixture
def scenario() -> Scenario:
    return tiny()


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(PORTSMOUTH)


def opened(scenario: Scenario, seed: int = 3) -> ConferenceState:
    """The first sitting of the conference of 1905."""
    state = start(scenario, seed=seed, draws=DrawMode.FIXED, calendar="full").state
    return until(scenario, state, Phase.TABLE, 1)


def answered(scenario: Scenario) -> ConferenceState:
    """North's turn; South's first paper links the island with the money."""
    state = at_table(scenario)
    north = MakeOffer(seat=NORTH, terms=dict(scenario.parties[NORTH].instructions.draft))
    terms = {ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN}
    south = MakeOffer(seat=SOUTH, terms=terms, links=((ISLAND, MONEY),))
    for action in (north, south):
        state = apply(scenario, state, action).state
    return state


# --- The table -----------------------------------------------------------------------------


def test_the_first_paper_is_sent_as_it_stands_with_two_keys(
    theme: Theme, scenario: Scenario
) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    player.press("o", "return")
    draft = scenario.parties[NORTH].instructions.draft
    assert player.chosen() == MakeOffer(seat=NORTH, terms=dict(draft))


def test_an_offer_is_composed_by_keyboard_alone(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    player.tab_to("issue_island")
    player.press("right", "l")
    player.tab_to("issue_money")
    player.press("l")
    player.tab_to("issue_fishery")
    player.press("space", "o", "return")
    assert player.chosen() == MakeOffer(
        seat=NORTH, terms={ISLAND: HALF, MONEY: MUCH}, links=((ISLAND, MONEY),)
    )


def test_an_offer_is_composed_by_mouse_alone(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    row = player.ui.find("issue_island").rect
    player.click((row.right - 34, row.bottom - 12))
    box = player.ui.find("issue_fishery").rect
    player.click((box.x + 5, box.y + 8))
    player.click("make_offer")
    player.click("confirm_yes")
    assert player.chosen() == MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: MUCH})


def test_an_option_is_taken_from_the_list(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    player.tab_to("issue_money")
    player.press("return", "end", "return")
    player.press("o", "return")
    action = player.chosen()
    assert isinstance(action, MakeOffer)
    assert action.terms[MONEY] == NOTHING


def test_worth_and_price_follow_the_paper(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    assert "Northtown would surely sign this." in player.words()
    player.tab_to("issue_fishery")
    player.press("right")
    assert "Beyond your instructions on “Fishery”" in player.words()
    player.press("o")
    assert "indispensable" in player.words()


def test_one_article_is_accepted_by_keyboard(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, answered(scenario), NORTH)
    player.press("1")
    # What they offer as one asks it oneself is ticked already.
    assert "Accept (1)" in player.words()
    player.press("a")
    assert "If everything else came as on your last paper:" in player.words()
    player.press("return")
    assert player.chosen() == AcceptOffer(seat=NORTH, offer=2, issues=(FISHERY,))


def test_a_linked_group_is_accepted_by_mouse(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, answered(scenario), NORTH)
    player.click("article_fishery")
    player.click("article_island")
    assert "Accept (2)" in player.words()
    player.click("accept_offer")
    player.click("confirm_yes")
    assert player.chosen() == AcceptOffer(seat=NORTH, offer=2, issues=(ISLAND, MONEY))


def test_all_that_is_open_is_accepted_as_a_whole(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, answered(scenario), NORTH)
    player.click("article_island")
    player.press("a")
    assert "all is agreed" in player.words()
    assert "If everything else came" not in player.words()
    player.press("return")
    assert player.chosen() == AcceptOffer(seat=NORTH, offer=2)


def test_holding_needs_no_second_word(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    player.press("h")
    assert player.chosen() == Hold(seat=NORTH)
    assert "Southland has the floor." in player.words()


def test_leaving_says_what_it_means_and_begins_on_the_way_back(
    theme: Theme, scenario: Scenario
) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    player.press("x")
    assert "the world asks who broke off" in player.words()
    player.press("return")
    assert player.intents == []
    player.click("leave")
    player.click("confirm_yes")
    assert player.intents == [ChooseAction(action=Leave(seat=NORTH))]


def test_a_secret_sitting_is_asked_for_granted_and_held(theme: Theme, scenario: Scenario) -> None:
    north = Player(theme, TableScreen, scenario, answered(scenario), NORTH)
    north.press("s", "return")
    assert north.chosen() == AskSecretSitting(seat=NORTH)
    south = Player(theme, TableScreen, scenario, north.state, SOUTH)
    assert "Northland asks that the secretaries leave the room." in south.words()
    south.click("consent")
    south.chosen()
    seat = south.state.seat_to_act
    assert seat is not None
    player = Player(theme, TableScreen, scenario, south.state, seat)
    player.tab_to("issue_island")
    player.press("o", "return")
    assert isinstance(player.chosen(), FloatPackage)


def test_a_closed_button_says_why(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    withdraw = player.ui.find("withdraw_offer")
    assert not withdraw.enabled
    assert "You have no offer on the table." in withdraw.tooltip()


def test_escape_opens_the_menu_but_first_closes_a_dialog(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    player.press("o", "escape")
    assert player.intents == []
    player.press("escape")
    assert player.intents == [OpenScreen(name="pause")]


def test_the_paper_is_kept_when_the_window_changes(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    player.tab_to("issue_island")
    player.press("right")
    player.screen.close()
    player.screen.open(player.ui, player.ui.area)
    player.show_now()
    player.press("o", "return")
    action = player.chosen()
    assert isinstance(action, MakeOffer)
    assert action.terms[ISLAND] == HALF


def test_drawing_changes_nothing(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, TableScreen, scenario, at_table(scenario), NORTH)
    assert player.words() == player.words()
    assert not player.ui.dirty


# --- The corridor --------------------------------------------------------------------------


def test_a_telegram_is_sent_by_keyboard(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, CorridorScreen, scenario, begin(scenario), NORTH)
    player.press("c")
    player.tab_to("pick_cable_capital")
    player.press("down", "o")
    assert player.chosen() == CableCapital(seat=NORTH, issue=MONEY)


def test_a_pledge_is_made_by_mouse(theme: Theme, scenario: Scenario) -> None:
    state = until(scenario, answered(scenario), Phase.CORRIDOR, 2)
    player = Player(theme, CorridorScreen, scenario, state, NORTH)
    player.click("pledge")
    player.click("do_it")
    assert player.chosen() == BriefPress(seat=NORTH, pledge=ISLAND)


def test_a_sounding_asks_about_two_different_issues(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, CorridorScreen, scenario, begin(scenario), NORTH)
    player.press("s")
    player.tab_to("pick_second")
    player.press("up")
    assert not player.ui.find("do_it").enabled
    player.press("down", "o")
    assert player.chosen() == SoundOut(seat=NORTH, first=ISLAND, second=MONEY)


def test_what_is_confided_stands_on_the_paper(theme: Theme, scenario: Scenario) -> None:
    player = Player(theme, CorridorScreen, scenario, begin(scenario), NORTH)
    player.press("m")
    player.click("confide")
    player.tab_to("issue_island")
    player.press("right", "o")
    action = player.chosen()
    assert getattr(action, "confides", {})[ISLAND] == HALF


def test_a_dispatch_is_opened_from_the_list(theme: Theme, scenario: Scenario) -> None:
    state = until(scenario, begin(scenario), Phase.CORRIDOR, 3)
    player = Player(theme, CorridorScreen, scenario, state, NORTH)
    player.tab_to("dispatches")
    player.press("down", "return")
    assert player.intents == [ShowDispatch(dispatch=scenario.dispatches[0].id)]


# --- The mediator --------------------------------------------------------------------------


def test_the_mediator_appeals_to_a_capital_by_mouse(theme: Theme, scenario: Scenario) -> None:
    state = until(scenario, answered(scenario), Phase.MEDIATOR, 1)
    player = Player(theme, DeskScreen, scenario, state, UMPIRE)
    player.click("press_capital")
    player.click("do_it")
    assert player.chosen() == PressCapital(seat=UMPIRE, party=NORTH)


def test_the_mediator_suggests_what_lies_half_way(theme: Theme, scenario: Scenario) -> None:
    state = until(scenario, answered(scenario), Phase.MEDIATOR, 1)
    player = Player(theme, DeskScreen, scenario, state, UMPIRE)
    player.press("s")
    player.tab_to("issue_island")
    player.press("right", "o")
    action = player.chosen()
    assert isinstance(action, SuggestTerms)
    assert set(action.terms) == {ISLAND, MONEY, FISHERY}


# --- All of them ---------------------------------------------------------------------------


def pages(scenario: Scenario) -> list[tuple[type[PlayScreen], ConferenceState, SeatId]]:
    first, second = scenario.agenda.party_ids
    opening = opened(scenario)
    draft = MakeOffer(seat=first, terms=dict(scenario.parties[first].instructions.draft))
    reply = MakeOffer(seat=second, terms=dict(scenario.parties[second].instructions.draft))
    later = apply(scenario, apply(scenario, opening, draft).state, reply).state
    mediator = until(scenario, later, Phase.MEDIATOR, 1)
    corridor = until(scenario, later, Phase.CORRIDOR, 2)
    return [
        (TableScreen, opening, first),
        (TableScreen, later, first),
        (CorridorScreen, corridor, first),
        (DeskScreen, mediator, scenario.agenda.mediator.id),
    ]


def leaves(player: Player) -> list[Widget]:
    """What can be pressed, as far as it can be seen."""
    return [w for w in player.ui.top.walk() if w.focusable and w.visible_rect().h > 0]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (960, 600)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_overlaps_or_leaves_the_window(
    theme: Theme, portsmouth: Scenario, size: tuple[int, int], scale: float
) -> None:
    theme.text_scale = scale
    for make, state, seat in pages(portsmouth):
        player = Player(theme, make, portsmouth, state, seat, size)
        seen = leaves(player)
        for one, two in combinations(seen, 2):
            assert not one.visible_rect().colliderect(two.visible_rect()), (one.id, two.id)
        for one in seen:
            assert player.ui.area.contains(one.visible_rect()), one.id


def test_no_label_is_cut_at_the_usual_size(theme: Theme, portsmouth: Scenario) -> None:
    for make, state, seat in pages(portsmouth):
        player = Player(theme, make, portsmouth, state, seat)
        player.words()
        assert [drawn.text for drawn in player.ui.drawn if drawn.cut] == []


def test_no_screen_tells_a_secret_of_the_other_side(theme: Theme, scenario: Scenario) -> None:
    state = answered(scenario)
    state = until(scenario, state, Phase.CORRIDOR, 2)
    state = apply(scenario, state, CableCapital(seat=NORTH, issue=ISLAND)).state
    player = Player(theme, CorridorScreen, scenario, state, SOUTH)
    player.press("g")
    told = player.words()
    assert "Northtown" not in told
    assert "Bring home the island." not in told


def test_while_others_deliberate_all_stays_readable(theme: Theme, portsmouth: Scenario) -> None:
    state = opened(portsmouth)
    second = portsmouth.agenda.party_ids[1]
    player = Player(theme, TableScreen, portsmouth, state, second)
    assert "Japan has the floor." in player.words()
    buttons = [w for w in leaves(player) if isinstance(w, Button) and w.id == "make_offer"]
    assert [button.enabled for button in buttons] == [False]
    player.press("3")
    assert "The offers, and what they may be worth to both" in player.words()


def test_idle_games_can_be_looked_at_to_their_end(theme: Theme, scenario: Scenario) -> None:
    state = begin(scenario)
    player = Player(theme, TableScreen, scenario, until(scenario, state, Phase.TABLE, 1), SOUTH)
    while player.state.outcome is None:
        player.state = apply(scenario, player.state, idle(player.state)).state
        player.show_now()
    assert "The conference is over" in player.words()
