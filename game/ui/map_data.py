"""The data file of a map, read and checked: nothing in the code knows the place it shows."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.ui.theme import Colour

Degrees = tuple[float, float]
Points = npt.NDArray[np.float64]
LineKind = Literal["rail", "river", "border", "front", "shore"]


class MapDataError(Exception):
    """A map's data file cannot be read, or does not hold what it should."""


@dataclass(frozen=True)
class MapChanges:
    """What a treaty alters on the map: owners by area and by line, and what to point out."""

    areas: Mapping[str, str]
    lines: Mapping[str, str]
    highlight: tuple[str, ...] = ()


NO_CHANGES = MapChanges({}, {})


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Projection(_Entry):
    """Lambert's conformal conic: centre (longitude, latitude) and true parallels, in degrees."""

    centre: Degrees
    parallels: tuple[float, float]


class View(_Entry):
    """What must be seen: centre in degrees, height and width in radians of the globe."""

    centre: Degrees
    width: float = Field(gt=0)
    height: float = Field(gt=0)
    key_corner: Literal["nw", "ne", "sw", "se"] = "se"


class Relief(_Entry):
    """A grey picture in the map's projection, 128 for flat land.

    `extent` is left, right, top, bottom in radians from the projection's centre.
    """

    image: str
    extent: tuple[float, float, float, float]


class Line(_Entry):
    """A railway, river, border, front or shore, with its owner when it has one."""

    kind: LineKind
    owner: str = ""
    points: Annotated[list[Degrees], Field(min_length=2)]


class Label(_Entry):
    """A word across a country, a province or a sea; `turn` in degrees, counter-clockwise."""

    text: str
    at: Degrees
    kind: Literal["country", "region", "sea", "strait"]
    turn: float = 0.0


class Place(_Entry):
    """A town: rank 1 is always named, 2 and 3 where there is room."""

    name: str
    at: Degrees
    kind: Literal["capital", "town"]
    rank: int = Field(ge=1, le=3)
    side: Literal["e", "w", "n", "s"] = "e"


class LegendRow(_Entry):
    """One line of the key: how an owner's railway, front or land is drawn."""

    text: str
    kind: Literal["rail", "front", "area", "occupied"]
    owner: str


class MapData(_Entry):
    """Everything a map shows. The keys are explained in the data file itself, under `about`."""

    about: list[str]
    title: str
    subtitle: str
    projection: Projection
    view: View
    relief: Relief | None = None
    owner_colours: dict[str, Colour]
    strong_colours: dict[str, Colour] = {}
    default_owner: dict[str, str]
    occupied: dict[str, str] = {}
    """Areas in which the troops of somebody else stand, and whose."""
    areas: dict[str, list[list[Degrees]]]
    lines: dict[str, Line]
    regions: dict[str, list[list[Degrees]]] = {}
    issues: dict[str, list[str]] = {}
    waterlines: list[list[list[Degrees]]] = []
    lakes: list[list[Degrees]] = []
    labels: list[Label] = []
    places: list[Place] = []
    legend: list[LegendRow] = []

    def line_owners(self, changes: MapChanges) -> dict[str, str]:
        """Who holds each line once the changes are made."""
        return {name: changes.lines.get(name, line.owner) for name, line in self.lines.items()}

    def places_of(self, issue: str, option: str) -> tuple[str, ...]:
        """What to point out for an issue under one of its options; nothing if it has no place."""
        return tuple(self.issues.get(f"{issue}.{option}", self.issues.get(issue, ())))

    def unknown(self, changes: MapChanges) -> tuple[str, ...]:
        """The ids in the changes that this map does not have, in their order."""
        named = [name for name in changes.areas if name not in self.areas]
        named += [name for name in changes.lines if name not in self.lines]
        places = {place.name for place in self.places}
        all_ids = self.areas.keys() | self.lines.keys() | self.regions.keys() | places
        named += [name for name in changes.highlight if name not in all_ids]
        return tuple(dict.fromkeys(named))


def read_map_data(path: Path) -> MapData:
    """The map in a data file.

    Raises:
        MapDataError: the file is missing, is no JSON, or does not hold a map.
    """
    try:
        return MapData.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except OSError as fault:
        raise MapDataError(f"The map {path} cannot be read: {fault.strerror}.") from fault
    except json.JSONDecodeError as fault:
        raise MapDataError(f"The map {path} is no JSON: {fault}.") from fault
    except ValidationError as fault:
        raise MapDataError(f"The map {path} does not hold what it should:\n{fault}") from fault


def as_points(pairs: list[Degrees]) -> Points:
    """The points as an array of two columns."""
    return np.asarray(pairs, dtype=float).reshape(-1, 2)
