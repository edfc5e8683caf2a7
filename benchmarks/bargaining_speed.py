"""`python -m benchmarks.bargaining_speed [SECONDS]`: whole negotiations a second of CPU time.

45,360 packages (the invented domain of `benchmarks/bare/domains.py`), 100 rounds, so 200 offers
when nobody agrees, one core. The points are read once and used throughout, as in a tournament.
Beside ours, negmas' own: two of its Boulware negotiators with the same points, also kept.
"""

import sys
import warnings
from collections.abc import Callable
from time import process_time

from negmas.sao import SAOMechanism
from negmas.sao.negotiators import BoulwareTBNegotiator

from benchmarks.bare.domains import invented
from game.bargaining.curves import BOULWARE, LINEAR
from game.bargaining.protocol import Bargainer, negotiate
from game.bargaining.tactician import Tactician
from game.bridges.negmas_ufun import TableUtility, plain_space

ROUNDS = 100
DOMAIN = invented()
VIEWS = (DOMAIN.view(0), DOMAIN.view(1))


def ours(first: Bargainer, second: Bargainer) -> int:
    """Offers made in one negotiation of ours."""
    result = negotiate(
        first.open(VIEWS[0], ROUNDS, True), second.open(VIEWS[1], ROUNDS, False), ROUNDS
    )
    return len(result.offers)


def theirs(points: tuple[TableUtility, TableUtility]) -> int:
    """Offers made in one negotiation of negmas' own."""
    table = SAOMechanism(outcome_space=points[0].outcome_space, n_steps=ROUNDS, sync_calls=True)
    for ufun in points:
        table.add(BoulwareTBNegotiator(), preferences=ufun)
    table.run()
    return 2 * int(table.state.step)


def measured(name: str, play: Callable[[], int], seconds: float) -> float:
    """Negotiations a second of CPU time; prints them with the offers a second."""
    play()
    began, games, offers = process_time(), 0, 0
    while process_time() - began < seconds:
        offers += play()
        games += 1
    took = process_time() - began
    print(f"{name:34} {games / took:8.1f} negotiations/s  {offers / took:10,.0f} offers/s")
    return games / took


def main(seconds: float) -> None:
    warnings.simplefilter("ignore")
    print(f"{DOMAIN.packages:,} packages, {ROUNDS} rounds, CPU time of one core")
    space = plain_space(DOMAIN.sizes)
    one, two = (
        TableUtility(u, outcome_space=space, reserved_value=r)
        for u, r in zip(DOMAIN.utilities, DOMAIN.reservations, strict=True)
    )
    peer = measured("negmas: Boulware, Boulware", lambda: theirs((one, two)), seconds)
    same = measured("ours: boulware, boulware", lambda: ours(BOULWARE, BOULWARE), seconds)
    measured("ours: linear, linear", lambda: ours(LINEAR, LINEAR), seconds)
    ahead = measured("ours: tactician, boulware", lambda: ours(Tactician(), BOULWARE), seconds)
    measured("ours: boulware, tactician", lambda: ours(BOULWARE, Tactician()), seconds)
    print(f"boulware against boulware: {same / peer:,.0f} times negmas")
    print(f"tactician against boulware: {ahead / peer:,.1f} times negmas' plain curves")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5.0)
