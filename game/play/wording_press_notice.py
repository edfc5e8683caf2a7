"""What a newspaper's columns are made of."""

from typing import NamedTuple


class Notice(NamedTuple):
    """A short piece in a column."""

    head: str
    text: str
