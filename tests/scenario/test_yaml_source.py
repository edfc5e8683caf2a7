"""The careful part of YAML: what is read, what is refused, and where it stands."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.scenario.yaml_source import MAX_BYTES, YamlSource, plain_value, read_source, read_text

TINY = Path(__file__).parent.parent / "scenarios" / "tiny.yaml"


def only_message(source: YamlSource) -> str:
    (fault,) = source.faults
    return f"{fault.line}:{fault.column}: {fault.message}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("True", "True"),
        ("null", None),
        ("~", None),
        ("", None),
        ("none", "none"),
        ("12", 12),
        ("-3", -3),
        ("0.5", 0.5),
        ("-1.25", -1.25),
        ("010", "010"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1905-08-10", "1905-08-10"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("9" * 40, "9" * 40),
        ("\u0663", "\u0663"),
    ],
)
def test_words_without_quotes_mean_what_they_look_like(text: str, value: Any) -> None:
    assert value == plain_value(text)
    assert type(value) is type(plain_value(text))


def test_quotes_make_text() -> None:
    assert read_text("a: \"true\"\nb: '12'\n").data == {"a": "true", "b": "12"}


def test_every_key_and_value_knows_its_place() -> None:
    source = read_text("a: 1\nb:\n  - c: two\n    d:\n")
    assert source.keys[("b", 0, "c")] == (3, 5)
    assert source.values[("b", 0, "c")] == (3, 8)
    assert source.values[("b", 0)] == (3, 5)
    assert source.value_at(("b", 0, "d")) == (4, 5)
    assert source.value_at(("b", 0, "missing", "deeper")) == (3, 5)


def test_the_first_of_two_equal_keys_counts() -> None:
    source = read_text("a: {x: 1}\na: {x: 2}\n")
    assert source.data == {"a": {"x": 1}}
    assert source.values[("a", "x")] == (1, 8)


def test_deep_nesting_is_refused() -> None:
    assert "More than 30 levels" in only_message(read_text("a: " + "[" * 5000))


def test_too_many_values_are_refused() -> None:
    assert "more than 100,000 values" in only_message(read_text("a: [" + "1, " * 120_000 + "1]"))


def test_a_missing_file_is_named() -> None:
    assert (
        only_message(read_source(Path("nowhere.yaml")))
        == "1:1: There is no such file. Check the name and the folder."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "This is a folder" in only_message(read_source(tmp_path))


def test_a_name_with_a_null_byte_is_no_file() -> None:
    assert not read_source(Path("a\0b.yaml")).complete


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert "larger than 2 million bytes" in only_message(read_source(path))


def test_utf16_is_refused_with_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "windows.yaml"
    path.write_text("title: x", encoding="utf-16")
    assert "Save it as UTF-8" in only_message(read_source(path))


def test_other_encodings_are_refused_where_they_show(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: 1\nb: Höhe\n".encode("latin-1"))
    assert only_message(read_source(path)).startswith("2:5: The file is not saved as UTF-8")


def test_a_mark_before_utf8_text_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "notepad.yaml"
    path.write_bytes(b"\xef\xbb\xbftitle: x\r\nplace: y\r\n")
    source = read_source(path)
    assert (source.data, source.faults) == ({"title": "x", "place": "y"}, ())
    assert source.keys[("title",)] == (1, 1)


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\x85", "\u2028", "\ufeff", "\uffff"])
def test_invisible_characters_are_refused(letter: str) -> None:
    assert only_message(read_text(f"a: 1\nb: x{letter}y\n")).startswith("2:5: Here stands")


def same_reading(text: str) -> None:
    quick, careful = read_text(text), read_text(text, pure_python=True)
    if quick.complete and careful.complete:
        assert quick == careful
    assert quick.complete == careful.complete


def test_both_readers_agree_on_a_whole_scenario() -> None:
    same_reading(TINY.read_text(encoding="utf-8"))


def test_both_readers_agree_on_the_broken_files() -> None:
    for path in sorted((TINY.parent.parent / "bad_scenarios").glob("*.yaml")):
        quick, careful = read_source(path), read_source(path, pure_python=True)
        assert quick.complete == careful.complete, path.stem
        assert [fault.line for fault in quick.faults] == [fault.line for fault in careful.faults]


plain = st.one_of(
    st.booleans(),
    st.integers(-999, 999),
    st.sampled_from(["yes", "a b", "x: y", "# no", "- z", ""]),
)
trees = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from("abcdef"), inner, max_size=3),
    ),
    max_leaves=12,
)


def written(tree: Any, indent: int) -> str:
    """A tree as an author might lay it out."""
    pad = "  " * indent
    match tree:
        case bool():
            return f" {str(tree).lower()}\n"
        case str():
            return " '" + tree.replace("'", "''") + "'\n"
        case dict() if tree:
            lines = [f"{pad}{key}:{written(value, indent + 1)}" for key, value in tree.items()]
            return "\n" + "".join(lines)
        case list() if tree:
            return "\n" + "".join(f"{pad}-{written(value, indent + 1)}" for value in tree)
        case list() | dict():
            return f" {tree}\n"
        case _:
            return f" {tree}\n"


@given(trees)
def test_both_readers_agree_on_values_and_places(tree: Any) -> None:
    text = "top:" + written(tree, 1)
    same_reading(text)
    assert tree == read_text(text).data["top"]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#,? \n\t\\0", max_size=60))
@example("? a\n: b")
@example("!<tag:yaml.org,2002:str> a: b")
@example('"\\U00110000"')
@example("%YAML 9.9\n---\na: b")
@example("- - - a\n  - b")
def test_any_text_is_read_or_refused_without_an_exception(text: str) -> None:
    read_text(text)
    read_text(text, pure_python=True)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_without_an_exception(raw: bytes) -> None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    read_text(text)
