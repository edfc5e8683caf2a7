"""The long tests: many random games on the real scenario, held to every promise.

    python -m benchmarks.soak [GAMES] [JOBS]

Each game must end properly, replay from its saved actions to the same state, show the other side
nothing of a changed secret, tell with a disclosure no more than its field, and bind no capital to
less than war was worth to it. The quick form of the same is in tests/test_properties.py and
tests/test_secrecy.py.
"""

import sys
import time
from collections import Counter

from joblib import Parallel, delayed

from game.analysis.yardstick import utilities_of
from game.engine.conference import apply
from game.engine.war import no_deal_value
from game.model.outcome import Outcome
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.paths import data_dir
from game.play.codec import ACTIONS, read_action
from game.scenario.load import load_scenario
from tests.randomly import random_game, replayed
from tests.secrets import conditions_read_secrets, leak_of, told_beyond_the_disclosure

LEAK_CHECK_EVERY = 4
"""Actions from one comparison of observations to the next: each costs as much as ten actions."""


def signed_below_no_deal(scenario: Scenario, before: ConferenceState, outcome: Outcome) -> bool:
    """Whether either capital sanctioned less than its no-deal value of that day (rule 8.2)."""
    if outcome.treaty is None or outcome.signed_on is None:
        return False
    worth = utilities_of(scenario, outcome.treaty)
    return any(worth[p] < no_deal_value(scenario, before.tracks, p) for p in worth)


def soak(scenario: Scenario, quiet: Scenario, seeds: range) -> Counter[str]:
    """Counts of endings, actions and faults over some games."""
    found: Counter[str] = Counter()
    for seed in seeds:
        calendar = "short" if seed % 5 == 4 else "full"
        game = list(random_game(scenario, seed, calendar, leaves=seed % 3 == 0))
        end = apply(scenario, *game[-1]).state
        if end.outcome is None:
            found["fault: a game without an end"] += 1
            continue
        found[f"ended: {end.outcome.ending.value}"] += 1
        found["actions"] += len(game)
        if signed_below_no_deal(scenario, game[-1][0], end.outcome):
            found["fault: a side signed for less than war was worth to it"] += 1
        saved = [ACTIONS.encode(action) for _, action in game]
        again = replayed(scenario, seed, [read_action(text) for text in saved], calendar)
        if again != end:
            found["fault: a replay differs"] += 1
        about = scenario.agenda.party_ids[seed % 2]
        if leak := leak_of(quiet, seed, seed + 1, about, LEAK_CHECK_EVERY):
            found[f"fault: a secret shows ({leak})"] += 1
        if told := told_beyond_the_disclosure(scenario, game[-1][0]):
            found[f"fault: a disclosure tells more ({told})"] += 1
    return found


def main() -> None:
    games = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    quiet = conditions_read_secrets(scenario)
    began = time.perf_counter()
    chunks = [range(first, min(first + 50, games)) for first in range(0, games, 50)]
    parts = Parallel(n_jobs=jobs)(delayed(soak)(scenario, quiet, chunk) for chunk in chunks)
    total: Counter[str] = Counter()
    for part in parts:
        total += part
    print(f"{games} games in {time.perf_counter() - began:.0f} s with {jobs} processes")
    for name, count in sorted(total.items()):
        print(f"{name}: {count}")
    if any(name.startswith("fault") for name in total):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
