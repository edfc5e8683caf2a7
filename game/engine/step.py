"""The result of a rule, and the small moves that most rules make."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from game.model.events import Event, PrideMoved, TrackMoved
from game.model.frozen import frozen
from game.model.ids import SeatId, TrackId
from game.model.scenario import Scenario
from game.model.state import CapitalState, ConferenceState, DelegationState
from game.model.tracks import TRACK_MAX

Rule: TypeAlias = "Callable[[Scenario, ConferenceState], Step]"


@frozen
class Step:
    """A new state and the events that led to it."""

    state: ConferenceState
    events: tuple[Event, ...] = ()

    def then(self, rule: Rule, scenario: Scenario) -> "Step":
        """This step followed by another rule's."""
        after = rule(scenario, self.state)
        return Step(state=after.state, events=self.events + after.events)

    def tell(self, *events: Event) -> "Step":
        """This step with further events."""
        return Step(state=self.state, events=self.events + events)

    def put(self, state: ConferenceState) -> "Step":
        """This step with another state."""
        return Step(state=state, events=self.events)


def move_track(scenario: Scenario, step: Step, track: TrackId, change: int, rule: str) -> Step:
    """The step with a track moved by some tenths, within 0..1000, and a line in the log."""
    before = step.state.tracks[track]
    after = min(max(before + change, 0), TRACK_MAX)
    if after == before:
        return step
    info = next(info for info in scenario.tracks if info.id == track)
    event = TrackMoved(audience=info.seats, track=track, before=before, after=after, rule=rule)
    tracks = {**step.state.tracks, track: after}
    return step.put(replace(step.state, tracks=tracks)).tell(event)


def move_pride(step: Step, party: SeatId, change: int, rule: str) -> Step:
    """The step with a capital's pride moved by hundredths of a point, never below 0."""
    capital = step.state.capitals[party]
    after = max(capital.pride + change, 0)
    if after == capital.pride:
        return step
    event = PrideMoved(audience=(), party=party, before=capital.pride, after=after, rule=rule)
    return step.put(with_capital(step.state, party, replace(capital, pride=after))).tell(event)


def with_capital(state: ConferenceState, party: SeatId, capital: CapitalState) -> ConferenceState:
    """The state with one capital's mind replaced."""
    return replace(state, capitals={**state.capitals, party: capital})


def with_delegation(
    state: ConferenceState, party: SeatId, delegation: DelegationState
) -> ConferenceState:
    """The state with one delegation's record replaced."""
    return replace(state, delegations={**state.delegations, party: delegation})
