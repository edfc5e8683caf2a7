"""Every broken file brings exactly the problems that it announces, all in one pass."""

import re
from pathlib import Path

import pytest

from game.scenario.faults import ScenarioFaults
from game.scenario.load import load_scenario
from tests.scenario.make_bad_scenarios import FOLDER, bodies

MARK = "# expect: "
FILES = sorted(FOLDER.glob("*.yaml"))


def expected(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(MARK) for line in lines if line.startswith(MARK)]


def test_there_are_enough_broken_files() -> None:
    assert len(FILES) >= 44


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_brings_the_problems_it_announces(path: Path) -> None:
    with pytest.raises(ScenarioFaults) as caught:
        load_scenario(path)
    assert expected(path) == [
        f"{fault.line}:{fault.column}: {fault.message}" for fault in caught.value.errors
    ]
    assert expected(path)


def test_the_broken_files_are_tiny_yaml_with_the_edits_on_record() -> None:
    on_disk = {}
    for path in FILES:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        on_disk[path.stem] = "".join(line for line in lines if not line.startswith(MARK))
    assert bodies() == on_disk


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_messages_are_plain_english(path: Path) -> None:
    for message in expected(path):
        for word in ("pydantic", "NoneType", "Traceback", "dict", "validation", "regex", "str"):
            assert not re.search(rf"\b{word}\b", message)
