"""The kinds of names that tie the model together; mypy refuses one where another is meant."""

from typing import NewType

SeatId = NewType("SeatId", str)
"""A place at the table: each of the two parties, and the mediator."""
IssueId = NewType("IssueId", str)
OptionId = NewType("OptionId", str)
TrackId = NewType("TrackId", str)
"""`<party>.treasury` and so on for a party's own tracks, `trust`, `goodwill.<party>` for shared."""
DispatchId = NewType("DispatchId", str)
