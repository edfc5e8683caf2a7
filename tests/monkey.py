"""Someone who hits every key and clicks everywhere.

`python -m tests.monkey --events 10000 --seed 1 2 3` lets him loose for long.

What he does follows from the seed alone. Whatever he does, nothing fails; and whenever the window
is closed, the saved game stands where the game stood.
"""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import argparse
import random
import secrets
import tempfile
from pathlib import Path

import numpy as np
import pygame
from pygame import Rect, Surface
from pygame.event import Event
from pygame.surfarray import array3d

from game.delegations.delegation import Decision
from game.delegations.roster import ROSTER
from game.play.journal import read_save
from game.play.players import Task
from game.play.replay import replay
from game.ui import app_shell, app_thinking
from game.ui.intents import LoadGame
from game.ui.thinking import Thinker
from game.ui.widget import Widget
from tests.ui.app_pilot import AppPilot
from tests.ui.pilot import button, key_event, motion

SIZES = ((1280, 720), (1, 1), (320, 200), (961, 601), (1333, 777), (2300, 620), (700, 1500))
KEYS = (
    *"abcdefghijklmnopqrstuvwxyz1234567890",
    *("tab", "shift+tab", "return", "space", "escape", "backspace", "delete"),
    *("up", "down", "left", "right", "page up", "page down", "home", "end"),
    *("ctrl+=", "ctrl+-", "ctrl+c", "ctrl+v", "f1", "f11"),
)
OFTEN = ("tab", "return", "return", "space", "escape", "left", "right", "up", "down", "o", "n")
HABITS = (("n", "n"), ("c",), ("r", "o"), ("h",), ("o", "return"), ("y",), ("escape", "return"))
"""Keys pressed one after the other, so that the game goes on: papers put aside, a move made."""
TYPED = ("a", "Ж", "村", "é", " ", "7", "\n", "\x00", "/", "..", "🙂", "x" * 200)
WINDOW_EVENTS = (
    pygame.WINDOWFOCUSLOST,
    pygame.WINDOWFOCUSGAINED,
    pygame.WINDOWMINIMIZED,
    pygame.WINDOWRESTORED,
    pygame.WINDOWEXPOSED,
    pygame.WINDOWLEAVE,
    pygame.WINDOWENTER,
)
BURST = 6
"""Most events between two turns of the loop."""
CHECKED = 0.2
"""How often the window is held against a whole drawing of it."""
TICK_MS = 60
"""How far the clock goes on at each turn."""


class Hesitant(Thinker):
    """Thinks as fast as it can, but answers after a few turns of the loop, drawn beforehand."""

    def __init__(self, dice: random.Random) -> None:
        super().__init__(in_process=True)
        self._dice = dice
        self._turns = 0

    def ask(self, task: Task) -> None:
        self.forget()
        self._task = task
        self._turns = self._dice.randint(0, 4)

    def answer(self) -> tuple[Task, Decision | BaseException] | None:
        task = self._task
        if task is None:
            return None
        self._turns -= 1
        if self._turns > 0:
            return None
        self.forget()
        agenda = task.observation.agenda
        player = "envoy" if task.seat in agenda.party_ids else "historical"
        return task, ROSTER[player].decide(task.observation, task.dice)


def _difference(one: Surface, other: Surface) -> Rect:
    """The smallest place that holds all in which two pictures differ."""
    apart = np.argwhere((array3d(one) != array3d(other)).any(axis=2))
    (left, top), (right, bottom) = apart.min(axis=0), apart.max(axis=0)
    return Rect(left, top, right - left + 1, bottom - top + 1)


class Monkey:
    """Plays for a number of events; `reopened` counts how often the window was closed."""

    def __init__(self, seed: int, scenario: Path | None = None) -> None:
        self.dice = random.Random(seed)
        self.scenario = scenario
        self.events = 0
        self.reopened = 0
        self.in_game = 0
        self.decisions = 0
        self.endings = 0
        self.compared = 0
        self.dice_of_checks = random.Random(seed)
        self.last: list[str] = []
        self._clock = 0
        self._mouse = (0, 0)
        self.pilot = self._sit_down()

    def run(self, events: int) -> None:
        """Go on until so many events have been posted."""
        while self.events < events:
            burst = self._burst()
            self.last = [*self.last, *map(str, burst)][-40:]
            self.events += len(burst)
            self._clock += TICK_MS
            self._turn(burst)
        self.leave()

    def leave(self) -> None:
        """Close the window; the save must be as good as the game."""
        self._check_save()
        self.pilot.close()

    def _turn(self, burst: list[Event]) -> None:
        app = self.pilot.app
        before = len(app.match.course.played) if app.match is not None else 0
        self.pilot.turn(*burst)
        if app.match is not None:
            self.in_game += len(burst)
            self.decisions += max(0, len(app.match.course.played) - before)
            if app.match.over and before < len(app.match.course.played):
                self.endings += 1
        if not app.running:
            self._reopen()
        elif self.dice_of_checks.random() < CHECKED and not self.pilot.app.ui.at_work:
            # What is still being made, between frames, may show in the next drawing.
            self._check_drawing()

    def _check_drawing(self) -> None:
        """What was drawn by parts is what a drawing of the whole window comes to."""
        app = self.pilot.app
        window = app._window
        assert window is not None
        if app.ui.dirty:
            app.draw()
        drawn = pygame.image.tobytes(window, "RGB")
        app.ui.dirty = True
        app.draw()
        if pygame.image.tobytes(window, "RGB") != drawn:
            parts = pygame.image.frombytes(drawn, window.get_size(), "RGB")
            raise AssertionError(f"{app.base}: {_difference(parts, window)} was not drawn again.")
        self.compared += 1

    def _sit_down(self) -> AppPilot:
        pilot = AppPilot(self.scenario) if self.scenario is not None else AppPilot()
        # As `App.live` has it: he also hits keys while a page is half drawn.
        pilot.app.ui.in_steps = True
        pilot.recording = False
        pilot.app._thinker = Hesitant(self.dice)
        return pilot

    def _reopen(self) -> None:
        """Quit, open again, and go on with the game that was being played."""
        self.reopened += 1
        match = self.pilot.app.match
        path = match.path if match is not None else None
        state = match.state if match is not None else None
        self._check_save()
        self.pilot.close()
        self.pilot = self._sit_down()
        if path is not None and path.exists():
            self.pilot.app.carry(LoadGame(path=path))
            again = self.pilot.app.match
            assert again is not None and again.state == state, "The saved game stands elsewhere."

    def _check_save(self) -> None:
        match = self.pilot.app.match
        if match is not None and match.path is not None and match.path.exists():
            course = replay(match.scenario, read_save(match.path))
            assert course.state == match.state, "The save tells of another game."

    # ---- what he does

    def _burst(self) -> list[Event]:
        if self.dice.random() < 0.25:
            return [key_event(name) for name in self.dice.choice(HABITS)]
        return [self._event() for _ in range(self.dice.randint(1, BURST))]

    def _event(self) -> Event:
        kind = self.dice.random()
        if kind < 0.42:
            return self._mouse_event()
        if kind < 0.86:
            return self._key_event()
        if kind < 0.93:
            return self._text_event()
        if kind < 0.95:
            size = self.dice.choice(SIZES)
            return Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1])
        if kind < 0.99:
            return Event(self.dice.choice(WINDOW_EVENTS))
        return Event(pygame.QUIT)

    def _mouse_event(self) -> Event:
        kind = self.dice.random()
        if kind < 0.35:
            self._mouse = self._somewhere()
            return motion(self._mouse, held=self.dice.random() < 0.3)
        if kind < 0.62:
            return Event(pygame.MOUSEBUTTONDOWN, button=self._button(), pos=self._mouse)
        if kind < 0.92:
            return button(pygame.MOUSEBUTTONUP, self._mouse)
        return Event(pygame.MOUSEWHEEL, x=0, y=self.dice.choice((-3, -1, 1, 3)))

    def _button(self) -> int:
        return 1 if self.dice.random() < 0.9 else self.dice.choice((2, 3, 8))

    def _somewhere(self) -> tuple[int, int]:
        """On something that can be pressed, mostly; else anywhere, even outside."""
        controls = [w for w in self._widgets() if w.visible_rect().w and w.visible_rect().h]
        if controls and self.dice.random() < 0.85:
            place = self.dice.choice(controls).visible_rect()
            return (
                self.dice.randrange(place.x, place.right),
                self.dice.randrange(place.y, place.bottom),
            )
        area = self.pilot.app.ui.area
        return self.dice.randint(-20, area.w + 20), self.dice.randint(-20, area.h + 20)

    def _widgets(self) -> list[Widget]:
        return [w for w in self.pilot.app.ui.top.walk() if w.focusable and w.enabled]

    def _key_event(self) -> Event:
        name = self.dice.choice(OFTEN if self.dice.random() < 0.6 else KEYS)
        if self.dice.random() < 0.1:
            pressed = key_event(name)
            return Event(pygame.KEYUP, key=pressed.key, mod=pressed.mod)
        return key_event(name)

    def _text_event(self) -> Event:
        text = self.dice.choice(TYPED)
        if self.dice.random() < 0.3:
            return Event(pygame.TEXTEDITING, text=text, start=0, length=len(text))
        return Event(pygame.TEXTINPUT, text=text)


def let_loose(seed: int, events: int, home: Path) -> Monkey:
    """A monkey's whole visit, the same for the same seed; a failure tells its last events."""
    os.environ["PORTSMOUTH_HOME"] = str(home)
    dice = random.Random(seed)
    kept = secrets.randbelow, app_shell.now_ms, app_thinking.now_ms
    monkey: Monkey | None = None

    def clock() -> int:
        return monkey._clock if monkey is not None else 0

    secrets.randbelow = dice.randrange
    app_shell.now_ms = app_thinking.now_ms = clock
    try:
        monkey = Monkey(seed)
        monkey.run(events)
    except BaseException as fault:
        if monkey is not None:
            fault.add_note(f"seed {seed}, event {monkey.events}, on {monkey.pilot.screen}")
            fault.add_note("\n".join(monkey.last))
        raise
    finally:
        secrets.randbelow, app_shell.now_ms, app_thinking.now_ms = kept
    return monkey


def main() -> None:
    """Let the monkeys of the command line loose."""
    asked = argparse.ArgumentParser(description="Post random events to the window.")
    asked.add_argument("--events", type=int, default=10_000)
    asked.add_argument("--seed", type=int, nargs="+", default=[1])
    given = asked.parse_args()
    for seed in given.seed:
        with tempfile.TemporaryDirectory() as home:
            monkey = let_loose(seed, given.events, Path(home))
        print(
            f"seed {seed}: {monkey.events} events, {monkey.in_game} of them in a game, "
            f"{monkey.decisions} decisions, {monkey.endings} conferences ended, "
            f"window closed and opened again {monkey.reopened} times",
            flush=True,
        )


if __name__ == "__main__":
    main()
