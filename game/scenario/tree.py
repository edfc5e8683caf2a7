"""A careful hand on the content of a file that may have any shape."""

from collections.abc import Iterator
from typing import Any

from game.scenario.faults import KeyPath


class Tree:
    """A value of the file with its path.

    Asking for what is not there, or has another type, gives an empty answer and never an error:
    the shape's own faults are reported elsewhere, and every check goes on with what is left.
    """

    __slots__ = ("path", "value")

    def __init__(self, value: Any, path: KeyPath = ()) -> None:
        self.value = value
        self.path = path

    def __bool__(self) -> bool:
        return self.value is not None

    def at(self, *path: str | int) -> "Tree":
        """The value further down; empty if it is not there."""
        here = self.value
        for part in path:
            if isinstance(here, dict) and isinstance(part, str):
                here = here.get(part)
            elif isinstance(here, list) and isinstance(part, int) and part < len(here):
                here = here[part]
            else:
                here = None
        return Tree(here, (*self.path, *path))

    def keyed(self) -> Iterator[tuple[str, "Tree"]]:
        """The entries of a mapping; none of anything else."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Tree(value, (*self.path, key))

    def entries(self) -> Iterator["Tree"]:
        """The entries of a list; none of anything else."""
        if isinstance(self.value, list):
            for place, value in enumerate(self.value):
                yield Tree(value, (*self.path, place))

    def text(self) -> str:
        """The text without blanks around it; "" for anything else."""
        return self.value.strip() if isinstance(self.value, str) else ""

    def texts(self) -> list["Tree"]:
        """The entries of a list that are texts."""
        return [entry for entry in self.entries() if entry.text()]

    def number(self) -> float | None:
        """The number; None for anything else."""
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            return self.value
        return None
