"""The secretary's note: whole sentences of the catalogue, plain, with no id in them, and honest."""

import ast
import gettext
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import game.delegations
from game.delegations.advice import advise
from game.delegations.advice_parts import Odds, Reading, Sureness, Weighing
from game.engine.observe import observe
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.play.language import Language
from game.play.wording_advice import (
    Note,
    describe_odds,
    describe_odds_briefly,
    describe_reading,
    note_lines,
    secretarys_note,
)
from game.play.words import words_for
from tests.delegations.games import game as played
from tests.delegations.games import portsmouth
from tests.randomly import random_game
from tests.tiny import ISLAND, MONEY, NORTH, SOUTH, UMPIRE, at_table, tiny

TINY = tiny()
WORDS = words_for(Language(), TINY, observe(TINY, at_table(TINY), NORTH))


class Marked(gettext.NullTranslations):
    """A catalogue that marks what was looked up in it."""

    def gettext(self, message: str) -> str:
        return f"§{message}"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"§{one if n == 1 else many}"


def note_of(scenario: Scenario, seen: Observation, language: Language | None = None) -> Note:
    words = words_for(language or Language(), scenario, seen)
    return secretarys_note(words, seen, advise(seen))


def lines_of(scenario: Scenario, seen: Observation, language: Language | None = None) -> list[str]:
    words = words_for(language or Language(), scenario, seen)
    return list(note_lines(words, secretarys_note(words, seen, advise(seen))))


def moments() -> Iterator[tuple[Scenario, Observation]]:
    """What the seat to act sees, at many moments of games of all kinds."""
    for scenario, seeds, every in ((TINY, range(6), 3), (portsmouth(), range(2), 7)):
        for seed in seeds:
            for number, (state, _) in enumerate(random_game(scenario, seed)):
                if number % every == 0 and state.seat_to_act is not None:
                    yield scenario, observe(scenario, state, state.seat_to_act)
    for moment in played(portsmouth(), 3, "historical", "envoy"):
        yield portsmouth(), moment.seen
    for moment in played(portsmouth(), 0, "holder", "holder", "waiter"):
        if moment.seen.capital is not None and moment.seen.capital.order_due is not None:
            yield portsmouth(), moment.seen


def test_every_note_is_made_of_sentences_without_an_id() -> None:
    scenario = portsmouth()
    ids = {issue.id for issue in scenario.agenda.issues if "_" in issue.id} | {
        option.id
        for issue in scenario.agenda.issues
        for option in issue.options
        if "_" in option.id
    }
    names = re.compile("|".join(rf"\b{name}\b" for name in (*ids, *scenario.agenda.seats)))
    for scenario, seen in moments():
        for line in lines_of(scenario, seen):
            assert line and line[0] == line[0].upper(), line
            assert line[-1] in ".:”)" or ": " in line, line
            assert "{" not in line, line
            assert scenario is TINY or not names.search(line), line


def test_every_sentence_can_be_translated() -> None:
    language = Language(code="xx", messages=Marked())
    for scenario, seen in moments():
        for line in lines_of(scenario, seen, language):
            assert line.startswith("§"), line


def grounds() -> Iterator[tuple[str, set[str]]]:
    """Message and fields of every reason that the secretary's own modules give."""
    folder = Path(game.delegations.__file__).parent
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.glob("advice*.py")]
    for node in (node for tree in trees for node in ast.walk(tree)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        message = node.args[0] if node.func.id == "because" else None
        if isinstance(message, ast.Constant):
            yield message.value, {word.arg or "" for word in node.keywords}


def test_every_reason_of_the_secretary_fills_its_own_places() -> None:
    found = list(grounds())
    assert len(found) > 15
    for message, fields in found:
        assert {name for _, name, _, _ in string.Formatter().parse(message) if name} == fields


def test_the_note_says_when_there_is_nothing_to_do() -> None:
    told = lines_of(TINY, observe(TINY, at_table(TINY), SOUTH))
    assert "It is not our turn: there is nothing to do but to listen." in told


def test_a_first_paper_is_not_copied_out_but_a_change_is_shown_beside_the_old() -> None:
    first = note_of(TINY, observe(TINY, at_table(TINY), NORTH))
    assert first.advice == "Send our first paper as our capital has drafted it."
    assert first.articles == ()
    changes = [
        article
        for moment in played(portsmouth(), 3, "envoy", "envoy")
        for article in note_of(portsmouth(), moment.seen).articles
    ]
    assert any("(until now: " in article for article in changes)


def test_an_order_to_break_off_stands_at_the_head_of_the_note() -> None:
    seen = next(
        moment.seen
        for moment in played(portsmouth(), 0, "holder", "holder", "waiter")
        if moment.seen.capital is not None and moment.seen.capital.order_due is not None
    )
    first = note_of(portsmouth(), seen).grounds[0]
    assert first.title == "Our orders"
    assert "has ordered us to break off on" in first.text


def test_the_mediators_note_reads_both_sides() -> None:
    note = note_of(TINY, observe(TINY, at_table(TINY), UMPIRE))
    titles = [reading.title for reading in note.readings]
    assert titles == ["What Northland seems to care about", "What Southland seems to care about"]


def test_every_sureness_has_words() -> None:
    told = {
        weight.sure
        for moment in played(portsmouth(), 3, "historical", "envoy")
        for reading in note_of(portsmouth(), moment.seen).readings
        for weight in reading.weights
    }
    assert len(told) == len(Sureness)


# --- Odds ----------------------------------------------------------------------------------


def odds(likely: float, papers: int, half: float = 0.05) -> Odds:
    return Odds(least=likely - half, likely=likely, most=likely + half, papers=papers)


@pytest.mark.parametrize(
    ("likely", "told"),
    [
        (0.02, "The North would hardly say yes to all of this."),
        (0.2, "The North would say yes to all of this perhaps one time in six."),
        (0.33, "The North would say yes to all of this perhaps one time in three."),
        (0.5, "It is about even whether the North says yes to all of this."),
        (0.7, "The North is more likely than not to say yes to all of this."),
        (0.95, "The North is nearly certain to say yes to all of this."),
    ],
)
def test_odds_are_put_in_words(likely: float, told: str) -> None:
    assert describe_odds(WORDS, "the North", odds(likely, papers=6)) == told
    assert describe_odds_briefly(WORDS, "the North", odds(likely, papers=6)) == told


def test_a_guess_is_called_a_guess() -> None:
    assert "this is a guess" in describe_odds(WORDS, "the North", odds(0.5, papers=1))
    wide = describe_odds(WORDS, "the North", odds(0.5, papers=1, half=0.3))
    assert wide.endswith("the odds may be 2 in 10 or 8 in 10.")
    assert "guess" in describe_odds_briefly(WORDS, "the North", odds(0.5, papers=1, half=0.3))
    assert "nobody can tell" in describe_odds(WORDS, "the North", odds(0.5, papers=0))


def test_where_much_was_settled_before_the_secretary_is_at_a_loss_on_what_is_open_alone() -> None:
    about = Reading(about=SOUTH, papers=0, weights=(), unmoved=(), early=(ISLAND,), limits={})
    told = describe_reading(WORDS, about)
    assert told.source == "On what is open they have laid no paper before us yet: I cannot say."
    assert told.remarks == ("They gave way early on “Island”.",)
    nothing = describe_reading(WORDS, replace(about, early=()))
    assert nothing.source == "They have laid no paper before us yet: I cannot say."


def test_who_gave_way_in_his_first_paper_is_not_said_to_hold_out_there_too() -> None:
    about = Reading(
        about=SOUTH, papers=1, weights=(), unmoved=(ISLAND, MONEY), early=(MONEY,), limits={}
    )
    assert describe_reading(WORDS, about).remarks == (
        "They have not moved on “Island”.",
        "They gave way early on “Money”.",
    )


def test_what_is_settled_is_not_told_of_a_side_again_and_again() -> None:
    about = Reading(about=SOUTH, papers=4, weights=(), unmoved=(), early=(ISLAND, MONEY), limits={})
    told = describe_reading(WORDS, about, frozenset({MONEY}))
    assert told.remarks == ("They gave way early on “Island”.",)


def test_what_is_all_a_guess_is_called_so_once() -> None:
    weights = tuple(
        Weighing(issue=issue, share=share, sure=Sureness.GUESS)
        for issue, share in ((ISLAND, 0.6), (MONEY, 0.4))
    )
    about = Reading(about=SOUTH, papers=1, weights=weights, unmoved=(), early=(), limits={})
    told = describe_reading(WORDS, about)
    assert told.source.endswith("take it for a guess.")
    assert [one.line for one in told.weights] == ["1. Island.", "2. Money."]
    later = describe_reading(WORDS, replace(about, papers=3))
    assert later.weights[0].line == "1. Island, but this is a guess."
