"""Everybody in the roster plays by the rules, to the end, the same way each time."""

import pytest
from joblib import Parallel, delayed

from game.analysis.yardstick import utilities_of
from game.delegations.delegation import Decision
from game.delegations.roster import MEDIATORS, PARTIES, ROSTER
from game.engine.war import no_deal_value
from game.model.scenario import Scenario
from game.play.players import dice_for
from tests.delegations.games import game, portsmouth
from tests.tiny import tiny

THINKING = [name for name in PARTIES if not name.startswith("random")]


@pytest.mark.parametrize("name", PARTIES)
def test_plays_a_small_conference_to_the_end_from_either_chair(name: str) -> None:
    for seed in range(6):
        assert list(game(tiny(), seed, name, "envoy"))[-1].after.outcome is not None
        assert list(game(tiny(), seed, "envoy", name))[-1].after.outcome is not None


@pytest.mark.parametrize("name", PARTIES)
def test_plays_the_whole_conference_to_the_end(name: str) -> None:
    for seed in range(2):
        assert list(game(portsmouth(), seed, name, name))[-1].after.outcome is not None


@pytest.mark.parametrize("name", MEDIATORS)
def test_mediates_to_the_end(name: str) -> None:
    for scenario in (tiny(), portsmouth()):
        ends = list(game(scenario, 3, "envoy", "historical", name))
        assert ends[-1].after.outcome is not None


def test_a_stayer_never_leaves() -> None:
    for seed in range(10):
        kinds = {m.decision.action.kind for m in game(tiny(), seed, *["random_stayer"] * 2)}
        assert "leave" not in kinds


@pytest.mark.parametrize("name", THINKING)
@pytest.mark.parametrize("scenario", [tiny(), portsmouth()], ids=["tiny", "portsmouth"])
def test_nobody_signs_for_less_than_war_is_worth(name: str, scenario: Scenario) -> None:
    for seed in range(4):
        last = list(game(scenario, seed, name, "envoy"))[-1]
        assert last.after.outcome is not None
        if last.after.outcome.treaty is None:
            continue
        worth = utilities_of(scenario, last.after.outcome.treaty)
        for party in scenario.agenda.party_ids:
            assert worth[party] >= no_deal_value(scenario, last.before.tracks, party)


@pytest.mark.parametrize("name", ROSTER)
def test_the_same_observation_and_dice_give_the_same_decision(name: str) -> None:
    mediating = name in MEDIATORS and name not in PARTIES
    chairs = ("envoy", "envoy", name) if mediating else (name, name, "mediator")

    def decisions() -> list[Decision]:
        return [moment.decision for moment in game(tiny(), 5, *chairs)]

    assert decisions() == decisions()


def test_a_decision_can_be_made_in_another_process() -> None:
    """Players and what they are asked are values: a worker gets copies, and answers the same."""
    moments = list(game(tiny(), 1, "historical", "tit-for-tat"))[:12]
    work = Parallel(n_jobs=2)
    seats = {"north": "historical", "south": "tit-for-tat", "umpire": "mediator"}
    answers = work(
        delayed(ROSTER[seats[m.seen.seat]].decide)(m.seen, dice_for(1, m.seen.seat, number))
        for number, m in enumerate(moments)
    )
    assert [m.decision for m in moments] == answers
