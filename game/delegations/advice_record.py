"""What the record bears out: what was shown, whether a hold ends the sitting or an order stands.

The rules count such things in the state; here they are read from what the seat itself has heard.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.delegations.advice_reading import papers_of
from game.delegations.delegation import Decision, Reason, because
from game.model.actions import Action, AdviseModeration, Hold
from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    CapitalPressed,
    Event,
    Held,
    OfferClosed,
    OfferMade,
    OrderGiven,
    RecessAnswered,
    RecessAsked,
    SecretSittingAnswered,
    SecretSittingAsked,
    TrunksPacked,
    TurnOpened,
)
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.offers import Firmness, OfferStatus

# --- What was shown ------------------------------------------------------------------------


def told_as_shown(seen: Observation, decision: Decision) -> Decision:
    """The same, on other grounds where those spoke of terms that nobody bound himself to.

    The computer players take a side that has said nothing to ask for all; a person reads such a
    figure as something that was said.
    """
    if seen.capital is None:
        return decision
    other = seen.agenda.other(seen.seat)
    bound = (one for one in seen.offers if one.by == other)
    if any(one.firmness is not Firmness.EXPLORATORY for one in bound):
        return decision
    match decision.action:
        case Hold():
            why = _nothing_bound(seen, other)
        case AdviseModeration():
            why = because("Our capital asks more than we can hope for: it should expect less.")
        case _:
            return decision
    return replace(decision, rationale=replace(decision.rationale, why=why))


def _nothing_bound(seen: Observation, other: SeatId) -> Reason:
    """Why to hold before the other side has laid a paper that binds it."""
    if papers_of(seen, other):
        return because("They have only explored so far, and are bound to nothing: we can wait.")
    if papers_of(seen, seen.seat):
        return because(
            "They have laid no paper before us yet, and ours lies before them: it is for them to "
            "speak."
        )
    return because("They have laid no paper before us yet: there is nothing to answer.")


# --- Holding -------------------------------------------------------------------------------


def ends_sitting(seen: Observation) -> bool:
    """Whether a hold of this seat's would end the sitting (rule 1.6)."""
    other = seen.agenda.other(seen.seat)
    return seen.actions_left.get(other) == 0 or _has_held(seen, other)


def _has_held(seen: Observation, other: SeatId) -> bool:
    """Whether a hold was the last that the other side did with the word at this sitting."""
    for event in reversed(seen.minutes):
        match event:
            case TurnOpened():
                return False
            case Held() if event.by == other:
                return True
            case OfferClosed() if event.by == other:
                if event.status == OfferStatus.WITHDRAWN:
                    return False
            case (
                OfferMade()
                | ArticleAgreed()
                | ArticleReopened()
                | TrunksPacked()
                | SecretSittingAsked()
                | SecretSittingAnswered()
                | RecessAsked()
                | RecessAnswered()
            ) if event.by == other:
                return False
            case _:
                pass
    return False


def after_action(seen: Observation, action: Action) -> tuple[Reason, ...]:
    """What follows at once from what is advised, beyond the action itself; a sentence each."""
    if not isinstance(action, Hold):
        return ()
    if not ends_sitting(seen):
        return _at_their_mercy(seen)
    over = because("They have held: if we hold too, the sitting is over.")
    if not _has_held(seen, seen.agenda.other(seen.seat)):
        over = because("They have said all that they may today: if we hold, the sitting is over.")
    if order_falls_tonight(seen):
        return (over, _carried_out(seen))
    if seen.turn >= seen.turns:
        return (over, because("It is the last one: without a treaty the war goes on."))
    return (over, because("What we have not said by then must wait for the next one."))


def _at_their_mercy(seen: Observation) -> tuple[Reason, ...]:
    """What the other side can make of a hold, where it is the end of the talks."""
    if order_falls_tonight(seen):
        if seen.capital is not None and seen.capital.order_last:
            risk = because("If they hold as well, our order to break off is carried out tonight.")
        else:
            risk = because(
                "If they hold as well, our order to break off is carried out tonight, unless "
                "{party} appeals to our capital before that.",
                party=seen.agenda.mediator.id,
            )
    elif seen.turn >= seen.turns:
        risk = because(
            "If they hold as well, the last sitting is over, and without a treaty the war goes on."
        )
    else:
        return ()
    return (risk,)


def _carried_out(seen: Observation) -> Reason:
    if seen.capital is not None and seen.capital.order_last:
        return because("Our order to break off is then carried out.")
    return because(
        "Our order to break off is then carried out, unless {party} appeals to our capital the "
        "same evening.",
        party=seen.agenda.mediator.id,
    )


# --- Orders --------------------------------------------------------------------------------


def order_falls_tonight(seen: Observation) -> bool:
    """Whether an order that stands is due at the end of this sitting."""
    due = seen.capital.order_due if seen.capital is not None else None
    return due is not None and due <= seen.days[seen.turn - 1] and order_stands(seen)


def order_stands(seen: Observation) -> bool:
    """Whether there is an order to break off that nothing has cancelled yet (rule 6.6)."""
    capital = seen.capital
    if capital is None or capital.order_due is None:
        return False
    if capital.order_last:
        return True
    orders = [e for e in seen.minutes if isinstance(e, OrderGiven) and e.party == seen.seat]
    # An order is given for the sitting that comes next, and is put off only afterwards.
    given = seen.days.index(orders[-1].due)
    if any(article.turn > given for article in seen.agreed.values()):
        return False
    other = seen.agenda.other(seen.seat)
    return not any(
        turn > given and _cancels(event, seen.seat) for turn, event in _moves(seen, other)
    )


def without_spent_order(seen: Observation) -> Observation:
    """The same; an order that is cancelled this evening whatever comes is left out of account."""
    if seen.capital is None or seen.capital.order_due is None or order_stands(seen):
        return seen
    return replace(seen, capital=replace(seen.capital, order_due=None))


def _cancels(event: Event, seat: SeatId) -> bool:
    return not isinstance(event, CapitalPressed) or event.party == seat


def _moves(seen: Observation, by: SeatId) -> Iterator[tuple[int, Event]]:
    """Movements of a side (rule 2.8), and appeals to any capital, each with its turn."""
    turn, silent = 0, True
    for event in seen.minutes:
        if isinstance(event, TurnOpened):
            turn = event.turn
        elif isinstance(event, CapitalPressed):
            yield turn, event
        elif isinstance(event, ArticleAgreed) and event.by == by:
            silent = False
            yield turn, event
        elif isinstance(event, OfferMade) and event.by == by:
            if event.firmness is Firmness.EXPLORATORY:
                continue
            if silent or event.movement:
                yield turn, event
            silent = False
