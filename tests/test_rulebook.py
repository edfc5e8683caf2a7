"""Every rule has a test, and every refusal quotes a rule that stands in the book."""

import re
from pathlib import Path

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
