"""Commands for those who play: play, replay."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.shared import (
    SEATS_ARE_OPTIONS,
    SET,
    WRONG_USAGE,
    check_calendar,
    load_or_stop,
    roster_or_stop,
    scenario_path,
    seat_options,
    stop,
)

if TYPE_CHECKING:
    from game.model.scenario import Scenario
    from game.play.match import Match
    from game.play.openings import StartOptions


def open_title() -> int:
    """The game without a command: the title page, or the terminal without a display."""
    return _open(scenario_path(None), None, "", text=False)


@click.command(
    epilog="Example: python main.py play --role japan --opponent envoy --seed 7",
    context_settings=SEATS_ARE_OPTIONS,
    short_help="Play a conference.",
)
@click.option("--scenario", metavar="FILE", help="Scenario file; Portsmouth if left out.")
@click.option("--role", metavar="SEAT|hotseat|watch", help="The seat you take; else you choose.")
@click.option("--opponent", metavar="LEVEL", help="Who plays the other party, e.g. historical.")
@click.option("--draws", type=click.Choice(["drawn", "fixed"]), default="drawn", show_default=True)
@click.option("--calendar", metavar="full|short", default="full", show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**53), help="Repeats a game's chances.")
@SET
@click.option("--resume", metavar="SAVE", type=click.Path(path_type=Path), help="Go on with it.")
@click.option("--lang", default="", metavar="en|da", help="Language; the window keeps its own.")
@click.option("--text", is_flag=True, help="Plain text in the terminal, fit for a screen reader.")
@click.option("--no-advice", is_flag=True, help="The secretary gives no advice.")
@click.option("--no-taking-back", is_flag=True, help="No move of this game is ever taken back.")
@click.pass_context
def play(
    context: click.Context,
    scenario: str | None,
    role: str | None,
    opponent: str | None,
    draws: str,
    calendar: str,
    seed: int | None,
    changes: tuple[str, ...],
    resume: Path | None,
    lang: str,
    text: bool,
    no_advice: bool,
    no_taking_back: bool,
) -> None:
    """Play a conference in the window, or as plain text.

    Any seat can be given to a player of the computer by name, --roosevelt waiter, or to a program
    of your own: --japan path/to/file.py:ClassName (see docs/delegations.md).
    """
    from game.play.openings import StartOptions

    named = seat_options(context.args)
    if resume is None:
        loaded = load_or_stop(scenario, changes)
        check_calendar(loaded, calendar)
        players = _opponents(loaded, role, opponent, named)
        role = role or _seat_left(loaded, named, text=text)
    else:
        if changes:
            stop("A saved game keeps the values that it began with: leave --set out.", WRONG_USAGE)
        if no_taking_back:
            stop("A saved game keeps what it began with: leave --no-taking-back out.", WRONG_USAGE)
        players = named
    roster_or_stop(players.values())
    start = StartOptions(
        seat=role or "",
        opponents=players,
        draws=draws,
        calendar=calendar,
        seed=seed,
        changes=changes,
        taking_back=not no_taking_back,
        save=resume,
    )
    # The seats page asks for no changes, so that a game with some begins at once.
    if changes and role is None and not text:
        stop("With --set name your seat too: --role SEAT.", WRONG_USAGE)
    asked = role is not None or resume is not None
    path = scenario_path(scenario)
    chosen = start if asked or text else None
    rules = {"advice": not no_advice, "taking_back": not no_taking_back}
    raise SystemExit(_open(path, chosen, lang, text=text, **rules))


def _opponents(
    scenario: "Scenario", role: str | None, opponent: str | None, players: Mapping[str, str]
) -> dict[str, str]:
    """Seat -> player; wrong names end the program with the right ones."""
    from game.play.openings import HOT_SEAT, WATCH
    from game.play.records import PERSON
    from game.simulation.plan import seated

    known = [*scenario.agenda.seats, HOT_SEAT, WATCH]
    if role is not None and role not in known:
        stop(f"There is no role '{role}'. There are {', '.join(known)}.", WRONG_USAGE)
    for seat in scenario.agenda.party_ids if role == HOT_SEAT else (role,):
        if seat is not None and seat in players:
            stop(f"You take '{seat}' yourself: leave --{seat} {players[seat]} out.", WRONG_USAGE)
    chosen = dict(players)
    if opponent is not None:
        for party in scenario.agenda.party_ids:
            if party != role:
                chosen.setdefault(party, opponent)
    # Beside two persons at one screen a third may sit in the mediator's chair.
    mediator = scenario.agenda.mediator.id
    third = role == HOT_SEAT and chosen.get(mediator) == PERSON
    try:
        seated(scenario.agenda, {s: p for s, p in chosen.items() if not third or s != mediator})
    except ValueError as fault:
        stop(str(fault), WRONG_USAGE)
    return chosen


def _seat_left(scenario: "Scenario", players: Mapping[str, str], *, text: bool) -> str | None:
    """The seat to take where only the other players were named; None: it is asked for."""
    from game.play.openings import WATCH

    parties = scenario.agenda.party_ids
    if not players or (text and not set(players) & set(parties)):
        return None
    return next((party for party in parties if party not in players), WATCH)


def _say_if_unknown(lang: str) -> None:
    """A word on standard error about a language that there is no catalogue for."""
    from game.paths import data_dir
    from game.play.language import languages

    if lang and lang not in languages(data_dir("assets") / "locale"):
        click.echo(f"There is no catalogue for '{lang}' yet: the game speaks English.", err=True)


def _open(
    path: Path,
    start: "StartOptions | None",
    lang: str,
    *,
    text: bool,
    advice: bool = True,
    taking_back: bool = True,
) -> int:
    """The window; or the terminal, if asked for or without a display."""
    _say_if_unknown(lang)
    if window_ready(text=text):
        from game.ui.window import open_window

        return open_window(path, start=start, lang=lang, advice=advice, taking_back=taking_back)
    from game.play.openings import StartOptions

    start = start or StartOptions(taking_back=taking_back)
    return _open_terminal(path, start, lang, advice=advice)


def window_ready(*, text: bool) -> bool:
    """Whether the window is to be opened: not if text was asked for, or without a display."""
    from game.ui.startup import BOTH_FLAVOURS, both_flavours_installed, display_missing, prepare

    if text:
        return False
    if display_missing():
        click.echo("There is no display here: the game is played in the terminal.", err=True)
        return False
    if both_flavours_installed():
        stop(BOTH_FLAVOURS)
    prepare()
    return True


def _open_terminal(path: Path, start: "StartOptions", lang: str, *, advice: bool) -> int:
    """A new or saved game as plain text; without a seat asked for, one is chosen first."""
    from game.paths import data_dir
    from game.play.language import ENGLISH, load_language
    from game.play.library import read_card
    from game.play.openings import HOT_SEAT, WATCH, begin, opening_of, resume
    from game.play.own_delegations import DelegationFailed, roster_with
    from game.play.save_faults import SaveFault
    from game.scenario.faults import ScenarioFaults
    from game.terminal.lobby import choose
    from game.terminal.play import play_text
    from game.terminal.prompt import TextOptions

    language = load_language(lang or ENGLISH, data_dir("assets") / "locale", path)
    try:
        card = read_card(path)
        roster = roster_with(start.own)
        if start.save is not None:
            match = resume(start.save, path, roster)
        else:
            if not start.seat:
                others = {
                    HOT_SEAT: language.say("Both parties, at one keyboard."),
                    WATCH: language.say("Nobody: watch the computer play."),
                }
                chosen = choose(
                    card.agenda, card.play, card.calendars, others, language, sys.stdin, sys.stdout
                )
                if chosen is None:
                    return 0
                start = replace(start, seat=chosen.role, calendar=chosen.calendar)
            match = begin(opening_of(card, start), roster)
    except (ScenarioFaults, SaveFault, ValueError) as fault:
        stop(str(fault))
    go_on = _go_on(match, advice=advice)
    options = TextOptions(go_on=go_on, advice=advice)
    try:
        return play_text(match, language, sys.stdin, sys.stdout, options)
    except DelegationFailed as failed:
        stop(f"{failed}\nThe game is saved as it stood before. To go on, type:\n{go_on}")


def _go_on(match: "Match", *, advice: bool) -> str:
    """The command that goes on with a saved game; it names again whose files may be loaded."""
    from game.play.own_delegations import is_own

    words = [f"python main.py play --text --resume {match.path}"]
    words += [f"--{seat} {player}" for seat, player in match.seats.items() if is_own(player)]
    words += [] if advice else ["--no-advice"]
    return " ".join(words)


@click.command(
    epilog="Example: python main.py replay game.jsonl",
    short_help="Look back on a saved game.",
)
@click.argument("save", type=click.Path(path_type=Path))
@click.option("--scenario", metavar="FILE", help="The scenario it was played with.")
@click.option("--seat", help="Through whose eyes; all is shown once a game is over.")
@click.option("--lang", default="", metavar="en|da", help="Language; the window keeps its own.")
@click.option("--text", is_flag=True, help="Plain text in the terminal, step by step.")
def replay(save: Path, scenario: str | None, seat: str | None, lang: str, text: bool) -> None:
    """Look back on the saved game in SAVE, move by move; in the window one may play on from any.

    A game that is not over shows what its one person has seen, and no more.
    """
    from game.play.journal import read_header
    from game.play.library import scenario_of_save
    from game.play.save_faults import SaveFault

    try:
        header = read_header(save)
    except SaveFault as fault:
        stop(str(fault))
    chosen = scenario_path(scenario)
    path = chosen if scenario else scenario_of_save(header, chosen)
    if path is None:
        stop(f"{save}: its scenario '{header.scenario}' is not here; name it with --scenario FILE.")
    loaded = load_or_stop(str(path), header.settings.changes)
    if seat is not None and seat not in loaded.agenda.seats:
        known = ", ".join(loaded.agenda.seats)
        stop(f"There is no seat '{seat}'. The seats are {known}.", WRONG_USAGE)
    _check_replay(loaded, save, path, seat)
    raise SystemExit(_open_replay(loaded, save, path, seat, lang, text=text))


def _check_replay(scenario: "Scenario", save: Path, path: Path, seat: str | None) -> None:
    """A save that cannot be used, or not be seen so, ends the program with the reason."""
    from game.model.ids import SeatId
    from game.play.journal import read_save
    from game.play.replaying import NotYetOpen, check_eyes, replay_of
    from game.play.save_faults import SaveFault

    try:
        found = replay_of(scenario, read_save(save), path)
        check_eyes(found, SeatId(seat) if seat else found.first_eyes)
    except (SaveFault, NotYetOpen) as fault:
        stop(str(fault))


def _open_replay(
    scenario: "Scenario", save: Path, path: Path, seat: str | None, lang: str, *, text: bool
) -> int:
    """The replay in the window; or in the terminal, if asked for or without a display."""
    from game.model.ids import SeatId
    from game.paths import data_dir
    from game.play.language import ENGLISH, load_language
    from game.play.openings import StartOptions
    from game.terminal.replay import replay_text

    if window_ready(text=text):
        from game.ui.window import open_window

        start = StartOptions(seat=seat or "", replay=save)
        return open_window(path, start=start, lang=lang)
    language = load_language(lang or ENGLISH, data_dir("assets") / "locale", path)
    eyes = SeatId(seat) if seat else None
    return replay_text(scenario, save, language, sys.stdin, sys.stdout, eyes)
