"""Delegations of the user's own, named by file and class: `path/to/file.py:ClassName`.

A file is run only because its name was typed in this call of the program. A saved game may name
one, and that alone never loads it.
"""

import inspect
import json
import sys
import traceback
from collections.abc import Iterable
from dataclasses import asdict
from difflib import get_close_matches
from functools import lru_cache
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import get_args

from game.delegations.delegation import Decision, Delegation, Dice, Rationale
from game.delegations.roster import ROSTER
from game.model.actions import Action
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation, Violation
from game.play.codec import Codec, CodecError, read_action
from game.play.players import Roster

_RATIONALES: Codec[Rationale] = Codec("a rationale", Rationale | None)


class OwnDelegationFault(ValueError):
    """A file or class that cannot be used as a delegation; one line says why."""


class DelegationFailed(Exception):
    """A delegation of one's own that could not decide, or decided what is refused."""

    def __init__(self, spec: str, moment: str, why: str, game: str = "") -> None:
        super().__init__(spec, moment, why, game)
        self.spec, self.moment, self.why, self.game = spec, moment, why, game

    def __str__(self) -> str:
        return f"{self.spec} {self.moment}{self.game}: {self.why}"

    def in_game(self, seed: int, number: int | None = None) -> "DelegationFailed":
        """The same, with the game in which it happened."""
        name = f"seed {seed}" if number is None else f"game {number}, seed {seed}"
        return DelegationFailed(self.spec, self.moment, self.why, f" ({name})")


def is_own(player: str) -> bool:
    """Whether a player's name is that of a file, and not of the roster."""
    return player not in ROSTER and (":" in player or player.endswith(".py"))


def roster_with(players: Iterable[str]) -> Roster:
    """The game's roster, and the delegations of one's own among these players.

    Raises:
        OwnDelegationFault: a file or class cannot be used.
    """
    own = dict.fromkeys(player for player in players if is_own(player))
    for spec in own:
        load_own(spec)
    return {**ROSTER, **{spec: OwnDelegation(spec=spec) for spec in own}}


def check_named(seat: SeatId, player: str, roster: Roster) -> None:
    """Refuse a file that nobody has named in this call of the program.

    Raises:
        ValueError: a saved game seats it, and its name was not typed.
    """
    if is_own(player) and player not in roster:
        raise ValueError(
            f"In this game '{seat}' is played by a program in a file, {player}. If you trust that "
            f"file, add --{seat} {player} to the command with --resume."
        )


@frozen
class OwnDelegation:
    """A delegation by the name of its file and class; to other processes it goes as that name."""

    spec: str

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """What the class decides, in the form in which a save keeps it.

        Raises:
            DelegationFailed: it raised, or what it returned is no decision.
            OwnDelegationFault: the file cannot be used (any more).
        """
        player = load_own(self.spec)
        try:
            found = player.decide(observation, dice)
        except Exception as error:
            why = _told(error, _file_of(self.spec))
            raise DelegationFailed(self.spec, _moment(observation), why) from error
        try:
            return _sound(found, observation.seat)
        except (TypeError, ValueError, LookupError) as error:
            raise DelegationFailed(self.spec, _moment(observation), str(error)) from error


def refused(
    player: str, observation: Observation, violations: tuple[Violation, ...]
) -> DelegationFailed:
    """The failure of a delegation of one's own that chose what the rules refuse."""
    reasons = " ".join(str(one) for one in violations)
    return DelegationFailed(player, _moment(observation), reasons)


# --- Loading -------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def load_own(spec: str) -> Delegation:
    """The delegation of this file and class, made once in each process.

    Raises:
        OwnDelegationFault: it cannot be used; the sentence says why.
    """
    file, colon, name = spec.rpartition(":")
    if not colon or not file.endswith(".py") or not name:
        raise OwnDelegationFault(
            f"'{spec}' does not name a delegation. Name its file and class, such as "
            "my_envoy.py:MyEnvoy."
        )
    path = Path(file)
    if not path.is_file():
        raise OwnDelegationFault(f"{spec}: there is no file '{file}'.")
    return _instance(spec, _class_in(spec, _run(spec, path), name), path)


def _run(spec: str, path: Path) -> ModuleType:
    """The module of a file, under a name that no other module has."""
    private = f"_own_delegation_{sha256(str(path.resolve()).encode()).hexdigest()[:16]}"
    found = spec_from_file_location(private, path)
    if found is None or found.loader is None:
        raise OwnDelegationFault(f"{spec}: '{path}' is no Python file.")
    module = module_from_spec(found)
    # Dataclasses look up the module that they are defined in.
    sys.modules[private] = module
    try:
        found.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[private]
        why = _told(error, path)
        raise OwnDelegationFault(f"{spec}: the file cannot be run: {why}") from error
    return module


def _class_in(spec: str, module: ModuleType, name: str) -> type:
    found = getattr(module, name, None)
    if isinstance(found, type):
        return found
    if found is not None:
        raise OwnDelegationFault(f"{spec}: '{name}' is not a class.")
    classes = [
        word
        for word, thing in vars(module).items()
        if isinstance(thing, type) and thing.__module__ == module.__name__
    ]
    close = get_close_matches(name, classes, n=1)
    hint = f" Did you mean '{close[0]}'?" if close else ""
    if not hint and classes:
        hint = f" It has: {', '.join(classes)}."
    raise OwnDelegationFault(f"{spec}: the file has no class '{name}'.{hint}")


def _instance(spec: str, kind: type, path: Path) -> Delegation:
    missing = _arguments_without_default(kind)
    if missing:
        raise OwnDelegationFault(
            f"{spec}: the class cannot be made without arguments; give {missing} a default."
        )
    try:
        made = kind()
    except Exception as error:
        why = _told(error, path)
        raise OwnDelegationFault(f"{spec}: the class cannot be made: {why}") from error
    decide = getattr(made, "decide", None)
    if not callable(decide):
        raise OwnDelegationFault(
            f"{spec}: the class has no method decide(self, observation, dice)."
        )
    try:
        inspect.signature(decide).bind(None, None)
    except TypeError as error:
        raise OwnDelegationFault(
            f"{spec}: decide must take two arguments, the observation and the dice."
        ) from error
    player: Delegation = made
    return player


def _arguments_without_default(kind: type) -> str:
    """Names of what the constructor asks for, as far as it tells."""
    try:
        parameters = inspect.signature(kind).parameters.values()
    except ValueError:
        return ""
    needed = [
        one.name
        for one in parameters
        if one.default is one.empty and one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD)
    ]
    return ", ".join(f"'{name}'" for name in needed)


# --- What it says --------------------------------------------------------------------------


def _sound(found: object, seat: SeatId) -> Decision:
    """A decision as it will be saved and read again.

    Raises:
        TypeError, ValueError, LookupError: it is none, with the reason.
    """
    if not isinstance(found, Decision):
        raise TypeError(f"decide returned {_a(found)}, not a Decision(action=..., rationale=...).")
    if not isinstance(found.action, get_args(Action)):
        raise TypeError(f"The decision's action is {_a(found.action)}, not one of the actions.")
    if found.action.seat != seat:
        raise ValueError(f"It acts for '{found.action.seat}' and sits as '{seat}'.")
    if not isinstance(found.rationale, Rationale):
        raise TypeError(f"The decision's rationale is {_a(found.rationale)}, not a Rationale.")
    action = read_action(json.dumps(asdict(found.action)))
    rationale = _RATIONALES.decode(json.dumps(asdict(found.rationale)))
    for reason in (rationale.why, *(one.reason for one in rationale.alternatives)):
        try:
            str(reason)
        except (LookupError, ValueError) as error:
            raise CodecError(
                f"The reason {reason.message!r} lacks a field for a place in it."
            ) from error
    return Decision(action=action, rationale=rationale)


def _a(thing: object) -> str:
    return "nothing" if thing is None else f"a {type(thing).__name__}"


def _moment(observation: Observation) -> str:
    return f"as {observation.seat}, turn {observation.turn}, {observation.phase.value}"


def _file_of(spec: str) -> Path:
    return Path(spec.rpartition(":")[0])


def _told(error: BaseException, path: Path) -> str:
    """What was raised, and the last line of this file that led to it."""
    told = f"{type(error).__name__}: {error}".strip().rstrip(":").rstrip(".")
    line = None
    if isinstance(error, SyntaxError) and error.filename and Path(error.filename) == path:
        told, line = f"{type(error).__name__}: {error.msg}", error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if Path(frame.filename).resolve() == path.resolve():
                line = frame.lineno
    told = " ".join(told.split())
    return f"line {line}: {told}." if line else f"{told}."
