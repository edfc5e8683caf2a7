"""What the window costs: its first frame, its answer while others think, idling, memory.

    python -m benchmarks.window [start] [answer] [idle] [memory] [--runs 5]

Without a display SDL's dummy driver is used; under one the real window. On a machine without one:
xvfb-run -s "-screen 0 1920x1080x24" python -m benchmarks.window
"""

import argparse
import multiprocessing
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.ui.app import App

ROOT = Path(__file__).parent.parent
SIZE = (1920, 1080)
SEED = 4
IDLE_SECONDS = 10
CONFERENCES = 3
ANSWERED = 8
"""Conferences in which the answer to inputs is measured."""
AGAINST = {"russia": "statesman", "roosevelt": "mediator"}
BETWEEN_INPUTS = (0.01, 0.12)
"""Seconds between two keys or movements of the mouse."""

FIRST_FRAME = """
import os, sys, time
from game.ui.startup import prepare
prepare()
import pygame
frames = []
def frame():
    frames.append(time.time() - float(os.environ["BEGAN"]))
    if len(frames) == 2:
        print(*frames, flush=True)
        os._exit(0)
pygame.display.flip = frame
sys.argv = ["main.py", "play"]
from game.cli import main
main()
"""
"""`python main.py play`, ended once the title is there, and then its map, which is drawn later."""


def child(*command: str) -> list[float]:
    """The numbers that a fresh process prints, whose modules Python may keep compiled."""
    screen = {} if os.environ.get("DISPLAY") else {"SDL_VIDEODRIVER": "dummy"}
    with tempfile.TemporaryDirectory() as home:
        # As where a player has installed it: pip compiles what it installs.
        kept = {n: v for n, v in os.environ.items() if n != "PYTHONDONTWRITEBYTECODE"}
        environment = {
            **kept,
            **screen,
            "SDL_AUDIODRIVER": "dummy",
            "PORTSMOUTH_HOME": home,
            "PYTHONPATH": str(ROOT),
            "BEGAN": str(time.time()),
        }
        done = subprocess.run(
            [sys.executable, *command],
            check=False,
            env=environment,
            capture_output=True,
            text=True,
        )
    if done.returncode:
        raise SystemExit(done.stderr)
    return [float(word) for word in done.stdout.split()]


def opened(seat: str, **opponents: str) -> "App":
    """The game in its window, a conference begun."""
    from game.ui.startup import prepare

    prepare()
    from game.paths import data_dir
    from game.play.openings import StartOptions, opening_of
    from game.ui.app import App
    from game.ui.intents import StartGame
    from game.ui.preferences import Preferences

    app = App(data_dir("scenarios") / "portsmouth.yaml", Preferences(sound=False))
    app.settings.size = SIZE
    app.open()
    app.show_title()
    options = StartOptions(seat=seat, seed=SEED, opponents=opponents)
    app.carry(StartGame(game=opening_of(app.card, options)))
    return app


def step(app: "App") -> None:
    """One turn of the game's own loop; papers are put aside, and the person decides at once."""
    from game.delegations.roster import ROSTER
    from game.play.players import dice_for
    from game.ui.app import THINKING_MS
    from game.ui.app_shell import WAIT_MS
    from game.ui.intents import ChooseAction, GoBack

    for wish in app.turn(THINKING_MS if app._thinker.task else WAIT_MS):
        app.carry(wish)
    app.look_for_answer()
    match = app.match
    if match is None or match.over or app._thinker.task is not None:
        return
    if len(app.screens) > 1:
        app.carry(GoBack())
        return
    seat = match.seat_to_act
    if seat is not None and match.is_person(seat):
        dice = dice_for(match.settings.seed, seat, len(match.course.played))
        action = ROSTER["envoy"].decide(match.observation(seat), dice).action
        app.carry(ChooseAction(action=action))


def measure_answer() -> None:
    """Print milliseconds from each input to the next frame, of inputs that came while one thought.

    A thread of its own posts them, so that one that comes at a bad moment waits as a person would.
    """
    app = opened("japan", **AGAINST)
    import pygame

    from game.play.openings import StartOptions, opening_of
    from game.ui.intents import StartGame

    # What `App.live` does while the title stands, and how it draws.
    app.ui.in_steps = True
    for _ in app._ahead():
        pass
    waiting: list[float] = []
    taken: list[float] = []
    show, handle = pygame.display.flip, app.handle

    def flip() -> None:
        show()
        now = time.perf_counter()
        taken.extend((now - posted) * 1000 for posted in waiting)
        waiting.clear()

    def note(event: Any) -> Any:
        posted = getattr(event, "posted", None)
        if posted is not None:
            waiting.append(posted)
        return handle(event)

    def press() -> None:
        dice = random.Random(SEED)
        while app.running:
            time.sleep(dice.uniform(*BETWEEN_INPUTS))
            if app._thinker.task is not None:
                key = pygame.K_TAB
                made = pygame.event.Event(
                    pygame.KEYDOWN, key=key, mod=0, unicode="", posted=time.perf_counter()
                )
                pygame.event.post(made)

    pygame.display.flip = flip
    app.handle = note  # type: ignore[method-assign]
    threading.Thread(target=press, daemon=True).start()
    for number in range(ANSWERED):
        if number:
            options = StartOptions(seat="japan", seed=SEED + number, opponents=AGAINST)
            app.carry(StartGame(game=opening_of(app.card, options)))
        while app.match is not None and not app.match.over:
            step(app)
    app.running = False
    app.close()
    print(*taken)


def measure_idle() -> None:
    """Print seconds of processor time, seconds, and frames drawn, while nothing happens."""
    app = opened("japan")
    import pygame

    from game.ui.app_shell import WAIT_MS

    end = time.perf_counter() + 3
    while time.perf_counter() < end:
        app.turn(10)
        app.look_for_answer()
    frames, began = app.frames, time.process_time()
    pygame.time.set_timer(pygame.USEREVENT, IDLE_SECONDS * 1000, 1)
    end = time.perf_counter() + IDLE_SECONDS
    while time.perf_counter() < end:
        app.turn(WAIT_MS)
        app.look_for_answer()
    print(time.process_time() - began, IDLE_SECONDS, app.frames - frames)
    app.close()


def measure_memory() -> None:
    """Print the memory of the window after some conferences, its peak, and its worker's, in MB."""
    from game.play.openings import StartOptions, opening_of
    from game.ui.intents import StartGame

    app = opened("japan", russia="statesman")
    for number in range(CONFERENCES):
        if number:
            seat = ("japan", "russia")[number % 2]
            options = StartOptions(seat=seat, seed=SEED + number)
            app.carry(StartGame(game=opening_of(app.card, options)))
        while app.match is not None and not app.match.over:
            step(app)
        app.turn(1)
    worker = max((memory(one.pid, PEAK) for one in multiprocessing.active_children()), default=0.0)
    window = memory(os.getpid(), NOW)
    app.close()
    unit = 1e6 if sys.platform == "darwin" else 1e3
    print(window, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, worker)


NOW, PEAK = "VmRSS", "VmHWM"
"""What a process holds in memory, and the most that it has held."""


def memory(process: int | None, what: str) -> float:
    """One of them in MB; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    told = status.read_text(encoding="ascii") if status.exists() else ""
    line = next((line for line in told.splitlines() if line.startswith(what)), f"{what}: 0 kB")
    return int(line.split()[1]) / 1e3


MEASURES = {"answer": measure_answer, "idle": measure_idle, "memory": measure_memory}


def report(what: str, runs: int) -> None:
    """Measure one thing in fresh processes and tell what came out."""
    if what == "start":
        child("-c", FIRST_FRAME)
        times, whole = zip(*(child("-c", FIRST_FRAME) for _ in range(runs)), strict=True)
        print(
            f"first frame of `python main.py play`: median {statistics.median(times):.2f} s,"
            f" {min(times):.2f} to {max(times):.2f} s over {runs} runs (aim 0.8);"
            f" with the map of the title {statistics.median(whole):.2f} s"
        )
        return
    numbers = child("-m", "benchmarks.window", "--measure", what)
    if what == "answer":
        cuts = statistics.quantiles(numbers, n=100)
        print(
            f"input to next frame at {SIZE[0]}x{SIZE[1]} while a statesman thinks: median"
            f" {cuts[49]:.0f} ms, 99th percentile {cuts[98]:.0f} ms of {len(numbers)} (aim 33)"
        )
    elif what == "idle":
        spent, span, frames = numbers
        print(f"idle at the table: {spent / span:.1%} of a core, {frames:.0f} frames (aim 3 %)")
    else:
        window, peak, worker = numbers
        print(
            f"memory after {CONFERENCES} conferences: window {window:.0f} MB (aim 300), at its"
            f" peak {peak:.0f} MB, worker {worker:.0f} MB"
        )


def main() -> None:
    asked = argparse.ArgumentParser(description="Measure what the window costs.")
    asked.add_argument("what", nargs="*", help="start, answer, idle, memory; all if left out")
    asked.add_argument("--runs", type=int, default=5, help="starts to take the median of")
    asked.add_argument("--measure", choices=MEASURES, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.measure:
        MEASURES[given.measure]()
        return
    for what in given.what or ("start", *MEASURES):
        if what not in ("start", *MEASURES):
            asked.error(f"there is no measure '{what}'")
        report(what, given.runs)


if __name__ == "__main__":
    main()
