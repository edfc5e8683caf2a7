"""What happens at the table: offers, and articles that are initialled or reopened."""

from dataclasses import replace

from game.engine.binding import bind
from game.engine.step import Step, move_pride, move_track, with_capital, with_delegation
from game.engine.utility import (
    completed,
    generosity,
    in_agenda_order,
    is_beyond,
    steps_given,
    utility,
)
from game.model.actions import AcceptOffer, MakeOffer, Reopen
from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    FinalAbandoned,
    OfferClosed,
    OfferMade,
    SuggestionEndorsed,
)
from game.model.ids import IssueId, OptionId, SeatId
from game.model.offers import AgreedArticle, Firmness, Offer, OfferStatus, Terms
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.model.tracks import TRUST, PartyTrack, track_of


def standing_offer(state: ConferenceState, seat: SeatId) -> Offer | None:
    """The seat's standing offer, if it has one (rule 2.4)."""
    for offer in reversed(state.offers):
        if offer.by == seat:
            return offer if offer.status is OfferStatus.STANDING else None
    return None


def open_terms(state: ConferenceState, offer: Offer) -> dict[IssueId, OptionId]:
    """The terms of an offer that can still be taken: on open issues, their links unbroken.

    When an article of a link has been agreed in another way, there is no "that" for its "this"
    any more, and the rest of the link cannot be taken (rule 3.3).
    """
    return {
        issue: option
        for issue, option in offer.terms.items()
        if issue not in state.agreed and not _is_link_broken(state, offer, issue)
    }


def _is_link_broken(state: ConferenceState, offer: Offer, issue: IssueId) -> bool:
    return any(
        one in state.agreed and state.agreed[one].option != offer.terms[one]
        for one in offer.group_of(issue)
    )


def spent_finals(state: ConferenceState, seat: SeatId) -> tuple[IssueId, ...]:
    """Issues on which the seat's final word has been said, or stands (rule 2.7)."""
    offer = standing_offer(state, seat)
    standing = () if offer is None or offer.firmness is not Firmness.FINAL else tuple(offer.terms)
    return tuple(dict.fromkeys((*state.delegations[seat].finals, *standing)))


# --- Offers --------------------------------------------------------------------------------


def make_offer(scenario: Scenario, state: ConferenceState, action: MakeOffer) -> Step:
    """Terms on the table; the side's earlier offer is replaced (rules 2.4 to 2.8)."""
    seat = action.seat
    step = _replace_own(scenario, Step(state=state), action)
    offer = Offer(
        number=len(step.state.offers) + 1,
        by=seat,
        terms=in_agenda_order(scenario.agenda, action.terms),
        links=action.links,
        firmness=action.firmness,
        turn=state.turn,
    )
    step, movement = _speak_to(scenario, step, offer)
    step = step.put(replace(step.state, offers=(*step.state.offers, offer))).tell(
        OfferMade(
            audience=scenario.agenda.seats,
            number=offer.number,
            by=seat,
            terms=offer.terms,
            links=offer.links,
            firmness=offer.firmness,
            movement=movement,
        )
    )
    if not is_binding(offer):
        return step
    step = bind(scenario, step, seat, offer.terms)
    return _warm_other_capital(scenario, step, seat, offer)


def is_binding(offer: Offer) -> bool:
    """Whether it is a firm or a final offer; an exploratory one moves nothing (rule 2.5)."""
    return offer.firmness is not Firmness.EXPLORATORY


def _speak_to(scenario: Scenario, step: Step, offer: Offer) -> tuple[Step, int]:
    """The side's positions after an offer, and how many steps it moved by it (rule 2.8)."""
    seat, state = offer.by, step.state
    delegation = state.delegations[seat]
    delegation = replace(delegation, positions={**delegation.positions, **offer.terms})
    state = with_delegation(state, seat, delegation)
    if not is_binding(offer):
        return step.put(state), 0
    first = not delegation.bound
    bound = {**delegation.bound, **offer.terms}
    reached = generosity(scenario.agenda, seat, bound)
    movement = 0 if first else max(0, reached - delegation.generosity)
    delegation = replace(delegation, bound=bound, generosity=max(reached, delegation.generosity))
    state = with_delegation(state, seat, delegation)
    return step.put(moved(state, seat) if movement or first else state), movement


def moved(state: ConferenceState, seat: SeatId) -> ConferenceState:
    """The state with a movement of this side noted (rule 2.8)."""
    delegation = state.delegations[seat]
    delegation = replace(delegation, moves=delegation.moves + 1, last_moved_turn=state.turn)
    return replace(with_delegation(state, seat, delegation), moved_turn=state.turn)


def _replace_own(scenario: Scenario, step: Step, action: MakeOffer) -> Step:
    old = standing_offer(step.state, action.seat)
    if old is None:
        return step
    exploring = action.firmness is Firmness.EXPLORATORY
    terms = {} if exploring else action.terms
    return close_offer(scenario, step, old, OfferStatus.REPLACED, new_terms=terms)


def close_offer(
    scenario: Scenario,
    step: Step,
    offer: Offer,
    status: OfferStatus,
    new_terms: Terms | None = None,
) -> Step:
    """An offer ceases to stand, at its price (rules 2.6 and 2.7)."""
    old_terms = {i: o for i, o in offer.terms.items() if i not in step.state.agreed}
    worsened = status in (OfferStatus.WITHDRAWN, OfferStatus.REPLACED) and is_worse(
        scenario, offer.by, old_terms, new_terms or {}
    )
    binding = is_binding(offer)
    offers = tuple(
        replace(one, status=status) if one.number == offer.number else one
        for one in step.state.offers
    )
    seats = scenario.agenda.seats
    step = step.put(replace(step.state, offers=offers)).tell(
        OfferClosed(
            audience=seats,
            number=offer.number,
            by=offer.by,
            status=status.value,
            worsened=worsened and binding,
        )
    )
    if worsened and binding:
        step = move_track(scenario, step, TRUST, -scenario.prices.withdraw_trust, "2.6")
    if offer.firmness is Firmness.FINAL and old_terms and status is not OfferStatus.ACCEPTED:
        step = _abandon_final(scenario, step, offer, tuple(old_terms))
    return step


def is_worse(scenario: Scenario, seat: SeatId, old: Terms, new: Terms) -> bool:
    """Whether new terms give less in all, in steps of options, than the old ones (rule 2.6)."""
    agenda = scenario.agenda
    was = sum(steps_given(agenda, seat, issue, option) for issue, option in old.items())
    now = sum(steps_given(agenda, seat, issue, new[issue]) for issue in old if issue in new)
    return now < was


def _abandon_final(
    scenario: Scenario, step: Step, offer: Offer, issues: tuple[IssueId, ...]
) -> Step:
    seat = offer.by
    delegation = step.state.delegations[seat]
    delegation = replace(delegation, finals=tuple(dict.fromkeys((*delegation.finals, *issues))))
    step = step.put(with_delegation(step.state, seat, delegation)).tell(
        FinalAbandoned(audience=scenario.agenda.seats, number=offer.number, by=seat)
    )
    prices = scenario.prices
    credit = track_of(seat, PartyTrack.CREDIBILITY)
    step = move_track(scenario, step, credit, -prices.final_broken_credibility, "2.7")
    home = track_of(seat, PartyTrack.HOME)
    return move_track(scenario, step, home, -prices.final_broken_home, "2.7")


def _warm_other_capital(scenario: Scenario, step: Step, by: SeatId, offer: Offer) -> Step:
    """What the other capital gains by a new offer lowers its pride (rule 6.1)."""
    agenda = scenario.agenda
    party = agenda.other(by)
    capital = step.state.capitals[party]
    agreed = {issue: article.option for issue, article in step.state.agreed.items()}
    package = completed(agenda, by, agreed, offer.terms, step.state.delegations[by].bound)
    worth = utility(agenda, scenario.parties[party].instructions.preferences, package)
    gain = worth - capital.best_received
    if gain <= 0:
        return step
    first = capital.best_received < 0
    step = step.put(with_capital(step.state, party, replace(capital, best_received=worth)))
    if first:
        return step
    faith = min(1.0, step.state.tracks[track_of(by, PartyTrack.CREDIBILITY)] / 500.0)
    per_point = scenario.parties[party].capital.pride.per_point
    return move_pride(step, party, -round(gain * per_point * faith * 100), "6.1")


def _swallow_final(scenario: Scenario, step: Step, party: SeatId, terms: Terms) -> Step:
    """A final word is given up by agreeing to more than it (rule 2.7)."""
    offer = standing_offer(step.state, party)
    if offer is None or offer.firmness is not Firmness.FINAL:
        return step
    if not any(
        issue in offer.terms
        and is_beyond(scenario.agenda, party, issue, option, offer.terms[issue])
        for issue, option in terms.items()
    ):
        return step
    return close_offer(scenario, step, offer, OfferStatus.LAPSED)


def lapse_offers(scenario: Scenario, state: ConferenceState) -> Step:
    """Offers that are two sittings old cease to stand (rules 2.4 and 2.7).

    After the last sitting nobody goes on, so that a final word has been kept.
    """
    step = Step(state=state)
    if state.turn >= len(state.days):
        return step
    for party in scenario.agenda.party_ids:
        offer = standing_offer(step.state, party)
        if offer is not None and offer.turn < state.turn:
            step = close_offer(scenario, step, offer, OfferStatus.LAPSED)
    return step


# --- Agreement -----------------------------------------------------------------------------


def accept_offer(scenario: Scenario, state: ConferenceState, action: AcceptOffer) -> Step:
    """Articles of the other side's offer are initialled (rules 3.1 to 3.4)."""
    offer = next(one for one in state.offers if one.number == action.offer)
    terms = open_terms(state, offer)
    if action.issues is not None:
        terms = {issue: terms[issue] for issue in terms if issue in action.issues}
    step = bind(scenario, Step(state=state), action.seat, terms)
    step = _swallow_final(scenario, step, action.seat, terms)
    step = initial(scenario, step, action.seat, terms, movers=(action.seat,))
    if not open_terms(step.state, offer):
        step = close_offer(scenario, step, offer, OfferStatus.ACCEPTED)
    return step


def initial(
    scenario: Scenario, step: Step, by: SeatId, terms: Terms, movers: tuple[SeatId, ...]
) -> Step:
    """Articles agreed on condition that all is agreed; trust grows with each (rule 3.4).

    Args:
        scenario: the conference.
        step: the step so far.
        by: who spoke the word that closed them.
        terms: the articles.
        movers: the sides that bound themselves to them only now.
    """
    state = step.state
    agreed = {
        **state.agreed,
        **{
            issue: AgreedArticle(option=option, turn=state.turn, accepted_by=by)
            for issue, option in terms.items()
        },
    }
    for party in movers:
        delegation = state.delegations[party]
        bound = {**delegation.bound, **terms}
        reached = generosity(scenario.agenda, party, bound)
        delegation = replace(
            delegation,
            positions={**delegation.positions, **terms},
            bound=bound,
            generosity=max(reached, delegation.generosity),
        )
        state = moved(with_delegation(state, party, delegation), party)
    state = replace(state, agreed=agreed, last_accepted=tuple(terms))
    seats = scenario.agenda.seats
    step = step.put(state).tell(
        *(
            ArticleAgreed(audience=seats, issue=issue, option=option, by=by)
            for issue, option in terms.items()
        )
    )
    return move_track(scenario, step, TRUST, scenario.prices.initial_trust * len(terms), "3.4")


def endorse(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Step:
    """A sealed yes to the mediator's terms; the second one initials them (rule 3.7)."""
    suggestion = state.mediator.suggestion
    if suggestion is None:
        return Step(state=state)
    endorsed = (*suggestion.endorsed_by, seat)
    step = Step(state=state).tell(
        SuggestionEndorsed(audience=(seat,), number=suggestion.number, by=seat)
    )
    if len(endorsed) < 2:
        mediator = replace(state.mediator, suggestion=replace(suggestion, endorsed_by=endorsed))
        return step.put(replace(state, mediator=mediator))
    mediator = replace(state.mediator, suggestion=None)
    step = step.put(replace(state, mediator=mediator))
    terms = {i: o for i, o in suggestion.terms.items() if i not in state.agreed}
    for party in endorsed:
        step = bind(scenario, step, party, terms)
        step = _swallow_final(scenario, step, party, terms)
    step = initial(scenario, step, seat, terms, movers=endorsed)
    return move_track(scenario, step, TRUST, scenario.prices.suggestion_trust, "3.7")


def _without(offer: Offer, action: Reopen) -> Offer:
    """A standing offer of the side that reopens an article, which it no longer offers."""
    if offer.by != action.seat or offer.status is not OfferStatus.STANDING:
        return offer
    terms = {issue: option for issue, option in offer.terms.items() if issue != action.issue}
    if not terms:
        return replace(offer, status=OfferStatus.WITHDRAWN)
    links = tuple(group for group in offer.links if action.issue not in group)
    return replace(offer, terms=terms, links=links)


def reopen(scenario: Scenario, state: ConferenceState, action: Reopen) -> Step:
    """An initialled article is open again; the other side may answer in kind (rule 3.5)."""
    seat, other = action.seat, scenario.agenda.other(action.seat)
    free = state.delegations[seat].free_reopen
    agreed = {issue: article for issue, article in state.agreed.items() if issue != action.issue}
    state = replace(
        state,
        agreed=agreed,
        reopened=(*state.reopened, action.issue),
        offers=tuple(_without(one, action) for one in state.offers),
    )
    state = with_delegation(state, seat, replace(state.delegations[seat], free_reopen=False))
    if not free:
        answer = replace(state.delegations[other], free_reopen=True)
        state = with_delegation(state, other, answer)
    step = Step(state=state).tell(
        ArticleReopened(audience=scenario.agenda.seats, issue=action.issue, by=seat, free=free)
    )
    if free:
        return step
    step = move_track(scenario, step, TRUST, -scenario.prices.reopen_trust, "3.5")
    standing = track_of(seat, PartyTrack.STANDING)
    return move_track(scenario, step, standing, -scenario.prices.reopen_standing, "3.5")
