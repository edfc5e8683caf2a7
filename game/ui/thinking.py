"""Computer delegations think in a process of their own, so that the window never stutters."""

import multiprocessing
import os
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from game.delegations.delegation import Decision, Delegation, Dice
from game.delegations.roster import MEDIATORS, PARTIES
from game.model.frozen import frozen
from game.model.observation import Observation
from game.play.players import Roster, Task, think


@frozen
class EitherChair:
    """One name of the roster, whichever chair it is asked to sit in."""

    name: str

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The decision of the player of this name for that chair."""
        chairs = MEDIATORS if observation.instructions is None else PARTIES
        return chairs[self.name]().decide(observation, dice)


def all_players() -> Roster:
    """Every name that can sit in some chair."""
    players: dict[str, Delegation] = {name: EitherChair(name=name) for name in PARTIES}
    return players | {name: EitherChair(name=name) for name in MEDIATORS}


class Thinker:
    """Takes one task at a time and gives its decision when it is there."""

    def __init__(self, *, in_process: bool = False) -> None:
        """Start nothing yet.

        Args:
            in_process: Think here and now; for tests, and where no process can be started.
        """
        self._in_process = in_process
        self._pool: ProcessPoolExecutor | None = None
        self._task: Task | None = None
        self._coming: Future[Decision] | None = None

    @property
    def task(self) -> Task | None:
        """What is being thought about."""
        return self._task

    def start(self) -> None:
        """Have the worker ready before the first decision is asked of it."""
        if self._in_process or self._pool is not None:
            return
        try:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=context, initializer=watch_parent)
            self._pool.submit(warm_up)
        except (OSError, ValueError, RuntimeError):
            self._give_up()

    def ask(self, task: Task) -> None:
        """Begin to think; an older task is forgotten."""
        self.forget()
        self._task = task
        self.start()
        if self._pool is None:
            return
        try:
            self._coming = self._pool.submit(decide, task)
        except (BrokenProcessPool, RuntimeError):
            self._give_up()

    def answer(self) -> tuple[Task, Decision] | None:
        """The task with its decision, if it is there.

        Raises:
            Exception: whatever the delegation raised.
        """
        task = self._task
        if task is None or (self._coming is not None and not self._coming.done()):
            return None
        try:
            decision = self._coming.result() if self._coming is not None else decide(task)
        except BrokenProcessPool:
            self._give_up()
            decision = decide(task)
        self.forget()
        return task, decision

    def forget(self) -> None:
        """Think no more of the task; a late decision is dropped."""
        if self._coming is not None:
            self._coming.cancel()
        self._task = self._coming = None

    def stop(self) -> None:
        """End the worker."""
        self.forget()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _give_up(self) -> None:
        """A machine on which no worker runs plays all the same, with a pause at each thought."""
        self._in_process = True
        self._pool = None
        self._coming = None


def decide(task: Task) -> Decision:
    """What the worker does."""
    return think(task, all_players())


def warm_up() -> None:
    """Something to do, so that the worker's imports are over before they are waited for."""


def watch_parent() -> None:
    """In the worker: end with the window, even if that was killed."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def follow() -> None:
        parent.join()
        os._exit(0)

    threading.Thread(target=follow, daemon=True).start()
