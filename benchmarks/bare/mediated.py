"""`python -m benchmarks.bare.mediated [--domains tuning] [--rounds 20] [--pairs 0] [--drafts 3]`.

Every ordered pair of the field, each with itself as well, at a negmas table that is stepped round
by round. After a round the mediator, who has heard the offers and nothing else, may put texts to
both, one after the other. Each answers by its own rule for an offer of the other side, at the time
that the table shows; two yeses are a deal. After the last round the table shows time 1: a text then
is the last word before they part, and what it brings is told apart.

The question is put to a copy of the whole process (`os.fork`), so that no agent remembers it, and
the same game goes on to the end that it would have had without him: one game gives both figures.
"""

import copy
import os
import random
import warnings
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean
from time import perf_counter
from typing import Any

import click
import numpy as np
from joblib import Parallel, delayed
from negmas.sao import ResponseType, SAOCallNegotiator, SAOMechanism

from benchmarks.bare.domains import HELD_OUT, TUNING, Domain, domain
from benchmarks.bare.field import FIELD
from benchmarks.bare.play import advantage, entrant
from game.bargaining.mediator import BareMediator, Mediation
from game.bridges.negmas_ufun import TableUtility, plain_space

SETS = {"tuning": TUNING, "held-out": HELD_OUT}
BOULWARE = "negmas.sao.negotiators.BoulwareTBNegotiator"
ROUNDS = 20
SEED = 1


@dataclass(frozen=True)
class Pair:
    """Who plays whom, where."""

    first: str
    second: str
    domain: str
    rounds: int


@dataclass(frozen=True)
class Played:
    """What came of a pair by itself, and with the mediator."""

    pair: Pair
    alone: int | None
    """The package agreed on without the mediator."""
    mediated: int | None
    """The package agreed on, by his text or by themselves, whichever came first."""
    texts: int
    """Texts that he put to them."""
    round: int
    """The round after which a text of his was taken by both; 0 if none was."""


def play(pair: Pair, mediator: BareMediator) -> Played:
    """Play a pair to its end, and note where the mediator would have ended it."""
    warnings.simplefilter("ignore")
    random.seed(SEED)
    np.random.seed(SEED)
    place = domain(pair.domain)
    table, points = _seat(place, pair)
    mediation = mediator.open(place.sizes, pair.rounds)
    taken: int | None = None
    texts, rounds, signed = 0, 0, 0
    while not table.step().ended:
        rounds += 1
        if taken is not None:
            continue
        _hear(mediation, table, points)
        while taken is None and (text := mediation.text()) is not None:
            texts += 1
            answers = ask(table, points.outcome_at(text))
            mediation.hear_answers(text, answers)
            if all(answers):
                taken, signed = text, rounds
    agreement = table.state.agreement
    alone = None if agreement is None else points.rank(agreement)
    return Played(
        pair=pair,
        alone=alone,
        mediated=alone if taken is None else taken,
        texts=texts,
        round=signed,
    )


def _seat(place: Domain, pair: Pair) -> tuple[Any, TableUtility]:
    """A table with both agents at it."""
    space = plain_space(place.sizes)
    table = SAOMechanism(
        outcome_space=space, n_steps=pair.rounds, sync_calls=True, ignore_negotiator_exceptions=True
    )
    points = [
        TableUtility(utility, outcome_space=space, reserved_value=line)
        for utility, line in zip(place.utilities, place.reservations, strict=True)
    ]
    for name, ufun in zip((pair.first, pair.second), points, strict=True):
        table.add(entrant(name)(), preferences=ufun)
    return table, points[0]


def _hear(mediation: Mediation, table: Any, points: TableUtility) -> None:
    """The offers of the round just gone."""
    sides = {negotiator.id: side for side, negotiator in enumerate(table.negotiators)}
    for speaker, outcome in table.state.new_offers:
        if outcome is not None:
            mediation.hear(sides[speaker], points.rank(outcome))


def ask(table: Any, outcome: Any) -> tuple[bool, bool]:
    """Whether each side would take a package as if the other had just offered it.

    The answers are given in a forked process that ends with them, so that nobody remembers.
    """
    one, two = table.negotiators
    asked = ((one, two), (two, one))
    code = _in_a_fork(
        lambda: sum(
            _accepts(table, who, other, outcome) << at for at, (who, other) in enumerate(asked)
        )
    )
    return bool(code & 1), bool(code & 2)


def _in_a_fork(question: Callable[[], int]) -> int:
    """The small number that a question gives in a copy of this process; 0 if it fails."""
    child = os.fork()
    if child == 0:
        code = 0
        try:
            code = question()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _accepts(table: Any, who: Any, other: Any, outcome: Any) -> int:
    """1 if an agent's own rule takes the package, 0 if not or if it fails."""
    state = copy.copy(table.state)
    state.current_offer, state.current_proposer = outcome, other.id
    try:
        if isinstance(who, SAOCallNegotiator):
            answer = who(state).response
        else:
            answer = who.respond_(state, other.id)
    except Exception:  # noqa: BLE001 - a stranger's code may raise anything
        return 0
    return int(getattr(answer, "response", answer) == ResponseType.ACCEPT_OFFER)


# --- Figures -------------------------------------------------------------------------------


def nash_distance(place: Domain, package: int | None) -> float:
    """Distance from the Nash point in the plane of the two sides' advantages, 0..1 each."""
    gains = [
        (utility - line) / (utility.max() - line)
        for utility, line in zip(place.utilities, place.reservations, strict=True)
    ]
    product = np.where((gains[0] >= 0) & (gains[1] >= 0), gains[0] * gains[1], -1.0)
    best = int(product.argmax())
    return float(
        np.hypot(*(advantage(place, side, package) - gains[side][best] for side in (0, 1)))
    )


def report(title: str, games: list[Played]) -> None:
    """Agreement and mean Nash distance, without him and with him."""
    print(f"  {title}: {len(games)} games, {fmean(g.texts for g in games):.1f} texts a game")
    for name, ends in (
        ("without him", [g.alone for g in games]),
        ("before the last word", [_before_last_word(g) for g in games]),
        ("with him", [g.mediated for g in games]),
    ):
        places = [domain(game.pair.domain) for game in games]
        far = [nash_distance(place, end) for place, end in zip(places, ends, strict=True)]
        signed = [d for d, end in zip(far, ends, strict=True) if end is not None]
        near = f"{fmean(signed):.3f}" if signed else "    -"
        print(
            f"    {name:21} agreement {len(signed) / len(ends):4.0%}"
            f"  Nash distance of deals {near}, of all games {fmean(far):.3f}"
        )


def _before_last_word(game: Played) -> int | None:
    """What they agree on if no text may be put after the last round."""
    return game.alone if game.round == game.pair.rounds else game.mediated


@click.command()
@click.option("--domains", default="tuning", help="tuning, held-out, or names with commas.")
@click.option("--rounds", default=ROUNDS)
@click.option("--field", default="", help="Only agents whose name holds one of these, with commas.")
@click.option("--drafts", default=BareMediator().drafts, help="Texts after one round at most.")
@click.option("--pairs", "most", default=0, help="So many of the pairs, drawn by chance; 0: all.")
@click.option("--jobs", default=2)
def main(domains: str, rounds: int, field: str, drafts: int, most: int, jobs: int) -> None:
    """Play every ordered pair of the field, without and with the mediator."""
    names = SETS.get(domains) or tuple(domains.split(","))
    agents = [a for a in FIELD if any(part in a for part in field.split(","))]
    began = perf_counter()
    pairs = [
        Pair(first=one, second=two, domain=name, rounds=rounds)
        for name in names
        for one in agents
        for two in agents
    ]
    if most:
        pairs = random.Random(SEED).sample(pairs, min(most, len(pairs)))
    mediator = BareMediator(drafts=drafts)
    games = list(Parallel(n_jobs=jobs)(delayed(play)(pair, mediator) for pair in pairs))
    print(f"{len(agents)} agents, {rounds} rounds, {domains}: {perf_counter() - began:.0f} s")
    report(f"{len(pairs)} pairs" if most else "all pairs", games)
    hard = [g for g in games if g.pair.first == g.pair.second == BOULWARE]
    if hard:
        report("boulware with boulware", hard)
    by_domain: dict[str, list[Played]] = defaultdict(list)
    for game in games:
        by_domain[game.pair.domain].append(game)
    for name, rows in by_domain.items():
        report(name, rows)


if __name__ == "__main__":
    main()
