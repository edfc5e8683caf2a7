"""What is wrong with a scenario file, and on which line."""

from collections.abc import Iterable
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""The way from the top of a file to a value: keys, and places in lists counted from 0."""


class Fault(NamedTuple):
    """One problem in a file, in words for the author. Lines and columns count from 1."""

    line: int
    column: int
    message: str

    def located(self, file: str) -> str:
        """The fault as one line: `FILE:LINE:COLUMN: message`."""
        return f"{file}:{self.line}:{self.column}: {self.message}"


class ScenarioFaults(Exception):
    """A scenario file cannot be used; holds every problem found, sorted by line."""

    def __init__(self, file: str, errors: Iterable[Fault], warnings: Iterable[Fault] = ()) -> None:
        self.file = file
        self.errors = tuple(errors)
        self.warnings = tuple(warnings)
        super().__init__("\n".join(fault.located(file) for fault in self.errors))


def in_file_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults sorted by line and column, each told once."""
    return tuple(sorted(set(faults)))
