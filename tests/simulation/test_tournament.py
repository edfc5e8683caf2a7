"""A round robin on common chances: same rows on any cores, and sums that a second hand confirms."""

import csv
import json
from dataclasses import replace
from math import sqrt
from pathlib import Path
from statistics import mean, stdev

import pytest

from game.delegations.roster import PARTIES, ROSTER
from game.model.ids import SeatId
from game.simulation.standings import Standing, Table, table_of
from game.simulation.tables import write_cells
from game.simulation.tournament import (
    Tournament,
    TournamentPlan,
    check_agents,
    play_tournament,
)
from game.simulation.tournament_report import (
    labels,
    tournament_cells,
    tournament_json,
    tournament_text,
)
from game.simulation.workers import Workers
from tests.tiny import NORTH, SOUTH, tiny

AGENTS = ("envoy", "conceder", "random")
PLAN = TournamentPlan(agents=AGENTS, games=6, seed=4)
T_OF_FIVE = 2.570582
"""Student's t for six game numbers."""


@pytest.fixture(scope="module")
def played() -> Tournament:
    return play_tournament(tiny(), PLAN)


@pytest.fixture(scope="module")
def table(played: Tournament) -> Table:
    return table_of(played)


def standing(table: Table, name: str) -> Standing:
    return next(one for one in table.standings if one.name == name)


def utilities(played: Tournament, name: str, chair: SeatId) -> list[float]:
    """By game number, over the opponents: added up by hand from the rows."""
    found = []
    for number in range(PLAN.games):
        total = 0.0
        for other in AGENTS:
            pair = (name, other) if chair == NORTH else (other, name)
            (row,) = [one for one in played.rows[pair] if one.number == number]
            total += row.utility[chair]
        found.append(total / len(AGENTS))
    return found


# --- What is played ------------------------------------------------------------------------


def test_every_agent_meets_every_other_and_itself_in_both_chairs(played: Tournament) -> None:
    assert set(played.rows) == {(one, two) for one in AGENTS for two in AGENTS}
    assert {len(rows) for rows in played.rows.values()} == {6}
    assert PLAN.total == 54


def test_a_game_number_has_the_same_seed_in_every_pair(played: Tournament) -> None:
    for number in range(PLAN.games):
        assert len({rows[number].seed for rows in played.rows.values()}) == 1


def test_the_number_of_cores_does_not_change_the_rows(played: Tournament) -> None:
    assert play_tournament(tiny(), PLAN, workers=Workers(jobs=2)).rows == played.rows


def test_more_games_go_on_where_fewer_ended(played: Tournament) -> None:
    more = play_tournament(tiny(), replace(PLAN, games=7))
    assert {pair: rows[:6] for pair, rows in more.rows.items()} == played.rows


def test_other_agents_do_not_change_the_games_of_a_pair(played: Tournament) -> None:
    fewer = play_tournament(tiny(), replace(PLAN, agents=("random", "envoy")))
    assert {pair: played.rows[pair] for pair in fewer.rows} == fewer.rows


def test_progress_is_told() -> None:
    done: list[int] = []
    play_tournament(tiny(), replace(PLAN, games=1), progress=done.append)
    assert sum(done) == 9


def test_each_action_of_an_agent_was_timed(played: Tournament) -> None:
    counted = sum(row.actions for rows in played.rows.values() for row in rows)
    timed = sum(len(times) for times in played.thinking.values())
    assert 0 < timed < counted  # The mediator's are left out.
    assert all(seconds > 0 for times in played.thinking.values() for seconds in times)


def test_agents_who_cannot_meet_are_refused_before_anything_is_played() -> None:
    for agents, why in (
        ((), "at least one agent"),
        (("envoy", "bismarck"), "Nobody called 'bismarck'"),
        (("envoy", "waiter"), "Nobody called 'waiter'"),
        (("envoy", "envoy"), "named twice"),
    ):
        with pytest.raises(ValueError, match=why):
            check_agents(tiny().agenda, replace(PLAN, agents=agents))
    with pytest.raises(ValueError, match="Nobody called 'holder' can sit in 'umpire'"):
        check_agents(tiny().agenda, replace(PLAN, mediator="holder"))
    with pytest.raises(ValueError, match="at least one game"):
        play_tournament(tiny(), replace(PLAN, games=0))


# --- What it comes to ----------------------------------------------------------------------


@pytest.mark.parametrize("name", AGENTS)
def test_the_game_number_is_the_unit_of_replication(
    played: Tournament, table: Table, name: str
) -> None:
    one = standing(table, name)
    north, south = (utilities(played, name, chair) for chair in (NORTH, SOUTH))
    both = [(a + b) / 2 for a, b in zip(north, south, strict=True)]
    for found, values in (
        (one.by_chair[NORTH], north),
        (one.by_chair[SOUTH], south),
        (one.utility, both),
    ):
        half = T_OF_FIVE * stdev(values) / sqrt(len(values))
        assert found.mean == pytest.approx(mean(values))
        assert found.half_width == pytest.approx(half, abs=1e-4)


def test_neighbours_are_compared_game_number_by_game_number(
    played: Tournament, table: Table
) -> None:
    for gap, (one, two) in zip(
        table.differences, zip(table.standings, table.standings[1:], strict=False), strict=True
    ):
        assert (gap.better, gap.worse) == (one.name, two.name)
        for chair in (NORTH, SOUTH):
            values = [
                a - b
                for a, b in zip(
                    utilities(played, one.name, chair),
                    utilities(played, two.name, chair),
                    strict=True,
                )
            ]
            half = T_OF_FIVE * stdev(values) / sqrt(6)
            assert gap.by_chair[chair].mean == pytest.approx(mean(values))
            assert gap.by_chair[chair].half_width == pytest.approx(half, abs=1e-4)
        assert gap.utility.mean == pytest.approx(one.utility.mean - two.utility.mean)
        assert gap.utility.mean >= 0


def test_twins_do_not_differ_at_all() -> None:
    roster = {**ROSTER, "twin.py:Twin": PARTIES["conceder"]}
    plan = replace(PLAN, agents=("conceder", "twin.py:Twin"), games=3)
    (gap,) = table_of(play_tournament(tiny(), plan, roster=roster)).differences
    assert gap.utility.mean == 0.0
    assert gap.utility.half_width == 0.0


def test_the_best_stands_first(table: Table) -> None:
    means = [one.utility.mean for one in table.standings]
    assert means == sorted(means, reverse=True)
    assert standing(table, "random") == table.standings[-1]


def test_peace_is_counted_over_the_games_of_an_agent(played: Tournament, table: Table) -> None:
    one = standing(table, "envoy")
    rows = [row for pair, rows in played.rows.items() if "envoy" in pair for row in rows]
    assert one.games == len(rows) == 30
    assert one.peace_rate == pytest.approx(sum(row.ratified for row in rows) / 30)


def test_one_game_of_each_pair_has_means_and_no_intervals() -> None:
    table = table_of(play_tournament(tiny(), replace(PLAN, games=1)))
    assert all(one.utility.interval is None for one in table.standings)


# --- How it is told ------------------------------------------------------------------------


def test_the_promised_keys(played: Tournament, table: Table) -> None:
    found = json.loads(json.dumps(tournament_json(played, table), allow_nan=False))
    assert set(found["agents"]) == set(AGENTS)
    for one in found["agents"].values():
        assert {"mean_utility", "interval", "games", "as_north", "as_south"} <= set(one)
        low, high = one["interval"]
        assert low <= one["mean_utility"] <= high
        assert {"mean_utility", "interval", "peace_rate"} <= set(one["as_north"])
        assert one["thinking"]["mean_seconds"] > 0.0
        assert one["thinking"]["slow_seconds"] > 0.0
    last = max(found["agents"].values(), key=lambda one: one["rank"])
    assert last["difference_to_next"] is None
    assert len(found["pairs"]) == 9
    assert {"north", "south", "mean_utility", "interval", "peace_rate"} <= set(found["pairs"][0])


def test_a_line_per_agent_and_a_matrix(played: Tournament, table: Table) -> None:
    text = tournament_text(tiny().agenda, played, table)
    assert text.startswith("54 games in ")
    assert "as Northland" in text
    assert f"{table.standings[0].name} over {table.standings[1].name}" in text
    assert max(len(line) for line in text.splitlines()[3:]) < 130


def test_where_nothing_is_known_of_chance_that_is_said() -> None:
    played = play_tournament(tiny(), replace(PLAN, games=1))
    text = tournament_text(tiny().agenda, played, table_of(played))
    assert "one game of each pair tells nothing of chance" in text


def test_a_line_per_game(played: Tournament, tmp_path: Path) -> None:
    path = tmp_path / "games.csv"
    write_cells(tournament_cells(tiny().agenda, played), path)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 54
    assert rows[0]["agent.north"] == "envoy"
    assert {"agent.south", "game", "seed", "utility.north", "issue.island"} <= set(rows[0])


def test_a_file_is_called_by_its_class_where_that_is_clear() -> None:
    assert labels(["envoy", "a/b.py:Mine"]) == {"envoy": "envoy", "a/b.py:Mine": "Mine"}
    assert labels(["a.py:Mine", "b.py:Mine"]) == {
        "a.py:Mine": "a.py:Mine",
        "b.py:Mine": "b.py:Mine",
    }


def test_the_picture_is_1200_by_800(played: Tournament, table: Table, tmp_path: Path) -> None:
    chart = pytest.importorskip("game.simulation.tournament_chart", exc_type=ImportError)
    path = tmp_path / "table.png"
    fonts = Path(__file__).parents[2] / "assets" / "fonts"
    chart.draw_chart(tiny().agenda, played, table, path, fonts)
    content = path.read_bytes()
    assert content.startswith(b"\x89PNG")
    assert (
        int.from_bytes(content[16:20], "big"),
        int.from_bytes(content[20:24], "big"),
    ) == (1200, 800)
