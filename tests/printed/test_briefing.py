"""The packets for paper: complete for their seat, silent on the others, safe to open."""

import random
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.paths import data_dir
from game.play.language import ENGLISH, load_language
from game.printed.briefing import PUBLIC, packets, write_packets
from game.scenario.load import load_scenario
from tests.secrets import with_other_secrets

TEMPLATES = data_dir("assets") / "print"
LANGUAGE = load_language(ENGLISH, Path("nowhere"))
JAPAN, RUSSIA, ROOSEVELT = SeatId("japan"), SeatId("russia"), SeatId("roosevelt")


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(data_dir("scenarios") / "portsmouth.yaml")


@pytest.fixture(scope="module")
def pages(portsmouth: Scenario) -> dict[str, str]:
    return packets(portsmouth, LANGUAGE, TEMPLATES)


class Words(HTMLParser):
    """The words of a page, and every tag in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())


def line(text: str) -> str:
    """A text of the scenario as it is printed."""
    return " ".join(LANGUAGE.text(text).split())


def test_there_is_a_page_for_each_seat_and_one_for_all(pages: dict[str, str]) -> None:
    assert list(pages) == ["japan", "russia", "roosevelt", PUBLIC]


def test_a_packet_has_all_that_its_seat_needs(portsmouth: Scenario, pages: dict[str, str]) -> None:
    for seat in (JAPAN, RUSSIA):
        told = Words(pages[seat]).words
        brief = portsmouth.parties[seat].instructions
        for paragraph in (brief.letter + "\n\n" + brief.if_talks_fail).strip().split("\n\n"):
            assert line(paragraph) in told
        for limit in brief.limits:
            option = portsmouth.agenda.issue(limit.issue).option(limit.limit)
            assert line(option.title) in told
        assert "Confidential" in told
    desk = Words(pages[ROOSEVELT]).words
    assert line(portsmouth.mediator.letter.strip().split("\n\n")[0]) in desk
    assert "The German Emperor" in desk


def test_every_page_has_the_agenda_the_people_and_the_background(
    portsmouth: Scenario, pages: dict[str, str]
) -> None:
    for page in pages.values():
        told = Words(page).words
        for issue in portsmouth.agenda.issues:
            assert line(issue.title) in told
            assert all(line(option.clause) in told for option in issue.options)
        assert all(line(person.name) in told for person in portsmouth.agenda.people)
        assert line(portsmouth.agenda.background.strip().split("\n\n")[0]) in told


@pytest.mark.parametrize("other", [JAPAN, RUSSIA])
def test_a_page_does_not_change_with_the_secrets_of_another(
    portsmouth: Scenario, pages: dict[str, str], other: SeatId
) -> None:
    changed = packets(with_other_secrets(portsmouth, other, random.Random(5)), LANGUAGE, TEMPLATES)
    assert changed[other] != pages[other]
    for name in set(pages) - {other}:
        assert changed[name] == pages[name], name


def test_the_public_page_holds_no_letter(portsmouth: Scenario, pages: dict[str, str]) -> None:
    told = Words(pages[PUBLIC]).words
    letters = [brief.instructions.letter for brief in portsmouth.parties.values()]
    for letter in (*letters, portsmouth.mediator.letter):
        assert all(line(part) not in told for part in letter.strip().split("\n\n") if part)
    assert "Confidential" not in told


def test_a_page_stands_alone_and_runs_nothing(portsmouth: Scenario, pages: dict[str, str]) -> None:
    nasty = "<script>alert('x')</script> {{ 7 * 7 }} & <b>"
    brief = portsmouth.parties[JAPAN]
    instructions = replace(brief.instructions, letter=nasty)
    scenario = replace(
        portsmouth,
        parties={**portsmouth.parties, JAPAN: replace(brief, instructions=instructions)},
        agenda=replace(portsmouth.agenda, title=nasty),
    )
    for page in (*pages.values(), *packets(scenario, LANGUAGE, TEMPLATES).values()):
        read = Words(page)
        assert "script" not in read.tags
        assert read.links == []
    assert line(nasty) in Words(packets(scenario, LANGUAGE, TEMPLATES)[JAPAN]).words


def test_the_short_calendar_names_its_own_sittings(portsmouth: Scenario) -> None:
    short = Words(packets(portsmouth, LANGUAGE, TEMPLATES, "short")[PUBLIC]).words
    assert "6. " in short
    assert "15. " not in short


def test_pages_are_written_into_a_folder_that_is_made(
    pages: dict[str, str], tmp_path: Path
) -> None:
    written = write_packets(pages, tmp_path / "class" / "monday")
    assert [path.name for path in written] == [f"briefing-{name}.html" for name in pages]
    assert written[0].read_text(encoding="utf-8") == pages["japan"]
