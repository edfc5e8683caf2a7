"""The verdict and the debrief as text."""

from collections.abc import Iterator

from game.analysis.verdict import Comparison, PartyParts
from game.model.ids import SeatId
from game.model.outcome import Ending
from game.model.scenario import Scenario
from game.play.debrief import ClauseRow, DayRow, Debrief, LinePoint
from game.play.language import marked
from game.play.verdict_rows import parts_in_words
from game.play.wording import (
    Words,
    describe_action,
    describe_events,
    describe_outcome,
)
from game.play.wording_field import describe_field
from game.play.wording_thoughts import about_thoughts, describe_thoughts
from game.play.words import sentence
from game.terminal.console import Console

_MARKS = {
    Comparison.BETTER: marked("{party}: better than in history."),
    Comparison.AS: marked("{party}: as in history."),
    Comparison.WORSE: marked("{party}: worse than in history."),
}
_PARTS = {
    "interests": marked("Interests"),
    "statecraft": marked("Statecraft"),
    "home_front": marked("Home front"),
    "standing": marked("Standing in the world"),
}


def tell_verdict(
    console: Console, words: Words, scenario: Scenario, told: Debrief, people: tuple[SeatId, ...]
) -> None:
    """The end, the treaty, the scores and what came after."""
    console.heading(words.say("THE END"))
    console.say_all(describe_outcome(words, told.outcome))
    if told.outcome.ending is Ending.RATIFIED:
        console.heading(words.say("THE TREATY, ISSUE BY ISSUE"))
    else:
        console.heading(words.say("HOW FAR THE TREATY HAD COME"))
        console.say(words.say("There is no peace, and nothing below binds anybody."))
    for row in told.clauses:
        console.say(" ".join(_clause(words, row)))
    console.heading(words.say("SCORES"))
    if not people or any(seat in people for seat in told.judgement.parties):
        console.say_all([*parts_in_words(words), ""])
    for seat, score in told.judgement.parties.items():
        if not people or seat in people or len(people) > 1:
            _score(console, words, seat, score.parts, score.history)
    if not people or words.agenda.mediator.id in people:
        _mediator(console, words, scenario, told)
    seats = [seat for seat in words.agenda.seats if not people or seat in people]
    console.say_all(describe_field(words, told, seats))
    console.heading(words.say("WHAT CAME AFTER"))
    for rule in told.aftermath.rules:
        console.heading(words.language.text(rule.title))
        console.say(words.language.text(rule.text))
    if scenario.verdict.history_text:
        console.heading(words.say("WHAT REALLY HAPPENED"))
        console.say(words.language.text(scenario.verdict.history_text))


def _clause(words: Words, row: ClauseRow) -> Iterator[str]:
    if row.option is None:
        yield words.say("{issue}: left open.", issue=words.issue(row.issue))
    else:
        yield words.say("{article}.", article=words.article(row.issue, row.option))
    if row.history is not None and row.history != row.option:
        yield words.say("In history: {option}.", option=words.option(row.issue, row.history))
    if row.marks and set(row.marks.values()) == {Comparison.AS}:
        yield words.say("As in history.")
        return
    for seat, mark in row.marks.items():
        yield words.say(_MARKS[mark], party=words.seat(seat))


def _score(
    console: Console, words: Words, seat: SeatId, parts: PartyParts, history: PartyParts | None
) -> None:
    line = words.say("{party}: {score} of 100.", party=words.seat(seat), score=round(parts.mean))
    if history is not None:
        line = words.say("{line} In history {score}.", line=line, score=round(history.mean))
    console.say(line)
    for name, label in _PARTS.items():
        figure = round(getattr(parts, name))
        told = words.say("{part}: {figure}.", part=words.say(label), figure=figure)
        if history is not None:
            then = round(getattr(history, name))
            told = words.say("{line} In history {score}.", line=told, score=then)
        console.say(told)


def _mediator(console: Console, words: Words, scenario: Scenario, told: Debrief) -> None:
    score = told.judgement.mediator
    line = words.say(
        "{party}: {score} of 100.", party=sentence(words.mediator), score=round(score.mean)
    )
    if score.history_mean is not None:
        line = words.say("{line} In history {score}.", line=line, score=round(score.history_mean))
    console.say(line)
    for aim in scenario.mediator.aims:
        console.say(
            words.say(
                "{part}: {figure}.",
                part=words.language.text(aim.title),
                figure=round(score.aims[aim.id]),
            )
        )


def tell_debrief(console: Console, words: Words, told: Debrief) -> None:
    """What was hidden: the capitals' minds, the gain left on the table, turning points."""
    console.heading(words.say("WHAT THE CAPITALS WOULD HAVE SIGNED"))
    console.say(
        words.say(
            "From which worth on, of 100, each capital would have signed what breaks none of its "
            "limits; in brackets, what it was worth to it to sign nothing."
        )
    )
    for point in told.lines:
        console.say(
            words.say("{day}: {lines}.", day=words.day(point.day), lines=_lines(words, point))
        )
    lines = _lines(words, told.last_word)
    console.say(words.say("When the last word was spoken: {lines}.", lines=lines))
    console.heading(words.say("THE JOINT GAIN"))
    console.say(
        words.say(
            "The end realises {share} in 100 of what both could have gained together.",
            share=round(told.joint_gain * 100),
        )
    )
    console.say_all(_gains(words, told))
    console.heading(words.say("TURNING POINTS"))
    for row in told.days:
        _day(console, words, row)


def _lines(words: Words, point: LinePoint) -> str:
    return words.listing(
        words.say(
            "{capital} from {line} on ({nothing})",
            capital=words.capital(seat),
            line=round(line),
            nothing=round(point.no_deal[seat]),
        )
        for seat, line in point.bottom.items()
    )


def _gains(words: Words, told: Debrief) -> Iterator[str]:
    """How much could still be had, where that has changed."""
    before = 100
    for gain in told.gains:
        left = round(gain.left * 100)
        if left != before:
            yield words.count(
                "After {sitting}, with {number} article initialled, {share} in 100 could still "
                "be had.",
                "After {sitting}, with {number} articles initialled, {share} in 100 could still "
                "be had.",
                gain.agreed,
                sitting=words.sitting(gain.turn),
                share=left,
            )
        before = left


def _day(console: Console, words: Words, row: DayRow) -> None:
    if not row.events and not row.history:
        return
    console.heading(words.full_date(row.day))
    console.say_all(describe_events(words, row.events))
    for point in row.history:
        console.say(
            words.say(
                "In history, {day}: {text} Source: {source}.",
                day=words.day(point.day),
                text=words.language.text(point.text),
                source=words.language.text(point.source),
            )
        )


def tell_thoughts(console: Console, words: Words, told: Debrief) -> None:
    """What the programs did at each step, and why."""
    console.heading(words.say("WHAT THE OTHERS THOUGHT"))
    if not told.thoughts:
        console.say(words.say("Nobody but people played."))
        return
    console.say(about_thoughts(words))
    turn = 0
    for thought, lines in describe_thoughts(words, told.thoughts):
        if thought.turn != turn:
            turn = thought.turn
            console.heading(sentence(words.sitting(turn)))
        console.say(
            words.say(
                "{party}: {action}",
                party=sentence(words.seat(thought.action.seat)),
                action=describe_action(words, thought.action),
            )
        )
        console.say_all(lines)
