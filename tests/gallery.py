"""Draws every screen in every size: `python -m tests.gallery OUT [--sizes 1280x720,...]`.

The pictures are for looking at; they stay out of the repository. `python -m tests.gallery --check`
draws none: it measures every page in every size, text size and palette, and tells what is wrong.
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
from tests.ui.views import ALL, View, faults_of_walk

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


def check(walks: list[str], views: tuple[View, ...], only: str = "") -> int:
    """Measure every page of the walks in the views; how many faults there are."""
    found = 0
    for view in views:
        for walk in walks:
            told = list(faults_of_walk(walk, view, only=only))
            found += len(told)
            print(f"{view}, {walk}: {len(told)} faults", *told, sep="\n  ", flush=True)
    return found


def main() -> None:
    """Draw, or measure, what the command line asks for."""
    asked = argparse.ArgumentParser(description="Draw every screen of the window in every size.")
    asked.add_argument("out", type=Path, nargs="?", help="folder for the pictures")
    asked.add_argument("--check", action="store_true", help="measure, and draw nothing")
    asked.add_argument("--sizes", default=SIZES, help="comma-separated, as 1280x720")
    asked.add_argument("--walks", default=",".join(WALKS), help=f"of {', '.join(WALKS)}")
    asked.add_argument("--only", default="", help="only screens with this in their name")
    asked.add_argument("--text", type=float, help="text size, 1 to 2; measured in all if left out")
    asked.add_argument("--palette", help="measured in all if left out")
    given = asked.parse_args()
    if given.text is not None and not 1.0 <= given.text <= 2.0:
        asked.error("text size goes from 1 to 2")
    if given.check:
        sizes = [tuple(map(int, words.split("x"))) for words in given.sizes.split(",")]
        views = tuple(
            view
            for view in ALL
            if view.size in sizes
            and given.text in (None, view.text)
            and given.palette in (None, view.palette)
        )
        if not views:
            asked.error("no such view is measured")
        raise SystemExit(bool(check(given.walks.split(","), views, given.only)))
    if given.out is None:
        asked.error("say where the pictures are to go, or --check")
    for words in given.sizes.split(","):
        width, height = (int(part) for part in words.split("x"))
        folder = given.out / words
        folder.mkdir(parents=True, exist_ok=True)
        for walk in given.walks.split(","):
            liked = {"text_scale": given.text or 1.0, "palette": given.palette or "parchment"}
            number = draw_walk(folder, walk, (width, height), given.only, **liked)
            print(f"{words} {walk}: {number} screens")


if __name__ == "__main__":
    main()
