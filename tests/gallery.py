"""Draws every screen in every size: `python -m tests.gallery OUT [--sizes 1280x720,...]`.

The pictures are for looking at; they stay out of the repository.
"""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import argparse
import tempfile
from pathlib import Path

import pygame

from tests.ui.app_pilot import AppPilot
from tests.ui.scenes import WALKS

SIZES = "1280x720,1920x1080,2560x1440"


def draw_walk(out: Path, walk: str, size: tuple[int, int], only: str, **liked: object) -> int:
    """Draw the screens of one walk in one size; how many."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["PORTSMOUTH_HOME"] = home
        pilot = AppPilot(size=size, **liked)
        drawn = 0
        for name in WALKS[walk](pilot):
            if only in name:
                pilot.draw()
                assert pilot.app._window is not None
                pygame.image.save(pilot.app._window, out / f"{walk}-{name}.png")
                drawn += 1
        pilot.close()
    return drawn


def main() -> None:
    """Draw what the command line asks for."""
    asked = argparse.ArgumentParser(description="Draw every screen of the window in every size.")
    asked.add_argument("out", type=Path, help="folder for the pictures")
    asked.add_argument("--sizes", default=SIZES, help="comma-separated, as 1280x720")
    asked.add_argument("--walks", default=",".join(WALKS), help=f"of {', '.join(WALKS)}")
    asked.add_argument("--only", default="", help="only screens with this in their name")
    asked.add_argument("--text", type=float, default=1.0, help="text size, 1 to 2")
    asked.add_argument("--palette", default="parchment")
    given = asked.parse_args()
    for words in given.sizes.split(","):
        width, height = (int(part) for part in words.split("x"))
        folder = given.out / words
        folder.mkdir(parents=True, exist_ok=True)
        for walk in given.walks.split(","):
            liked = {"text_scale": given.text, "palette": given.palette}
            number = draw_walk(folder, walk, (width, height), given.only, **liked)
            print(f"{words} {walk}: {number} screens")


if __name__ == "__main__":
    main()
