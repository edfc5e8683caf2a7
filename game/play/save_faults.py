"""What can be wrong with a saved game, each told apart and each with its remedy.

Messages have `{field}` places, so that they can be said in the player's language.
"""

from collections.abc import Mapping
from pathlib import Path

from game.play.language import marked


class SaveFault(Exception):
    """A saved game that cannot be used or written; the file is left as it was."""

    message = marked("{path}: this saved game cannot be used.")

    def __init__(self, path: Path, **fields: object) -> None:
        self.fields: Mapping[str, str] = {
            "path": str(path),
            **{name: str(value) for name, value in fields.items()},
        }
        super().__init__(self.message.format(**self.fields))


class NoSave(SaveFault):
    """There is no such file, or it cannot be read."""

    message = marked("{path}: cannot be read ({why}).")


class NotASave(SaveFault):
    """The file is something else."""

    message = marked("{path}: this is not a saved game. Its first line should be the head of one.")


class TooLarge(SaveFault):
    """Bigger than any game can be."""

    message = marked("{path}: {size} bytes is more than any saved game has ({most}).")


class NewerFormat(SaveFault):
    """Written by a newer version of the game."""

    message = marked(
        "{path}: saved by a newer version of the game (format {found}; this version reads up to "
        "{known}). Update the game to continue it."
    )


class DamagedSave(SaveFault):
    """A line is not as it was written."""

    message = marked(
        "{path}: line {line} is damaged ({why}). The file has been left as it is; a copy from a "
        "backup is the way to go on, or the lines above it in a new file."
    )

    def __init__(self, path: Path, *, line: int, why: str) -> None:
        super().__init__(path, line=line, why=why)
        self.line = line


class ForeignScenario(SaveFault):
    """Played with another scenario, or with another version of this one."""

    message = marked(
        "{path}: played with the scenario '{name}' ({digest}), and this is '{other}' "
        "({other_digest}). Give the scenario file with which it was played."
    )


class ChangedScenario(ForeignScenario):
    """The scenario has the same name, but was changed since."""

    message = marked(
        "{path}: the scenario '{name}' has been changed since this game was played ({digest} then, "
        "{other_digest} now). Give the file as it was then; its rules decide the game."
    )


class IllegalRecord(SaveFault):
    """A line that the rules refuse: the file was edited, or the rules have changed."""

    message = marked("{path}: line {line} cannot be played: {why}")

    def __init__(self, path: Path, *, line: int, why: str) -> None:
        super().__init__(path, line=line, why=why)
        self.line = line


class NotWritten(SaveFault):
    """A line could not be written; the game stands where it stood."""

    message = marked("{path}: the game could not be saved ({why}). Your move has not been made.")


class WrittenElsewhere(SaveFault):
    """Somebody else has written to the file since it was opened."""

    message = marked(
        "{path}: another window is playing this saved game. Close one of them; nothing has been "
        "lost, and your last move has not been made."
    )
