"""What is said in private: a secret sitting, and an answer to a sounding."""

from dataclasses import replace

import pytest

from game.engine.conference import apply
from game.engine.observe import observe
from game.model.actions import (
    AnswerSecretSitting,
    AskSecretSitting,
    FloatPackage,
    Hold,
    Rest,
    SoundOut,
)
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from game.model.tracks import TRUST
from game.play.language import Language
from game.play.words import Words, words_for
from game.ui.drafting import new_draft
from game.ui.rows_came import what_came
from game.ui.rows_evening import evening_lines
from game.ui.rows_minutes import minute_rows
from game.ui.rows_moves import notice, notice_lines
from game.ui.rows_worth import weigh
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.corridor import CorridorScreen
from game.ui.screens.evening import EveningScreen
from game.ui.screens.table import TableScreen
from game.ui.theme import Theme
from game.ui.widgets.choices import Tabs
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    LITTLE,
    MONEY,
    MUCH,
    NONE,
    NORTH,
    OPEN,
    SHUT,
    SOUTH,
    begin,
    tiny,
    until,
)
from tests.ui.seat_pilot import Player
from tests.ui.test_screens_play import answered


@pytest.fixture
def scenario() -> Scenario:
    return tiny()


def read(scenario: Scenario, state: ConferenceState, seat: SeatId) -> tuple[Words, Observation]:
    seen = observe(scenario, state, seat)
    return words_for(Language(), scenario, seen), seen


def alone(scenario: Scenario) -> ConferenceState:
    """The secretaries have left the room, and nobody has floated anything yet."""
    state = answered(scenario)
    asker = state.seat_to_act
    assert asker is not None
    state = apply(scenario, state, AskSecretSitting(seat=asker)).state
    other = scenario.agenda.other(asker)
    return apply(scenario, state, AnswerSecretSitting(seat=other, consent=True)).state


FLOATS = {
    NORTH: {ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN},
    SOUTH: {ISLAND: HALF, MONEY: LITTLE, FISHERY: SHUT},
}


def after(scenario: Scenario) -> ConferenceState:
    state = alone(scenario)
    for _ in range(2):
        seat = state.seat_to_act
        assert seat is not None
        state = apply(scenario, state, FloatPackage(seat=seat, terms=FLOATS[seat])).state
    return state


def test_the_minutes_set_both_papers_beside_each_other_and_first_what_is_alike(
    scenario: Scenario,
) -> None:
    """They once stood there as one block, spoken by the secretaries who were out of the room."""
    rows = minute_rows(*read(scenario, after(scenario), SOUTH))
    row = next(one for one in rows if "both speak personally" in one.text)
    assert row.speaker == "Both sides"
    assert row.details == (
        "Both named the same. Island: Half",
        "Money: Southland “Little”, Northland “Much”",
        "Fishery: Southland “Shut”, Northland “Open”",
    )


def test_the_table_turns_to_both_papers_when_they_are_opened(
    theme: Theme, scenario: Scenario
) -> None:
    state = alone(scenario)
    first = state.seat_to_act
    assert first is not None
    second = scenario.agenda.other(first)
    state = apply(scenario, state, FloatPackage(seat=first, terms=FLOATS[first])).state
    player = Player(theme, TableScreen, scenario, state, second)
    player.state = apply(scenario, state, FloatPackage(seat=second, terms=FLOATS[second])).state
    player.show_now()
    told = player.words()
    assert "Both named the same" in told
    assert "Island: Half" in told
    assert "Each named something else" in told


def told_both(player: Player) -> bool:
    told = player.words()
    return "Both named the same" in told and "Each named something else" in told


def test_both_papers_lie_open_wherever_ones_records_do(theme: Theme, scenario: Scenario) -> None:
    """They could be read at the table alone: not in the evening, and not between two sittings."""
    state = after(scenario)
    evening = Player(
        theme, lambda lent: EveningScreen(lent, state.turn, {}), scenario, state, SOUTH
    )
    assert not told_both(evening)
    evening.press("p")
    assert told_both(evening)
    evening.press("escape")
    assert not told_both(evening)
    papers = Player(theme, BriefingScreen, scenario, state, SOUTH)
    while papers.ui.find("turn").text.startswith("Next"):
        papers.press("n")
    assert told_both(papers)
    later = until(scenario, state, Phase.CORRIDOR, state.turn + 1)
    assert later.seat_to_act is not None
    corridor = Player(theme, CorridorScreen, scenario, later, later.seat_to_act)
    assert "Private" in corridor.words()
    corridor.press("1")
    tabs = corridor.ui.find("page_tabs")
    assert isinstance(tabs, Tabs)
    # With a map, and a move in hand, they are five.
    room = tabs.rect.w // 5 - theme.u(12)
    for title in tabs.options:
        assert max(theme.face(style).width(title) for style in ("subheading", "body")) <= room
    corridor.press("3" if "The map" not in corridor.words() else "4")
    assert told_both(corridor)


def test_what_was_not_said_in_private_is_offered_nowhere(theme: Theme, scenario: Scenario) -> None:
    state = alone(scenario)
    evening = Player(
        theme, lambda lent: EveningScreen(lent, state.turn, {}), scenario, state, SOUTH
    )
    assert "private papers" not in evening.words()
    later = until(scenario, answered(scenario), Phase.CORRIDOR, state.turn + 1)
    assert later.seat_to_act is not None
    assert (
        "Private" not in Player(theme, CorridorScreen, scenario, later, later.seat_to_act).words()
    )


def test_what_a_secret_sitting_brings_and_risks_is_told_once(
    theme: Theme, scenario: Scenario
) -> None:
    state = alone(scenario)
    seat = state.seat_to_act
    assert seat is not None
    player = Player(theme, TableScreen, scenario, state, seat)
    player.press("o")
    told = player.words()
    assert "neither accept it nor hold you to it" in told
    assert "in 100 that the newspapers have it" not in told


def test_to_float_terms_costs_no_trust_at_home(scenario: Scenario) -> None:
    """The box once threatened with what it costs to bind oneself."""
    state = alone(scenario)
    seat = state.seat_to_act
    assert seat is not None
    words, seen = read(scenario, state, seat)
    beyond = {ISLAND: NONE, FISHERY: SHUT} if seat == NORTH else {ISLAND: HALF, MONEY: MUCH}
    floated = weigh(words, seen, beyond)
    offered = weigh(words, replace(seen, in_secret_sitting=False), beyond)
    assert floated is not None and offered is not None
    assert "costs" in offered.exceeding + " ".join(offered.broken)
    assert "only floated it counts for nothing" in floated.exceeding
    assert "costs" not in floated.exceeding + " ".join(floated.broken)


@pytest.mark.parametrize("trust", [300, 900])
def test_an_answer_in_private_tells_how_true_it_is_and_what_was_answered(
    scenario: Scenario, trust: int
) -> None:
    state = begin(scenario)
    state = replace(state, tracks={**state.tracks, TRUST: trust})
    asked = SoundOut(seat=NORTH, first=ISLAND, second=FISHERY)
    state = apply(scenario, state, asked).state
    state = apply(scenario, state, Rest(seat=SOUTH)).state
    told = " ".join(what_came(*read(scenario, state, NORTH)))
    tenth = round(10 * trust / scenario.prices.sound_trust_needed)
    assert (f"True about {tenth} times in 10" in told) == (trust == 300)
    assert ("such an answer is true" in told) == (trust == 900)
    assert "weighs more with you" in told
    for seat in (NORTH, SOUTH):
        rows = minute_rows(*read(scenario, state, seat))
        row = next(one for one in rows if "An answer given in private" in one.text)
        assert "weighs more with you" in " ".join(row.details)


def test_what_was_floated_does_not_lie_ready_to_be_offered(
    theme: Theme, scenario: Scenario
) -> None:
    state = alone(scenario)
    first = state.seat_to_act
    assert first is not None
    player = Player(theme, TableScreen, scenario, state, first)
    player.screen.paper.write(FLOATS[first])
    player.state = after(scenario)
    player.show_now()
    assert player.screen.paper.terms == new_draft(player.screen.observation).terms != FLOATS[first]


def test_the_table_tells_of_a_secret_hour_in_its_order(scenario: Scenario) -> None:
    """What was said after both papers were opened was told before them."""
    state = after(scenario)
    other = state.seat_to_act
    assert other is not None
    reader = scenario.agenda.other(other)
    told = notice(*read(scenario, state, reader))
    assert told.index("consents") < told.index("In private both named the same")
    assert "newspapers" not in told
    state = apply(scenario, state, Hold(seat=other)).state
    told = notice(*read(scenario, state, reader))
    assert told.index("In private both named the same") < told.index("has nothing to add")
    assert "consents" not in told


def test_the_table_tells_that_a_secret_hour_leaked_and_what_it_costs() -> None:
    leaky = replace(tiny(), prices=replace(tiny().prices, leak_chance=1.0))
    state = after(leaky)
    for seat in (NORTH, SOUTH):
        lines = notice_lines(*read(leaky, state, seat))
        place = next(n for n, line in enumerate(lines) if line.startswith("In private"))
        assert lines[place + 1] == (
            "All of it has leaked to the newspapers: the public grows uneasy (−4) and the "
            "delegations trust each other less (−6)."
        )


def test_the_evening_tells_what_was_said_in_private(scenario: Scenario) -> None:
    """Where the secret sitting was the last act of a day its fruit once came after the papers."""
    words, seen = read(scenario, after(scenario), SOUTH)
    table, _, _ = evening_lines(words, seen, seen.turn)
    assert "In private both named the same on “Island”" in table
