"""What may be done in the corridor (rules 5.1 to 5.7)."""

from collections.abc import Iterable

from game.engine.capital import facts_known
from game.engine.law import issue_faults, terms_faults, violation
from game.model.actions import BriefPress, CableCapital, CallOnMediator, SoundOut
from game.model.observation import Violation
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.model.tracks import goodwill_towards


def cable_faults(
    scenario: Scenario, state: ConferenceState, action: CableCapital
) -> Iterable[Violation]:
    """Whether the capital can be asked (rule 5.1)."""
    yield from issue_faults(scenario, action.issue)
    capital = state.capitals[action.seat]
    if capital.cable is not None:
        yield violation("5.1", "A telegram is under way; await its answer.")
    limit = scenario.parties[action.seat].instructions.limit_on(action.issue)
    if limit is None:
        yield violation("5.1", "Your capital has set no limit on '{issue}'.", issue=action.issue)
        return
    if action.issue in state.agreed:
        yield violation("5.1", "'{issue}' has been initialled.", issue=action.issue)
    if capital.limits.get(action.issue, 0) >= len(limit.steps):
        yield violation(
            "5.1", "Your capital has nothing more to give on '{issue}'.", issue=action.issue
        )
    refused = capital.refused.get(action.issue)
    if refused is not None and facts_known(scenario, state, action.seat) <= refused:
        yield violation(
            "5.1",
            "You were refused on '{issue}', and nothing new has happened since.",
            issue=action.issue,
        )


def brief_faults(
    scenario: Scenario, state: ConferenceState, action: BriefPress
) -> Iterable[Violation]:
    """Whether the press can be briefed (rule 5.4)."""
    delegation = state.delegations[action.seat]
    if action.pledge is None:
        if delegation.brief_swing >= scenario.prices.brief_sympathy_most:
            yield violation("5.4", "The newspapers have heard enough from you.")
        return
    yield from issue_faults(scenario, action.pledge)
    if action.pledge not in delegation.positions:
        yield violation("5.4", "You have taken no position on '{issue}' yet.", issue=action.pledge)
    if action.pledge in delegation.pledges:
        yield violation(
            "5.4", "You have pledged yourself on '{issue}' already.", issue=action.pledge
        )
    if action.pledge in state.agreed:
        yield violation("5.4", "'{issue}' has been initialled.", issue=action.pledge)


def call_faults(
    scenario: Scenario, state: ConferenceState, action: CallOnMediator
) -> Iterable[Violation]:
    """Whether the mediator receives the caller (rule 5.5)."""
    goodwill = state.tracks[goodwill_towards(action.seat)]
    if goodwill < scenario.prices.call_least_goodwill:
        yield violation("5.5", "He will not receive you: you have called too often.")
    if action.confides is not None:
        yield from terms_faults(scenario, state, action.confides)


def sound_faults(
    scenario: Scenario, state: ConferenceState, action: SoundOut
) -> Iterable[Violation]:
    """Whether this question can be asked (rule 5.6)."""
    for issue in (action.first, action.second):
        yield from issue_faults(scenario, issue)
        if issue in state.agreed:
            yield violation("5.6", "'{issue}' has been initialled.", issue=issue)
    if action.first == action.second:
        yield violation("5.6", "Ask about two different issues.")
    asked = state.delegations[action.seat].sounded
    if (action.first, action.second) in asked or (action.second, action.first) in asked:
        yield violation("5.6", "You have asked about these two already.")
