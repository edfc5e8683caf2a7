"""A simulation that keeps what is done: interrupted, gone on with, written in each form."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.simulation.ledger import LedgerFault, head_of, ledger_path, read_ledger
from game.simulation.plan import Plan, seated
from game.simulation.run import kept_so_far, simulate_to
from game.simulation.tables import flat_row
from game.simulation.workers import MissingBackend, Workers
from tests.tiny import tiny

PLAN = Plan(games=9, seats=seated(tiny().agenda, {"north": "envoy", "south": "random"}), seed=4)


class Enough(Exception):
    """Somebody has pressed Ctrl-C."""


def stop_after(games: int) -> "list[int]":
    class Counted(list[int]):
        def append(self, done: int) -> None:
            super().append(done)
            if sum(self) >= games:
                raise Enough

    return Counted()


def interrupted(table: Path, games: int) -> None:
    with pytest.raises(Enough):
        simulate_to(tiny(), PLAN, table, progress=stop_after(games).append)


def test_what_was_done_before_an_interruption_is_gone_on_with(tmp_path: Path) -> None:
    whole, again = tmp_path / "whole.csv", tmp_path / "again.csv"
    simulate_to(tiny(), PLAN, whole)
    interrupted(again, 4)
    assert not again.exists()
    assert len(read_ledger(ledger_path(again), head_of(tiny(), PLAN))) == 4
    assert "4 games are kept" in kept_so_far(again)
    counts: list[int] = []
    simulate_to(tiny(), PLAN, again, resume=True, progress=counts.append)
    assert counts[0] == 4
    assert again.read_bytes() == whole.read_bytes()
    assert not ledger_path(again).exists()


def test_a_line_cut_short_is_played_again(tmp_path: Path) -> None:
    table = tmp_path / "games.jsonl"
    interrupted(table, 3)
    path = ledger_path(table)
    path.write_bytes(path.read_bytes()[:-7])
    assert len(read_ledger(path, head_of(tiny(), PLAN))) == 2
    simulate_to(tiny(), PLAN, table, resume=True)
    assert len(table.read_text(encoding="utf-8").splitlines()) == 9


def test_more_games_may_be_asked_for_than_then(tmp_path: Path) -> None:
    table = tmp_path / "games.csv"
    interrupted(table, 3)
    result = simulate_to(tiny(), replace(PLAN, games=11), table, resume=True)
    assert [row.number for row in result.rows] == list(range(11))


def test_other_games_are_not_mixed_in(tmp_path: Path) -> None:
    table = tmp_path / "games.csv"
    interrupted(table, 3)
    with pytest.raises(LedgerFault, match="another scenario, program, seating or seed"):
        simulate_to(tiny(), replace(PLAN, seed=5), table, resume=True)
    with pytest.raises(LedgerFault, match="another"):
        simulate_to(replace(tiny(), digest="0" * 16), PLAN, table, resume=True)


def test_a_damaged_ledger_is_refused_by_line(tmp_path: Path) -> None:
    table = tmp_path / "games.csv"
    interrupted(table, 3)
    path = ledger_path(table)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], b'{"number": "x"}\n', *lines[2:]]))
    with pytest.raises(LedgerFault, match="line 2, is damaged"):
        simulate_to(tiny(), PLAN, table, resume=True)
    path.write_bytes(b"".join([lines[0], *lines[2:]]))
    with pytest.raises(LedgerFault, match="game 0 is missing"):
        simulate_to(tiny(), PLAN, table, resume=True)
    path.write_bytes(b"nonsense\n")
    with pytest.raises(LedgerFault, match="line 1, is damaged"):
        simulate_to(tiny(), PLAN, table, resume=True)


def test_without_resume_a_run_begins_anew(tmp_path: Path) -> None:
    table = tmp_path / "games.csv"
    interrupted(table, 3)
    counts: list[int] = []
    simulate_to(tiny(), PLAN, table, progress=counts.append)
    assert counts[0] == 0


def test_parquet_holds_the_same_cells(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = tmp_path / "games.parquet"
    result = simulate_to(tiny(), PLAN, table)
    rows = parquet.read_table(table).to_pylist()
    assert rows == [flat_row(tiny().agenda, row) for row in result.rows]


def test_a_row_tells_of_levers_lines_scores_and_the_course(tmp_path: Path) -> None:
    cells = flat_row(tiny().agenda, simulate_to(tiny(), PLAN, None).rows[0])
    promised = {"bottom_line.north", "score.umpire", "first_aims_met.south", "payment_path"}
    promised |= {"lever.press_capital", "cause", "agreed_on"}
    assert promised <= set(cells)


def test_two_dask_workers_give_the_same_rows_as_one_process(tmp_path: Path) -> None:
    pytest.importorskip("dask.distributed")
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    simulate_to(tiny(), PLAN, one)
    simulate_to(tiny(), PLAN, two, workers=Workers(jobs=2, backend="dask"))
    assert one.read_bytes() == two.read_bytes()


def test_two_ray_workers_give_the_same_rows_as_one_process(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    simulate_to(tiny(), PLAN, one)
    simulate_to(tiny(), PLAN, two, workers=Workers(jobs=2, backend="ray"))
    assert one.read_bytes() == two.read_bytes()


def test_a_backend_that_is_not_there_is_named_with_a_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "ray", None)
    with pytest.raises(MissingBackend, match="pip install"):
        simulate_to(tiny(), PLAN, None, workers=Workers(jobs=2, backend="ray"))
