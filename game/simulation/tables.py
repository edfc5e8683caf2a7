"""The rows of a simulation as a file that other tools read: CSV or JSON lines."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from game.model.agenda import Agenda
from game.simulation.games import GameRow

Cell = str | int | float | bool | None


class UnknownTable(ValueError):
    """A file name whose ending tells of no kind of table that can be written."""


def write_table(agenda: Agenda, rows: Iterable[GameRow], path: Path) -> None:
    """One line per game; the ending of the name says which kind: .csv or .jsonl.

    Raises:
        UnknownTable: another ending.
        OSError: the file cannot be written.
    """
    write_cells([flat_row(agenda, row) for row in rows], path)


def write_cells(flat: Sequence[Mapping[str, Cell]], path: Path) -> None:
    """One line per row of cells, with the columns of the first.

    Raises:
        UnknownTable: another ending than .csv or .jsonl.
        OSError: the file cannot be written.
    """
    check_table_name(path)
    with path.open("w", encoding="utf-8", newline="") as file:
        if path.suffix.lower() == ".jsonl":
            file.writelines(json.dumps(dict(row), ensure_ascii=False) + "\n" for row in flat)
            return
        writer = csv.DictWriter(file, fieldnames=list(flat[0]) if flat else [], lineterminator="\n")
        writer.writeheader()
        writer.writerows(flat)


def check_table_name(path: Path) -> None:
    """Refuse, before anything is played, a name that cannot be written.

    Raises:
        UnknownTable: the ending is neither .csv nor .jsonl.
    """
    ending = path.suffix.lower()
    if ending == ".parquet":
        raise UnknownTable(
            f"Parquet files cannot be written yet. Name the table {path.stem}.csv or "
            f"{path.stem}.jsonl; pandas and polars read either."
        )
    if ending not in (".csv", ".jsonl"):
        raise UnknownTable(f"'{path.name}' should end in .csv or .jsonl.")


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
    cells.update({f"issue.{issue.id}": row.treaty.get(issue.id) for issue in agenda.issues})
    return cells
