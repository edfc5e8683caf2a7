"""Where the game finds its data and keeps the player's files."""

import os
from pathlib import Path

import platformdirs

_APP = "portsmouth-1905"


def data_dir(name: str) -> Path:
    """The folder `name` ("assets" or "scenarios") that came with the game.

    A wheel carries it inside the package; a source tree has it beside the package. The
    environment variable PORTSMOUTH_DATA names a folder that is looked in first.

    Raises:
        FileNotFoundError: none of these places has the folder.
    """
    here = Path(__file__).resolve().parent
    own = os.environ.get("PORTSMOUTH_DATA")
    tries = ([Path(own) / name] if own else []) + [here / "_data" / name, here.parent / name]
    for path in tries:
        if path.is_dir():
            return path
    looked = ", ".join(str(path) for path in tries)
    raise FileNotFoundError(f"The game's folder '{name}' is missing. Looked in: {looked}")


def user_dir() -> Path:
    """The folder for saves and settings; PORTSMOUTH_HOME overrides the platform's own place."""
    own = os.environ.get("PORTSMOUTH_HOME")
    path = Path(own) if own else Path(platformdirs.user_data_dir(_APP, appauthor=False))
    path.mkdir(parents=True, exist_ok=True)
    return path


def saves_dir() -> Path:
    """The folder for saved games, made when it is not there yet."""
    path = user_dir() / "saves"
    path.mkdir(parents=True, exist_ok=True)
    return path


def trash_dir() -> Path:
    """The folder for saved games that were thrown away, made when it is not there yet."""
    path = user_dir() / "trash"
    path.mkdir(parents=True, exist_ok=True)
    return path


def own_scenarios_dir() -> Path:
    """The folder for the player's own conferences, made when it is not there yet."""
    path = user_dir() / "scenarios"
    path.mkdir(parents=True, exist_ok=True)
    return path


def write_whole(path: Path, text: str) -> None:
    """Write a file of text that appears only when it is whole, in the place of an older one.

    Raises:
        OSError: it cannot be written.
    """
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
