"""Many games from one seed: the same rows on any number of cores, and honest sums."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.delegations.delegation import Decision, Dice, Rationale, because
from game.engine.conference import IllegalAction
from game.model.actions import Leave, Rest, Wait
from game.model.observation import Observation
from game.simulation.plan import Plan, seated
from game.simulation.simulate import Simulation, simulate
from game.simulation.summary import summarize, summary_text
from game.simulation.tables import UnknownTable, check_table_name, write_table
from game.simulation.workers import Workers
from tests.tiny import tiny

PLAN = Plan(games=9, seats=seated(tiny().agenda, {"north": "envoy", "south": "random"}), seed=4)


@pytest.fixture(scope="module")
def simulation() -> Simulation:
    return simulate(tiny(), PLAN)


def test_the_number_of_cores_does_not_change_the_rows(simulation: Simulation) -> None:
    assert simulate(tiny(), PLAN, workers=Workers(jobs=2)).rows == simulation.rows


def test_another_seed_gives_other_games(simulation: Simulation) -> None:
    assert simulate(tiny(), replace(PLAN, seed=5)).rows != simulation.rows


def test_more_games_go_on_where_fewer_ended(simulation: Simulation) -> None:
    assert simulate(tiny(), replace(PLAN, games=12)).rows[:9] == simulation.rows


def test_progress_is_told(simulation: Simulation) -> None:
    done: list[int] = []
    simulate(tiny(), PLAN, progress=done.append)
    assert sum(done) == 9


def test_the_promised_keys(simulation: Simulation) -> None:
    summary = json.loads(json.dumps(summarize(tiny().agenda, simulation)))
    promised = {"games", "signed_rate", "peace_rate", "nash_share", "mean_utility", "issues"}
    promised |= {"agreed", "games_per_second", "actions_per_second"}
    assert promised <= set(summary)
    assert summary["games"] == 9
    assert set(summary["mean_utility"]) == {"north", "south"}
    assert list(summary["issues"]["island"]) == ["whole", "half", "none"]
    assert 0.0 <= summary["peace_rate"] <= summary["signed_rate"] <= 1.0


def test_shares_are_of_ratified_treaties() -> None:
    seats = seated(tiny().agenda, {"north": "envoy", "south": "envoy"})
    simulation = simulate(tiny(), Plan(games=20, seats=seats, seed=1))
    summary = json.loads(json.dumps(summarize(tiny().agenda, simulation)))
    assert summary["peace_rate"] > 0
    for shares in (*summary["issues"].values(), summary["agreed"], summary["endings"]):
        assert sum(shares.values()) == pytest.approx(1.0)
    assert summary["below_no_deal"] == 0


def test_without_a_treaty_a_side_has_what_war_is_worth(simulation: Simulation) -> None:
    broken = [row for row in simulation.rows if not row.ratified]
    assert broken
    assert all(row.utility == broken[0].utility and row.treaty == {} for row in broken)


def test_the_summary_for_people(simulation: Simulation) -> None:
    text = summary_text(tiny().agenda, summarize(tiny().agenda, simulation), simulation.rows)
    assert text.startswith("9 games")
    assert "Northland" in text


@pytest.mark.parametrize("ending", [".csv", ".jsonl"])
def test_one_line_per_game(simulation: Simulation, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"games{ending}"
    write_table(tiny().agenda, simulation.rows, path)
    text = path.read_text(encoding="utf-8")
    if ending == ".csv":
        rows = list(csv.DictReader(text.splitlines()))
    else:
        rows = [json.loads(line) for line in text.splitlines()]
    assert len(rows) == 9
    assert {"game", "seed", "ending", "utility.north", "issue.island"} <= set(rows[0])


def test_a_table_that_cannot_be_written_is_refused_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.simulation.tables.find_spec", lambda name: None)
    with pytest.raises(UnknownTable, match=r"games\.csv"):
        check_table_name(tmp_path / "games.parquet")
    with pytest.raises(UnknownTable, match=r"\.csv, \.jsonl or \.parquet"):
        check_table_name(tmp_path / "games.txt")


def test_chairs_that_nobody_is_named_for_go_to_the_people_of_history() -> None:
    seats = seated(tiny().agenda, {"north": "holder"})
    assert seats == {"north": "holder", "south": "historical", "umpire": "historical"}


def test_wrong_names_are_refused() -> None:
    with pytest.raises(ValueError, match="no seat 'west'"):
        seated(tiny().agenda, {"west": "envoy"})
    with pytest.raises(ValueError, match="Nobody called 'waiter' can sit in 'north'"):
        seated(tiny().agenda, {"north": "waiter"})
    with pytest.raises(ValueError, match="at least one game"):
        simulate(tiny(), replace(PLAN, games=0))


class Cheat:
    """Acts out of turn: the games of a plan stop at it."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        wrong = Wait(seat=observation.seat)
        return Decision(action=wrong, rationale=Rationale(why=because("Why not?")))


class Quitter:
    """Somebody's own player: leaves as soon as it may."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        leaves = observation.menu.allowed("leave") is not None
        seat = observation.seat
        action = Leave(seat=seat) if leaves else Rest(seat=seat)
        return Decision(action=action, rationale=Rationale(why=because("Enough.")))


def test_ones_own_player_can_take_a_chair() -> None:
    seats = {**PLAN.seats, tiny().agenda.parties[0].id: "quitter"}
    roster = {"quitter": Quitter(), "random": Quitter(), "historical": Quitter()}
    simulation = simulate(tiny(), replace(PLAN, seats=seats, games=2), roster=roster)
    assert {row.ending for row in simulation.rows} == {"broken_off"}


def test_an_illegal_action_is_a_bug_and_says_so() -> None:
    seats = dict.fromkeys(PLAN.seats, "cheat")
    with pytest.raises(IllegalAction):
        simulate(tiny(), replace(PLAN, seats=seats), roster={"cheat": Cheat()})
