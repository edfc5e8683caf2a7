"""The end of a conference as plain rows: treaty beside history, scores, days, reasons."""

from typing import NamedTuple

from game.analysis.verdict import Comparison, PartyParts
from game.model.ids import SeatId
from game.model.outcome import Ending
from game.model.scenario import TurningPoint
from game.play.debrief import Debrief
from game.play.figures import roman
from game.play.language import marked
from game.play.sources import source_line
from game.play.wording import Words, describe_action, describe_event
from game.play.wording_thoughts import about_thoughts, describe_thoughts
from game.play.words import sentence

_MARKS = {
    Comparison.BETTER: marked("better"),
    Comparison.AS: marked("the same"),
    Comparison.WORSE: marked("worse"),
}
_PARTS = (
    ("interests", marked("Interests")),
    ("statecraft", marked("Statecraft")),
    ("home_front", marked("Home front")),
    ("standing", marked("Standing in the world")),
)
_HEADLINES = {
    Ending.RATIFIED: marked("Peace"),
    Ending.NOT_RATIFIED: marked("The treaty undone"),
    Ending.REFUSED: marked("Sanction refused"),
    Ending.BROKEN_OFF: marked("Rupture"),
    Ending.TIME_RAN_OUT: marked("No treaty"),
}


class ClauseLine(NamedTuple):
    """One article as it was settled, and as it was in history."""

    title: str
    now: str
    then: str
    marks: tuple[tuple[str, Comparison, str], ...]
    """(party, comparison, its word)."""


class ScoreLine(NamedTuple):
    """One part of a score beside history's; a heading has no value."""

    title: str
    value: float | None = None
    history: float | None = None
    mean: bool = False


def ending_headline(words: Words, ending: Ending) -> str:
    """An end in one or two words."""
    return words.say(_HEADLINES[ending])


def headline(words: Words, debrief: Debrief) -> str:
    """The end of this game in one or two words."""
    return ending_headline(words, debrief.outcome.ending)


def settled_heading(words: Words, debrief: Debrief) -> str:
    """What stands above the articles: a treaty, or what was initialled and is void."""
    if debrief.outcome.treaty is None:
        return words.say("Initialled, now void")
    return words.say("As settled")


def clause_lines(words: Words, debrief: Debrief) -> tuple[ClauseLine, ...]:
    """The treaty, article by article: those that history settled otherwise, or not, come first."""
    open_still = words.say("left open")
    differing = sorted(debrief.clauses, key=lambda row: row.option == row.history)
    return tuple(
        ClauseLine(
            title=words.say(
                "{number}. {issue}",
                number=roman(words.agenda.issue(row.issue).number),
                issue=words.issue(row.issue),
            ),
            now=words.option(row.issue, row.option) if row.option else open_still,
            then=words.option(row.issue, row.history) if row.history else "",
            marks=tuple(
                (words.seat(seat), mark, words.say(_MARKS[mark]))
                for seat, mark in row.marks.items()
            ),
        )
        for row in differing
    )


def party_scores(words: Words, debrief: Debrief, seat: SeatId) -> tuple[ScoreLine, ...]:
    """A party's four scores and their mean."""
    score = debrief.judgement.parties[seat]

    def of(parts: PartyParts | None, name: str) -> float | None:
        return None if parts is None else float(getattr(parts, name))

    lines = [ScoreLine(words.seat(seat))]
    lines += [
        ScoreLine(words.say(title), of(score.parts, name), of(score.history, name))
        for name, title in _PARTS
    ]
    whole = ScoreLine(words.say("All in all"), score.parts.mean, of(score.history, "mean"), True)
    return (*lines, whole)


def parts_in_words(words: Words) -> tuple[str, ...]:
    """What the parts of a score mean."""
    return (
        words.say("A delegation's score is the mean of four parts, each from 0 to 100."),
        words.say(
            "Interests: how far you came from no treaty towards the best that could be ratified."
        ),
        words.say("Statecraft: how much of the joint gain was realised, the same for both."),
        words.say("Home front: half for peace, half for how content your public is."),
        words.say("Standing in the world: sympathy and relations, less half your blame."),
        sentence(
            words.say(
                "{mediator} is scored by the aims of his own: their mean, each by its weight.",
                mediator=words.mediator,
            )
        ),
    )


def mediator_scores(
    words: Words, debrief: Debrief, titles: dict[str, str]
) -> tuple[ScoreLine, ...]:
    """The mediator's score, aim by aim."""
    score = debrief.judgement.mediator
    name = words.mediator
    lines = [ScoreLine(sentence(name))]
    for aim, value in score.aims.items():
        title = words.language.text(titles.get(aim, aim))
        lines.append(ScoreLine(title, value, score.history_aims.get(aim)))
    return (*lines, ScoreLine(words.say("All in all"), score.mean, score.history_mean, True))


def mind_revealed(words: Words, debrief: Debrief, seat: SeatId) -> str:
    """What a capital would have signed for: before the first word, and when the last was spoken."""
    first, last = debrief.lines[0], debrief.last_word
    return words.say(
        "On {day}, before the first word, war was worth {war} of 100 to {capital}, and it would "
        "have signed for {line}. When the last word was spoken, on {last_day}, war was worth "
        "{war_last}, and it would have signed for {line_last}.",
        capital=words.capital(seat),
        day=words.day(first.day),
        war=round(first.no_deal[seat]),
        line=round(first.bottom[seat]),
        last_day=words.day(last.day),
        war_last=round(last.no_deal[seat]),
        line_last=round(last.bottom[seat]),
    )


def epilogue_text(words: Words, debrief: Debrief) -> str:
    """What came after, in paragraphs."""
    text = words.language.text
    parts = []
    for rule in debrief.aftermath.rules:
        parts.append(f"## {text(rule.title)}")
        parts += [" ".join(one.split()) for one in text(rule.text).split("\n\n")]
        if rule.source:
            parts.append(f"*{source_line(words.language, rule.source)}*")
    return "\n\n".join(parts) or words.say("Nothing more is told.")


class Told(NamedTuple):
    """Something that history tells, and who says so."""

    text: str
    source: str
    """Empty, or a sentence."""


class DayLine(NamedTuple):
    """A day: what happened at this table, and what happened then."""

    title: str
    here: tuple[str, ...]
    then: tuple[Told, ...]


def day_lines(words: Words, debrief: Debrief) -> tuple[DayLine, ...]:
    """Day by day; days of which nothing is told are left out."""
    lines = []
    for day in debrief.days:
        if not day.events and not day.history:
            continue
        title = words.full_date(day.day)
        if day.turn:
            sitting = words.sitting(day.turn)
            title = words.say("{day}, {sitting}", day=title, sitting=sitting)
        here = tuple(describe_event(words, one) for one in day.events)
        lines.append(DayLine(title, here, tuple(_told(words, one) for one in day.history)))
    return tuple(lines)


def _told(words: Words, point: TurningPoint) -> Told:
    text = words.say(
        "In history, {day}: {text}",
        day=words.day(point.day),
        text=" ".join(words.language.text(point.text).split()),
    )
    return Told(text, source_line(words.language, point.source) if point.source else "")


def days_text(words: Words, debrief: Debrief) -> str:
    """The same in one column: history below what happened here."""
    parts = []
    for day in day_lines(words, debrief):
        parts.append(f"# {day.title}")
        if day.here:
            parts.append("\n".join(f"- {deed}" for deed in day.here))
        for told in day.then:
            parts.append(f"> {told.text}")
            if told.source:
                parts.append(f"*{told.source}*")
    return "\n\n".join(parts)


def reasons_text(words: Words, debrief: Debrief) -> str:
    """Why the computer's delegations did what they did."""
    parts, turn = [about_thoughts(words)] if debrief.thoughts else [], 0
    for thought, lines in describe_thoughts(words, debrief.thoughts):
        if thought.turn != turn:
            turn = thought.turn
            sitting = words.sitting(turn)
            parts.append(f"# {sitting[:1].upper() + sitting[1:]}")
        seat = words.seat(thought.action.seat)
        parts.append(f"**{seat[:1].upper() + seat[1:]}.** {describe_action(words, thought.action)}")
        parts.append("\n".join(f"- {line}" for line in lines))
    return "\n\n".join(parts)
