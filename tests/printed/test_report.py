"""The debrief as one page: complete, alone, and only after the end."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import cli
from game.paths import data_dir
from game.play.debrief import debrief
from game.play.language import ENGLISH, load_language
from game.play.match import Match
from game.printed.report import report_page
from tests.play.games import begin, play_out
from tests.printed.test_briefing import Words

GOLDEN = Path(__file__).parent.parent / "golden" / "portsmouth_1905.jsonl"
TEMPLATES = data_dir("assets") / "print"
LANGUAGE = load_language(ENGLISH, Path("nowhere"))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments])


def page_of(match: Match) -> str:
    told = debrief(match.scenario, match.course)
    return report_page(match.scenario, told, match.seats, 7, LANGUAGE, TEMPLATES)


def test_the_conference_of_1905_as_a_page(tmp_path: Path) -> None:
    out = tmp_path / "game.html"
    result = run("report", GOLDEN, "--out", out)
    assert result.exit_code == 0, result.output
    read = Words(out.read_text(encoding="utf-8"))
    for told in (
        "The conference is over: there is peace.",
        "The south to Japan, the north restored",
        "Hibiya Park",
        "war was worth 46 of 100 to Tokyo",
        "In history, 29 August:",
        "this treaty",
    ):
        assert told in read.words
    assert read.tags.count("svg") == 2
    assert read.links == []
    assert "script" not in read.tags


def test_every_offer_and_every_thought_is_told() -> None:
    match = play_out(begin())
    told = debrief(match.scenario, match.course)
    read = Words(page_of(match))
    offers = len(told.offers)
    places = sum(place is not None for place in (told.plane.treaty, told.plane.history)) + 1
    assert read.tags.count("circle") == offers + places
    for row in told.judgement.parties.values():
        assert str(round(row.parts.mean)) in read.words
    assert ("What the others thought" in read.words) is bool(told.thoughts)


def test_a_page_of_a_game_is_the_same_each_time() -> None:
    match = play_out(begin())
    assert page_of(match) == page_of(match)


def test_a_game_that_is_not_over_keeps_its_secrets(tmp_path: Path) -> None:
    unfinished = tmp_path / "game.jsonl"
    unfinished.write_bytes(b"".join(GOLDEN.read_bytes().splitlines(keepends=True)[:9]))
    out = tmp_path / "game.html"
    result = run("report", unfinished, "--out", out)
    assert result.exit_code == 1
    assert "not over" in result.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    ("name", "words"), [("nothing.jsonl", "cannot be read"), ("text.jsonl", "")]
)
def test_what_is_no_save_is_refused_in_a_line(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "text.jsonl").write_text("Dear Sir,\n", encoding="utf-8")
    result = run("report", tmp_path / name, "--out", tmp_path / "game.html")
    assert result.exit_code == 1
    assert words in result.stderr
    assert "Traceback" not in result.output
