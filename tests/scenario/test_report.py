"""What `check` and `schema` tell."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.scenario import reference
from game.scenario.report import (
    check_files,
    problem_lines,
    report_data,
    result_lines,
    schema_text,
)
from game.scenario.schema_walk import shape_at
from game.scenario.yaml_source import read_source

ROOT = Path(__file__).parent.parent.parent
TINY = ROOT / "tests" / "scenarios" / "tiny.yaml"
PAGE = ROOT / "docs" / "scenarios.md"


def test_a_good_file_is_summed_up() -> None:
    report = check_files([TINY])
    assert report.good
    assert [
        f"{TINY}: good. 2 issues with 6 options make 9 packages. "
        "Sittings: full 4, short 2. 2 dispatches."
    ] == result_lines(report)
    (warning,) = problem_lines(report)
    assert re.match(rf"{re.escape(str(TINY))}:\d+:1: warning: The issues make only 9", warning)


def test_a_bad_file_is_reported_line_by_line(tmp_path: Path) -> None:
    report = check_files([tmp_path / "none.yaml", TINY])
    assert not report.good
    assert problem_lines(report)[0].startswith(f"{tmp_path / 'none.yaml'}:1:1: There is no such")
    assert f"{tmp_path / 'none.yaml'}: 1 error." == result_lines(report)[0]


def test_sources_from_memory_are_counted_and_listed_on_request(tmp_path: Path) -> None:
    path = tmp_path / "copy.yaml"
    text = TINY.read_text(encoding="utf-8").replace('"Her diary."', '"From memory: her diary."')
    path.write_text(text, encoding="utf-8")
    report = check_files([path])
    assert f"{path}: 1 source from memory, to be looked up (-v lists them)." in result_lines(report)
    assert len(problem_lines(report)) == 1
    assert len(problem_lines(report, verbose=True)) == 2
    data = report_data(report)["files"][str(path)]
    assert (data["errors"], len(data["warnings"]), data["from_memory"]) == ([], 2, 1)


def test_programs_get_line_column_and_message(tmp_path: Path) -> None:
    data = json.loads(json.dumps(report_data(check_files([tmp_path]))))
    (error,) = data["files"][str(tmp_path)]["errors"]
    assert {"line", "column", "message"} == set(error)


def defined(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """A part of the schema with its reference followed and "or nothing" left out."""
    for choice in part.get("anyOf", []):
        if choice.get("type") != "null":
            part = choice
            break
    name = part.get("$ref", "").removeprefix("#/$defs/")
    return schema["$defs"][name] if name else part


def fits(schema: dict[str, Any], part: dict[str, Any], value: Any) -> bool:
    """Whether the keys of a value are those that the schema knows and needs."""
    part = defined(schema, part)
    if isinstance(value, dict):
        known = part.get("properties", {})
        inner = part.get("additionalProperties") or part.get("patternProperties", {})
        if part.get("required", []) and not set(part["required"]) <= set(value):
            return False
        if not inner and not set(value) <= set(known):
            return False
        if inner is True:
            return True
        loose = inner if "type" in inner or "$ref" in inner else next(iter(inner.values()), {})
        return all(fits(schema, known.get(key, loose), below) for key, below in value.items())
    if isinstance(value, list):
        return all(fits(schema, part.get("items", {}), below) for below in value)
    return True


def test_the_schema_knows_every_key_of_a_good_file() -> None:
    schema = json.loads(schema_text())
    data = read_source(TINY).data
    assert fits(schema, schema, data)
    assert not fits(schema, schema, {**data, "plaice": "Millbridge"})
    assert not fits(schema, schema, {key: data[key] for key in data if key != "place"})


def test_every_key_has_a_meaning_and_an_example() -> None:
    schema = json.loads(schema_text())
    for name, part in schema["$defs"].items():
        for key, field in part.get("properties", {}).items():
            described = field.get("description") or defined(schema, field).get("description")
            assert described, f"{name}.{key}"
            assert field.get("examples"), f"{name}.{key}"


def test_the_page_on_scenarios_is_in_step_with_the_schema() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert reference.renewed(page) == page, (
        "Run: python -m game.scenario.reference --write docs/scenarios.md"
    )


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the lines"):
        reference.renewed("nothing")


def test_the_shape_is_found_along_a_path() -> None:
    found = shape_at(("dispatches", 0, "when", "any_of", 3))
    assert found is not None
    assert "not_before" in found.model_fields
    assert shape_at(("parties", "japan", "preferences", "korea", "values")) is None


def test_importing_the_scenario_floor_brings_no_heavy_library() -> None:
    code = (
        "import sys, game.scenario.report; print('numpy' in sys.modules, 'pygame' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "False False"
