"""Moves at a text prompt: typed by number or by line, asked for step by step, warned of."""

import re

import pytest

from game.model.actions import (
    AcceptOffer,
    CallOnMediator,
    MakeOffer,
    Rest,
    SoundOut,
    StudyPapers,
    SuggestTerms,
)
from game.model.offers import Firmness
from tests.play.games import (
    ALL_CHANCERS,
    ALL_PEOPLE,
    ONE_PERSON,
)
from tests.terminal.pipes import acts, play
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    MUCH,
    NORTH,
    OPEN,
    SOUTH,
    UMPIRE,
    WHOLE,
    patient,
)


def test_a_move_is_made_by_number_or_by_line() -> None:
    by_number, _ = play(ONE_PERSON, "6", "quit")
    by_line, _ = play(ONE_PERSON, "study", "quit")
    assert acts(by_number) == acts(by_line) == [StudyPapers(seat=NORTH)]


def test_who_plays_alone_is_told_once_of_a_move_and_who_shares_a_keyboard_that_it_is_made() -> None:
    _, shown = play(ONE_PERSON, "study", "quit")
    assert "Done:" not in shown and shown.count("You sit up over the files") == 1
    _, shown = play(ALL_PEOPLE, "", "study", "quit")
    assert "Done: Study the papers." in shown


def test_who_asks_for_latitude_reads_each_limit_as_it_stands_now() -> None:
    _, shown = play(ONE_PERSON, "cable", "quit")
    assert "1. Island: now “Half” (important)" in shown


def test_an_offer_is_written_step_by_step() -> None:
    lines = (
        "rest", "offer", "1", "1", "half", "worth", "link", "1 2", "firmness", "exploratory",
        "3", "out", "show", "send", "quit",
    )  # fmt: skip
    match, shown = play(ONE_PERSON, *lines)
    assert acts(match)[1] == MakeOffer(
        seat=NORTH,
        terms={ISLAND: HALF, MONEY: MUCH},
        links=((ISLAND, MONEY),),
        firmness=Firmness.EXPLORATORY,
    )
    assert "would surely sign this." in shown
    assert "For you: the least that you may sign." in shown


def test_a_paper_can_be_thrown_away_and_mistakes_on_it_are_explained() -> None:
    lines = (
        "rest", "offer", "2", "send", "seven", "1 2", "99", "1", "9", "back", "link", "1 2",
        "link", "none", "back", "quit",
    )  # fmt: skip
    match, shown = play(ONE_PERSON, *lines)
    assert acts(match) == [Rest(seat=NORTH)]
    for told in ("still empty", "‘seven’ is none of the words", "One word", "not on the paper"):
        assert told in " ".join(shown.split())


def test_a_question_says_what_can_be_answered() -> None:
    match, shown = play(ONE_PERSON, "5", "banana", "9", "back", "rest", "quit")
    flat = " ".join(shown.split())
    for word in ("banana", "9"):
        assert (
            f"‘{word}’ is no answer to this question. Type a number from 1 to 3, back, help or "
            "quit." in flat
        )
    assert acts(match) == [Rest(seat=NORTH)]


QUESTIONS = {
    "the issue to ask about": ("cable",),
    "the issues to compare": ("sound",),
    "the second of them": ("sound", "1"),
    "whether to confide": ("3",),
    "the paper": ("rest", "offer", "1"),
    "the paper to start from": ("rest", "offer"),
    "an answer on the paper": ("rest", "offer", "1", "1"),
    "what is tied on the paper": ("rest", "offer", "1", "link"),
    "how firm it is": ("rest", "offer", "1", "firmness"),
    "the days of a recess": ("rest", "recess"),
    "whether to leave": ("rest", "leave"),
    "whether to go beyond a limit": ("rest", "offer island=half money=nothing fishery=open"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_within_a_move_can_be_left_explained_and_gone_back_from(
    question: str,
) -> None:
    lines = QUESTIONS[question]
    begun, plain = play(ONE_PERSON, *lines, "quit")
    assert "Goodbye." in plain.splitlines()[-1], "quit was not taken"
    _, helped = play(ONE_PERSON, *lines, "help", "quit")
    told = helped[len(plain[: plain.rindex("Goodbye.")].rstrip()) :]
    assert "back" in told and "quit: leave the game" in told
    assert "Goodbye." in helped.splitlines()[-1]
    back, _ = play(ONE_PERSON, *lines, "back", "back", "quit")
    assert acts(back) == acts(begun)


def test_what_the_other_side_offers_is_told_with_its_worth() -> None:
    offer = "offer island=half money=nothing fishery=open exploratory"
    first = ("", "rest", "", "", "rest", "", "", offer, "", "", "worth", "quit")
    _, shown = play(ALL_PEOPLE, *first, scenario=patient())
    flat = " ".join(shown.split())
    assert re.search(r"To you offer 1 is worth \d+ of 100; to sign nothing is worth \d+\.", flat)
    assert re.search(r"Worth \d+ of 100 to you, \d+ (better|worse) than no treaty\.", flat)


def test_the_words_of_the_paper_are_explained_on_the_paper() -> None:
    _, shown = play(ONE_PERSON, "rest", "offer", "1", "help", "back", "quit")
    assert "link: name articles to be taken together or not at all." in shown
    assert "send: the paper is done. back: throw it away." in shown


def test_an_offer_beyond_the_instructions_is_made_only_after_a_warning() -> None:
    offer = "offer island=half money=nothing fishery=open"
    match, shown = play(ONE_PERSON, "rest", offer, "no", "quit")
    assert "This binds you beyond your instructions on" in shown
    assert acts(match) == [Rest(seat=NORTH)]
    match, _ = play(ONE_PERSON, "rest", offer, "yes", "quit")
    assert isinstance(acts(match)[1], MakeOffer)
    match, shown = play(ONE_PERSON, "rest", f"{offer} exploratory", "quit")
    assert "This binds you" not in shown
    assert isinstance(acts(match)[1], MakeOffer)


def test_a_move_typed_without_what_it_names_asks_for_it() -> None:
    match, shown = play(ONE_PERSON, "cable", "back", "sound", "1", "2", "quit")
    assert "Number of the issue, back, help or quit:" in shown
    assert isinstance(acts(match)[0], SoundOut)


def test_what_a_choice_must_name_is_asked_for() -> None:
    match, _ = play(ONE_PERSON, "sound", "5", "1", "2", "quit")
    assert SoundOut(seat=NORTH, first=ISLAND, second=FISHERY) in acts(match)
    match, _ = play(ONE_PERSON, "3", "2", "2", "1", "whole", "send", "quit")
    assert acts(match) == [CallOnMediator(seat=NORTH, confides={ISLAND: WHOLE})]
    match, _ = play(ONE_PERSON, "5", "back", "1", "", "3", "back", "rest", "quit")
    assert acts(match) == [Rest(seat=NORTH)]


def test_to_leave_must_be_said_twice() -> None:
    stays = ("rest", "8", "no", "quit")
    match, shown = play(ONE_PERSON, *stays)
    assert not match.over
    number = re.search(r"(\d)\. Leave the conference", shown)
    assert number is not None
    match, _ = play(ONE_PERSON, "rest", number.group(1), "leave", "quit")
    assert match.over
    match, shown = play(ONE_PERSON, "rest", "leave", "no", "quit")
    assert "To leave is final" in shown
    assert not match.over


def test_the_last_article_is_accepted_only_after_a_warning() -> None:
    offer = "offer island=half money=nothing fishery=open"
    rounds = ("rest", "", "", "rest", "", "")
    first, shown = play(
        ALL_PEOPLE, "", *rounds[:1], "", "", "rest", "", "", offer, "yes", "", "", "accept", "no",
        "quit",
        scenario=patient(),
    )  # fmt: skip
    assert "This closes the last article." in shown
    assert not any(isinstance(act, AcceptOffer) for act in acts(first, SOUTH))


def test_who_signs_again_after_a_refusal_is_warned_that_another_is_the_end() -> None:
    """Southtown refuses the whole island; the same treaty, signed once more, ends it all (8.3)."""
    warning = (
        "One treaty has been refused already: if a capital refuses again, the conference is over."
    )
    offer = "offer island=whole money=much fishery=open"
    first = ("", "rest", "", "", "rest", "", "", offer, "", "", "accept 1", "yes", "", "", "wait")
    again = ("", "", "rest", "", "", "rest", "", "", "hold", "", "", offer, "", "", "status")
    match, shown = play(ALL_PEOPLE, *first, *again, "accept 2", "yes", scenario=patient())
    flat = " ".join(shown.split())
    signing = "This closes the last article. The treaty then goes home. "
    before, between, after = flat.split(signing)
    assert warning not in before
    assert not between.startswith(warning) and after.startswith(warning)
    assert between.count(warning) == 4, "to all three at their first move since, and in the status"
    assert match.over


def test_who_has_articles_initialled_is_told_how_many_there_are() -> None:
    offer = "offer island=half money=nothing fishery=open"
    first = ("", "rest", "", "", "rest", "", "", offer, "yes", "", "", "accept fishery", "yes")
    _, shown = play(ALL_PEOPLE, *first, "quit", scenario=patient())
    assert "1 of 3 articles are initialled." in shown


def test_undo_takes_back_ones_last_move_when_one_plays_alone() -> None:
    match, shown = play(ONE_PERSON, "study", "undo", "rest", "quit")
    assert "Taken back." in shown
    assert acts(match)[0] == Rest(seat=NORTH)


def test_nothing_is_taken_back_between_two_people() -> None:
    match, shown = play(ALL_PEOPLE, "", "study", "", "", "undo", "quit")
    assert "nothing is taken back" in shown
    assert acts(match) == [StudyPapers(seat=NORTH)]


def test_the_mediator_composes_terms_and_reads_what_he_learned() -> None:
    seats = {**ALL_CHANCERS, UMPIRE: "person"}
    lines = ("papers", "status", "suggest island=half fishery=open", "quit")
    match, shown = play(seats, *lines)
    assert (
        acts(match, UMPIRE)[0] in (SuggestTerms(seat=UMPIRE, terms={ISLAND: HALF, FISHERY: OPEN}),)
        or "has been initialled" in shown
    )
