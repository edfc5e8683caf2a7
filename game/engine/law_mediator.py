"""What the mediator may do (rules 7.1 to 7.6)."""

from collections.abc import Iterable

from game.engine.law import violation
from game.model.actions import EnlistPower, PressCapital, SpeakToPress, TellParty
from game.model.ids import SeatId
from game.model.observation import Violation
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.model.tracks import INFLUENCE


def lever_faults(scenario: Scenario, state: ConferenceState, lever: str) -> Iterable[Violation]:
    """Whether the mediator can afford a lever (rule 7.2)."""
    cost = scenario.mediator.costs[lever]
    if state.tracks[INFLUENCE] < cost:
        yield violation(
            "7.2", "You have not the influence left for that: it takes {cost}.", cost=cost / 10
        )


def _party_faults(scenario: Scenario, party: SeatId) -> Iterable[Violation]:
    if party not in scenario.agenda.party_ids:
        yield violation("7.1", "There is no party '{party}'.", party=party)


def at_party_faults(
    scenario: Scenario, state: ConferenceState, action: PressCapital | SpeakToPress
) -> Iterable[Violation]:
    """Whether a lever can be turned on this party (rules 7.1, 7.2)."""
    yield from _party_faults(scenario, action.party)
    lever = "press" if isinstance(action, PressCapital) else "speak"
    yield from lever_faults(scenario, state, lever)


def tell_faults(
    scenario: Scenario, state: ConferenceState, action: TellParty
) -> Iterable[Violation]:
    """Whether this fact can be told to this side (rule 7.5)."""
    yield from _party_faults(scenario, action.party)
    yield from lever_faults(scenario, state, "tell")
    fact = next((one for one in state.mediator.facts if one.number == action.fact), None)
    if fact is None:
        yield violation("7.5", "You have learned no fact {fact}.", fact=action.fact)
    elif fact.about == action.party:
        yield violation("7.5", "That side knows its own mind.")
    elif action.party in fact.told_to:
        yield violation("7.5", "You have told them already.")


def enlist_faults(
    scenario: Scenario, state: ConferenceState, action: EnlistPower
) -> Iterable[Violation]:
    """Whether this power can be enlisted (rule 7.6)."""
    yield from lever_faults(scenario, state, "enlist")
    if action.power not in [power.id for power in scenario.mediator.powers]:
        yield violation("7.6", "There is no power '{power}' to enlist.", power=action.power)
    elif action.power in state.mediator.enlisted:
        yield violation("7.6", "You have enlisted '{power}' already.", power=action.power)
