"""How programs play a match: each decision is a task of plain values, for any process to do."""

from collections.abc import Mapping

from game.delegations.delegation import Decision, Delegation, Dice
from game.delegations.roster import MEDIATORS, PARTIES
from game.engine.chance import draw
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation

Roster = Mapping[str, Delegation]
"""Name of a player -> the delegation."""


@frozen
class EitherChair:
    """One name of the roster, whichever chair it is asked to sit in."""

    name: str

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The decision of the player of this name for that chair."""
        chairs = MEDIATORS if observation.instructions is None else PARTIES
        return chairs[self.name]().decide(observation, dice)

    def can_sit(self, *, as_mediator: bool) -> bool:
        """Whether anybody of this name plays that chair."""
        return self.name in (MEDIATORS if as_mediator else PARTIES)


def all_players() -> Roster:
    """Every name that can sit in some chair."""
    return {name: EitherChair(name=name) for name in (*PARTIES, *MEDIATORS)}


@frozen
class Task:
    """A decision to be made by a program: values alone, so that a worker process can do it."""

    seat: SeatId
    player: str
    observation: Observation
    dice: Dice
    number: int
    """Actions taken so far; a decision made for an earlier moment is dropped."""


def dice_for(seed: int, seat: SeatId, number: int) -> Dice:
    """A program's own dice at one decision; they tell nothing of the engine's draws."""
    return Dice(seed=int(draw(seed, "delegation", seat, number) * 2**53))


def think(task: Task, roster: Roster) -> Decision:
    """The decision that a task asks for; a function of its arguments alone."""
    return roster[task.player].decide(task.observation, task.dice)
