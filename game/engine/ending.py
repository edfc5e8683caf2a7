"""The end of a conference: why it ended, and whom the world blames (rules 8.5 and 8.6)."""

from dataclasses import replace

from game.engine.divided import divided_over
from game.engine.step import Step, move_track
from game.model.events import ConferenceEnded
from game.model.ids import IssueId, SeatId
from game.model.outcome import Ending, Outcome
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Exchange, Phase, Stage
from game.model.tracks import SYMPATHY, PartyTrack, track_of

_OF_HIM_WHO_LEAVES = 30
"""Blame, of 100, for ending the talks at all, whatever they broke over."""
_OF_HIM_WHO_STAYS = 10
_AT_TABLE = (Ending.BROKEN_OFF, Ending.TIME_RAN_OUT)
_SHARE_OF_DEMANDER = 0.5
"""Part of an issue's blame that falls on the side whose demand it is when the other breaks."""


def end(scenario: Scenario, state: ConferenceState, outcome: Outcome) -> Step:
    """The conference closed with this outcome; without a treaty, with blame for each side."""
    if outcome.treaty is None:
        outcome = replace(outcome, broken_over=_broken_over(scenario, state, outcome))
        outcome = replace(outcome, blame=_blame(scenario, outcome))
    state = replace(
        state,
        outcome=outcome,
        phase=Phase.CLOSED,
        stage=Stage.CLOSED,
        seat_to_act=None,
        exchange=Exchange(speaker=state.exchange.speaker, actions_left={}),
    )
    step = Step(state=state).tell(
        ConferenceEnded(
            audience=scenario.agenda.seats,
            ending=outcome.ending.value,
            by=outcome.ended_by,
            cause=outcome.cause,
        )
    )
    return _pay_blame(scenario, step, outcome)


def break_off(scenario: Scenario, state: ConferenceState, party: SeatId, cause: str) -> Step:
    """One side ends the talks."""
    outcome = Outcome(ending=Ending.BROKEN_OFF, ended_by=party, cause=cause)
    return end(scenario, state, outcome)


def run_out(scenario: Scenario, state: ConferenceState) -> Step:
    """The last sitting has passed without agreement (rule 8.5)."""
    return end(scenario, state, Outcome(ending=Ending.TIME_RAN_OUT, cause="time"))


def _broken_over(
    scenario: Scenario, state: ConferenceState, outcome: Outcome
) -> tuple[IssueId, ...]:
    """The articles that count, the weightiest first.

    Of talks that failed at the table those alone that divided the two sides; of a treaty that a
    capital sent back all.
    """
    agenda = scenario.agenda
    open_issues = [issue.id for issue in agenda.issues if issue.id not in state.agreed]
    if outcome.ending in _AT_TABLE:
        positions = {party: one.positions for party, one in state.delegations.items()}
        return divided_over(agenda, positions, open_issues)
    return tuple(sorted(open_issues or state.last_accepted, key=lambda i: -_weight(scenario, i)))


def _weight(scenario: Scenario, issue: IssueId) -> int:
    return scenario.agenda.issue(issue).blame


def _blame(scenario: Scenario, outcome: Outcome) -> dict[SeatId, int]:
    """Breaking over money is judged harder than over soil, and its demander shares (rule 8.6)."""
    heaviest = outcome.broken_over[0] if outcome.broken_over else None
    weight = _weight(scenario, heaviest) if heaviest else 0
    demander = scenario.agenda.issue(heaviest).demanded_by if heaviest else None
    blame: dict[SeatId, int] = {}
    for party in scenario.agenda.party_ids:
        if outcome.ended_by is None:
            own = _OF_HIM_WHO_STAYS + (weight if party == demander else weight // 2)
        elif party == outcome.ended_by:
            own = _OF_HIM_WHO_LEAVES + (weight if party == demander else weight // 2)
        else:
            share = _SHARE_OF_DEMANDER if party == demander else 0.0
            own = _OF_HIM_WHO_STAYS + int(weight * share)
        blame[party] = min(own, 100)
    return blame


def _pay_blame(scenario: Scenario, step: Step, outcome: Outcome) -> Step:
    if not outcome.blame:
        return step
    prices = scenario.prices
    first, second = scenario.agenda.party_ids
    lead = outcome.blame[first] - outcome.blame[second]
    step = move_track(scenario, step, SYMPATHY, -round(lead * prices.blame_sympathy * 10), "8.6")
    for party in (first, second):
        credit = -round(outcome.blame[party] * prices.blame_credit * 10)
        treasury = track_of(party, PartyTrack.TREASURY)
        step = move_track(scenario, step, treasury, credit, "8.6")
    return step
