"""What the mediator's moves do; each lever costs influence (rules 7.1 to 7.8)."""

from dataclasses import replace
from typing import assert_never

from game.engine.capital import press
from game.engine.step import Step, move_track
from game.engine.utility import in_agenda_order
from game.model.actions import (
    EnlistPower,
    MediatorMove,
    PressCapital,
    SpeakToPress,
    SuggestTerms,
    TellParty,
    Wait,
)
from game.model.events import (
    Disclosure,
    MediatorSpoke,
    MediatorWaited,
    SuggestionLapsed,
    TermsSuggested,
)
from game.model.ids import SeatId
from game.model.offers import Suggestion
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.model.tracks import INFLUENCE, SYMPATHY, TRUST, goodwill_towards

_LEAD = 3.0
"""Articles by which one side is ahead: less is the give and take of closing one by one."""


def carry_out(scenario: Scenario, state: ConferenceState, move: MediatorMove) -> Step:
    """The move takes effect and its price is paid."""
    step = Step(state=state)
    match move:
        case Wait():
            return step.tell(MediatorWaited(audience=(move.seat,)))
        case SuggestTerms():
            step = _suggest(scenario, step, move)
            lever = "suggest"
        case PressCapital():
            step = step.then(lambda s, now: press(s, now, move.party, 1.0, "mediator"), scenario)
            cost = scenario.prices.press_goodwill
            step = move_track(scenario, step, goodwill_towards(move.party), -cost, "7.4")
            lever = "press"
        case TellParty():
            step = _tell(scenario, step, move)
            lever = "tell"
        case EnlistPower():
            step = _enlist(scenario, step, move)
            lever = "enlist"
        case SpeakToPress():
            step = _speak(scenario, step, move)
            lever = "speak"
        case _:
            assert_never(move)
    return move_track(scenario, step, INFLUENCE, -scenario.mediator.costs[lever], "7.2")


def _suggest(scenario: Scenario, step: Step, move: SuggestTerms) -> Step:
    """Terms before both sides, who answer under seal (rule 7.3)."""
    mediator = step.state.mediator
    number = mediator.suggestions + 1
    terms = in_agenda_order(scenario.agenda, move.terms)
    suggestion = Suggestion(number=number, terms=terms, turn=step.state.turn)
    mediator = replace(mediator, suggestion=suggestion, suggestions=number)
    return step.put(replace(step.state, mediator=mediator)).tell(
        TermsSuggested(audience=scenario.agenda.seats, number=number, terms=suggestion.terms)
    )


def _tell(scenario: Scenario, step: Step, move: TellParty) -> Step:
    """One side hears what the mediator learned of the other (rule 7.5)."""
    mediator = step.state.mediator
    fact = next(one for one in mediator.facts if one.number == move.fact)
    told = replace(fact, told_to=(*fact.told_to, move.party))
    facts = tuple(told if one.number == fact.number else one for one in mediator.facts)
    state = replace(step.state, mediator=replace(mediator, facts=facts))
    step = step.put(state).tell(
        Disclosure(
            audience=(move.party, move.seat),
            about=fact.about,
            field=fact.field,
            value=fact.value,
            source="mediator",
        )
    )
    return move_track(scenario, step, TRUST, -scenario.prices.tell_trust, "7.5")


def _enlist(scenario: Scenario, step: Step, move: EnlistPower) -> Step:
    """Another power works on a capital, once (rule 7.6)."""
    power = next(one for one in scenario.mediator.powers if one.id == move.power)
    mediator = step.state.mediator
    mediator = replace(mediator, enlisted=(*mediator.enlisted, power.id))
    step = step.put(replace(step.state, mediator=mediator))
    return step.then(
        lambda s, now: press(s, now, power.works_on, power.strength, power.id), scenario
    )


def _speak(scenario: Scenario, step: Step, move: SpeakToPress) -> Step:
    """Opinion turns against the side that stands in the way (rule 7.7)."""
    step = step.tell(MediatorSpoke(audience=scenario.agenda.seats, party=move.party))
    sign = -1 if move.party == scenario.agenda.parties[0].id else 1
    step = move_track(scenario, step, SYMPATHY, sign * scenario.prices.speak_sympathy, "7.7")
    cost = scenario.prices.press_goodwill
    return move_track(scenario, step, goodwill_towards(move.party), -cost, "7.7")


def lapse_suggestion(scenario: Scenario, state: ConferenceState) -> Step:
    """Terms not taken up by the end of the next sitting lapse (rule 7.3)."""
    suggestion = state.mediator.suggestion
    step = Step(state=state)
    if suggestion is None or suggestion.turn >= state.turn:
        return step
    mediator = replace(state.mediator, suggestion=None)
    return step.put(replace(state, mediator=mediator)).tell(
        SuggestionLapsed(audience=scenario.agenda.seats, number=suggestion.number)
    )


def lean(scenario: Scenario, state: ConferenceState) -> Step:
    """Goodwill turns against the side whose agreed gains run far ahead (rule 7.8)."""
    step = Step(state=state)
    ahead = _side_ahead(scenario, state)
    if ahead is None:
        return step
    return move_track(
        scenario, step, goodwill_towards(ahead), -scenario.prices.lean_goodwill, "7.8"
    )


def _side_ahead(scenario: Scenario, state: ConferenceState) -> SeatId | None:
    first, second = scenario.agenda.party_ids
    lead = 0.0
    for issue_id, article in state.agreed.items():
        if article.turn == 0:
            # Initialled before the conference: nobody's gain in it.
            continue
        issue = scenario.agenda.issue(issue_id)
        share = issue.position(article.option) / (len(issue.options) - 1)
        lead += 1.0 - 2.0 * share
    if lead >= _LEAD:
        return first
    return second if lead <= -_LEAD else None
