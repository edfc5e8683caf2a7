"""`python -m benchmarks.beliefs [--offers 10] [--rounds 20] [--different]`: what offers tell.

A negotiation of 20 rounds on each tuning domain, in both chairs, against each of negmas' five
baselines; our side names a plain linear course. After the other side's tenth offer (or its last, if
they agreed before) a sample of pictures is fitted to what was heard, and compared with its true
points: Kendall's tau between true and believed weights of the issues, and how often the central
80 % interval of a weight holds the true one.

What ten offers can tell differs. A boulware agent of negmas, its exponent 4, has by then come down
2 % of its scale, in two or three packages, and the naive tit for tat names its favourite package
until it is given something: which issue matters most cannot be in that, and the intervals stay
wide. The small steps of MiCRO rank the light issues, and leave the heavy ones, on which it has not
moved, in the dark. With `--different` a package named again is not counted as an offer heard.
"""

import importlib
import random
import warnings
from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean, stdev
from time import process_time

import click
import numpy as np

from benchmarks.bare.domains import TUNING, Domain, domain
from benchmarks.bare.field import BASELINES
from game.bargaining.curves import LINEAR
from game.bargaining.opponent import Pictures, evidence_of, opposed_to
from game.bargaining.protocol import Floats, negotiate
from game.bargaining.tactician import FREE, OPPOSED
from game.bridges.negmas_agents import ForeignBargainer

INTERVAL = (0.1, 0.9)


@dataclass(frozen=True)
class Talk:
    """What was said in one negotiation, and by whom."""

    agent: str
    domain: str
    side: int
    """Of the agent."""
    rounds: int
    heard: tuple[int, ...]
    """Packages that the agent named."""
    sent: tuple[int, ...]


@dataclass(frozen=True)
class Score:
    """How well the weights of one side are known."""

    tau: float
    held: float
    """Share of the weights within their interval."""
    width: float
    """Mean width of the intervals, in shares of the whole weight."""
    heard: int
    """Different packages heard."""
    seconds: float


def talk(agent: str, place: Domain, side: int, rounds: int) -> Talk:
    """One negotiation of a negmas agent with our linear course."""
    random.seed(1)
    np.random.seed(1)
    module, _, name = agent.rpartition(".")
    theirs = ForeignBargainer(getattr(importlib.import_module(module), name))
    both = (theirs, LINEAR) if side == 0 else (LINEAR, theirs)
    sessions = [one.open(place.view(at), rounds, at == 0) for at, one in enumerate(both)]
    result = negotiate(sessions[0], sessions[1], rounds)
    return Talk(
        agent=name,
        domain=place.name,
        side=side,
        rounds=rounds,
        heard=tuple(package for who, package in result.offers if who == side),
        sent=tuple(package for who, package in result.offers if who != side),
    )


def kendall(one: Floats, two: Floats) -> float:
    """Kendall's tau of two rows of numbers without ties."""
    pairs = [(i, j) for i in range(len(one)) for j in range(i)]
    return fmean(np.sign((one[i] - one[j]) * (two[i] - two[j])) for i, j in pairs)


def heard_until(said: Talk, offers: int, *, different: bool) -> int:
    """How many words of the agent are heard until it has made so many offers."""
    if not different:
        return min(offers, len(said.heard))
    seen: set[int] = set()
    for count, package in enumerate(said.heard, start=1):
        seen.add(package)
        if len(seen) == offers:
            return count
    return len(said.heard)


def score(said: Talk, words: int, pictures: int, sweeps: int) -> Score:
    """Fit pictures to the first offers of a talk, and compare them with the truth."""
    place, own = domain(said.domain), 1 - said.side
    began = process_time()
    family = opposed_to(place.sizes, place.view(own).rows, OPPOSED, FREE)
    sample = Pictures(family, pictures, seed=1905)
    heard, sent = said.heard[:words], said.sent[:words]
    sample.fit(evidence_of(place.sizes, heard, sent, said.rounds, own == 0), sweeps)
    seconds = process_time() - began
    shares, truth = sample.shares(), np.array(place.weights[said.side])
    low, high = np.quantile(shares, INTERVAL, axis=0)
    return Score(
        tau=kendall(truth, shares.mean(axis=0)),
        held=float(((truth >= low) & (truth <= high)).mean()),
        width=float((high - low).mean()),
        heard=len(set(heard)),
        seconds=seconds,
    )


def report(scores: dict[str, list[Score]]) -> None:
    """A line per agent, and one for all."""
    every = [one for rows in scores.values() for one in rows]
    for name, rows in (*scores.items(), ("all", every)):
        error = stdev(one.tau for one in rows) / len(rows) ** 0.5
        print(
            f"  {name:26} tau {fmean(one.tau for one in rows):5.2f} (standard error {error:.2f})"
            f"  80 % intervals hold {fmean(one.held for one in rows):4.0%}"
            f"  width {fmean(one.width for one in rows):.3f}"
            f"  different offers {fmean(one.heard for one in rows):4.1f}"
        )
    print(f"  {1000 * fmean(one.seconds for one in every):.0f} ms of CPU time each")


@click.command()
@click.option("--offers", default="10,20", help="Offers of the other side heard, with commas.")
@click.option("--rounds", default=20, help="Of a negotiation.")
@click.option("--different", is_flag=True, help="Count a package that is named again once.")
@click.option("--pictures", default=400)
@click.option("--sweeps", default=40)
def main(offers: str, rounds: int, different: bool, pictures: int, sweeps: int) -> None:
    """Fit, compare, report."""
    warnings.simplefilter("ignore")
    talks = [
        talk(agent, domain(name), side, rounds)
        for agent in BASELINES
        for name in TUNING
        for side in (0, 1)
    ]
    for count in map(int, offers.split(",")):
        scores: dict[str, list[Score]] = defaultdict(list)
        for said in talks:
            words = heard_until(said, count, different=different)
            scores[said.agent].append(score(said, words, pictures, sweeps))
        kind = "different offers" if different else "offers"
        print(f"after {count} {kind} in {rounds} rounds, {pictures} pictures, {sweeps} sweeps:")
        report(scores)


if __name__ == "__main__":
    main()
