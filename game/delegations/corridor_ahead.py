"""What a statesman does between sittings: the move that promises most for its price."""

from collections.abc import Iterator
from dataclasses import replace

from game.delegations.corridor import cable_odds, decide_corridor, moved_since_call, next_step
from game.delegations.delegation import Alternative, Decision, Rationale, because
from game.delegations.drafting import draft_at, open_part
from game.delegations.lookahead import Outlook, outlook, survey
from game.delegations.situation import Situation
from game.model.actions import Action, CableCapital, CallOnMediator
from game.model.frozen import frozen
from game.model.instructions import LimitStep
from game.model.observation import OwnLimit
from game.model.tracks import PartyTrack, goodwill_towards, track_of

STANDING_PRICE = 0.05
"""Utility points that a point of the capital's confidence is worth while there is enough of it."""
NO_COSTS = 4.0
"""Points of confidence that a refused wish costs."""
CALL_PRICE = 0.25
"""Utility points that a call on the mediator must promise: he does not come for ever."""
CALL_EASES = 0.02
"""Share of its scale by which a call makes the other side aim lower."""
WORTH_A_MOVE = 0.05
"""Utility points below which a move is not worth making."""


@frozen
class Prospect:
    """A move in the corridor, and what it promises."""

    action: Action
    why: str
    fields: dict[str, object]
    gain: float
    """Utility points, its price taken off."""


def decide_corridor_ahead(situation: Situation, ahead: Outlook) -> Decision:
    """The move that promises most; without one that is worth its price, what an envoy would do."""
    prospects = sorted(_prospects(situation, ahead), key=lambda one: -one.gain)
    usual = decide_corridor(situation)
    if not prospects or prospects[0].gain < WORTH_A_MOVE:
        return usual
    best, others = prospects[0], prospects[1:3]
    return Decision(
        action=best.action,
        rationale=Rationale(
            why=because(best.why, **best.fields, gain=best.gain),
            aspiration=situation.hope,
            target=situation.target,
            weights=usual.rationale.weights,
            alternatives=tuple(
                Alternative(
                    reason=because(one.why, **one.fields, gain=one.gain),
                    why_not=because("It promises less for its price."),
                )
                for one in others
            ),
        ),
    )


def _prospects(situation: Situation, ahead: Outlook) -> Iterator[Prospect]:
    yield from _cables(situation, ahead)
    yield from _calls(situation, ahead)


def _cables(situation: Situation, ahead: Outlook) -> Iterator[Prospect]:
    """Each limit that could be asked for, if it were granted."""
    seen = situation.seen
    choice = seen.menu.allowed("cable_capital")
    standing = seen.tracks[track_of(seen.seat, PartyTrack.STANDING)]
    if choice is None or standing < situation.style.standing_least:
        return
    for limit in situation.capital.limits:
        step = next_step(situation, limit)
        if limit.issue not in choice.issues or step is None:
            continue
        asked = situation.book.is_beyond(limit.issue, situation.asked[limit.issue], limit.limit)
        if not asked:
            continue
        granted = _granted(situation, limit, step)
        value = outlook(granted, ahead.sample, survey(granted, ahead.sample)).value
        odds = cable_odds(situation, limit)
        price = (1.0 - odds) * NO_COSTS * STANDING_PRICE
        yield Prospect(
            action=CableCapital(seat=seen.seat, issue=limit.issue),
            why="If the capital let our limit on {issue} go to {option}, and the odds are {odds} "
            "in 100, we could hope for {gain} more.",
            fields={
                "issue": limit.issue,
                "option": step.to,
                "odds": round(100 * odds),
            },
            gain=odds * (value - ahead.value) - price,
        )


def _granted(situation: Situation, limit: OwnLimit, step: LimitStep) -> Situation:
    """The same situation with the limit one step further."""
    limits = tuple(
        replace(one, limit=step.to, yielded=one.yielded + 1) if one is limit else one
        for one in situation.capital.limits
    )
    return replace(situation, capital=replace(situation.capital, limits=limits))


def _calls(situation: Situation, ahead: Outlook) -> Iterator[Prospect]:
    """Ask the mediator to press the other capital, once one has moved since the last call."""
    seen = situation.seen
    goodwill = seen.tracks[goodwill_towards(seen.seat)]
    if seen.menu.allowed("call_on_mediator") is None or goodwill < situation.style.goodwill_kept:
        return
    if situation.progress < situation.style.call_from or not moved_since_call(situation):
        return
    value = outlook(situation, ahead.sample, ahead.ground, easier=CALL_EASES).value
    confides = None
    if situation.progress >= situation.style.confide_from:
        middle = (situation.hope + situation.target) / 2.0
        confides = open_part(situation, draft_at(situation, middle).package)
    yield Prospect(
        action=CallOnMediator(seat=seen.seat, confides=confides),
        why="A word of the mediator to the other capital may bring us {gain} more.",
        fields={},
        gain=value - ahead.value - CALL_PRICE,
    )
