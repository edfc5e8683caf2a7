"""Changes of single values of a scenario, as `--set PATH=VALUE` and what-ifs make them.

A path is the way from the top of the file, with points between its parts. An entry of a list is
called by its name (`issues.sakhalin.blame`), by the issue it is about
(`parties.russia.limits.money.tier`), by where it leads (`steps.south.pressed`), by its date, or by
its place from 0. A number in the place of a quantity that begins, averages or is explained
(`tracks.treasury=80`) sets that quantity's own number. What comes of it is checked like a file.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from game.model.frozen import frozen
from game.scenario.faults import Fault, KeyPath, in_file_order
from game.scenario.schema_walk import known_keys
from game.scenario.wording import as_written, describe_path, did_you_mean
from game.scenario.yaml_source import YamlSource, read_text

_NAMING = ("id", "issue", "to", "date")
"""Keys by whose value an entry of a list is called, the first that it has."""
_NUMBERS = ("start", "value", "mean")
"""Keys that hold the number of a quantity: of a track, of a price with its reason, of pride."""
_SHOWN_AT_MOST = 14
MOST = 200
"""Changes at once."""


class OverrideFault(ValueError):
    """A change that cannot be made; the message says which, why, and what would do."""


@frozen
class Override:
    """One value in the place of another."""

    path: str
    value: Any
    """Plain data, as the file would hold it."""

    def __str__(self) -> str:
        return f"{self.path}={as_written(self.value)}"


def parse_override(text: str) -> Override:
    """The change that `PATH=VALUE` asks for; the value is read as in a scenario file.

    Raises:
        OverrideFault: no `=`, no path, or a value that cannot be read.
    """
    path, equals, value = text.partition("=")
    path = path.strip()
    if not equals or not path:
        raise OverrideFault(
            f"'{text}' is no change. Write PATH=VALUE, such as parties.japan.tracks.treasury=80."
        )
    source = read_text(f"value: {value.strip()}")
    if source.faults or not isinstance(source.data, dict) or len(source.data) != 1:
        why = source.faults[0].message if source.faults else "It is more than one value."
        raise OverrideFault(f"The value in '{text}' cannot be read. {why}")
    return Override(path=path, value=source.data["value"])


def overridden(source: YamlSource, changes: Iterable[Override]) -> YamlSource:
    """The source with the changes made, in their order; the source itself stays as it was.

    Raises:
        OverrideFault: a path that leads nowhere, or too many changes.
    """
    changes = tuple(changes)
    if len(changes) > MOST:
        raise OverrideFault(f"{len(changes)} changes at once are too many; {MOST} is the most.")
    if not changes or not isinstance(source.data, dict):
        return source
    data = deepcopy(source.data)
    for change in changes:
        _make(data, change)
    return replace(source, data=data)


def find_path(data: Any, path: str) -> KeyPath:
    """Where in the file's data a path leads.

    Raises:
        OverrideFault: it leads nowhere; the message says where it goes wrong.
    """
    where: KeyPath = ()
    here = data
    for word in path.split("."):
        step = _step(here, where, word)
        if step is None:
            raise OverrideFault(_nowhere(path, data, here, where, word))
        where = (*where, step)
        here = here.get(step) if isinstance(here, dict) else here[step]
    return where


def change_faults(faults: Iterable[Fault], changes: Sequence[Override]) -> tuple[Fault, ...]:
    """Faults of a changed scenario, each with a word on the changes: the file alone may be good."""
    made = ", ".join(str(change) for change in changes)
    return in_file_order(
        fault._replace(message=f"{fault.message} (With {made}.)") for fault in faults
    )


def _make(data: Any, change: Override) -> None:
    path = find_path(data, change.path)
    parent = data
    for part in path[:-1]:
        parent = parent[part]
    held = parent.get(path[-1]) if isinstance(parent, dict) else parent[path[-1]]
    parent[path[-1]] = deepcopy(change.value)
    if isinstance(change.value, int | float) and not isinstance(change.value, bool):
        parent[path[-1]] = _with_number(held, change.value)


def _with_number(held: Any, number: float) -> Any:
    """A quantity with another number of its own; the number itself in the place of all else."""
    if isinstance(held, dict):
        for key in _NUMBERS:
            if key in held:
                return {**held, key: number}
    return number


def _step(here: Any, where: KeyPath, word: str) -> str | int | None:
    """The key or place that a part of a path names; None if there is nothing of that name."""
    if isinstance(here, dict):
        # What the file leaves out may be set too: a drift, a note.
        return word if word in here or word in known_keys(where) else None
    if not isinstance(here, list):
        return None
    named = [place for place, entry in enumerate(here) if _name_of(entry) == word]
    if len(named) == 1:
        return named[0]
    return int(word) if word.isdecimal() and int(word) < len(here) else None


def _name_of(entry: Any) -> str | None:
    if not isinstance(entry, dict):
        return None
    return next((str(entry[key]) for key in _NAMING if key in entry), None)


def _nowhere(path: str, data: Any, here: Any, where: KeyPath, word: str) -> str:
    at = describe_path(data, where) or "the top of the file"
    if isinstance(here, dict):
        names = [*here, *(key for key in known_keys(where) if key not in here)]
    elif isinstance(here, list):
        names = [_name_of(entry) or str(place) for place, entry in enumerate(here)]
        if names.count(word) > 1:
            places = ", ".join(str(p) for p, name in enumerate(names) if name == word)
            return f"'{path}': several entries of {at} are called '{word}'. Use a place: {places}."
    else:
        return f"'{path}': {at} is a single value; nothing lies below it."
    hint = did_you_mean(word, names)
    if not hint:
        more = ", ..." if len(names) > _SHOWN_AT_MOST else ""
        hint = f" There are: {', '.join(names[:_SHOWN_AT_MOST])}{more}."
    return f"'{path}': there is no '{word}' in {at}.{hint}"
