"""The words that can be typed while a seat is asked for its move, and the pages they open."""

from collections.abc import Iterator

from game.model.ids import IssueId
from game.model.observation import Observation
from game.play.language import marked
from game.play.notation import verbs
from game.play.wording import Words, choice_label, describe_violation
from game.terminal.console import LONGEST_ECHO
from game.terminal.pages import (
    agenda_lines,
    dispatch_lines,
    dispatch_text,
    issue_lines,
    minutes_lines,
    papers_lines,
    people_lines,
    status_lines,
    theirs_lines,
)

COMMANDS = {
    "help": marked("help: all words that can be typed."),
    "status": marked("status: how things stand."),
    "agenda": marked("agenda: all issues; agenda and an issue: its options in full."),
    "worth": marked("worth: what lies before you, and what it is worth to you."),
    "advice": marked("advice: what an able secretary would do now, and why."),
    "papers": marked("papers: your confidential instructions, limits, and the war if talks fail."),
    "dispatches": marked("dispatches: what has come in; dispatches and a number: read it again."),
    "minutes": marked("minutes: what has happened lately; minutes all: everything."),
    "people": marked("people: who is who."),
    "why": marked("why: what you may not do now, and why."),
}
_OTHERS = (
    marked("menu: the numbered choices again."),
    marked("undo: take back your last move, when you play alone."),
    marked("save: where the game is saved; it saves itself at every move."),
    marked("quit: leave; you can go on later."),
)
_LATELY = 20
"""Events that `minutes` shows unless all are asked for."""


def read_page(words: Words, seen: Observation, command: str, rest: str) -> Iterator[str]:
    """The lines of a page."""
    match command:
        case "help":
            yield from help_lines(words, seen)
        case "status":
            yield from status_lines(words, seen)
        case "agenda":
            yield from _agenda(words, seen, rest.strip())
        case "worth":
            yield from theirs_lines(words, seen)
        case "papers":
            yield from papers_lines(words, seen)
        case "dispatches":
            yield from _dispatches(words, seen, rest.strip())
        case "minutes":
            whole = rest.strip() == "all"
            events = seen.minutes if whole else seen.minutes[-_LATELY:]
            yield from minutes_lines(words, events, all_of_it=whole)
        case "people":
            yield from people_lines(words, seen)
        case _:
            yield from _refused(words, seen)


def help_lines(words: Words, seen: Observation) -> Iterator[str]:
    """All words that can be typed."""
    for line in (*COMMANDS.values(), *_OTHERS):
        yield words.say(line)
    yield words.say("A number makes the choice of that number; it asks for what it needs.")
    yield words.say("Or type the move itself. Moves begin with: {verbs}.", verbs=", ".join(verbs()))
    left = (issue for issue in words.agenda.issues if issue.id not in seen.agreed)
    issue = next(left, words.agenda.issues[0])
    example = marked("For example: offer {issue}={option} firm")
    if seen.capital is None:
        example = marked("For example: suggest {issue}={option}")
    yield words.say(example, issue=issue.id, option=issue.options[0].id)


def _agenda(words: Words, seen: Observation, rest: str) -> Iterator[str]:
    if not rest:
        yield from agenda_lines(words, seen)
        return
    for issue in seen.agenda.issues:
        if rest in (issue.id, str(issue.number)):
            yield from issue_lines(words, seen, IssueId(issue.id))
            return
    yield words.say(
        "There is no issue '{name}'. There are: {known}.",
        name=rest[:LONGEST_ECHO],
        known=", ".join(issue.id for issue in seen.agenda.issues),
    )


def _dispatches(words: Words, seen: Observation, rest: str) -> Iterator[str]:
    if rest.isdecimal() and 1 <= int(rest[:6]) <= len(seen.dispatches):
        yield from dispatch_text(words, seen, seen.dispatches[int(rest) - 1])
        return
    if rest and seen.dispatches:
        yield words.say(
            "There is no dispatch '{name}'. Type dispatches and a number from 1 to {last}.",
            name=rest[:LONGEST_ECHO],
            last=len(seen.dispatches),
        )
        return
    yield from dispatch_lines(words, seen)


def _refused(words: Words, seen: Observation) -> Iterator[str]:
    refused = [choice for choice in seen.menu.choices if choice.violations]
    if not refused:
        yield words.say("Everything that belongs here is open to you.")
    for choice in refused:
        reasons = " ".join(describe_violation(words, one) for one in choice.violations)
        yield words.say(
            "{choice}: {reasons}", choice=choice_label(words, choice.kind), reasons=reasons
        )
