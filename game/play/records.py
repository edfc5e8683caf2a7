"""What a saved game is made of: a header, then records, each a value with a `kind`."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from game.delegations.delegation import Rationale
from game.model.actions import Action
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.state import DrawMode
from game.play.codec import Codec

FORMAT = 1
"""Version of the save format; `journal.py` reads all up to this one."""
PERSON = "person"
"""Who sits in a seat that no program plays."""


@frozen
class Settings:
    """The switches of a game, fixed before it begins."""

    seed: int
    draws: DrawMode
    calendar: str
    seats: Mapping[SeatId, str]
    """Seat -> `person`, or the name of a delegation in the roster."""
    people: str = ""
    """`historical`, or a level of computer play."""
    changes: tuple[str, ...] = ()
    """Values of the scenario that were changed for this game, each as `PATH=VALUE`."""
    taking_back: bool = True
    """Whether a person who plays alone may take moves back; saves that do not say so allow it."""


@frozen
class Header:
    """The first line of a saved game."""

    scenario: str
    title: str
    digest: str
    settings: Settings
    made: str = ""
    """Date and time of the start, for lists of saved games."""
    format: int = FORMAT
    kind: Literal["header"] = "header"


@frozen
class Done:
    """An action was taken."""

    action: Annotated[Action, Field(discriminator="kind")]
    kind: Literal["action"] = "action"


@frozen
class Rewound:
    """The game went back: only so many of the actions in force are kept."""

    keep: int
    kind: Literal["rewind"] = "rewind"


@frozen
class Steward:
    """The host or teacher did something: a pause, more time, a seat taken over."""

    deed: str
    fields: Mapping[str, str]
    kind: Literal["steward"] = "steward"


@frozen
class Note:
    """What a program thought before the action just recorded."""

    seat: SeatId
    rationale: Rationale | None
    """None: it was too long to be kept."""
    kind: Literal["note"] = "note"


Record: TypeAlias = Done | Rewound | Steward | Note

HEADERS: Codec[Header] = Codec("the head of a saved game", Header | None)
RECORDS: Codec[Record] = Codec(
    "a record of a saved game", Annotated[Record, Field(discriminator="kind")]
)

SEAT_TAKEN = "seat_taken"
"""Deed by which another player takes a seat; fields `seat` and `player`."""

BRANCHED = "branched"
"""Deed that opens a game branched off from another; fields `save` and `actions`."""


def seat_taken(seat: SeatId, player: str) -> Steward:
    """The record of a seat changing hands."""
    return Steward(deed=SEAT_TAKEN, fields={"seat": seat, "player": player})


def branched_from(save: str, actions: int) -> Steward:
    """The record of a game that begins with the first actions of another one.

    A deed, and no field of the header: a version of the game that knows no branches plays it too.
    """
    return Steward(deed=BRANCHED, fields={"save": save, "actions": str(actions)})
