"""Justified text: where lines end, where words are parted, and what comes back."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pygame import Rect

from game.ui.hyphens import LEAST_AFTER, LEAST_BEFORE, SHORTEST, partings
from game.ui.paragraphs import MOST_RUN, WIDEST_GAP, Line, break_lines
from game.ui.text import Face
from game.ui.theme import Theme, read_theme
from game.ui.typesetting import LEADING, set_text, text_height

BLACK = (0, 0, 0)
NARROW = 176
"""Width of a newspaper's column in a small window."""
NEWS = (
    "Manchester, New Hampshire, 25 August. There being no sitting, gentlemen of the Japanese "
    "mission were shown up to the Japanese delegation's rooms, and asked excellent questions "
    "about spindles. Two courses lie open to it: to leave the railway and the evacuation as they "
    "are, or to settle the price of northern Sakhalin in the first plenipotentiary conference."
)
WORDS = [
    *re.sub(r"[^\w ]", "", NEWS).split(),
    "conference,", "“indemnity”", "St.", "1,200,000,000", "Zq17x", "Russo-Japanese", "to-day.",
    "plenipotentiaries", "Plenipotentiaries", "MANCHURIA", "d'affaires", "Kuropatkin", "peace—and",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)


@pytest.fixture(scope="module")
def face() -> Face:
    return Theme(read_theme()).font_face("head", 15)


def gap_of(face: Face, line: Line, width: int) -> float:
    """How wide the gaps of a line are, in spaces."""
    room = width - line.indent - sum(face.width(word) for word in line.words)
    return room / max(1, len(line.words) - 1) / face.width(" ")


def parted(lines: tuple[Line, ...]) -> list[tuple[str, str]]:
    """What stands before and after each break within a word."""
    return [(above.words[-1], below.words[0]) for above, below in pairwise(lines) if below.at]


def joined(lines: tuple[Line, ...], text: str) -> list[str]:
    """The words that lines say, put together again."""
    words: list[str] = []
    source = text.split()
    for line in lines:
        first, *others = line.words
        if line.at:
            # What is printed at the end of a line may be a hyphen that the word has not.
            words[-1] = source[line.first][: line.at] + first
        else:
            words.append(first)
        words.extend(others)
    return words


def test_no_line_of_a_narrow_column_stays_ragged(face: Face) -> None:
    """Lines once ended early, since no word could be parted."""
    bare = break_lines(face, NEWS, NARROW)
    lines = break_lines(face, NEWS, NARROW, language="en")
    assert max(gap_of(face, line, NARROW) for line in bare[:-1]) > WIDEST_GAP
    assert max(gap_of(face, line, NARROW) for line in lines[:-1]) < WIDEST_GAP - 1


def test_indented_lines_are_as_even_as_the_others(face: Face) -> None:
    """Lines beside a drop capital once took as many words as fitted, and no more."""
    text = NEWS.partition(". ")[2]
    lines = break_lines(face, text, NARROW, (24, 24), "en")
    assert [line.indent for line in lines[:3]] == [24, 24, 0]
    assert max(gap_of(face, line, NARROW) for line in lines[:-1]) < WIDEST_GAP - 1


def test_words_are_parted_only_where_it_helps(face: Face) -> None:
    assert not parted(break_lines(face, NEWS, 900, language="en"))
    assert parted(break_lines(face, NEWS, NARROW, language="en"))


@pytest.mark.parametrize("language", ["", "xx", "tlh"])
def test_a_language_without_rules_is_set_without_hyphens(face: Face, language: str) -> None:
    assert break_lines(face, NEWS, NARROW, language=language) == break_lines(face, NEWS, NARROW)
    assert not parted(break_lines(face, NEWS, NARROW, language=language))


@given(TEXTS, st.integers(90, 400), st.sampled_from([(), (15,), (34, 34)]))
@settings(deadline=None)
def test_lines_say_the_text_and_part_words_by_the_rules(
    face: Face, text: str, width: int, indents: tuple[int, ...]
) -> None:
    lines = break_lines(face, text, width, indents, "en")
    assert joined(lines, text) == text.split()
    last = text.split()[-1]
    run = 0
    for above, below in pairwise(lines):
        word = text.split()[below.first]
        run = run + 1 if below.at and above.words[-1].endswith("-") else 0
        assert run <= MOST_RUN
        if not below.at or face.width(word) > width - max(indents, default=0):
            continue
        assert not any(sign.isdigit() for sign in word)
        assert not word.isupper()
        assert below.first < len(text.split()) - 1 or word != last
        letters = sum(sign.isalpha() for sign in word)
        before = sum(sign.isalpha() for sign in word[: below.at])
        assert letters >= SHORTEST
        assert before >= LEAST_BEFORE
        assert letters - before >= LEAST_AFTER
        assert above.words[-1][-1] in "-—"
    for line in lines:
        if len(line.words) > 1:
            assert gap_of(face, line, width) > 0.75


@given(TEXTS, st.integers(90, 300), st.integers(1, 9))
@settings(deadline=None)
def test_what_found_no_room_begins_with_a_whole_word(
    face: Face, text: str, width: int, lines: int
) -> None:
    step = round(face.height * LEADING)
    source, rest, rounds = text.split(), text, 0
    while rest:
        left, bottom = set_text(
            None, rest, [Rect(0, 0, width, lines * step)], face, BLACK, language="en"
        )
        assert bottom <= lines * step
        words = left.split()
        assert len(left) < len(rest)
        if words and words != source[-len(words) :]:
            # Only a word that is wider than the column may be cut.
            assert words[1:] == source[len(source) - len(words) + 1 :]
            assert max(face.width(word) for word in source) > width
        rest, rounds = left, rounds + 1
    assert rounds <= len(text)


@given(TEXTS, st.integers(90, 300))
@settings(deadline=None)
def test_the_height_told_is_the_height_set(face: Face, text: str, width: int) -> None:
    text = f"{text}\n{text}"
    high = text_height(text, width, face, language="en")
    room = Rect(0, 0, width, high)
    assert set_text(None, text, [room], face, BLACK, language="en") == ("", high)
    room.h -= 1
    assert set_text(None, text, [room], face, BLACK, language="en")[0]


def test_a_name_is_parted_only_where_nothing_else_helps(face: Face) -> None:
    assert all(place.name for place in partings("Kuropatkin", "en"))
    assert not any(place.name for place in partings("negotiations", "en"))
    lines = break_lines(face, NEWS.replace("plenipotentiary", "Kuropatkin"), 230, language="en")
    assert not [head for head, _ in parted(lines) if head.lstrip("“")[0].isupper()]


def test_a_word_of_two_is_parted_where_they_meet() -> None:
    assert [place.at for place in partings("Russo-Japanese", "en")] == [6]
    assert partings("Russo-Japanese", "en")[0].sign == ""


@pytest.mark.parametrize("word", ["Zq17x", "1,200,000,000", "25-26", "army", "MANCHURIA", "(was)"])
def test_figures_short_words_and_capitals_are_never_parted(word: str) -> None:
    assert partings(word, "en") == ()


def test_a_word_whose_initial_stands_apart_is_not_parted(face: Face) -> None:
    text = "elegations plenipotentiary have met again"
    for width in range(60, 200, 10):
        lines = break_lines(face, text, width, (10, 10), "en", keep_first=True)
        assert (
            not any(line.first == 0 and line.at for line in lines)
            or face.width("elegations") > width - 10
        )
    drop = Theme(read_theme()).font_face("head_bold", 36)
    rest, _ = set_text(None, "A war", [Rect(0, 0, 90, 9)], face, BLACK, drop=drop, language="en")
    assert rest == "A war"
