"""The rows of a simulation as a file that other tools read: CSV, JSON lines or Parquet."""

import csv
import json
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from game.model.agenda import Agenda
from game.simulation.games import LEVERS, GameRow

Cell = str | int | float | bool | None


class UnknownTable(ValueError):
    """A file name whose ending tells of no kind of table that can be written."""


def write_table(agenda: Agenda, rows: Iterable[GameRow], path: Path) -> None:
    """One line per game; the ending of the name says which kind: .csv, .jsonl or .parquet.

    Raises:
        UnknownTable: another ending, or Parquet without the library that writes it.
        OSError: the file cannot be written.
    """
    write_cells((flat_row(agenda, row) for row in rows), path)


def write_cells(flat: Iterable[Mapping[str, Cell]], path: Path) -> None:
    """One line per row of cells, with the columns of the first; the file appears when it is whole.

    Raises:
        UnknownTable: another ending than .csv, .jsonl or .parquet, or no library for the last.
        OSError: the file cannot be written.
    """
    check_table_name(path)
    fresh = path.with_name(path.name + ".new")
    ending = path.suffix.lower()
    if ending == ".parquet":
        _write_parquet(flat, fresh)
    else:
        with fresh.open("w", encoding="utf-8", newline="") as file:
            if ending == ".jsonl":
                file.writelines(json.dumps(dict(row), ensure_ascii=False) + "\n" for row in flat)
            else:
                lines = iter(flat)
                first = next(lines, None)
                names = list(first) if first is not None else []
                writer = csv.DictWriter(file, fieldnames=names, lineterminator="\n")
                writer.writeheader()
                writer.writerows(chain([first] if first is not None else [], lines))
    fresh.replace(path)


def _write_parquet(flat: Iterable[Mapping[str, Cell]], path: Path) -> None:
    from pyarrow import Table
    from pyarrow.parquet import write_table as write

    write(Table.from_pylist([dict(row) for row in flat]), path)


def check_table_name(path: Path) -> None:
    """Refuse, before anything is played, a name that cannot be written.

    Raises:
        UnknownTable: an ending of no kind of table, or Parquet without the library that writes it.
    """
    ending = path.suffix.lower()
    if ending == ".parquet" and find_spec("pyarrow") is None:
        raise UnknownTable(
            "A Parquet file needs pyarrow: python -m pip install pyarrow installs it. "
            f"{path.stem}.csv and {path.stem}.jsonl need nothing."
        )
    if ending not in (".csv", ".jsonl", ".parquet"):
        raise UnknownTable(f"'{path.name}' should end in .csv, .jsonl or .parquet.")


def flat_row(agenda: Agenda, row: GameRow) -> dict[str, Cell]:
    """A row with one column per party and per issue; empty cells where there is no treaty."""
    cells: dict[str, Cell] = {
        "game": row.number,
        "seed": row.seed,
        "ending": row.ending,
        "cause": row.cause,
        "ended_by": row.ended_by,
        "agreed_on": row.agreed_on.isoformat() if row.agreed_on else None,
        "signed_on": row.signed_on.isoformat() if row.signed_on else None,
        "ratified": row.ratified,
        "turns": row.turns,
        "actions": row.actions,
        "nash_share": row.nash_share,
        "distance_to_frontier": row.distance_to_frontier,
        "below_no_deal": row.below_no_deal,
    }
    cells.update({f"utility.{party}": row.utility[party] for party in agenda.party_ids})
    cells.update({f"bottom_line.{party}": row.bottom_line[party] for party in agenda.party_ids})
    cells.update({f"score.{seat}": row.score[seat] for seat in agenda.seats})
    cells.update({f"first_aims_met.{p}": row.first_aims_met[p] for p in agenda.party_ids})
    cells["payment_path"] = " ".join(map(str, row.payment_path))
    cells.update({f"lever.{kind}": row.levers.get(kind, 0) for kind in LEVERS})
    cells.update({f"issue.{issue.id}": row.treaty.get(issue.id) for issue in agenda.issues})
    return cells
