"""What may be done at the table (rules 2.1 to 4.5, 6.5)."""

from collections import Counter
from collections.abc import Iterable

from game.engine.capital import deadline_of
from game.engine.law import issue_faults, terms_faults, violation
from game.engine.table import open_terms, spent_finals, standing_offer
from game.model.actions import AcceptOffer, AskRecess, EndorseSuggestion, MakeOffer, Reopen
from game.model.ids import SeatId
from game.model.observation import Violation
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import ConferenceState


def offer_faults(
    scenario: Scenario, state: ConferenceState, action: MakeOffer
) -> Iterable[Violation]:
    """Whether an offer is well formed (rules 2.1 to 2.3, 2.7)."""
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
        said = spent_finals(state, action.seat)
        spent = [issue for issue in action.terms if issue in said]
        for issue in spent:
            yield violation(
                "2.7", "Your final word on '{issue}' has been spoken once.", issue=issue
            )


def accept_faults(
    scenario: Scenario, state: ConferenceState, action: AcceptOffer
) -> Iterable[Violation]:
    """Whether these articles can be accepted (rules 2.5, 3.1 to 3.3)."""
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


def endorse_faults(state: ConferenceState, action: EndorseSuggestion) -> Iterable[Violation]:
    """Whether the mediator's terms can be endorsed (rule 3.7)."""
    suggestion = state.mediator.suggestion
    if suggestion is None or suggestion.number != action.suggestion:
        yield violation("3.7", "No such terms of the mediator lie before you.")
    elif action.seat in suggestion.endorsed_by:
        yield violation("3.7", "You have said yes to these terms already.")
    elif all(issue in state.agreed for issue in suggestion.terms):
        yield violation("3.7", "All that these terms cover has been agreed.")


def reopen_faults(
    scenario: Scenario, state: ConferenceState, action: Reopen
) -> Iterable[Violation]:
    """Whether an article can be reopened (rule 3.5)."""
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


def recess_faults(
    scenario: Scenario, state: ConferenceState, action: AskRecess
) -> Iterable[Violation]:
    """Whether a recess can be asked for (rule 4.5)."""
    if state.exchange.recess_held:
        yield violation("4.5", "A recess has been asked for today.")
    if state.turn >= len(state.days):
        yield violation("4.5", "This is the last sitting.")
    elif state.days[state.turn] >= deadline_of(scenario, state):
        yield violation("4.5", "The next sitting is on the last day: nothing can be put off.")
    left = scenario.prices.recess_days_most - state.recess_days
    if not 1 <= action.days <= left:
        yield violation("4.5", "A recess is of 1 to {left} days now.", left=left)


def delay_faults(state: ConferenceState, seat: SeatId) -> Iterable[Violation]:
    """Whether an order can be put off (rule 6.5)."""
    order = state.capitals[seat].order
    if order is None:
        yield violation("6.5", "No order to break off lies before you.")
    elif order.last:
        yield violation("6.5", "The third order is the last: it cannot be put off.")
    elif order.delayed:
        yield violation("6.5", "The order has been put off once already.")
    elif order.due_turn >= len(state.days):
        yield violation("6.5", "There is no later sitting to put it off to.")
