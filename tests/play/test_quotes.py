"""Straight quotation marks come out as print has them, and nothing else is touched."""

import gettext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.language import Language
from game.play.quotes import with_printed_quotes

PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("China's soil", "China’s soil"),
        ("the envoys' rooms", "the envoys’ rooms"),
        ('"no provision"', "“no provision”"),
        ('He said: "Not an inch."', "He said: “Not an inch.”"),
        ('He wrote "no", and "never".', "He wrote “no”, and “never”."),
        ("\"She wrote 'no' to it,\" he said.", "“She wrote ‘no’ to it,” he said."),
        ("'\"Peace\" is a word', he said", "‘“Peace” is a word’, he said"),
        ("\"He said 'peace'\"", "“He said ‘peace’”"),
        ("'Twas the war of '04.", "’Twas the war of ’04."),
        ('"\'Tis done."', "“’Tis done.”"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("the 'bus is late", "the ’bus is late"),
        ("chargé d'affaires", "chargé d’affaires"),
        ('*"Peace"* and **"war"**', "*“Peace”* and **“war”**"),
        ('peace—"at last"', "peace—“at last”"),
        ('"But I—" he began.', "“But I—” he began."),
        ('("The Bulletin")', "(“The Bulletin”)"),
        ('the paper\n"The Sun"\n', "the paper\n“The Sun”\n"),
        ('"', "”"),
        ("", ""),
    ],
)
def test_marks_are_curved(typed: str, printed: str) -> None:
    assert with_printed_quotes(typed) == printed


@given(st.one_of(st.text(), st.text(alphabet="ab .,-—*“”‘’\"'\n1")))
def test_nothing_else_changes_and_twice_is_once(text: str) -> None:
    printed = with_printed_quotes(text)
    assert printed.translate(PLAIN) == text.translate(PLAIN)
    assert not set("\"'") & set(printed)
    assert all(a == b for a, b in zip(text, printed, strict=True) if a not in "\"'")
    assert with_printed_quotes(printed) == printed


class Catalogue(gettext.NullTranslations):
    """Some words of a scenario in another language."""

    def gettext(self, message: str) -> str:
        return {'"Peace"': "»Fred«", "China's": "Kina's"}.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def test_a_scenario_is_shown_with_printed_marks_and_a_translator_keeps_his_own() -> None:
    assert Language().text('China\'s "note"') == "China’s “note”"
    language = Language(code="da", scenario=Catalogue())
    assert language.text('"Peace"') == "»Fred«"
    assert language.text("China's") == "Kina's"
    assert language.text("Japan's") == "Japan’s"


def test_the_games_own_sentences_have_printed_marks_round_whatever_they_hold() -> None:
    """A newspaper has both its own sentences and the scenario's."""
    language = Language(code="da", messages=Catalogue())
    assert Language().say("{one}'s '{two}' and \"{two}\"", one="O'Brien", two="x") == (
        "O'Brien’s ‘x’ and “x”"
    )
    assert language.say("China's") == "Kina's"
    assert language.count("{number} day's", "{number} days'", 1) == "1 day’s"
    assert language.count("{number} day's", "{number} days'", 2) == "2 days’"
