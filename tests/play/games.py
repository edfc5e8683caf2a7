"""Games to test with: scripted delegations, settings, matches on the tiny conference."""

import random
from collections.abc import Mapping
from pathlib import Path

from game.delegations.delegation import Decision, Delegation, Dice, Rationale, because
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.state import DrawMode
from game.play.match import Match
from game.play.records import PERSON, Settings
from tests.randomly import random_action
from tests.tiny import NORTH, SOUTH, UMPIRE, tiny


@frozen
class Chancer:
    """A player that does anything that is allowed, and says why."""

    leaves: bool = False

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """Any action of the menu."""
        action = random_action(random.Random(dice.seed), observation, leaves=self.leaves)
        hope = dice.draw("hope") * 100
        return Decision(action=action, rationale=Rationale(why=because("I had {hope}.", hope=hope)))


ROSTER: Mapping[str, Delegation] = {"chancer": Chancer(), "leaver": Chancer(leaves=True)}
ALL_PEOPLE: Mapping[SeatId, str] = {NORTH: PERSON, SOUTH: PERSON, UMPIRE: PERSON}
ALL_CHANCERS: Mapping[SeatId, str] = {NORTH: "chancer", SOUTH: "chancer", UMPIRE: "chancer"}
ONE_PERSON: Mapping[SeatId, str] = {**ALL_CHANCERS, NORTH: PERSON}


def settings(seats: Mapping[SeatId, str] = ALL_CHANCERS, seed: int = 7) -> Settings:
    """The switches of a game on the tiny conference."""
    return Settings(seed=seed, draws=DrawMode.DRAWN, calendar="full", seats=seats, people="chancer")


def begin(
    path: Path | None = None, seats: Mapping[SeatId, str] = ALL_CHANCERS, seed: int = 7
) -> Match:
    """A new match on the tiny conference."""
    return Match.begin(tiny(), settings(seats, seed), ROSTER, path, made="2026-01-02 03:04")


def play_out(match: Match, most: int = 10_000) -> Match:
    """The match after its programs have played to the end, or so many actions."""
    for _ in range(most):
        if match.over:
            break
        match.computer_move()
    return match
