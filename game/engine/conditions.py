"""Whether a scenario's condition holds."""

from collections.abc import Mapping

from game.engine.capital import current_limit
from game.engine.utility import steps_given
from game.model.conditions import Condition, LimitTest
from game.model.ids import IssueId, OptionId
from game.model.outcome import Outcome
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.model.tracks import PartyTrack, Tracks, track_of


def holds(
    scenario: Scenario,
    state: ConferenceState,
    condition: Condition,
    tracks: Tracks | None = None,
) -> bool:
    """Whether all given parts of the condition hold.

    Args:
        scenario: the conference.
        state: the truth at this moment; "today" is the day of the present sitting.
        condition: what is asked.
        tracks: heights to use instead of the state's, for the epilogue.
    """
    heights = state.tracks if tracks is None else tracks
    return (
        _date_holds(state, condition)
        and all(test.at_least <= heights[test.track] <= test.at_most for test in condition.tracks)
        and _terms_hold(state, condition)
        and all(_limit_holds(scenario, state, test) for test in condition.limits)
        and all(state.capitals[party].presses >= times for party, times in condition.pressed)
        and all(dispatch in state.delivered for dispatch in condition.happened)
        and _ending_holds(state.outcome, condition)
        and (
            condition.money_unpaid is None
            or condition.money_unpaid == is_money_unpaid(scenario, state, heights)
        )
        and (
            not condition.any_of
            or any(holds(scenario, state, part, tracks) for part in condition.any_of)
        )
        and not any(holds(scenario, state, part, tracks) for part in condition.none_of)
    )


def terms_in_force(state: ConferenceState) -> Mapping[IssueId, OptionId]:
    """The treaty, or the articles initialled so far."""
    if state.outcome is not None and state.outcome.treaty is not None:
        return state.outcome.treaty
    return {issue: article.option for issue, article in state.agreed.items()}


def is_money_unpaid(scenario: Scenario, state: ConferenceState, tracks: Tracks) -> bool:
    """Whether agreed money is more than the payer's treasury can bear."""
    payment = scenario.payment
    if payment is None:
        return False
    option = terms_in_force(state).get(payment.issue)
    if option is None:
        return False
    amount = scenario.agenda.issue(payment.issue).option(option).amount or 0
    treasury = tracks[track_of(payment.payer, PartyTrack.TREASURY)] / 10.0
    return amount > payment.per_treasury_point * treasury


def _date_holds(state: ConferenceState, condition: Condition) -> bool:
    today = state.days[state.turn - 1]
    if condition.not_before is not None and today < condition.not_before:
        return False
    return condition.not_after is None or today <= condition.not_after


def _terms_hold(state: ConferenceState, condition: Condition) -> bool:
    terms = terms_in_force(state)
    if any(terms.get(test.issue) not in test.options for test in condition.agreed):
        return False
    if any(issue in terms for issue in condition.open):
        return False
    return all(
        state.delegations[party].bound.get(test.issue) in test.options
        for party, test in condition.proposed
    )


def _limit_holds(scenario: Scenario, state: ConferenceState, test: LimitTest) -> bool:
    limit = scenario.parties[test.party].instructions.limit_on(test.issue)
    if limit is None:
        return True
    now = current_limit(state.capitals[test.party], limit)
    agenda = scenario.agenda
    return steps_given(agenda, test.party, test.issue, now) >= steps_given(
        agenda, test.party, test.issue, test.option
    )


def _ending_holds(outcome: Outcome | None, condition: Condition) -> bool:
    if not (condition.endings or condition.broken_by or condition.broken_over):
        return True
    if outcome is None:
        return False
    if condition.endings and outcome.ending.value not in condition.endings:
        return False
    if condition.broken_by and outcome.ended_by not in condition.broken_by:
        return False
    return not condition.broken_over or any(
        issue in outcome.broken_over[:1] for issue in condition.broken_over
    )
