"""What a foreign negotiator is shown of the conference."""

from dataclasses import replace
from math import prod

import numpy as np
import pytest

from game.analysis.efficient import valuation_of
from game.bridges.negmas_view import (
    OpenSpace,
    asked_by_sitting,
    has_spoken,
    open_space,
    place_of,
    thinned,
)
from game.engine.observe import observe
from game.engine.utility import is_beyond, utility
from game.model.actions import AcceptOffer, Hold, MakeOffer
from game.model.instructions import Tier
from game.model.observation import Observation
from game.model.offers import Firmness
from game.model.state import ConferenceState, Phase
from tests.tiny import FISHERY, ISLAND, MONEY, NORTH, SOUTH, at_table, patient, play, until

SCENARIO = patient()


def seen_by(seat: str, state: ConferenceState) -> Observation:
    return observe(SCENARIO, state, NORTH if seat == "north" else SOUTH)


def shown(seen: Observation, most: int = 30_000) -> OpenSpace:
    assert seen.instructions is not None
    assert seen.capital is not None
    return open_space(seen, seen.instructions.preferences, seen.capital, most)


@pytest.mark.parametrize("seat", ["north", "south"])
def test_it_is_shown_all_that_is_open_within_the_indispensable_limits(seat: str) -> None:
    seen = seen_by(seat, at_table(SCENARIO))
    assert seen.instructions is not None
    assert seen.capital is not None
    space = shown(seen)
    limits = {one.issue: one.limit for one in seen.capital.limits if one.tier == Tier.INDISPENSABLE}
    for issue, row in zip(space.issues, space.options, strict=True):
        for option in seen.agenda.issue(issue).options:
            limit = limits.get(issue)
            within = limit is None or not is_beyond(seen.agenda, seen.seat, issue, option.id, limit)
            assert (option.id in row) == within
    assert prod(space.sizes) == len(space.utility)
    for index, worth in enumerate(space.utility.tolist()):
        package = space.terms_at(index)
        assert worth == utility(seen.agenda, seen.instructions.preferences, package)


def test_agreed_articles_are_in_every_package_and_no_longer_shown() -> None:
    state = at_table(SCENARIO)
    options = SCENARIO.agenda.issue(FISHERY).options
    offer = MakeOffer(seat=NORTH, terms={FISHERY: options[0].id})
    state = play(SCENARIO, state, offer, AcceptOffer(seat=SOUTH, offer=1)).state
    seen = seen_by("north", state)
    assert seen.instructions is not None
    space = shown(seen)
    assert FISHERY not in space.issues
    for index, worth in enumerate(space.utility.tolist()):
        package = {FISHERY: options[0].id, **space.terms_at(index)}
        assert worth == utility(seen.agenda, seen.instructions.preferences, package)


def test_what_matters_least_is_thinned_first_to_both_ends() -> None:
    rows, spreads = [[0, 1, 2], [0, 1, 2, 3], [0, 1]], [5.0, 1.0, 0.5]
    assert thinned(rows, spreads, 24, own_end_first=True) == rows
    assert thinned(rows, spreads, 23, own_end_first=True) == [[0, 1, 2], [0, 3], [0, 1]]
    assert thinned(rows, spreads, 11, own_end_first=True) == [[0, 2], [0, 3], [0, 1]]
    assert thinned(rows, spreads, 7, own_end_first=True) == [[0, 2], [0, 3], [0]]
    assert thinned(rows, spreads, 3, own_end_first=False) == [[0, 2], [3], [1]]


def test_a_thinned_space_keeps_the_true_utilities() -> None:
    seen = seen_by("north", at_table(SCENARIO))
    assert seen.instructions is not None
    space = shown(seen, 6)
    assert len(space.utility) <= 6
    for index, worth in enumerate(space.utility.tolist()):
        package = space.terms_at(index)
        assert worth == utility(seen.agenda, seen.instructions.preferences, package)


# --- What the other side asks --------------------------------------------------------------


def favourites_of_south() -> dict[str, str]:
    return {issue.id: issue.options[-1].id for issue in SCENARIO.agenda.issues}


def test_before_the_other_side_has_spoken_nothing_is_asked() -> None:
    assert asked_by_sitting(seen_by("north", at_table(SCENARIO))) == [None]
    later = until(SCENARIO, at_table(SCENARIO), Phase.TABLE, 2)
    assert asked_by_sitting(seen_by("north", later)) == [None, favourites_of_south()]


def test_the_asking_is_taken_down_as_it_stood_when_one_first_spoke() -> None:
    state = at_table(SCENARIO)
    money = SCENARIO.agenda.issue(MONEY).options
    island = SCENARIO.agenda.issue(ISLAND).options
    state = play(
        SCENARIO,
        state,
        Hold(seat=NORTH),
        MakeOffer(seat=SOUTH, terms={MONEY: money[0].id}),
    ).state
    seen = seen_by("north", state)
    assert has_spoken(seen)
    assert asked_by_sitting(seen) == [None]
    state = until(SCENARIO, state, Phase.TABLE, 2)
    assert state.seat_to_act == SOUTH
    maybe = MakeOffer(seat=SOUTH, terms={ISLAND: island[0].id}, firmness=Firmness.EXPLORATORY)
    state = play(SCENARIO, state, maybe).state
    seen = seen_by("north", state)
    assert not has_spoken(seen)
    first = {**favourites_of_south(), MONEY: money[0].id}
    assert asked_by_sitting(seen) == [None, first]
    assert asked_by_sitting(seen_by("south", state))[0] is None


def test_an_option_that_is_not_shown_never_looks_better_than_it_is() -> None:
    seen = seen_by("north", at_table(SCENARIO))
    assert seen.instructions is not None
    points = valuation_of(seen.agenda, seen.instructions.preferences).points
    rows = {issue.id: row for issue, row in zip(seen.agenda.issues, points, strict=True)}
    space = shown(seen, 1)
    island = seen.agenda.issue(ISLAND)
    narrow = replace(
        space,
        options=tuple(
            (island.options[0].id, island.options[2].id) if issue == ISLAND else row
            for issue, row in zip(space.issues, space.options, strict=True)
        ),
        utility=np.zeros(2),
    )
    asked = {issue.id: issue.options[0].id for issue in seen.agenda.issues}
    middle = {**asked, ISLAND: island.options[1].id}
    worse = 1 if rows[ISLAND][2] <= rows[ISLAND][1] else 0
    assert place_of(seen, narrow, rows, asked) == 0
    assert place_of(seen, narrow, rows, middle) == worse
    # Where all that is shown is better, the least of it stands in.
    single = replace(
        narrow,
        options=tuple(row[:1] for row in narrow.options),
    )
    assert place_of(seen, single, rows, {**asked, ISLAND: island.options[2].id}) == 0
