"""Every rule has a test, and every refusal quotes a rule that stands in the book."""

import re
from pathlib import Path

import pytest

from game.paths import data_dir
from game.scenario.load import load_scenario

HERE = Path(__file__).parent
RULES = HERE.parent / "docs" / "rules.md"
ENGINE = HERE.parent / "game" / "engine"


def numbered_rules() -> set[str]:
    return set(re.findall(r"^- \*\*(\d+\.\d+)\*\*", RULES.read_text(encoding="utf-8"), re.M))


def test_every_rule_has_a_test() -> None:
    shown: set[str] = set()
    for path in (HERE / "engine").glob("test_*.py"):
        for group in re.findall(r"@rule\(([^)]*)\)", path.read_text(encoding="utf-8")):
            shown.update(re.findall(r'"(\d+\.\d+)"', group))
    assert numbered_rules() - shown == set()
    assert shown - numbered_rules() == set()


def test_every_refusal_and_every_line_of_the_log_quotes_a_rule_of_the_book() -> None:
    quoted: set[str] = set()
    for path in ENGINE.glob("*.py"):
        quoted.update(re.findall(r'"(\d\.\d+)"', path.read_text(encoding="utf-8")))
    assert len(quoted) > 25
    assert quoted - numbered_rules() == set()


TRACKS, PLAIN = 10, 1
FIGURES: dict[str, dict[str, int]] = {
    "2.6": {"withdraw_trust": TRACKS},
    "2.7": {"final_broken_credibility": TRACKS, "final_broken_home": TRACKS},
    "3.4": {"initial_trust": TRACKS},
    "3.5": {"reopen_trust": TRACKS, "reopen_standing": TRACKS},
    "3.6": {
        "exceed_indispensable_standing": TRACKS,
        "exceed_important_standing": TRACKS,
        "exceed_if_possible_standing": TRACKS,
    },
    "3.7": {"suggestion_trust": TRACKS},
    "4.3": {"leak_home": TRACKS, "leak_trust": TRACKS},
    "4.4": {"float_disowned_trust": TRACKS},
    "4.6": {"trunks_trust": TRACKS, "trunks_bluff_credibility": TRACKS},
    "5.2": {"cable_granted_standing": TRACKS, "cable_refused_standing": TRACKS},
    "5.3": {"moderation_standing": TRACKS},
    "5.4": {
        "brief_sympathy": TRACKS,
        "brief_sympathy_most": TRACKS,
        "pledge_home": TRACKS,
        "pledge_broken_home": TRACKS,
    },
    "5.5": {"call_goodwill": TRACKS, "call_least_goodwill": TRACKS},
    "5.6": {"sound_trust_needed": TRACKS},
    "5.7": {"study_standing": TRACKS},
    "6.3": {
        "tighten_standing": TRACKS,
        "recall_standing": TRACKS,
        "recall_reset": TRACKS,
        "recall_trust": TRACKS,
    },
    "7.4": {"press_goodwill": TRACKS, "press_fade": PLAIN},
    "7.5": {"tell_trust": TRACKS},
    "7.7": {"speak_sympathy": TRACKS, "press_goodwill": TRACKS},
    "7.8": {"lean_goodwill": TRACKS},
    "8.4": {"ratification_days": PLAIN},
}
"""Rule -> the prices that its text names, with the number of their units in a point."""


def text_of(number: str) -> str:
    """The text of one rule."""
    book = RULES.read_text(encoding="utf-8")
    found = re.search(rf"^- \*\*{re.escape(number)}\*\* (.*?)(?=^- \*\*|^## )", book, re.M | re.S)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("number", FIGURES)
def test_the_figures_of_the_book_are_those_of_the_scenario(number: str) -> None:
    prices = load_scenario(data_dir("scenarios") / "portsmouth.yaml").prices
    written = re.findall(r"\d+(?:\.\d+)?", text_of(number))
    for name, unit in FIGURES[number].items():
        assert f"{getattr(prices, name) / unit:g}" in written, name
