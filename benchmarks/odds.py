"""`python -m benchmarks.odds [--games 180]`: whether a side says yes as often as we say it will.

Games between delegations of every kind. At a party's turn papers are made up that lie between the
two positions, anything from its own to the other's, and the one that it would send itself is among
them. Each is put to the other side in a copy of the game: does it take the whole of it before the
sitting is over? What the secretary said before is compared with that, on the games of odd seed.

The curve behind the words (`game/delegations/advice_reading.py`) was fitted by maximum likelihood
to the games of even seed, and is fitted anew here, so that the two can be seen side by side.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import click
import numpy as np
from joblib import Parallel, delayed

from game.bargaining.protocol import Floats
from game.delegations import advice_reading as reading
from game.delegations.delegation import Delegation
from game.delegations.roster import MEDIATORS, PARTIES
from game.delegations.situation import Situation
from game.engine.conference import apply, start
from game.engine.observe import observe
from game.engine.utility import whole_package
from game.model.actions import AcceptOffer, Hold, MakeOffer
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Terms
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode, Phase
from game.play.players import dice_for
from game.scenario.load import load_scenario

SCENARIO = Path("scenarios/portsmouth.yaml")
ANSWERING = ("envoy", "historical", "attache", "statesman", "conceder")
ASKING = ("historical", "envoy", "tit-for-tat", "conceder", "boulware")
PAPERS = 3
"""Papers put to the other side at one turn."""
ASKED_AT = 0.5
"""Share of the turns at which they are put."""
BANDS = (0.0, 0.05, 0.1, 0.26, 0.42, 0.58, 0.88, 1.0)
"""Where the words change, and once more below."""
NAMES = ("at first", "with time", "per point", "per step", "all asked")


@dataclass(frozen=True)
class Answer:
    """What was said of a paper, what it was made of, and whether it was taken."""

    seed: int
    likely: float
    row: tuple[float, ...]
    """In the order of `NAMES`."""
    taken: bool


def game(scenario: Scenario, seed: int, names: tuple[str, str]) -> Iterator[Answer]:
    """One game, and the answers to all that was put in copies of it."""
    chance = random.Random(seed)
    players: dict[SeatId, Delegation] = dict(
        zip(
            scenario.agenda.seats,
            (PARTIES[names[0]], PARTIES[names[1]], MEDIATORS["historical"]),
            strict=True,
        )
    )
    state, number = start(scenario, seed=seed, draws=DrawMode.DRAWN, calendar="full").state, 0
    while state.outcome is None:
        if state.seat_to_act is None:
            raise RuntimeError(f"Nobody is to act in turn {state.turn}")
        seen = observe(scenario, state, state.seat_to_act)
        decision = players[seen.seat].decide(seen, dice_for(seed, seen.seat, number))
        if _may_ask(seen) and chance.random() < ASKED_AT:
            sent = decision.action.terms if isinstance(decision.action, MakeOffer) else None
            situation = reading.situation_of(seen)
            for terms in _papers(situation, chance, sent):
                yield _put(scenario, state, situation, players, terms, (seed, number))
        state, number = apply(scenario, state, decision.action).state, number + 1


def _may_ask(seen: Observation) -> bool:
    if seen.capital is None or seen.menu.allowed("make_offer") is None or seen.in_secret_sitting:
        return False
    return reading.papers_of(seen, seen.agenda.other(seen.seat)) > 0


def _papers(
    situation: Situation, chance: random.Random, sent: Terms | None
) -> Iterator[dict[IssueId, OptionId]]:
    """Papers between the two positions, nearer to either by chance."""
    seen, rows = situation.seen, situation.book.rows
    mine = whole_package(seen, {})
    for number in range(PAPERS):
        share = chance.random()
        terms = {}
        for issue in (one for one in rows.options if one not in situation.agreed):
            here, there = (rows.place[issue][one[issue]] for one in (mine, situation.asked))
            part = min(1.0, max(0.0, share + chance.uniform(-0.35, 0.35)))
            terms[issue] = rows.options[issue][round(here + (there - here) * part)]
        if number == 0 and sent is not None:
            terms |= sent
        yield terms


def _put(
    scenario: Scenario,
    state: ConferenceState,
    situation: Situation,
    players: dict[SeatId, Delegation],
    terms: dict[IssueId, OptionId],
    at: tuple[int, int],
) -> Answer:
    seen, beliefs = situation.seen, situation.beliefs
    package = whole_package(seen, terms)
    progress = situation.progress
    away = reading.away_from(seen, beliefs, package)
    above = beliefs.utility(package) - beliefs.level
    return Answer(
        seed=at[0],
        likely=reading.odds_of(seen, beliefs, package, progress).likely,
        row=(1.0, progress, progress * above, away, float(not away)),
        taken=_is_taken(scenario, state, players, terms, at),
    )


def _is_taken(
    scenario: Scenario,
    state: ConferenceState,
    players: dict[SeatId, Delegation],
    terms: dict[IssueId, OptionId],
    at: tuple[int, int],
) -> bool:
    """Whether the other side takes all of a paper before the sitting is over; we only wait."""
    asking, (seed, number) = state.seat_to_act, at
    if asking is None:
        raise ValueError("nobody is to act")
    state = apply(scenario, state, MakeOffer(seat=asking, terms=terms)).state
    turn = state.turn
    while state.outcome is None and (state.turn, state.phase) == (turn, Phase.TABLE):
        seat, number = state.seat_to_act, number + 1
        if seat is None:
            return False
        seen = observe(scenario, state, seat)
        if seat == asking:
            if seen.menu.allowed("hold") is None:
                return False
            state = apply(scenario, state, Hold(seat=asking)).state
            continue
        action = players[seat].decide(seen, dice_for(seed, seat, number)).action
        if isinstance(action, AcceptOffer):
            taken = set(terms if action.issues is None else action.issues)
            mine = next(one for one in seen.offers if one.number == action.offer).by == asking
            return mine and {issue for issue in terms if issue not in state.agreed} <= taken
        state = apply(scenario, state, action).state
    return False


def gather(seed: int) -> list[Answer]:
    """The two games of a seed, with the chairs changed."""
    scenario = load_scenario(SCENARIO)
    answering = ANSWERING[seed // 2 % len(ANSWERING)]
    asking = ASKING[seed // 2 // len(ANSWERING) % len(ASKING)]
    return [
        answer
        for names in ((asking, answering), (answering, asking))
        for answer in game(scenario, seed, names)
    ]


def fit(rows: Floats, taken: Floats) -> Floats:
    """The logistic curve of greatest likelihood, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        odds = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (taken - odds)
        bend = (rows.T * (odds * (1.0 - odds))) @ rows
        weights += np.linalg.solve(bend, slope)
    return weights


@click.command()
@click.option("--games", default=180, help="Seeds; each is played twice, with the chairs changed.")
@click.option("--jobs", default=1)
def main(games: int, jobs: int) -> None:
    """Play, compare, fit."""
    found = Parallel(n_jobs=jobs)(delayed(gather)(seed) for seed in range(games))
    answers = [answer for some in found for answer in some]
    fitted = [answer for answer in answers if answer.seed % 2 == 0]
    checked = [answer for answer in answers if answer.seed % 2]
    weights = fit(
        np.array([one.row for one in fitted]), np.array([float(one.taken) for one in fitted])
    )
    print("fitted to even seeds: ", end="")
    print(", ".join(f"{n} {w:.2f}" for n, w in zip(NAMES, weights, strict=True)))
    share = fmean(one.taken for one in checked)
    brier = fmean((one.likely - one.taken) ** 2 for one in checked)
    print(f"odd seeds: {len(checked)} papers, {share:.1%} taken whole, Brier score {brier:.4f}")
    print(f"  (who always says {share:.1%}: {share * (1 - share):.4f})")
    for least, most in pairwise(BANDS):
        some = [one for one in checked if least <= one.likely < most]
        if some:
            said, true = fmean(one.likely for one in some), fmean(one.taken for one in some)
            print(f"  said {least:.2f} to {most:.2f}: {len(some):6}  {said:6.1%}  true {true:6.1%}")


if __name__ == "__main__":
    main()
