"""Actions, events, observations and states as JSON, and back.

The form is canonical: keys sorted, no spaces, floats in their shortest exact form; equal values
give equal text. What comes from outside is read strictly: unknown and repeated keys, values of
another type and texts beyond the size limits are refused with one sentence.
"""

import json
from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Any, Generic, TypeVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from game.model.actions import Action
from game.model.events import Event
from game.model.observation import Observation
from game.model.state import ConferenceState

T = TypeVar("T")

MOST_ACTION_BYTES = 8_192
"""A package of forty issues with long names needs less than half of this."""
MOST_NAME = 100
"""Characters of the longest name in an action; scenario ids are far shorter."""
MOST_NUMBER = 1_000_000
MOST_PARTS = 200
"""Terms, links or issues that an action may list."""

_CONFIG = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


class CodecError(ValueError):
    """A text that is not what it should be; the message says where and what to do."""


def canonical(plain: Any) -> str:
    """Plain data as canonical JSON: equal data gives equal text."""
    return json.dumps(
        plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


class Codec(Generic[T]):
    """Writes and reads values of one type. Its reader is built on first use, not at import."""

    def __init__(self, name: str, shape: Any) -> None:
        self._name = name
        self._shape = shape

    @cached_property
    def _adapter(self) -> "TypeAdapter[T]":
        return TypeAdapter(self._shape, config=_CONFIG)

    def to_plain(self, value: T) -> Any:
        """The value as plain data that JSON knows."""
        return self._adapter.dump_python(value, mode="json")

    def encode(self, value: T) -> str:
        """The value as canonical JSON."""
        return canonical(self.to_plain(value))

    def decode(self, text: str | bytes) -> T:
        """The value in a JSON text.

        Raises:
            CodecError: the text is not such a value.
        """
        try:
            value = self._adapter.validate_json(text)
        except ValidationError as error:
            raise CodecError(_say(self._name, error)) from error
        if value is None:
            raise CodecError(f"Not {self._name}: null.")
        return value

    def from_plain(self, plain: Any) -> T:
        """The value in plain data, as strictly as from text.

        Raises:
            CodecError: the data is not such a value.
        """
        return self.decode(json.dumps(plain))


# `| None` lets pydantic hand the strict rules down to plain dataclasses; null itself is refused.
STATES: Codec[ConferenceState] = Codec("a state of a conference", ConferenceState | None)
OBSERVATIONS: Codec[Observation] = Codec("an observation", Observation | None)
ACTIONS: Codec[Action] = Codec("an action", Annotated[Action, Field(discriminator="kind")])
EVENTS: Codec[Event] = Codec("an event", Annotated[Event, Field(discriminator="kind")])


def read_action(text: str | bytes) -> Action:
    """An action sent by somebody whom nobody needs to trust.

    Raises:
        CodecError: the text is too long, not an action, or out of bounds.
    """
    size = len(text.encode("utf-8", "surrogatepass")) if isinstance(text, str) else len(text)
    if size > MOST_ACTION_BYTES:
        raise CodecError(f"An action takes at most {MOST_ACTION_BYTES} bytes; this has {size}.")
    action = ACTIONS.decode(text)
    _refuse_repeated_keys(text)
    _check_bounds(ACTIONS.to_plain(action))
    return action


def _refuse_repeated_keys(text: str | bytes) -> None:
    def check(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise CodecError(f"An action says '{twice[:MOST_NAME]}' twice. Say it once.")
        return found

    json.loads(text, object_pairs_hook=check)


def _check_bounds(plain: Any) -> None:
    if isinstance(plain, str):
        if len(plain) > MOST_NAME:
            raise CodecError(f"A name in an action has at most {MOST_NAME} characters.")
    elif isinstance(plain, int):
        if abs(plain) > MOST_NUMBER:
            raise CodecError(f"A number in an action lies within {MOST_NUMBER}.")
    elif isinstance(plain, dict | list):
        if len(plain) > MOST_PARTS:
            raise CodecError(f"An action lists at most {MOST_PARTS} things.")
        parts: Iterable[Any] = (
            [*plain.keys(), *plain.values()] if isinstance(plain, dict) else plain
        )
        for part in parts:
            _check_bounds(part)


def _say(name: str, error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part)[:MOST_NAME] for part in first["loc"])
    where = f" at '{place}'" if place else ""
    if first["type"] == "union_tag_invalid":
        return f"Not {name}: unknown kind {first['ctx']['tag'][:MOST_NAME]!r}."
    return f"Not {name}{where}: {first['msg'][:300]}."
