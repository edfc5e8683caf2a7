"""`python -m benchmarks.bare [ENTRANT] [--domains tuning|held-out|NAME,...] [--rounds 100,20]`."""

from collections import defaultdict
from statistics import fmean
from time import perf_counter

import click
from joblib import Parallel, delayed

from benchmarks.bare.domains import HELD_OUT, TUNING
from benchmarks.bare.field import FIELD, ROUNDS, SEEDS
from benchmarks.bare.play import Game, Outcome, play

SETS = {"tuning": TUNING, "held-out": HELD_OUT}


def games(
    entrant: str, domains: tuple[str, ...], rounds: int, seeds: tuple[int, ...]
) -> list[Game]:
    """Both chairs against every opponent of the field."""
    return [
        Game(first=one, second=two, domain=name, rounds=rounds, seed=seed)
        for name in domains
        for opponent in FIELD
        for seed in seeds
        for one, two in ((entrant, opponent), (opponent, entrant))
    ]


def report(entrant: str, outcomes: list[Outcome]) -> None:
    """Mean advantage and agreement in all, by opponent and by domain."""
    by: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for one in outcomes:
        side = 0 if one.game.first == entrant else 1
        row = (one.advantage[side], one.agreed)
        opponent = (one.game.second, one.game.first)[side].rpartition(".")[2]
        for key in ("all", f"against {opponent}", f"on {one.game.domain}"):
            by[key].append(row)
    for key, rows in by.items():
        gain, agreed = fmean(r[0] for r in rows), fmean(r[1] for r in rows)
        print(f"  {key:34} advantage {gain:6.3f}  agreement {agreed:4.0%}  {len(rows)} games")
    errors = {one.error.strip().splitlines()[-1] for one in outcomes if one.error}
    for error in sorted(errors):
        print(f"  failed: {error}")


@click.command()
@click.argument("entrant", default="tactician")
@click.option("--domains", default="tuning", help="tuning, held-out, or names with commas.")
@click.option("--rounds", default=",".join(map(str, ROUNDS)))
@click.option("--seeds", default=",".join(map(str, SEEDS)))
@click.option("--jobs", default=2)
def main(entrant: str, domains: str, rounds: str, seeds: str, jobs: int) -> None:
    """Play an entrant against the whole field."""
    names = SETS.get(domains) or tuple(domains.split(","))
    for count in map(int, rounds.split(",")):
        began = perf_counter()
        todo = games(entrant, names, count, tuple(map(int, seeds.split(","))))
        # Foreign agents leave things behind in a process; a batch of games is given a new one.
        results = Parallel(n_jobs=jobs)(delayed(play)(game) for game in todo)
        print(f"{entrant}, {count} rounds, {domains}: {perf_counter() - began:.0f} s", flush=True)
        report(entrant, list(results))


if __name__ == "__main__":
    main()
