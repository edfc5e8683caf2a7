"""The secretary's note: advice in words, plain enough for somebody who knows nothing of 1905."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from game.delegations.advice_parts import Advice, Course, Odds, Prospect, Reading, Sureness
from game.delegations.advice_record import order_stands
from game.model.actions import Action, BriefPress
from game.model.frozen import frozen
from game.model.ids import IssueId
from game.model.observation import Observation
from game.play.datelines import page_days
from game.play.language import marked
from game.play.wording_advised import advised_articles, describe_advised
from game.play.wording_menu import choice_hint, choice_label
from game.play.wording_peace import last_chance
from game.play.wording_rationale import describe_reason
from game.play.wording_views import describe_acceptability
from game.play.words import Words, sentence

_ODDS = (
    (0.88, marked("{party} is nearly certain to say yes to all of this.")),
    (0.58, marked("{party} is more likely than not to say yes to all of this.")),
    (0.42, marked("It is about even whether {party} says yes to all of this.")),
    (0.26, marked("{party} would say yes to all of this perhaps one time in three.")),
    (0.1, marked("{party} would say yes to all of this perhaps one time in six.")),
    (0.0, marked("{party} would hardly say yes to all of this.")),
)
"""Least odds -> how they are put."""
_WIDE = 0.4
"""Width from which odds are given as a range, for no single word would be honest."""
_LIKELY = 0.58
"""Odds from which no more need be said of a paper than that it is likely to be taken."""
_SENDS_HOME = ("accept_offer", "endorse_suggestion")
"""Kinds of action by which a whole treaty may go to the capitals at once."""
_FEW = 3
"""Papers of a side below which what is drawn from them is called a guess."""
_WEIGHT = {
    Sureness.CLEARLY: marked("{number}. {issue}, clearly."),
    Sureness.PROBABLY: marked("{number}. {issue}, probably."),
    Sureness.GUESS: marked("{number}. {issue}, but this is a guess."),
}
_RANK = marked("{number}. {issue}.")
"""The same where all of it has been called a guess."""
_SURENESS = {
    Sureness.CLEARLY: marked("clearly"),
    Sureness.PROBABLY: marked("probably"),
    Sureness.GUESS: marked("a guess"),
}


class Remark(NamedTuple):
    """A few words that say what is spoken of, and what there is to say."""

    title: str
    text: str


@frozen
class WeightWords:
    """An issue and how much it seems to matter to a side."""

    issue: str
    share: float
    """Against the weightiest, 0..1."""
    sure: str
    line: str
    """All of it in one line, for those who see no bars."""


@frozen
class ReadingWords:
    """What the record suggests about a side."""

    title: str
    weights: tuple[WeightWords, ...]
    source: str
    """What all this is drawn from, and how far it can be trusted."""
    remarks: tuple[str, ...]


@frozen
class Note:
    """The secretary's note, part by part."""

    title: str
    aside: str
    """The day."""
    advice: str
    """What to do."""
    articles: tuple[str, ...]
    """The articles that it is about, or that change."""
    grounds: tuple[Remark, ...]
    """Why, what it is worth or costs, and how likely it is to be taken."""
    weighed: str
    """Title of the other courses."""
    others: tuple[Remark, ...]
    readings: tuple[ReadingWords, ...]
    caveat: str


def secretarys_note(words: Words, seen: Observation, advice: Advice) -> Note:
    """The note to the seat of this observation."""
    action = advice.action
    return Note(
        title=words.say("The secretary’s note"),
        aside=page_days(words, seen),
        advice=describe_advised(words, seen, action),
        articles=tuple(advised_articles(words, seen, action)),
        grounds=tuple(_grounds(words, seen, advice)),
        weighed=words.say("What else I have weighed"),
        others=tuple(_other(words, seen, course) for course in advice.others),
        readings=tuple(
            describe_reading(words, one, frozenset(seen.agreed)) for one in advice.readings
        ),
        caveat=words.say(
            "I know only what lies in your own papers and what has been said in our hearing. The "
            "decision is yours."
        ),
    )


def note_lines(words: Words, note: Note) -> Iterator[str]:
    """The note line by line, for the terminal."""
    yield words.say("{title}, {day}.", title=note.title, day=note.aside)
    yield note.advice
    yield from note.articles
    for ground in note.grounds:
        yield words.say("{title}: {text}", title=ground.title, text=ground.text)
    if note.others:
        yield words.say("{title}:", title=note.weighed)
    for other in note.others:
        yield words.say("{title}: {text}", title=other.title, text=other.text)
    for reading in note.readings:
        yield words.say("{title}:", title=reading.title)
        yield reading.source
        yield from (weight.line for weight in reading.weights)
        yield from reading.remarks
    yield note.caveat


# --- Why -----------------------------------------------------------------------------------


def _orders(words: Words, seen: Observation, day: date) -> str:
    """The order to break off that stands, and what could still cancel it."""
    fields = {
        "capital": words.capital(seen.seat),
        "day": words.day(day),
        "mediator": words.mediator,
    }
    if seen.capital is not None and seen.capital.order_last:
        return words.say(
            "{capital} has ordered us to break off on {day}, for the third time: nothing but a "
            "treaty comes before it.",
            **fields,
        )
    if not order_stands(seen):
        return words.say(
            "{capital} has ordered us to break off on {day}. What has happened since cancels the "
            "order when the sitting is over.",
            **fields,
        )
    return words.say(
        "{capital} has ordered us to break off on {day}. An article agreed, a step of the other "
        "side, or an appeal of {mediator} to {capital} cancels the order.",
        **fields,
    )


def _grounds(words: Words, seen: Observation, advice: Advice) -> Iterator[Remark]:
    if advice.ordered_home is not None:
        yield Remark(words.say("Our orders"), _orders(words, seen, advice.ordered_home))
    if advice.action is None or advice.why is None:
        return
    why = " ".join(describe_reason(words, one) for one in (advice.why, *advice.after))
    yield Remark(words.say("Why"), why)
    prospect = advice.prospect
    if prospect is None and advice.after:
        # The menu's line says what a hold does in general; what this one does has been said.
        return
    if prospect is None:
        hint = choice_hint(words, _kind_of(advice.action), seen)
        yield Remark(words.say("What it brings and costs"), hint)
        return
    worth = " ".join(_worth(words, seen, prospect))
    if worth:
        yield Remark(words.say("What it is worth"), worth)
    odds = " ".join(_answers(words, prospect))
    if odds:
        yield Remark(words.say("The odds"), odds)
    stakes = last_chance(words, seen)
    if stakes and prospect.whole and advice.action.kind in _SENDS_HOME:
        yield Remark(words.say("What hangs on it"), stakes)


def _answers(words: Words, prospect: Prospect) -> Iterator[str]:
    for party, odds in prospect.odds.items():
        if prospect.stood:
            yield words.say(
                "These terms have lain before {party} already and were not taken; they may be yet.",
                party=words.seat(party),
            )
        else:
            yield describe_odds(words, words.seat(party), odds)
            if prospect.apart and odds.likely < _LIKELY:
                yield words.say("It may take single articles out of it.")


def _kind_of(action: Action) -> str:
    """The kind of choice by which the menu offers an action."""
    return "pledge" if isinstance(action, BriefPress) and action.pledge else action.kind


def _worth(words: Words, seen: Observation, prospect: Prospect) -> Iterator[str]:
    if prospect.worth is None or prospect.no_deal is None or prospect.capital is None:
        return
    figures = {"worth": round(prospect.worth), "no_deal": round(prospect.no_deal)}
    if prospect.whole:
        yield words.say(
            "Such a treaty is worth {worth} of 100 to us; to sign nothing, {no_deal}.", **figures
        )
    else:
        yield words.say(
            "If all the rest came out as in our last paper, the treaty would be worth {worth} of "
            "100 to us; to sign nothing, {no_deal}.",
            **figures,
        )
    yield describe_acceptability(words, seen.seat, prospect.capital)
    if prospect.beyond:
        yield words.say(
            "It goes beyond our instructions on {issues}.", issues=words.issues(prospect.beyond)
        )


def describe_odds(words: Words, party: str, odds: Odds) -> str:
    """How likely a side takes a whole paper at its next word; where that is dim, a range."""
    if not odds.papers:
        return words.say(
            "{party} has shown us no paper yet: whether it says yes nobody can tell.",
            party=sentence(party),
        )
    if _is_wide(odds):
        return words.say(
            "Whether {party} says yes is a guess: it has shown us so little that the odds may be "
            "{least} in 10 or {most} in 10.",
            party=party,
            least=round(10 * odds.least),
            most=round(10 * odds.most),
        )
    told = describe_odds_briefly(words, party, odds)
    if odds.papers >= _FEW:
        return told
    return words.say("{told} But this is a guess: they have shown us little.", told=told)


def describe_odds_briefly(words: Words, party: str, odds: Odds) -> str:
    """The same in a line."""
    if not odds.papers or _is_wide(odds):
        return words.say("Whether {party} says yes to all of this is a guess.", party=party)
    message = next(message for least, message in _ODDS if odds.likely >= least)
    return sentence(words.say(message, party=party))


def _is_wide(odds: Odds) -> bool:
    return odds.most - odds.least > _WIDE


# --- What else -----------------------------------------------------------------------------


def _other(words: Words, seen: Observation, course: Course) -> Remark:
    title = (
        choice_label(words, course.what)
        if isinstance(course.what, str)
        else describe_reason(words, course.what)
    )
    parts = []
    if course.merit is not None:
        parts.append(describe_reason(words, course.merit))
    if course.worth is not None:
        parts.append(words.say("Worth {worth} of 100 to us.", worth=round(course.worth)))
    if course.odds is not None and course.odds.papers:
        other = words.seat(seen.agenda.other(seen.seat))
        parts.append(describe_odds_briefly(words, other, course.odds))
    parts.append(describe_reason(words, course.why_not))
    return Remark(title=title, text=" ".join(parts))


# --- The other side ------------------------------------------------------------------------


def describe_reading(
    words: Words, reading: Reading, settled: frozenset[IssueId] = frozenset()
) -> ReadingWords:
    """What the record suggests about a side, in words.

    Args:
        words: the reader's.
        reading: what the record suggests.
        settled: what is initialled, and no longer worth telling of a side that has laid papers.
    """
    party = words.seat(reading.about)
    most = max((one.share for one in reading.weights), default=0.0) or 1.0
    return ReadingWords(
        title=words.say("What {party} seems to care about", party=party),
        weights=tuple(
            WeightWords(
                issue=words.issue(one.issue),
                share=one.share / most,
                sure=words.say(_SURENESS[one.sure]),
                line=words.say(
                    _RANK
                    if 0 < reading.papers < _FEW and one.sure is Sureness.GUESS
                    else _WEIGHT[one.sure],
                    number=number,
                    issue=words.issue(one.issue),
                ),
            )
            for number, one in enumerate(reading.weights, start=1)
        ),
        source=_source(words, reading),
        remarks=tuple(_remarks(words, reading, settled)),
    )


def _source(words: Words, reading: Reading) -> str:
    if not reading.papers and reading.weights:
        return words.say(
            "They have laid no paper before us yet: this comes from what was said and settled "
            "beside the table."
        )
    if not reading.papers and reading.early:
        # What was settled before they laid a paper is told below.
        return words.say("On what is open they have laid no paper before us yet: I cannot say.")
    if not reading.papers:
        return words.say("They have laid no paper before us yet: I cannot say.")
    if not reading.weights:
        return words.say("So far they hold to all that is open alike: I cannot say.")
    if reading.papers < _FEW:
        return words.count(
            "Drawn from {number} paper of theirs: take it for a guess.",
            "Drawn from {number} papers of theirs: take it for a guess.",
            reading.papers,
        )
    return words.count(
        "Drawn from {number} paper of theirs; the weightiest first, and how sure I am.",
        "Drawn from {number} papers of theirs; the weightiest first, and how sure I am.",
        reading.papers,
    )


def _remarks(words: Words, reading: Reading, settled: frozenset[IssueId]) -> Iterator[str]:
    # Who gave way in his first paper has not moved since, and is not told as holding out.
    unmoved = [issue for issue in reading.unmoved if issue not in reading.early]
    early = [issue for issue in reading.early if not reading.papers or issue not in settled]
    if unmoved:
        yield words.say("They have not moved on {issues}.", issues=words.issues(unmoved))
    if early:
        yield words.say("They gave way early on {issues}.", issues=words.issues(early))
    for issue, option in reading.limits.items():
        yield words.say(
            "The least that they may sign on “{issue}”, so we hear: {option}.",
            issue=words.issue(issue),
            option=words.option(issue, option),
        )
