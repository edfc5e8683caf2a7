"""Newspapers of one evening and of one conference, and the days that papers bear."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest

from game.delegations.roster import ROSTER
from game.model.events import (
    ArticleAgreed,
    CapitalDecided,
    DispatchArrived,
    Event,
    Held,
    SecretLeaked,
    SecretSittingAnswered,
    TrackMoved,
)
from game.model.ids import IssueId, SeatId
from game.model.observation import Observation
from game.model.state import DrawMode, Phase
from game.model.tracks import SYMPATHY
from game.paths import data_dir
from game.play.datelines import dateline, page_days
from game.play.evenings import gave_ground
from game.play.initialled import initialled_after
from game.play.language import Language
from game.play.match import Match
from game.play.press import FrontPage, front_page
from game.play.press_hour import PRINTED, hour_of
from game.play.records import Settings
from game.play.wording_letters import received
from game.play.wording_moves import describe_move
from game.play.wording_press_news import _MOVED, public_events
from game.play.words import Words, words_for
from game.scenario.load import load_scenario
from game.ui.rows import with_turns

JAPAN, RUSSIA, ROOSEVELT = SeatId("japan"), SeatId("russia"), SeatId("roosevelt")
GAMES = [("full", 1), ("full", 2), ("short", 1), ("short", 4)]


@lru_cache(maxsize=4)
def played(calendar: str, seed: int) -> Match:
    """A whole conference of computers."""
    match = begun(calendar, seed)
    while not match.over:
        match.computer_move()
    return match


def begun(calendar: str, seed: int) -> Match:
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    seats = {JAPAN: "envoy", RUSSIA: "envoy", scenario.agenda.mediator.id: "mediator"}
    settings = Settings(seed=seed, draws=DrawMode.DRAWN, calendar=calendar, seats=seats)
    return Match.begin(scenario, settings, ROSTER)


def read(match: Match, seat: SeatId) -> tuple[Words, Observation]:
    seen = match.observation(seat)
    return words_for(Language(), match.scenario, seen), seen


def pages(match: Match, seat: SeatId) -> Iterator[tuple[int, FrontPage]]:
    words, seen = read(match, seat)
    for paper in seen.dispatches:
        if paper.channel in PRINTED:
            yield paper.turn, front_page(words, seen, paper)


@pytest.mark.parametrize(("calendar", "seed"), GAMES)
@pytest.mark.parametrize("seat", [JAPAN, RUSSIA, ROOSEVELT])
def test_no_paragraph_is_read_twice_in_one_evening(calendar: str, seed: int, seat: SeatId) -> None:
    told = Counter[tuple[int, str]]()
    for turn, page in pages(played(calendar, seed), seat):
        for text in (page.lead, *(one.text for one in page.notices)):
            told.update((turn, line) for line in text.split("\n"))
    assert sum(told.values()) > 40
    assert [line for line, times in told.items() if times > 1] == []


@pytest.mark.parametrize(("calendar", "seed"), GAMES)
def test_hardly_a_piece_comes_twice_in_a_conference(calendar: str, seed: int) -> None:
    told = Counter(
        one.text for _, page in pages(played(calendar, seed), JAPAN) for one in page.notices
    )
    assert len([text for text, times in told.items() if times > 1]) <= 2


def test_papers_of_one_day_agree_on_how_the_public_leans() -> None:
    """Each dispatch moves opinion; what a day's papers say of it must not hang on their order."""
    _, seen = read(played("full", 1), JAPAN)
    heights: dict[int, set[int]] = {}
    moved = False
    for paper in seen.dispatches:
        if paper.channel in PRINTED:
            hour = hour_of(seen, paper)
            heights.setdefault(hour.turn, set()).add(hour.heights[SYMPATHY])
    for before, after in zip(seen.minutes, seen.minutes[1:], strict=False):
        arrived = isinstance(before, DispatchArrived) and isinstance(after, TrackMoved)
        moved = moved or (arrived and after.track == SYMPATHY)
    assert moved
    assert all(len(found) == 1 for found in heights.values())


@pytest.mark.parametrize(("calendar", "seed"), GAMES)
@pytest.mark.parametrize("seat", [JAPAN, RUSSIA])
def test_no_paper_is_dated_after_the_day_on_which_it_is_read(
    calendar: str, seed: int, seat: SeatId
) -> None:
    words, seen = read(played(calendar, seed), seat)
    for paper in received(words, seen):
        if paper.turn > len(seen.days):
            continue
        sitting = seen.days[paper.turn - 1]
        later = [date.fromordinal(sitting.toordinal() + number) for number in range(1, 30)]
        told = dateline(words, seen, paper)
        assert not [day for day in later if words.day(day) in told.split(". ")[0].split(", ")]


def test_a_paper_that_came_days_late_bears_the_eve_of_its_sitting() -> None:
    words, seen = read(played("short", 1), JAPAN)
    paper = replace(seen.dispatches[0], turn=3, sender="Count Katsura, Tokyo, 20 August. Cipher")
    assert dateline(words, seen, paper) == "Count Katsura, Tokyo, 25 August. Cipher"
    early = replace(paper, sender="London, 27 August")
    assert dateline(words, seen, early) == "London, 25 August"
    timely = replace(paper, sender="London, 24 August")
    assert dateline(words, seen, timely) == "London, 24 August"
    undated = replace(paper, sender="Samara, 31 September")
    assert dateline(words, seen, undated) == "Samara, 31 September"


def test_a_page_bears_the_days_of_a_long_wait_and_then_its_eve() -> None:
    match = begun("short", 1)
    words, seen = read(match, JAPAN)
    assert page_days(words, seen) == "10 to 17 August 1905"
    while match.observation(JAPAN).corridor_round < 2:
        match.computer_move()
    assert page_days(words, match.observation(JAPAN)) == "Thursday, 17 August 1905"
    while match.observation(JAPAN).phase is Phase.CORRIDOR:
        match.computer_move()
    assert page_days(words, match.observation(JAPAN)) == "Friday, 18 August 1905"
    words, seen = read(begun("full", 1), JAPAN)
    assert page_days(words, seen) == "Thursday, 10 August 1905"


def test_a_calendar_that_begins_midway_calls_no_sitting_the_first() -> None:
    words, seen = read(begun("short", 4), JAPAN)
    printed = [front_page(words, seen, one) for one in seen.dispatches if one.channel in PRINTED]
    told = [f"{page.number} {page.date} {[*page.notices]}" for page in printed]
    assert told
    assert not [text for text in told if "first sitting" in text]


def test_the_president_never_writes_the_same_letter_on_two_days() -> None:
    words, seen = read(played("full", 1), JAPAN)
    letters = [one.text for one in received(words, seen) if one.title.startswith("What I have")]
    assert len(letters) == len(set(letters)) > 1


@pytest.mark.parametrize(("calendar", "seed"), GAMES)
def test_the_evening_and_the_next_mornings_paper_agree_on_who_gave_ground(
    calendar: str, seed: int
) -> None:
    """First papers once gave nothing in the evening, and "something was yielded" in the morning."""
    match = played(calendar, seed)
    _, seen = read(match, JAPAN)
    told = [
        (
            any(one.text in _MOVED for one in page.notices),
            gave_ground(e for number, e in with_turns(seen) if number == turn - 1),
        )
        for turn, page in pages(match, JAPAN)
        if turn > 1
    ]
    assert any(movers for _, movers in told)
    assert [one for one in told if one[0] and not one[1]] == []


def test_after_a_refusal_at_home_the_last_articles_count_as_open() -> None:
    _, seen = read(played("full", 1), JAPAN)
    both = seen.agenda.seats
    first, second, third = (issue.id for issue in seen.agenda.issues[:3])
    option = {issue.id: issue.options[0].id for issue in seen.agenda.issues}
    events = (
        ArticleAgreed(audience=both, issue=first, option=option[first], by=JAPAN),
        Held(audience=both, by=RUSSIA),
        ArticleAgreed(audience=both, issue=second, option=option[second], by=JAPAN),
        CapitalDecided(audience=both, party=JAPAN, sanctioned=True, reason=None),
        CapitalDecided(audience=both, party=RUSSIA, sanctioned=False, reason=second),
    )
    assert initialled_after({third}, events) == {first, third}


def test_the_papers_tell_that_a_treaty_was_sent_back() -> None:
    """They once went on reporting agreement on what lay open again."""
    words, seen = read(played("full", 1), JAPAN)
    paper = next(one for one in seen.dispatches if one.channel in PRINTED and one.turn > 2)
    sakhalin = IssueId("sakhalin")
    refused = CapitalDecided(
        audience=seen.agenda.seats, party=RUSSIA, sanctioned=False, reason=sakhalin
    )
    hour = replace(hour_of(seen, paper), lately=(refused,))
    first = next(iter(public_events(words, seen, hour)))
    assert "St Petersburg will not sanction the treaty" in first.text
    assert "“Sakhalin”" in first.text


@pytest.mark.parametrize(("calendar", "seed"), GAMES)
@pytest.mark.parametrize("seat", [JAPAN, RUSSIA])
def test_a_page_counts_the_articles_once(calendar: str, seed: int, seat: SeatId) -> None:
    """The head has the count; a cable below it once gave the same figure again."""
    words, seen = read(played(calendar, seed), seat)
    for paper in (one for one in seen.dispatches if one.channel in PRINTED):
        page, done = front_page(words, seen, paper), len(hour_of(seen, paper).agreed)
        assert page.decks
        told = " ".join(one.text for one in page.notices)
        assert f"{done} of 12" not in told and f"{done} articles" not in told
        assert f"questions {done} are settled" not in told


@pytest.mark.parametrize(("calendar", "seed"), GAMES)
def test_what_is_thought_of_the_days_ahead_is_not_said_again_day_after_day(
    calendar: str, seed: int
) -> None:
    thoughts = Counter[str]()
    for _, page in pages(played(calendar, seed), JAPAN):
        for one in page.notices:
            if one.head == "The Days Ahead":
                thoughts.update(one.text.split(". ")[2:])
    assert len(thoughts) > 2
    assert max(thoughts.values()) == 1


@pytest.mark.parametrize(("calendar", "seed"), GAMES)
def test_a_place_named_with_its_state_has_a_comma_where_the_sentence_goes_on(
    calendar: str, seed: int
) -> None:
    texts = [
        text
        for seat in (JAPAN, RUSSIA, ROOSEVELT)
        for _, page in pages(played(calendar, seed), seat)
        for text in (page.date, *page.decks, *(one.text for one in page.notices))
    ]
    named = [text for text in texts if "New Hampshire" in text]
    assert named
    assert not [text for text in named if re.search(r"New Hampshire [a-zA-Z]", text)]


def test_that_the_envoys_met_alone_is_public_and_its_words_are_not() -> None:
    """The paper tells of every secret sitting; the small odds are those of what was said in it."""
    words, seen = read(played("full", 1), JAPAN)
    paper = next(one for one in seen.dispatches if one.channel in PRINTED and one.turn > 2)
    alone = SecretSittingAnswered(audience=seen.agenda.seats, by=RUSSIA, consent=True)
    leak = SecretLeaked(audience=seen.agenda.seats, floats={JAPAN: {}, RUSSIA: {}})

    def heads(*events: Event) -> list[str]:
        hour = replace(hour_of(seen, paper), lately=events)
        return [one.head for one in public_events(words, seen, hour)]

    assert heads(alone) == ["The Secretaries Leave"]
    assert heads(alone, leak) == ["Behind Closed Doors"]
    risk = describe_move(words, seen, "ask_secret_sitting").risk
    assert risk.startswith("That you meet alone everybody sees. The odds are 8 in 100 that the")
