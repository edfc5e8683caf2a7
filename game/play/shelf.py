"""The shelf of saved games: what each holds, as far as everybody may know it, and its upkeep.

What is shown of a saved game is played again from the file itself, so that a file that was copied
here alone shows as much as one that was played here.
"""

import os
import shutil
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from game.engine.observe import observe
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.outcome import Outcome
from game.model.scenario import Scenario
from game.paths import saves_dir, trash_dir
from game.play.journal import read_header, read_save
from game.play.language import marked
from game.play.openings import scenario_file_of
from game.play.records import PERSON, Header
from game.play.replay import Course, replay
from game.play.replaying import origin_of
from game.play.save_faults import SaveFault
from game.scenario.faults import ScenarioFaults
from game.scenario.load import load_scenario
from game.scenario.overrides import OverrideFault, parse_override

MOST_NAME = 60
"""Signs of the longest name of a saved game."""
LATE = 12
"""Games played last among which one is sought to go on with."""
_SIGNS = " -_,.'()+&"
"""Signs beside letters and digits that every file system takes."""
_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789"),
}
"""Names that Windows keeps for its devices."""


@frozen
class Scene:
    """Where a conference stands, in what everybody at it knows."""

    agenda: Agenda
    map: str | None
    turn: int
    turns: int
    day: date
    agreed: Mapping[IssueId, OptionId]
    outcome: Outcome | None
    people: tuple[SeatId, ...]
    """The seats that persons hold."""


@frozen
class KeptGame:
    """A saved game as a list shows it."""

    path: Path
    name: str
    """The name that a person gave it; empty for one that was saved by itself."""
    played_at: datetime
    header: Header | None = None
    """None if not even its first line can be read."""
    scenario: Path | None = None
    """The file of its conference; None if that is not to be found."""
    scene: Scene | None = None
    """None if it cannot be gone on with."""
    fault: Exception | None = None
    """Why it cannot."""

    branch_of: str | None = None
    """The name of the game that it branched off from, empty if that had none; None: of no game."""

    @property
    def copies(self) -> bool:
        """Whether it may be copied: in a game without taking back a copy would be a way back."""
        over = self.scene is not None and self.scene.outcome is not None
        return over or self.header is None or self.header.settings.taking_back


class NameFault(ValueError):
    """A saved game cannot have this name; the message says why."""


# --- What lies there -----------------------------------------------------------------------


def kept_files() -> tuple[Path, ...]:
    """The files of all saved games, the one played last first."""
    return tuple(sorted(saves_dir().glob("*.jsonl"), key=_age, reverse=True))


def _age(path: Path) -> tuple[int, bool, str]:
    # A copy bears the time of the game it was made of; the game itself stands before it.
    return (_played_ns(path), not given_name(path), path.name)


def _played_ns(path: Path) -> int:
    """When a game was played last, in nanoseconds; 0 of a file that has just gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def look(path: Path, chosen: Path) -> KeptGame:
    """What a saved game holds; one that is damaged is told apart, with the reason.

    Args:
        path: the saved game.
        chosen: the scenario file on the table, which is looked at first.
    """
    header, file, scene, fault, branch_of = None, None, None, None, None
    played_at = datetime.fromtimestamp(_played_ns(path) / 1e9)
    try:
        header = read_header(path)
        file = scenario_file_of(path, chosen)
        scenario = _scenario(file, file.stat().st_mtime_ns, header.settings.changes)
        save = read_save(path)
        origin = origin_of(save)
        branch_of = given_name(Path(origin.save)) if origin is not None else None
        scene = scene_of(scenario, replay(scenario, save))
    except (SaveFault, ScenarioFaults, OverrideFault, OSError) as error:
        fault = error
    return KeptGame(
        path=path,
        name=given_name(path, header),
        played_at=played_at,
        header=header,
        scenario=file,
        scene=scene,
        fault=fault,
        branch_of=branch_of,
    )


@lru_cache(maxsize=8)
def _scenario(file: Path, mtime: int, changes: tuple[str, ...]) -> Scenario:
    return load_scenario(file, [parse_override(one) for one in changes])


def scene_of(scenario: Scenario, course: Course) -> Scene:
    """Where a game stands, in what everybody at the table knows."""
    mediator = scenario.agenda.mediator.id
    people = tuple(s for s in scenario.agenda.seats if course.seats[s] == PERSON)
    return scene_seen(observe(scenario, course.state, mediator), people)


def scene_seen(seen: Observation, people: tuple[SeatId, ...]) -> Scene:
    """The same from any seat's observation: it takes what all seats see alike."""
    return Scene(
        agenda=seen.agenda,
        map=seen.map,
        turn=seen.turn,
        turns=seen.turns,
        day=seen.day,
        agreed={issue: article.option for issue, article in seen.agreed.items()},
        outcome=seen.outcome,
        people=people,
    )


def latest_game(chosen: Path) -> KeptGame | None:
    """The game played last that is not over; where the late ones all are, the one played last."""
    over: KeptGame | None = None
    for path in kept_files()[:LATE]:
        game = _looked_at(path, _played_ns(path), chosen)
        if game.fault is not None:
            # What was missing may be there by now.
            game = look(path, chosen)
        if game.scene is not None and game.scene.outcome is None:
            return game
        if game.scene is not None and over is None:
            over = game
    return over


@lru_cache(maxsize=LATE)
def _looked_at(path: Path, played_ns: int, chosen: Path) -> KeptGame:
    """What has not been played on, as `played_ns` tells, need not be played again to look."""
    return look(path, chosen)


def given_name(path: Path, header: Header | None = None) -> str:
    """The name that a person gave a saved game; empty if it bears that of its first moment."""
    parts = path.stem.split("-")
    while parts and parts[-1].isdigit():
        parts.pop()
    begun = "-".join(parts)
    dated = len(path.stem.split("-")) - len(parts) >= 2
    return "" if dated and (header is None or begun == header.scenario) else path.stem


# --- Its upkeep ----------------------------------------------------------------------------


def keep_copy(path: Path, name: str) -> Path:
    """A copy of a saved game under a name of its own; it bears the time of its original.

    Raises:
        NameFault: that name will not do.
        OSError: the copy cannot be made.
    """
    target = _free_target(name)
    try:
        shutil.copyfile(path, target)
        shutil.copystat(path, target)
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return target


def rename(path: Path, name: str) -> Path:
    """Give a saved game a name; where it lies now.

    Raises:
        NameFault: that name will not do.
        OSError: it cannot be renamed.
    """
    return path.rename(_free_target(name))


def throw_away(path: Path) -> Path:
    """Move a saved game to the trash, from where it can be fetched back; where it lies now.

    Raises:
        OSError: it cannot be moved.
    """
    target, number = trash_dir() / path.name, 1
    while target.exists():
        number += 1
        target = trash_dir() / f"{path.stem} {number}{path.suffix}"
    return Path(shutil.move(path, target))


def file_name(name: str) -> str:
    """The name as a file can bear it; empty if nothing is left of it."""
    composed = unicodedata.normalize("NFC", name)
    kept = "".join(sign for sign in composed if sign.isalnum() or sign in _SIGNS)
    plain = " ".join(kept.split())[:MOST_NAME].strip(" .")
    return "" if plain.split(".")[0].strip().lower() in _RESERVED else plain


def free_name(name: str) -> str:
    """The name, or with a number behind it if a saved game has it already."""
    plain = file_name(name)
    free, number = plain, 1
    while (saves_dir() / f"{free}.jsonl").exists():
        number += 1
        free = f"{plain} {number}"
    return free


def _free_target(name: str) -> Path:
    plain = file_name(name)
    if not plain:
        raise NameFault(marked("Give it a name of letters or digits."))
    target = saves_dir() / f"{plain}.jsonl"
    # os.path.lexists: a link that leads nowhere would be written through.
    if os.path.lexists(target):
        raise NameFault(marked("There is a saved game of that name. Choose another name."))
    return target
