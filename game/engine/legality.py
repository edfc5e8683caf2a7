"""The only place that decides what is allowed: every reason against an action, with its rule.

`find_violations` answers "may I?"; `menu` in `menus.py` asks it "what may I?".
"""

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from typing import assert_never

from game.engine.capital import facts_known
from game.engine.table import open_terms, standing_offer
from game.model.actions import (
    AcceptOffer,
    Action,
    AdviseModeration,
    AnswerRecess,
    AnswerSecretSitting,
    AskRecess,
    AskSecretSitting,
    BriefPress,
    CableCapital,
    CallOnMediator,
    DelayOrder,
    EndorseSuggestion,
    EnlistPower,
    FloatPackage,
    Hold,
    Leave,
    MakeOffer,
    PackTrunks,
    PressCapital,
    Reopen,
    Rest,
    SoundOut,
    SpeakToPress,
    StudyPapers,
    SuggestTerms,
    TellParty,
    Wait,
    WithdrawOffer,
)
from game.model.ids import IssueId, SeatId
from game.model.observation import Violation
from game.model.offers import Firmness, Terms
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from game.model.tracks import INFLUENCE, goodwill_towards

MOST_STUDIES = 4
"""Times that the papers still tell something new (rule 5.7)."""

_CORRIDOR = (
    CableCapital,
    AdviseModeration,
    BriefPress,
    CallOnMediator,
    SoundOut,
    StudyPapers,
    Rest,
)
_MEDIATOR = (SuggestTerms, PressCapital, TellParty, EnlistPower, SpeakToPress, Wait)


def violation(rule: str, message: str, **fields: object) -> Violation:
    """A reason against an action; `message` has `{field}` places for `fields`."""
    return Violation(rule=rule, message=message, fields={k: str(v) for k, v in fields.items()})


def find_violations(
    scenario: Scenario, state: ConferenceState, action: Action
) -> tuple[Violation, ...]:
    """Every reason why the action is refused; empty if it is allowed."""
    place = tuple(_out_of_place(state, action))
    if place:
        return place
    return tuple(_faults(scenario, state, action))


def _out_of_place(state: ConferenceState, action: Action) -> Iterable[Violation]:
    """Whether it is this seat's turn, and the phase for such an action (rules 1.1 to 1.3)."""
    if state.outcome is not None:
        yield violation("1.3", "The conference is over.")
        return
    if action.seat != state.seat_to_act:
        yield violation("1.1", "It is not for {seat} to act now.", seat=action.seat)
    if isinstance(action, _CORRIDOR):
        phase = Phase.CORRIDOR
    elif isinstance(action, _MEDIATOR):
        phase = Phase.MEDIATOR
    else:
        phase = Phase.TABLE
    if state.phase is not phase:
        yield violation(
            "1.2",
            "'{kind}' belongs to the phase '{phase}'; this is the phase '{now}'.",
            kind=action.kind,
            phase=phase.value,
            now=state.phase.value,
        )
        return
    if phase is not Phase.TABLE:
        return
    exchange = state.exchange
    floating = exchange.floats is not None
    if isinstance(action, FloatPackage) != floating:
        if floating:
            yield violation("4.2", "The secretaries have left: it is for you to float terms.")
        else:
            yield violation("4.2", "Terms are floated in a secret sitting only.")
    answers = {"secret": AnswerSecretSitting, "recess": AnswerRecess}
    asked = exchange.consent_asked
    if asked is not None and not isinstance(action, answers[asked]):
        yield violation("4.1", "The other side waits for your answer first.")
    if asked is None and isinstance(action, AnswerSecretSitting | AnswerRecess):
        yield violation("4.1", "The other side has asked for nothing.")


def _faults(scenario: Scenario, state: ConferenceState, action: Action) -> Iterable[Violation]:
    match action:
        case MakeOffer():
            return _offer_faults(scenario, state, action)
        case AcceptOffer():
            return _accept_faults(scenario, state, action)
        case FloatPackage() | SuggestTerms():
            faults = list(terms_faults(scenario, state, action.terms))
            if isinstance(action, SuggestTerms):
                faults += _lever_faults(scenario, state, "suggest")
            return faults
        case WithdrawOffer():
            if standing_offer(state, action.seat) is None:
                return [violation("2.4", "You have no offer on the table.")]
            return ()
        case EndorseSuggestion():
            return _endorse_faults(state, action)
        case Reopen():
            return _reopen_faults(scenario, state, action)
        case AskSecretSitting():
            if state.exchange.secret_held:
                return [violation("4.1", "One secret sitting has been asked for today.")]
            return ()
        case AskRecess():
            return _recess_faults(scenario, state, action)
        case PackTrunks():
            if state.delegations[action.seat].trunks_turn != 0:
                return [violation("4.6", "The trunks have been packed once; twice is comedy.")]
            return ()
        case DelayOrder():
            return _delay_faults(state, action.seat)
        case Hold() | Leave() | AnswerSecretSitting() | AnswerRecess():
            return ()
        case CableCapital():
            return _cable_faults(scenario, state, action)
        case AdviseModeration():
            if state.capitals[action.seat].moderation_due is not None:
                return [violation("5.3", "Your last advice has not been read yet.")]
            return ()
        case BriefPress():
            return _brief_faults(scenario, state, action)
        case CallOnMediator():
            return _call_faults(scenario, state, action)
        case SoundOut():
            return _sound_faults(scenario, state, action)
        case StudyPapers():
            if state.delegations[action.seat].studies >= MOST_STUDIES:
                return [violation("5.7", "The papers have told all they can.")]
            return ()
        case Rest() | Wait():
            return ()
        case PressCapital() | SpeakToPress():
            return _at_party_faults(scenario, state, action)
        case TellParty():
            return _tell_faults(scenario, state, action)
        case EnlistPower():
            return _enlist_faults(scenario, state, action)
        case _:
            assert_never(action)


# --- Terms ---------------------------------------------------------------------------------


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    return close[0] if close else ""


def issue_faults(scenario: Scenario, issue: IssueId) -> Iterable[Violation]:
    """Whether the agenda has the issue (rule 2.1)."""
    known = [one.id for one in scenario.agenda.issues]
    if issue not in known:
        hint = _did_you_mean(issue, known)
        if hint:
            yield violation(
                "2.1",
                "There is no issue '{issue}'. Did you mean '{hint}'?",
                issue=issue,
                hint=hint,
            )
        else:
            yield violation("2.1", "There is no issue '{issue}'.", issue=issue)


def terms_faults(scenario: Scenario, state: ConferenceState, terms: Terms) -> Iterable[Violation]:
    """Whether terms name open issues and their options (rules 2.1 and 2.2)."""
    if not terms:
        yield violation("2.2", "The terms name no article.")
    for issue_id, option in terms.items():
        unknown = tuple(issue_faults(scenario, issue_id))
        if unknown:
            yield from unknown
            continue
        options = [one.id for one in scenario.agenda.issue(issue_id).options]
        if option not in options:
            yield violation(
                "2.1",
                "'{issue}' has no option '{option}'; its options are {options}.",
                issue=issue_id,
                option=option,
                options=", ".join(options),
            )
        if issue_id in state.agreed:
            yield violation(
                "2.2", "'{issue}' has been initialled; reopen it first.", issue=issue_id
            )


def _offer_faults(
    scenario: Scenario, state: ConferenceState, action: MakeOffer
) -> Iterable[Violation]:
    yield from terms_faults(scenario, state, action.terms)
    counts = Counter(issue for group in action.links for issue in group)
    for issue, count in counts.items():
        if count > 1:
            yield violation("2.3", "'{issue}' is linked twice.", issue=issue)
        if issue not in action.terms:
            yield violation("2.3", "'{issue}' is linked but not offered.", issue=issue)
    if any(len(group) < 2 for group in action.links):
        yield violation("2.3", "A link needs at least two articles.")
    if action.firmness is Firmness.FINAL:
        spent = [i for i in action.terms if i in state.delegations[action.seat].finals]
        for issue in spent:
            yield violation(
                "2.7", "Your final word on '{issue}' has been spoken once.", issue=issue
            )


def _accept_faults(
    scenario: Scenario, state: ConferenceState, action: AcceptOffer
) -> Iterable[Violation]:
    offer = standing_offer(state, scenario.agenda.other(action.seat))
    if offer is None:
        yield violation("3.1", "The other side has no offer on the table.")
        return
    if offer.number != action.offer:
        yield violation(
            "3.1",
            "Offer {offer} no longer stands; theirs is offer {standing}.",
            offer=action.offer,
            standing=offer.number,
        )
        return
    if offer.firmness is Firmness.EXPLORATORY:
        yield violation("2.5", "An exploratory offer cannot be accepted.")
    terms = open_terms(state, offer)
    if action.issues is None:
        if not terms:
            yield violation("3.2", "Nothing in it is open any more.")
        return
    if not action.issues:
        yield violation("3.2", "Name at least one article, or accept the whole.")
    for issue in action.issues:
        if issue not in terms:
            yield violation(
                "3.2",
                "Offer {offer} has no open article '{issue}'.",
                offer=offer.number,
                issue=issue,
            )
            continue
        missing = [i for i in offer.group_of(issue) if i in terms and i not in action.issues]
        for other in missing:
            yield violation(
                "3.3", "'{issue}' is linked with '{other}': take both.", issue=issue, other=other
            )


def _endorse_faults(state: ConferenceState, action: EndorseSuggestion) -> Iterable[Violation]:
    suggestion = state.mediator.suggestion
    if suggestion is None or suggestion.number != action.suggestion:
        yield violation("3.7", "No such terms of the mediator lie before you.")
    elif action.seat in suggestion.endorsed_by:
        yield violation("3.7", "You have said yes to these terms already.")
    elif all(issue in state.agreed for issue in suggestion.terms):
        yield violation("3.7", "All that these terms cover has been agreed.")


def _reopen_faults(
    scenario: Scenario, state: ConferenceState, action: Reopen
) -> Iterable[Violation]:
    unknown = tuple(issue_faults(scenario, action.issue))
    if unknown:
        yield from unknown
        return
    article = state.agreed.get(action.issue)
    if article is None:
        yield violation("3.5", "'{issue}' has not been initialled.", issue=action.issue)
        return
    if action.issue in state.reopened:
        yield violation("3.5", "'{issue}' has been reopened once already.", issue=action.issue)
    if article.turn == state.turn:
        yield violation("3.5", "'{issue}' was initialled in this sitting.", issue=action.issue)


def _recess_faults(
    scenario: Scenario, state: ConferenceState, action: AskRecess
) -> Iterable[Violation]:
    if state.exchange.recess_held:
        yield violation("4.5", "A recess has been asked for today.")
    if state.turn >= len(state.days):
        yield violation("4.5", "This is the last sitting.")
    left = scenario.prices.recess_days_most - state.recess_days
    if not 1 <= action.days <= left:
        yield violation("4.5", "A recess is of 1 to {left} days now.", left=left)


def _delay_faults(state: ConferenceState, seat: SeatId) -> Iterable[Violation]:
    order = state.capitals[seat].order
    if order is None:
        yield violation("6.5", "No order to break off lies before you.")
    elif order.last:
        yield violation("6.5", "The third order is the last: it cannot be put off.")
    elif order.delayed:
        yield violation("6.5", "The order has been put off once already.")
    elif state.turn >= len(state.days):
        yield violation("6.5", "There is no later sitting to put it off to.")


# --- The corridor --------------------------------------------------------------------------


def _cable_faults(
    scenario: Scenario, state: ConferenceState, action: CableCapital
) -> Iterable[Violation]:
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


def _brief_faults(
    scenario: Scenario, state: ConferenceState, action: BriefPress
) -> Iterable[Violation]:
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


def _call_faults(
    scenario: Scenario, state: ConferenceState, action: CallOnMediator
) -> Iterable[Violation]:
    goodwill = state.tracks[goodwill_towards(action.seat)]
    if goodwill < scenario.prices.call_least_goodwill:
        yield violation("5.5", "He will not receive you: you have called too often.")
    if action.confides is not None:
        yield from terms_faults(scenario, state, action.confides)


def _sound_faults(
    scenario: Scenario, state: ConferenceState, action: SoundOut
) -> Iterable[Violation]:
    for issue in (action.first, action.second):
        yield from issue_faults(scenario, issue)
        if issue in state.agreed:
            yield violation("5.6", "'{issue}' has been initialled.", issue=issue)
    if action.first == action.second:
        yield violation("5.6", "Ask about two different issues.")
    asked = state.delegations[action.seat].sounded
    if (action.first, action.second) in asked or (action.second, action.first) in asked:
        yield violation("5.6", "You have asked about these two already.")


# --- The mediator --------------------------------------------------------------------------


def _lever_faults(scenario: Scenario, state: ConferenceState, lever: str) -> Iterable[Violation]:
    cost = scenario.mediator.costs[lever]
    if state.tracks[INFLUENCE] < cost:
        yield violation(
            "7.2", "You have not the influence left for that: it takes {cost}.", cost=cost / 10
        )


def _party_faults(scenario: Scenario, party: SeatId) -> Iterable[Violation]:
    if party not in scenario.agenda.party_ids:
        yield violation("7.1", "There is no party '{party}'.", party=party)


def _at_party_faults(
    scenario: Scenario, state: ConferenceState, action: PressCapital | SpeakToPress
) -> Iterable[Violation]:
    yield from _party_faults(scenario, action.party)
    lever = "press" if isinstance(action, PressCapital) else "speak"
    yield from _lever_faults(scenario, state, lever)


def _tell_faults(
    scenario: Scenario, state: ConferenceState, action: TellParty
) -> Iterable[Violation]:
    yield from _party_faults(scenario, action.party)
    yield from _lever_faults(scenario, state, "tell")
    fact = next((one for one in state.mediator.facts if one.number == action.fact), None)
    if fact is None:
        yield violation("7.5", "You have learned no fact {fact}.", fact=action.fact)
    elif fact.about == action.party:
        yield violation("7.5", "That side knows its own mind.")
    elif action.party in fact.told_to:
        yield violation("7.5", "You have told them already.")


def _enlist_faults(
    scenario: Scenario, state: ConferenceState, action: EnlistPower
) -> Iterable[Violation]:
    yield from _lever_faults(scenario, state, "enlist")
    if action.power not in [power.id for power in scenario.mediator.powers]:
        yield violation("7.6", "There is no power '{power}' to enlist.", power=action.power)
    elif action.power in state.mediator.enlisted:
        yield violation("7.6", "You have enlisted '{power}' already.", power=action.power)
