"""Plain delegations to measure others by: an aspiration over time and nothing in the corridor."""

from collections.abc import Callable

from game.delegations.concession import falling
from game.delegations.delegation import Alternative, Decision, Dice, Rationale, Reason, because
from game.delegations.drafting import draft_at, open_part
from game.delegations.situation import NEUTRAL, Situation, read_situation
from game.engine.utility import completed
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerRecess,
    AnswerSecretSitting,
    EndorseSuggestion,
    FloatPackage,
    Hold,
    MakeOffer,
    Rest,
)
from game.model.frozen import frozen
from game.model.observation import Observation
from game.model.offers import Terms
from game.model.state import Phase

LATE_EXPONENT = 0.2
"""Aspiration of the boulware: almost nothing falls until the end is near (Faratin 1998)."""
EARLY_EXPONENT = 3.0
"""Aspiration of the conceder: most falls in the first third."""

Curve = Callable[[Situation], float]
"""Aspiration in a situation."""


def boulware(situation: Situation) -> float:
    """Hard until late, by the clock alone."""
    return _by_clock(situation, LATE_EXPONENT)


def conceder(situation: Situation) -> float:
    """Soft early, by the clock alone."""
    return _by_clock(situation, EARLY_EXPONENT)


def tit_for_tat(situation: Situation) -> float:
    """A point for each point that the other side has given."""
    opening = max(NEUTRAL.opening, situation.target)
    return max(situation.target, opening - max(situation.conceded, 0.0))


def holder(situation: Situation) -> float:
    """All that was asked at first until the last sitting, then whatever the capital would sign."""
    return situation.target if situation.sittings_left == 0 else 100.0


def _by_clock(situation: Situation, exponent: float) -> float:
    opening = max(NEUTRAL.opening, situation.target)
    share = (situation.seen.turn - 1) / max(1, situation.seen.turns - 1)
    return falling(opening, situation.target, share, exponent)


@frozen
class ByCurve:
    """Offers at its aspiration, accepts what reaches it; no telegrams, no secrets, no press."""

    curve: Curve

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The action for the seat whose turn it is."""
        situation = read_situation(observation, NEUTRAL)
        hope = self.curve(situation)
        if observation.phase is Phase.CORRIDOR:
            return _decided(
                situation, hope, Rest(seat=observation.seat), because("We wait for the sitting.")
            )
        if observation.in_secret_sitting:
            terms = _own_terms(situation, hope)
            action: Action = FloatPackage(seat=observation.seat, terms=terms)
            return _decided(
                situation, hope, action, because("In secret we say what we say in public.")
            )
        if observation.consent_asked == "secret":
            action = AnswerSecretSitting(seat=observation.seat, consent=False)
            return _decided(
                situation, hope, action, because("We say what we have to say in public.")
            )
        if observation.consent_asked == "recess":
            action = AnswerRecess(seat=observation.seat, consent=False)
            return _decided(situation, hope, action, because("We have no use for a recess."))
        return self._at_table(situation, hope)

    def _at_table(self, situation: Situation, hope: float) -> Decision:
        seen = situation.seen
        suggested = seen.menu.allowed("endorse_suggestion")
        if suggested is not None and seen.suggestion is not None:
            worth = _worth(situation, open_part(situation, seen.suggestion.terms))
            if worth is not None and worth >= hope:
                endorse = EndorseSuggestion(seat=seen.seat, suggestion=suggested.number)
                return _decided(situation, hope, endorse, _enough(worth, hope))
        choice = seen.menu.allowed("accept_offer")
        offer = seen.standing.get(situation.book.other)
        if choice is not None and offer is not None and choice.groups:
            worth = _worth(situation, open_part(situation, offer.terms))
            if worth is not None and worth >= hope:
                accept = AcceptOffer(seat=seen.seat, offer=offer.number)
                return _decided(situation, hope, accept, _enough(worth, hope))
        said = any(one.by == seen.seat and one.turn == seen.turn for one in seen.offers)
        if not said and seen.menu.allowed("make_offer") is not None:
            action = MakeOffer(seat=seen.seat, terms=_own_terms(situation, hope))
            why = because("Terms that are worth {hope} to us.", hope=hope)
            return _decided(situation, hope, action, why)
        return _decided(
            situation, hope, Hold(seat=seen.seat), because("We have said what we had to say.")
        )


def _decided(situation: Situation, hope: float, action: Action, why: Reason) -> Decision:
    """The action, beside the two things that a curve ever weighs: their terms, and war."""
    less = because("It is less than the {hope} that we hope for today.", hope=hope)
    weighed = [
        Alternative(
            reason=because("War: worth {worth} to us.", worth=situation.no_deal),
            worth=situation.no_deal,
            why_not=less,
        )
    ]
    if not isinstance(action, AcceptOffer):
        theirs = because("What they ask now: worth {worth} to us.", worth=situation.theirs)
        weighed.insert(0, Alternative(reason=theirs, worth=situation.theirs, why_not=less))
    rationale = Rationale(
        why=why,
        aspiration=hope,
        target=situation.target,
        weights=situation.open_weights,
        alternatives=tuple(weighed),
    )
    return Decision(action=action, rationale=rationale)


def _enough(worth: float, hope: float) -> Reason:
    return because(
        "It is worth {worth} to us, and we hope for no more than {hope}.", worth=worth, hope=hope
    )


def _own_terms(situation: Situation, hope: float) -> Terms:
    """The first paper as drafted, then the likeliest terms at this aspiration."""
    seen = situation.seen
    if not seen.positions.get(seen.seat) and seen.instructions is not None:
        draft = open_part(situation, seen.instructions.draft)
        if draft:
            return draft
    if hope >= 100.0:
        package = completed(seen.agenda, seen.seat, situation.agreed, _first_terms(situation))
        return open_part(situation, package)
    return open_part(situation, draft_at(situation, hope).package)


def _first_terms(situation: Situation) -> Terms:
    seen = situation.seen
    return next((offer.terms for offer in seen.offers if offer.by == seen.seat), {})


def _worth(situation: Situation, terms: Terms) -> float | None:
    """Own utility of the treaty that these terms would complete, if it may be signed at all."""
    package = {**situation.agreed, **terms}
    if any(issue not in package for issue in situation.book.rows.options):
        return None
    allowed = situation.allowed(late=True)
    if any(o not in allowed[i] for i, o in terms.items() if i in allowed):
        return None
    worth = situation.book.utility(package)
    return worth if worth >= situation.floor else None
