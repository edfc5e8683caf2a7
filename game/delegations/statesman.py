"""The strongest delegation: before it speaks, it looks ahead over what the other side may be."""

from dataclasses import replace

from game.delegations.corridor_ahead import decide_corridor_ahead
from game.delegations.delegation import Alternative, Decision, Dice, Rationale, Reason, because
from game.delegations.drafting import draft_at, links_for, open_part
from game.delegations.envoy import (
    Envoy,
    accepted,
    ask_secret,
    is_silent,
    put_off_order,
    their_terms,
)
from game.delegations.lookahead import Outlook, look_ahead, place_at
from game.delegations.situation import NEUTRAL, Situation, read_situation
from game.delegations.style import PLAIN, Style
from game.model.actions import AcceptOffer, Action, Hold, MakeOffer
from game.model.frozen import frozen
from game.model.observation import Observation
from game.model.scenario import EnvoyBrief
from game.model.state import Phase

HALFWAY = 0.5
"""How far one's hopes go from what clock and reciprocity allow to what looking ahead promises. The
sample knows nothing of the other side's instructions, and the clock nothing of the other side: by
itself each does worse. Who goes further earns more from an envoy, and loses it again to those who
give early and then stand still (`benchmarks/README.md`, "Levels")."""


@frozen
class Statesman:
    """A delegation that plays its own courses out against what the other side may be."""

    temper: EnvoyBrief | None = NEUTRAL
    """None: the temper of the historical chief delegate, as the observation has it."""
    style: Style = PLAIN

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The action for the seat whose turn it is."""
        envoy = Envoy(temper=self.temper, style=self.style)
        asked = observation.in_secret_sitting or observation.consent_asked is not None
        situation = read_situation(
            observation, self.temper or observation.envoy or NEUTRAL, self.style
        )
        if asked or is_silent(situation) or situation.capital is None:
            return envoy.decide(observation, dice)
        ahead = look_ahead(situation)
        situation = _in_view_of(situation, ahead)
        if observation.phase is Phase.CORRIDOR:
            return decide_corridor_ahead(situation, ahead)
        return _at_table(situation, ahead, dice)


def _in_view_of(situation: Situation, ahead: Outlook) -> Situation:
    """The situation with one's hopes halfway to what looking ahead promises."""
    level = float(ahead.ground.own[place_at(ahead.ground, ahead.level)])
    return replace(
        situation,
        hope=situation.hope + HALFWAY * (level - situation.hope),
        hope_next=situation.hope_next + HALFWAY * (ahead.value - situation.hope_next),
    )


def _at_table(situation: Situation, ahead: Outlook, dice: Dice) -> Decision:
    delay = put_off_order(situation, dice)
    if delay is not None:
        return delay
    found = accepted(situation)
    if found is not None:
        return _decided(situation, ahead, *found)
    offer = _offer(situation, ahead)
    if offer is not None:
        return offer
    return ask_secret(situation) or _decided(
        situation,
        ahead,
        Hold(seat=situation.seen.seat),
        because(
            "What they ask is worth {worth} to us, going on {value}.",
            worth=situation.theirs,
            value=situation.hope_next,
        ),
    )


def _decided(situation: Situation, ahead: Outlook, action: Action, why: Reason) -> Decision:
    seen = situation.seen
    alternatives = [
        Alternative(
            reason=because("To hold at our best to the end: worth {worth}.", worth=ahead.harder),
            worth=ahead.harder,
            why_not=because("The course taken is worth {value}.", value=ahead.value),
        ),
        Alternative(
            reason=because("War: worth {worth} to us.", worth=situation.no_deal),
            worth=situation.no_deal,
            why_not=because(
                "We give peace {peace} in 100, and it is worth more.",
                peace=round(100 * ahead.peace),
            ),
        ),
    ]
    if seen.standing.get(situation.book.other) is not None and not isinstance(action, AcceptOffer):
        alternatives.insert(0, their_terms(situation))
    return Decision(
        action=action,
        rationale=Rationale(
            why=why,
            aspiration=situation.hope,
            target=situation.target,
            weights=situation.open_weights,
            alternatives=tuple(alternatives),
        ),
    )


# --- Offering ------------------------------------------------------------------------------


def _offer(situation: Situation, ahead: Outlook) -> Decision | None:
    """An offer per sitting: at the level found by looking ahead, the likeliest to be taken."""
    seen = situation.seen
    if seen.menu.allowed("make_offer") is None:
        return None
    if any(offer.by == seen.seat and offer.turn == seen.turn for offer in seen.offers):
        return None
    draft = draft_at(situation, situation.hope)
    terms = open_part(situation, draft.package)
    action = MakeOffer(seat=seen.seat, terms=terms, links=links_for(situation, terms))
    why = because(
        "We hope for {hope} now: the best of the courses that we played out promises {value}, and "
        "peace in {peace} of 100.",
        hope=situation.hope,
        value=ahead.value,
        peace=round(100 * ahead.peace),
    )
    return _decided(situation, ahead, action, why)
