"""From the path of a scenario file to a `Scenario`, or to everything that is wrong with it."""

import hashlib
import json
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.scenario.build import build_scenario
from game.scenario.checks import find_faults
from game.scenario.faults import Fault, ScenarioFaults, in_file_order
from game.scenario.overrides import Override, change_faults, overridden
from game.scenario.shape_faults import read_shape
from game.scenario.yaml_source import YamlSource, read_source


@frozen
class Reading:
    """What came of reading a scenario file."""

    file: str
    scenario: Scenario | None
    """None if there are errors."""
    errors: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()
    """Figures that the author has from memory and that somebody should look up."""


def load_scenario(path: Path | str, changes: Sequence[Override] = ()) -> Scenario:
    """The scenario in a file, with changes of single values made to it.

    A file that is asked for again, and has not changed since, is not read again.

    Raises:
        ScenarioFaults: the file cannot be used, or not with these changes; lists every problem
            with its line and column.
        OverrideFault: a change leads nowhere.
    """
    if changes:
        return _load(path, changes)
    try:
        stamp = os.stat(path)
    except OSError:
        return _load(path, ())
    return _load_once(str(path), stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=4)
def _load_once(path: str, changed_ns: int, size: int) -> Scenario:
    return _load(path, ())


def _load(path: Path | str, changes: Sequence[Override]) -> Scenario:
    source = read_source(Path(path))
    reading = scenario_from_source(overridden(source, changes), file=str(path))
    if reading.scenario is not None:
        return reading.scenario
    errors = reading.errors
    if changes and scenario_from_source(source, file=str(path)).scenario is not None:
        errors = change_faults(errors, changes)
    raise ScenarioFaults(reading.file, errors, reading.warnings)


def read_scenario(path: Path | str) -> Reading:
    """The scenario in a file with warnings and notes; or its errors, sorted by line."""
    source = read_source(Path(path))
    return scenario_from_source(source, file=str(path))


def scenario_from_source(source: YamlSource, *, file: str) -> Reading:
    """The scenario in a text that has been read; its name is the file's without the ending."""
    errors = list(source.faults)
    if not source.complete:
        return Reading(file=file, scenario=None, errors=in_file_order(errors), warnings=())
    shape, faults = read_shape(source)
    errors += faults
    found = find_faults(source)
    errors += found.errors
    scenario = None
    if shape is not None and not errors:
        scenario = build_scenario(shape, name=Path(file).stem, digest=digest_of(source.data))
        errors += _indifferent(source, scenario)
    if errors:
        scenario = None
    return Reading(
        file=file,
        scenario=scenario,
        errors=in_file_order(errors),
        warnings=in_file_order(found.warnings),
        notes=in_file_order(found.notes),
    )


def _indifferent(source: YamlSource, scenario: Scenario) -> list[Fault]:
    """A party that likes every package alike: nothing can be measured on its scale."""
    faults = []
    for party, brief in scenario.parties.items():
        preferences = brief.instructions.preferences
        if preferences.lowest == preferences.highest:
            place = source.key_at(("parties", party, "preferences"))
            faults.append(
                Fault(
                    place.line,
                    place.column,
                    f"Every treaty is worth the same to '{party}'. Give its options different "
                    "values.",
                )
            )
    return faults


_NOT_PLAYED = ("myths", "school", "what_ifs", "calibration")
"""Keys that no rule uses: a save is good whatever they say."""


def digest_of(data: dict[str, Any]) -> str:
    """Sixteen hex digits that change with anything that is played, not with comments and layout."""
    # The order of the parties has a meaning, that of other keys has none.
    ordered = {**data, "parties": list(data["parties"].items())}
    for name in _NOT_PLAYED:
        ordered.pop(name, None)
    text = json.dumps(ordered, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
