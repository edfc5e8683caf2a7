"""Rows of many games in little memory: packed by the batch, unpacked while they are looked at."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from game.simulation.games import GameRow

BATCH = 50
"""Rows packed together: they share names and treaties, and take an eighth of their room."""


class PackedRows(Sequence[GameRow]):
    """Reads like a tuple of rows. Ten thousand games take 2.5 MB instead of 21."""

    def __init__(self, rows: Iterable[GameRow] = ()) -> None:
        self._batches: list[bytes] = []
        """Each of `BATCH` rows; made here, and never read from anywhere else."""
        self._loose: list[GameRow] = []
        self.extend(rows)

    def extend(self, rows: Iterable[GameRow]) -> None:
        """Add rows at the end."""
        for row in rows:
            self._loose.append(row)
            if len(self._loose) == BATCH:
                self._batches.append(pickle.dumps(self._loose, pickle.HIGHEST_PROTOCOL))
                self._loose = []

    def __len__(self) -> int:
        return BATCH * len(self._batches) + len(self._loose)

    def __iter__(self) -> Iterator[GameRow]:
        for batch in self._batches:
            yield from pickle.loads(batch)  # noqa: S301 - packed above
        yield from self._loose

    @overload
    def __getitem__(self, place: int) -> GameRow: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[GameRow, ...]: ...

    def __getitem__(self, place: int | slice) -> GameRow | tuple[GameRow, ...]:
        if isinstance(place, slice):
            return tuple(self)[place]
        at = range(len(self))[place]
        number, within = divmod(at, BATCH)
        if number == len(self._batches):
            return self._loose[within]
        row: GameRow = pickle.loads(self._batches[number])[within]  # noqa: S301
        return row

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # rows are added to it

    def __repr__(self) -> str:
        return f"<{len(self)} games>"
