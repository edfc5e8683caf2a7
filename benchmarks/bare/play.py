"""One bare negotiation between two entrants, and what it brought each of them."""

import importlib
import random
import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
from negmas.sao import SAOMechanism

from benchmarks.bare.domains import Domain, domain
from game.bargaining.curves import BOULWARE, CONCEDER, LINEAR, Mirror, SmallSteps
from game.bargaining.protocol import Bargainer
from game.bargaining.tactician import Tactician
from game.bridges.negmas_agents import negotiator_class
from game.bridges.negmas_ufun import TableUtility, plain_space

OURS: dict[str, Bargainer] = {
    "tactician": Tactician(),
    "boulware": BOULWARE,
    "linear": LINEAR,
    "conceder": CONCEDER,
    "mirror": Mirror(),
    "small-steps": SmallSteps(),
}


@dataclass(frozen=True)
class Game:
    """Who plays whom, where, for how long."""

    first: str
    second: str
    domain: str
    rounds: int
    seed: int


@dataclass(frozen=True)
class Outcome:
    """What came of a game."""

    game: Game
    advantage: tuple[float, float]
    """(utility - reservation) / (maximum - reservation) of either side; 0 without a deal."""
    agreed: bool
    error: str = ""


def entrant(name: str) -> type[Any]:
    """The negmas class of an entrant: one of ours by its short name, or a path of a class."""
    if name in OURS:
        return negotiator_class(OURS[name], name)
    module, _, cls = name.rpartition(".")
    found: type[Any] = getattr(importlib.import_module(module), cls)
    return found


def advantage(place: Domain, side: int, package: int | None) -> float:
    """(utility - reservation) / (maximum - reservation); 0 without a deal."""
    if package is None:
        return 0.0
    utility, line = place.utilities[side], place.reservations[side]
    return float((utility[package] - line) / (utility.max() - line))


def play(game: Game) -> Outcome:
    """Play a game at a negmas table."""
    warnings.simplefilter("ignore")
    random.seed(game.seed)
    np.random.seed(game.seed)
    place = domain(game.domain)
    space = plain_space(place.sizes)
    table = SAOMechanism(
        outcome_space=space,
        n_steps=game.rounds,
        sync_calls=True,
        ignore_negotiator_exceptions=True,
    )
    points = []
    for side, name in enumerate((game.first, game.second)):
        ufun = TableUtility(
            place.utilities[side], outcome_space=space, reserved_value=place.reservations[side]
        )
        points.append(ufun)
        table.add(entrant(name)(), preferences=ufun)
    table.run()
    agreement = table.state.agreement
    package = None if agreement is None else points[0].rank(agreement)
    return Outcome(
        game=game,
        advantage=(advantage(place, 0, package), advantage(place, 1, package)),
        agreed=package is not None,
        error=str(table.state.error_details or ""),
    )
