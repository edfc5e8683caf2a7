"""YAML of other programs, within bounds."""

from datetime import date
from pathlib import Path

import pytest

from game.scenario import plain_yaml
from game.scenario.plain_yaml import UnreadableYaml, read_plain


def write(folder: Path, text: str) -> Path:
    path = folder / "file.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_plain_data_comes_out_as_yaml_means_it(tmp_path: Path) -> None:
    text = "\ufeff0: [1, 2.5, .inf, yes, ~, word]\nday: 1905-09-05\nsame: &x {a: 1}\nagain: *x\n"
    assert read_plain(write(tmp_path, text)) == {
        0: [1, 2.5, float("inf"), True, None, "word"],
        "day": date(1905, 9, 5),
        "same": {"a": 1},
        "again": {"a": 1},
    }
    assert read_plain(write(tmp_path, "")) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [1", r"line \d: .*expected ',' or '\]'"),
        ("a: 1\nb: !!python/name:os.system x", "line 2: could not determine a constructor"),
        ("? {a: 1}\n: 2", "line 1: found unhashable key"),
        ("a: 1\n---\nb: 2", "line 2: but found another document"),
        ("a: 2023-13-45", "no plain YAML"),
        ("a: " + "[" * 41 + "]" * 41, "nested deeper than 40 levels"),
        ("a: \x07", "no plain YAML|line 1"),
    ],
)
def test_what_is_no_plain_data_is_told(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableYaml, match=message):
        read_plain(write(tmp_path, text))


def test_files_beyond_the_bounds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "[1, 2, 3, 4]")
    monkeypatch.setattr(plain_yaml, "MAX_VALUES", 4)
    with pytest.raises(UnreadableYaml, match="more than 4 values"):
        read_plain(path)
    monkeypatch.setattr(plain_yaml, "MAX_BYTES", 10)
    with pytest.raises(UnreadableYaml, match="larger than"):
        read_plain(path)
    with pytest.raises(UnreadableYaml, match="cannot be opened"):
        read_plain(tmp_path)
