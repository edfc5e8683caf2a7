"""Moments of the small conference in which the rules are tried, and what is read off them."""

from dataclasses import replace

from game.engine.conference import apply
from game.engine.legality import find_violations
from game.engine.step import Step
from game.model.actions import (
    AcceptOffer,
    Action,
    Hold,
    MakeOffer,
)
from game.model.events import (
    TrackMoved,
)
from game.model.offers import Terms
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    MUCH,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    WHOLE,
    begin,
    play,
    tiny,
    until,
)

FAIR = {ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN}
DEMANDS = MakeOffer(seat=NORTH, terms={ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN})


def rules_against(state: ConferenceState, action: Action) -> list[str]:
    """The rules that forbid an action."""
    return [violation.rule for violation in find_violations(tiny(), state, action)]


def track_change(step: Step, track: str) -> int:
    """By how much a step has moved a track, in tenths."""
    moves = [e for e in step.events if isinstance(e, TrackMoved) and e.track == track]
    return sum(e.after - e.before for e in moves)


def at_mediator(scenario: Scenario, turn: int = 1, seed: int = 7) -> ConferenceState:
    """The evening of a sitting, the word being the mediator's."""
    return until(scenario, begin(scenario, seed), Phase.MEDIATOR, turn)


def sign(scenario: Scenario, state: ConferenceState, terms: Terms = FAIR) -> Step:
    """North offers, south accepts all."""
    if state.seat_to_act == SOUTH:
        state = apply(scenario, state, Hold(seat=SOUTH)).state
    number = len(state.offers) + 1
    offer = MakeOffer(seat=NORTH, terms=terms)
    return play(scenario, state, offer, AcceptOffer(seat=SOUTH, offer=number))


def relaxed(state: ConferenceState) -> ConferenceState:
    """Both capitals humble, their limits let go."""
    humble = {
        NORTH: replace(state.capitals[NORTH], pride=0, limits={MONEY: 1}),
        SOUTH: replace(state.capitals[SOUTH], pride=0, limits={ISLAND: 1}),
    }
    return replace(state, capitals=humble)
