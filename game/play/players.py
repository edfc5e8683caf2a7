"""How programs play a match: each decision is a task of plain values, for any process to do."""

from collections.abc import Mapping

from game.delegations.delegation import Decision, Delegation, Dice
from game.delegations.roster import MEDIATORS, PARTIES, ROSTER
from game.engine.chance import draw
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation

Roster = Mapping[str, Delegation]
"""Name of a player -> the delegation."""


def who_can_sit(roster: Roster, *, as_mediator: bool) -> tuple[str, ...]:
    """Names of those who play this chair; a name that the game's own roster lacks plays any."""
    chairs = MEDIATORS if as_mediator else PARTIES
    return tuple(name for name in roster if name in chairs or name not in ROSTER)


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
