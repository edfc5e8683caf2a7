"""What `check` and `schema` tell: as lines for people, as plain data for programs."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.scenario.faults import Fault, in_file_order
from game.scenario.load import Reading, scenario_from_source
from game.scenario.preferences import package_count
from game.scenario.schema import json_schema
from game.scenario.what_if_faults import find_changed_faults
from game.scenario.yaml_source import read_source


@frozen
class CheckReport:
    """What came of checking some files, in the order in which they were named."""

    readings: tuple[Reading, ...]

    @property
    def good(self) -> bool:
        """Whether every file can be played."""
        return all(reading.scenario is not None for reading in self.readings)


def check_files(paths: Iterable[Path | str]) -> CheckReport:
    """A report on each file; a file that cannot be opened is an error in it, no exception."""
    return CheckReport(readings=tuple(_check_file(path) for path in paths))


def _check_file(path: Path | str) -> Reading:
    """A file, and the scenarios that its what-ifs make of it."""
    source = read_source(Path(path))
    reading = scenario_from_source(source, file=str(path))
    if reading.scenario is None:
        return reading
    faults = find_changed_faults(source, str(path))
    if not faults:
        return reading
    return replace(reading, scenario=None, errors=in_file_order(faults))


def problem_lines(report: CheckReport, *, verbose: bool = False) -> list[str]:
    """One line for each error and warning: `FILE:LINE:COLUMN: message`.

    `verbose` adds the figures that are from memory.
    """
    lines = []
    for reading in report.readings:
        lines += [fault.located(reading.file) for fault in reading.errors]
        hints = reading.warnings + (reading.notes if verbose else ())
        for hint in sorted(hints):
            lines.append(hint._replace(message=f"warning: {hint.message}").located(reading.file))
    return lines


def result_lines(report: CheckReport) -> list[str]:
    """What the numbers of each file mean, or how many errors it has."""
    lines = []
    for reading in report.readings:
        if reading.scenario is None:
            lines.append(f"{reading.file}: {_counted(len(reading.errors), 'error')}.")
            continue
        lines.append(f"{reading.file}: good. {_extent(reading.scenario)}")
        if reading.notes:
            notes = _counted(len(reading.notes), "source")
            lines.append(f"{reading.file}: {notes} from memory, to be looked up (-v lists them).")
    return lines


def report_data(report: CheckReport) -> dict[str, Any]:
    """The report for programs: `files.{file}.errors[]` and `.warnings[]`, each with its place."""
    return {
        "files": {
            reading.file: {
                "errors": _plain(reading.errors),
                "warnings": _plain(sorted(reading.warnings + reading.notes)),
                "from_memory": len(reading.notes),
                **_facts(reading.scenario),
            }
            for reading in report.readings
        }
    }


def schema_text() -> str:
    """The JSON Schema of scenario files, as text."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False)


def _plain(faults: Iterable[Fault]) -> list[dict[str, Any]]:
    return [fault._asdict() for fault in faults]


def _facts(scenario: Scenario | None) -> dict[str, Any]:
    if scenario is None:
        return {}
    return {
        "title": scenario.agenda.title,
        "digest": scenario.digest,
        "issues": len(scenario.agenda.issues),
        "packages": _packages(scenario),
        "sittings": {name: len(row.sittings) for name, row in scenario.calendars.items()},
    }


def _packages(scenario: Scenario) -> int:
    return package_count([len(issue.options) for issue in scenario.agenda.issues])


def _extent(scenario: Scenario) -> str:
    options = sum(len(issue.options) for issue in scenario.agenda.issues)
    sittings = ", ".join(f"{name} {len(row.sittings)}" for name, row in scenario.calendars.items())
    return (
        f"{len(scenario.agenda.issues)} issues with {options} options make "
        f"{_packages(scenario):,} packages. Sittings: {sittings}. "
        f"{_counted(len(scenario.dispatches), 'dispatch', 'dispatches')}."
    )


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
