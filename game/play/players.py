"""How a program plays a seat: it gets an observation and dice, and nothing else."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from game.engine.chance import draw
from game.model.actions import Action
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation


class Decided(Protocol):
    """What a program has decided, and why."""

    @property
    def action(self) -> Action:
        """What it does."""

    @property
    def rationale(self) -> Any:
        """Why: a value of plain parts, kept in the save."""


Decide = Callable[[Observation, int], Decided]
"""`(observation, dice seed) -> what is done and why`; a function of these two alone."""
Roster = Mapping[str, Decide]
"""Name of a player -> how it decides."""


@frozen
class Task:
    """A decision to be made by a program: values alone, so that a worker process can do it."""

    seat: SeatId
    player: str
    observation: Observation
    dice: int
    number: int
    """Actions taken so far; a decision made for an earlier moment is refused."""


def dice_seed(seed: int, seat: SeatId, number: int) -> int:
    """Seed of a program's own dice at one decision; it tells nothing of the engine's draws."""
    return int(draw(seed, "delegation", seat, number) * 2**53)
