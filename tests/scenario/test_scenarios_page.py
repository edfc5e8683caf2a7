"""docs/scenarios.md says what is true: its examples can be typed, its messages appear."""

import re
from pathlib import Path

from game.scenario.load import scenario_from_source
from game.scenario.yaml_source import read_text

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "scenarios.md").read_text(encoding="utf-8")
PORTSMOUTH = (ROOT / "scenarios" / "portsmouth.yaml").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_dispatch_of_the_page_can_be_put_into_the_conference() -> None:
    (dispatch,) = [text for text in EXAMPLES if "fair_weather" in text]
    text = PORTSMOUTH.replace("\ndispatches:\n", "\ndispatches:\n" + dispatch, 1)
    reading = scenario_from_source(read_text(text), file="my_copy.yaml")
    assert reading.errors == ()
    assert reading.scenario is not None
    assert reading.scenario.dispatches[0].id == "fair_weather"


def test_the_richer_treasury_of_the_page_can_be_put_into_the_conference() -> None:
    (treasury,) = [text for text in EXAMPLES if "treasury:" in text]
    start = PORTSMOUTH.index("      treasury:\n")
    end = PORTSMOUTH.index("      army:\n", start)
    text = PORTSMOUTH[:start] + treasury + PORTSMOUTH[end:]
    reading = scenario_from_source(read_text(text), file="my_copy.yaml")
    assert reading.scenario is not None
    assert reading.scenario.tracks[0].start == 600


def test_the_clause_to_reword_is_in_the_conference() -> None:
    assert "Russia cedes Sakhalin south" in PORTSMOUTH


def test_the_common_mistakes_are_told_in_the_words_of_the_page() -> None:
    found = (ROOT / "game" / "scenario" / "yaml_source.py").read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests" / "bad_scenarios").glob("*.yaml")):
        found += path.read_text(encoding="utf-8")
    table = PAGE.partition("## Common mistakes")[2].partition("\n## ")[0]
    rows = [line.split(" | ")[0] for line in table.splitlines() if line.startswith("| `")]
    assert len(rows) > 10
    for row in rows:
        for message in re.findall(r"`([^`]+)`", row):
            assert message in found
