"""Players run by the computer: what they are asked, what they answer, and why."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from game.engine.chance import draw
from game.model.actions import Action
from game.model.frozen import frozen
from game.model.ids import IssueId
from game.model.observation import Observation

T = TypeVar("T")


@frozen
class Dice:
    """Chance of a delegation's own; its seed is not the game's, so it foresees nothing."""

    seed: int

    def draw(self, *label: object) -> float:
        """A number in [0, 1) that depends on the seed and the label alone."""
        return draw(self.seed, *label)

    def choose(self, among: Sequence[T], *label: object) -> T:
        """One of several, each as likely as the others."""
        return among[int(self.draw(*label) * len(among))]


@frozen
class Reason:
    """A ground in words to be: a message with `{field}` places, and the fields.

    A field called `issue`, `option`, `party`, `power` or `issues` (joined by commas) holds ids,
    which are put into words where it is shown.
    """

    message: str
    fields: Mapping[str, str]

    def __str__(self) -> str:
        return self.message.format(**self.fields)


@frozen
class Alternative:
    """One thing that was weighed."""

    reason: Reason
    worth: float | None = None
    """Utility to oneself if it became the treaty, 0..100."""
    odds: float | None = None
    """Believed odds that the other side would take it, 0..1."""
    why_not: Reason | None = None
    """Why it was not done."""


@frozen
class Rationale:
    """Why a delegation did what it did: data for the debrief, never finished prose."""

    why: Reason
    aspiration: float | None = None
    """Utility that it hopes for at this moment."""
    target: float | None = None
    """Utility below which it does not mean to go."""
    weights: Mapping[IssueId, float] | None = None
    """Share that each open issue has in what the other side wants, as believed; sums to 1."""
    alternatives: tuple[Alternative, ...] = ()


@frozen
class Decision:
    """An action and why."""

    action: Action
    rationale: Rationale


class Delegation(Protocol):
    """A player run by the computer. It remembers nothing: all it has seen is in the minutes."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The action for the seat whose turn it is, built from the observation's menu."""
        ...


def because(message: str, **fields: object) -> Reason:
    """A reason; floats are kept to two decimals, for who reads them rounds them once more."""
    return Reason(message=message, fields={name: _text(value) for name, value in fields.items()})


def _text(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
