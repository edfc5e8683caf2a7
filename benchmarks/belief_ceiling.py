"""`python -m benchmarks.belief_ceiling`: how well offers can tell the other side's ranking.

`benchmarks.beliefs` measures what our pictures tell of the weights after ten offers; this measures
what the offers hold. `benchmarks.belief_oracle`, who knows more than any player may, gives a sample
of the posterior on the same kind of talk, in freshly drawn domains. The best ranking is the one
with the most expected agreement with the sample (Kemeny 1959), found exactly: its expected tau is
the ceiling. It is chosen on one half of the sample and judged by the other, since a ranking judged
by the sample that chose it flatters itself; the flattered figure is printed too ("at most").

Three checks can fail. The true points must make the agent say what it said, or the command stops.
What the ranking reaches against the truth must agree with what was expected, within the standard
error of the difference, or the posterior is wrong. And `--check` runs a second sample that starts
from the true points, stays where the talk is exact, and has time to forget them: "odds apart" is
the largest difference between the two in the odds that one issue outweighs another, mean of the
talks (two samples of 200 differ by about 0.05 to 0.1 by chance alone).
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean, stdev
from time import process_time
from unittest.mock import patch

import click
import numpy as np

from benchmarks.bare import domains
from benchmarks.bare.field import BASELINES
from benchmarks.belief_oracle import (
    EXACT,
    case_of,
    distance,
    numbers_of,
    posterior,
    settled,
    shares_of,
)
from benchmarks.beliefs import Talk, kendall, talk
from game.bargaining.opponent import Pictures, evidence_of, opposed_to
from game.bargaining.protocol import Floats
from game.bargaining.tactician import FREE, OPPOSED

FIRST_SEED = 5000
"""Of the domains; `generated` itself is far from it."""
FORGETTING = 5
"""Times as many sweeps for a sample that starts from the truth."""

# --- The ranking -----------------------------------------------------------------------------


def agreement(shares: Floats) -> Floats:
    """Per pair of issues, the odds that the first weighs more less the odds that it weighs less."""
    odds: Floats = np.sign(shares[:, :, None] - shares[:, None, :]).mean(axis=0)
    return odds


def best_ranking(odds: Floats) -> tuple[int, ...]:
    """The issues, heaviest first, in the order that agrees most with the odds of each pair."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    issues = range(len(odds))
    for chosen in range(1, 1 << len(odds)):
        ways = []
        for last in issues:
            if chosen >> last & 1:
                total, order = best[chosen ^ 1 << last]
                ways.append((total + sum(odds[one, last] for one in order), (*order, last)))
        best[chosen] = max(ways)
    return best[(1 << len(odds)) - 1][1]


def expected(ranking: tuple[int, ...], odds: Floats) -> float:
    """Kendall's tau that a ranking is expected to reach."""
    return fmean(odds[i, j] for at, i in enumerate(ranking) for j in ranking[at + 1 :])


def heights(ranking: tuple[int, ...]) -> Floats:
    """A number per issue, the higher the earlier it stands."""
    return -np.argsort(ranking).astype(np.float64)


@dataclass(frozen=True)
class Score:
    """What is known of one side after its first offers."""

    ceiling: float
    """Expected tau of the best ranking, judged by the half of the sample that did not choose it."""
    flattered: float
    """The same, judged by the sample that chose it: no less than the best on the average."""
    reached: float
    """Its tau against the truth."""
    ours: float
    prior: float
    """Expected tau of the ranking chosen from the prior alone."""
    apart: float
    """Largest difference of odds to the sample that started from the truth."""
    heard: int
    seconds: float


def score(
    said: Talk, place: domains.Domain, offers: int, effort: tuple[int, int], check: bool
) -> Score:
    """The oracle and our own pictures on the same talk."""
    began, (count, sweeps) = process_time(), effort
    case, losses = case_of(said, place, offers)
    if distance(case, [loss[None, :] for loss in losses])[0] > EXACT:
        raise click.ClickException(f"{said} is not what the rule says")
    dice = np.random.default_rng(1905)
    cube = posterior(case, count, sweeps, dice)
    shares, issues = shares_of(cube, len(case.sizes)), len(case.sizes)
    prior = shares_of(dice.random(cube.shape), issues)
    truth, odds = np.array(place.weights[said.side]), agreement(shares)
    ranking, apart = best_ranking(odds), 0.0
    if check:
        start = np.repeat(numbers_of(losses)[None, :], count, axis=0)
        other = settled(case, start, FORGETTING * sweeps, dice)
        apart = float(np.abs(agreement(shares_of(other, issues)) - odds).max() / 2.0)
    return Score(
        ceiling=crossed(shares),
        flattered=expected(ranking, odds),
        reached=kendall(truth, heights(ranking)),
        ours=ours(said, place, len(case.heard)),
        prior=crossed(prior),
        apart=apart,
        heard=len(np.unique(case.heard, axis=0)),
        seconds=process_time() - began,
    )


def crossed(shares: Floats) -> float:
    """Expected tau of a ranking chosen on either half of a sample and judged by the other."""
    one, two = agreement(shares[::2]), agreement(shares[1::2])
    return (expected(best_ranking(one), two) + expected(best_ranking(two), one)) / 2.0


def ours(said: Talk, place: domains.Domain, words: int) -> float:
    """Tau of our pictures, fitted as `benchmarks.beliefs` does."""
    own = 1 - said.side
    sample = Pictures(opposed_to(place.sizes, place.view(own).rows, OPPOSED, FREE), 400, seed=1905)
    heard, sent = said.heard[:words], said.sent[:words]
    sample.fit(evidence_of(place.sizes, heard, sent, said.rounds, own == 0), 40)
    return kendall(np.array(place.weights[said.side]), sample.shares().mean(axis=0))


# --- The command -----------------------------------------------------------------------------


def report(name: str, rows: list[Score], *, check: bool) -> None:
    """A line per agent."""

    def mean(values: list[float]) -> str:
        return f"{fmean(values):5.2f} ({stdev(values) / len(values) ** 0.5:.3f})"

    print(
        f"  {name:26} prior {fmean(one.prior for one in rows):5.2f}"
        f"  ours {mean([one.ours for one in rows])}"
        f"  ceiling {mean([one.ceiling for one in rows])},"
        f" at most {fmean(one.flattered for one in rows):.2f}"
        f"  reached {mean([one.reached for one in rows])}"
        f"  ceiling less reached {mean([one.ceiling - one.reached for one in rows])}"
        f"  room {mean([one.ceiling - one.ours for one in rows])}"
        f"  different offers {fmean(one.heard for one in rows):4.1f}"
        f"  {len(rows)} talks, {fmean(one.seconds for one in rows):.1f} s each"
        + (f"  odds apart {fmean(one.apart for one in rows):.3f}" if check else ""),
        flush=True,
    )


@click.command()
@click.option("--agents", default="Boulware,NaiveTit,MiCRO", help="Names begin so, with commas.")
@click.option("--numbers", default="0,2,4", help="Generated domains whose kind is drawn anew.")
@click.option("--draws", default=10, help="Of each kind; both chairs of each.")
@click.option("--offers", default=10)
@click.option("--rounds", default=20)
@click.option("--sample", default=100, help="Members; an even number.")
@click.option("--sweeps", default=4, help="When the talk is exact; the later half is kept.")
@click.option("--check", is_flag=True, help="Compare with a sample that starts from the truth.")
def main(
    agents: str,
    numbers: str,
    draws: int,
    offers: int,
    rounds: int,
    sample: int,
    sweeps: int,
    check: bool,
) -> None:
    """Draw domains, talk, find the posterior, compare."""
    warnings.simplefilter("ignore")
    wanted = tuple(agents.split(","))
    for agent in BASELINES:
        name = agent.rpartition(".")[2]
        if not name.startswith(wanted):
            continue
        rows = []
        for place in drawn(tuple(map(int, numbers.split(","))), draws):
            for side in (0, 1):
                said = talk(agent, place, side, rounds)
                rows.append(score(said, place, offers, (sample, sweeps), check=check))
        report(name, rows, check=check)


def drawn(numbers: tuple[int, ...], draws: int) -> Iterator[domains.Domain]:
    """Fresh domains, drawn as those with these numbers, each draw with a seed of its own."""
    for seed in range(FIRST_SEED, FIRST_SEED + draws):
        with patch.object(domains, "SEED", seed):
            yield from map(domains.generated, numbers)


if __name__ == "__main__":
    main()
