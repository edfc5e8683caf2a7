"""The words of which the file's shape is made: ids, texts, dates, and numbers with a reason."""

from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

EARLIEST_YEAR, LATEST_YEAR = 1000, 2999


class Shape(BaseModel):
    """A mapping of the file with a fixed set of keys."""

    # Built once, from the top: building every part on its own would triple the start-up time.
    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        str_strip_whitespace=True,
        defer_build=True,
        protected_namespaces=(),
    )


def key(meaning: str, example: Any, *, unit: str = "", **more: Any) -> Any:
    """A key of the file: what it means, an example, the unit of its numbers.

    Without `default` the key must be given.
    """
    return Field(
        description=meaning,
        examples=[example],
        json_schema_extra={"unit": unit} if unit else None,
        **more,
    )


def _read_date(value: Any) -> Any:
    if not isinstance(value, str):
        raise PydanticCustomError("iso_date", "not a date")
    try:
        day = date.fromisoformat(value) if len(value) == len("1905-08-10") else None
    except ValueError:
        day = None
    if day is None or not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise PydanticCustomError("iso_date", "not a date")
    return day


def _at_most(decimals: int) -> AfterValidator:
    def check(value: float) -> float:
        scaled = value * 10**decimals
        if abs(scaled - round(scaled)) > 1e-6:
            raise PydanticCustomError("decimals", "too fine", {"decimals": decimals})
        return value

    return AfterValidator(check)


def _everybody(value: Any) -> Any:
    return ["all"] if value == "all" else value


ID_PATTERN = r"^[a-z][a-z0-9_]*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=40)]
TrackName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]*$", max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=10_000)]
Source = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Day = Annotated[
    date, BeforeValidator(_read_date), WithJsonSchema({"type": "string", "format": "date"})
]
Readers = Annotated[
    list[Id],
    Field(min_length=1),
    BeforeValidator(_everybody),
    WithJsonSchema(
        {
            "anyOf": [
                {"const": "all"},
                {"type": "array", "items": {"type": "string"}, "minItems": 1},
            ]
        }
    ),
]

Height = Annotated[float, Field(ge=0, le=100), _at_most(1)]
Change = Annotated[float, Field(ge=-100, le=100), _at_most(1)]
Cost = Annotated[float, Field(ge=0, le=100), _at_most(1)]
Worth = Annotated[float, Field(ge=-100, le=100), _at_most(2)]
Points = Annotated[float, Field(ge=-100, le=100), _at_most(1)]
Weight = Annotated[float, Field(ge=0, le=100), _at_most(1)]
Odds = Annotated[float, Field(ge=0, le=1)]
Factor = Annotated[float, Field(ge=0, le=1)]
Trend = Annotated[float, Field(ge=-100, le=100)]
Percent = Annotated[float, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0, le=100)]
Days = Annotated[int, Field(ge=0, le=365)]
Months = Annotated[int, Field(ge=1, le=60)]
Positive = Annotated[float, Field(gt=0, le=100_000)]

T = TypeVar("T")


class Tuned(Shape, Generic[T]):
    """A number that was chosen for the game, with the reason for it."""

    value: T = key("The number.", 8)
    why: Source = key("Why it is this number.", "Enough to be felt, not enough to end the talks.")
    source: Source = key(
        "Where the number comes from, if it has a source.", "The Times, 30 August 1905.", default=""
    )


class Track(Shape):
    """A quantity from 0 to 100 that moves through the conference."""

    start: Height = key("Where it begins.", 35, unit="track points")
    drift: Change = key(
        "By how much it moves every day of its own accord.",
        -0.3,
        unit="track points a day",
        default=0.0,
    )
    title: Line = key("Its name, where another than the usual is wanted.", "War chest", default="")
    why: Source = key(
        "Why it begins there (or give `source`).", "A loan in July filled it.", default=""
    )
    source: Source = key(
        "Where the height comes from.", "Note of the Finance Minister, July 1905.", default=""
    )


class Relation(Track):
    """A relation between two states in the years after."""

    title: Line = key("The two between whom it stands.", "Japan and the United States")
