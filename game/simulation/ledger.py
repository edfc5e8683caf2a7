"""The file in which a long simulation keeps what is done, so that it can be taken up again.

It lies beside the table that is asked for, as `NAME.part`: a line that says which games these are,
then a line per game. A last line that was cut short is dropped. When all is done the table is
written and the ledger removed.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.play.codec import Codec, CodecError
from game.play.program import program_digest
from game.simulation.games import GameRow
from game.simulation.plan import Plan

# `| None` hands the codec's strictness down; null itself is refused.
_ROWS: Codec[GameRow] = Codec("a row of a simulation", GameRow | None)
_PLANS: Codec[Plan] = Codec("the plan of a simulation", Plan | None)


class LedgerFault(ValueError):
    """What was kept cannot be taken up; the message says why and what to do."""


def ledger_path(table: Path) -> Path:
    """Where the ledger of a table lies."""
    return table.with_name(table.name + ".part")


@frozen
class Head:
    """Which games a ledger keeps: all that decides them but their number."""

    scenario: str
    """Digest of the scenario."""
    program: str
    """Digest of the rules and the delegations."""
    plan: Any
    """The plan as plain data, without the number of games."""


def head_of(scenario: Scenario, plan: Plan) -> Head:
    """The head of the ledger of these games."""
    plain = dict(_PLANS.to_plain(plan))
    plain.pop("games")
    return Head(scenario=scenario.digest, program=program_digest(), plan=plain)


def read_ledger(path: Path, head: Head) -> list[GameRow]:
    """The games that a ledger keeps, by number from 0; none if there is no ledger.

    Raises:
        LedgerFault: it keeps other games, or is damaged.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return []
    except OSError as problem:
        raise LedgerFault(f"{path} cannot be read: {problem.strerror}.") from problem
    # What follows the last line break was cut short.
    *whole, _ = lines
    if not whole:
        return []
    if _plain(path, whole[0], 1) != _head_plain(head):
        raise LedgerFault(
            f"{path} keeps games of another scenario, program, seating or seed. Ask for the same "
            "as then, or delete it to begin anew."
        )
    rows: list[GameRow] = []
    for number, line in enumerate(whole[1:], start=2):
        try:
            row = _ROWS.decode(line.decode("utf-8"))
        except (CodecError, UnicodeDecodeError) as fault:
            raise LedgerFault(f"{path}, line {number}, is damaged. Delete the file.") from fault
        if row.number != len(rows):
            raise LedgerFault(f"{path}, line {number}: game {len(rows)} is missing. Delete it.")
        rows.append(row)
    return rows


class Ledger:
    """A ledger that is being written. Every batch is on disk before the next is counted."""

    def __init__(self, path: Path, head: Head, done: Iterable[GameRow] = ()) -> None:
        """Begin anew with the rows that are already done.

        Raises:
            OSError: it cannot be written.
        """
        fresh = path.with_name(path.name + ".new")
        with fresh.open("wb") as file:
            file.write(_line(_head_plain(head)))
            file.writelines(_row_lines(done))
        fresh.replace(path)
        self._path = path
        self._file = path.open("ab")

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, rows: Iterable[GameRow]) -> None:
        """Keep some games more."""
        self._file.writelines(_row_lines(rows))
        self._file.flush()

    def remove(self) -> None:
        """Throw it away: the table holds all."""
        self._file.close()
        self._path.unlink(missing_ok=True)


def _row_lines(rows: Iterable[GameRow]) -> Iterator[bytes]:
    return (_ROWS.encode(row).encode() + b"\n" for row in rows)


def _head_plain(head: Head) -> dict[str, Any]:
    return {"scenario": head.scenario, "program": head.program, "plan": head.plan}


def _line(plain: Any) -> bytes:
    return json.dumps(plain, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def _plain(path: Path, line: bytes, number: int) -> Any:
    try:
        return json.loads(line)
    except ValueError as fault:
        raise LedgerFault(f"{path}, line {number}, is damaged. Delete the file.") from fault
