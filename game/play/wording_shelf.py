"""Saved games in words: what a list says of each, what a new one might be called."""

from datetime import date, datetime

from game.play.decisions import OwnDecision
from game.play.save_faults import SaveFault
from game.play.shelf import KeptGame, Scene
from game.play.wording_actions import describe_action
from game.play.wording_outcome import describe_ending
from game.play.wording_refusals import describe_save_fault
from game.play.words import Words, sentence


def heading(words: Words, game: KeptGame) -> str:
    """What a saved game is called: its name, else its conference."""
    if game.name:
        return game.name
    return words.language.text(game.header.title) if game.header is not None else game.path.stem


def describe_players(words: Words, scene: Scene) -> str:
    """Who plays."""
    if not scene.people:
        return words.say("Watched.")
    names = words.listing(words.seat(seat) for seat in scene.people)
    if len(scene.people) > 1:
        return words.say("Played at one screen: {seats}.", seats=names)
    return words.say("You play {seats}.", seats=names)


def describe_agreed(words: Words, scene: Scene) -> str:
    """How many articles are agreed."""
    if not scene.agreed:
        return words.say("No article is agreed yet.")
    return words.count(
        "{number} article of {issues} is agreed.",
        "{number} articles of {issues} are agreed.",
        len(scene.agreed),
        issues=len(scene.agenda.issues),
    )


def describe_end(words: Words, scene: Scene) -> str:
    """How the conference ended; empty while it goes on."""
    ending = scene.outcome
    if ending is None:
        return ""
    return describe_ending(words, ending.ending.value, ending.ended_by, ending.cause)


def describe_moment(words: Words, scene: Scene) -> str:
    """The sitting and its day: "The seventh sitting, 19 August 1905"."""
    return words.say(
        "{sitting}, {day} {year}",
        sitting=sentence(words.sitting(scene.turn)),
        day=words.day(scene.day),
        year=scene.day.year,
    )


def describe_time(words: Words, when: datetime, today: date) -> str:
    """When a game was played last: the clock alone says enough for today."""
    clock = f"{when:%H:%M}"
    if when.date() == today:
        return words.say("Today, {clock}", clock=clock)
    return words.say(
        "{day} {year}, {clock}", day=words.day(when.date()), year=when.year, clock=clock
    )


def describe_fault(words: Words, fault: Exception) -> str:
    """Why a saved game cannot be gone on with."""
    return describe_save_fault(words, fault) if isinstance(fault, SaveFault) else str(fault)


def short_fault(words: Words, game: KeptGame) -> str:
    """The same without the folder, and of several reasons the first, for a line in a list."""
    if game.fault is None:
        return ""
    told = describe_fault(words, game.fault).replace(f"{game.path}: ", "", 1)
    return sentence(told.split("\n")[0])


def suggested_name(words: Words, scene: Scene) -> str:
    """What this moment of a game might be called: "Baron Komura Jutaro, the seventh sitting"."""
    if len(scene.people) == 1 and scene.people[0] in scene.agenda.party_ids:
        who = words.delegate(scene.people[0])
    elif scene.people:
        who = sentence(words.listing(words.seat(seat) for seat in scene.people))
    else:
        who = words.language.text(scene.agenda.title)
    if scene.outcome is not None:
        return words.say("{name}, the end", name=who)
    return words.say("{name}, {sitting}", name=who, sitting=words.sitting(scene.turn))


def describe_decision(words: Words, decision: OwnDecision) -> tuple[str, str]:
    """One's own decision: the day with its sitting, and what it was."""
    moment = words.say(
        "{day}, {sitting}",
        day=words.full_date(decision.day),
        sitting=words.sitting(decision.turn),
    )
    return moment, describe_action(words, decision.action)
