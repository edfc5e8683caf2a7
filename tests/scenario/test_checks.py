"""Warnings and notes, and the faults that no small file can show."""

from pathlib import Path

import pytest

from game.scenario.load import Reading, scenario_from_source
from game.scenario.yaml_source import read_text

TEXT = (Path(__file__).parent.parent / "scenarios" / "tiny.yaml").read_text(encoding="utf-8")


def changed(*edits: tuple[str, str]) -> Reading:
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return scenario_from_source(read_text(text), file="copy.yaml")


def warnings(reading: Reading) -> str:
    assert reading.errors == ()
    return "\n".join(fault.message for fault in reading.warnings)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("hills: 60, none: 0", "hills: 60, none: 70", "'north' likes 'none' (70) better than"),
        ("hills: 70, none: 100", "hills: 70, none: 60", "'south' likes 'hills' (70) better than"),
        ("colour: second", "colour: first", "Both parties have the same colour"),
        ("number: 2", "number: 1", "Two issues have the number 1"),
        ("not_before: 1850-05-08", "not_before: 1905-08-08", "lies years away"),
        ("not_before: 1850-05-08", "not_before: 1850-06-08", "It can never arrive"),
        ("chance: 0.5", "chance: 0", "with a chance of 0"),
        (', source: "Her diary."', "", "'people.clara' has no source"),
        ("value: {north: 75, south: 20}", "value: {north: 75, south: 60}", "from the best for"),
        ("amount: 300", "amount: 301", "only 9 packages"),
        ("tips: [{to: [north]", "tips: [{to: [south]", "knows its own limits"),
    ],
)
def test_what_is_probably_not_meant_brings_a_warning(old: str, new: str, message: str) -> None:
    assert message in warnings(changed((old, new)))


def test_money_that_nobody_pays_brings_a_warning() -> None:
    start = TEXT.index("payment: {")
    reading = scenario_from_source(
        read_text(TEXT[:start] + TEXT[TEXT.index("calendars:") :]), file="copy.yaml"
    )
    assert "there is no 'payment'" in warnings(reading)


def test_two_patterns_for_the_same_treaties_bring_a_warning() -> None:
    again = """      - id: again
        title: Again
        when: {border: [river], toll: [high, low]}
        points: 1
        why: "A slip."
    limits:
"""
    assert "the same treaties" in warnings(changed(("    limits:\n", again)))


def test_a_yield_that_changes_nothing_brings_a_warning() -> None:
    reading = changed(
        ("      pride: {south: -1.5}", "      yields: [{party: south, issue: border, to: none}]")
    )
    assert "This changes nothing" in warnings(reading)


def test_what_is_from_memory_is_noted() -> None:
    reading = changed(('source: "Her diary."', 'source: "From memory: her diary."'))
    assert [note.message for note in reading.notes] == [
        "From memory, to be looked up: people.clara.source."
    ]


def test_a_treaty_space_too_large_to_search_is_refused() -> None:
    issues = "".join(
        f"  - id: extra{number}\n    number: {number}\n    title: T\n    question: Q\n"
        "    blame: 1\n    options:\n"
        + "".join(f"      - {{id: o{i}, title: T, clause: C}}\n" for i in range(6))
        for number in range(10, 18)
    )
    reading = changed(("payment:", issues + "payment:"))
    messages = [fault.message for fault in reading.errors]
    assert any("The issues make 15,116,544 packages" in message for message in messages)


def test_a_number_of_packages_beyond_counting_is_refused_in_words() -> None:
    rows = "".join(f"  - {{id: i{n}, options: [{{id: a}}, {{id: b}}]}}\n" for n in range(14_000))
    reading = scenario_from_source(read_text("issues:\n" + rows), file="copy.yaml")
    assert any("more than a million million packages" in e.message for e in reading.errors)
