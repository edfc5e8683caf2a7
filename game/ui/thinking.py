"""Computer delegations think in a process of their own, so that the window never stutters."""

import multiprocessing
import os
import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from game.delegations.delegation import Decision
from game.play.own_delegations import roster_with
from game.play.players import Task, think


class Thinker:
    """Takes one task at a time and gives its decision when it is there."""

    def __init__(self, *, in_process: bool = False, own: tuple[str, ...] = ()) -> None:
        """Start nothing yet.

        Args:
            in_process: Think in a thread of this process; for tests, and where no other process
                can be started.
            own: Delegations of the person's own that may be loaded, by file and class.

        Raises:
            OwnDelegationFault: one of them cannot be loaded.
        """
        self._in_process = in_process
        self.roster = roster_with(own)
        self._own = own
        self._pool: Executor | None = None
        self._task: Task | None = None
        self._coming: Future[Decision] | None = None

    @property
    def task(self) -> Task | None:
        """What is being thought about."""
        return self._task

    def start(self) -> None:
        """Have the worker ready before the first decision is asked of it."""
        if self._pool is None:
            self._pool = self._in_thread() if self._in_process else self._in_worker()

    def ask(self, task: Task) -> None:
        """Begin to think; an older task is forgotten."""
        self.forget()
        self._task = task
        self.start()
        self._coming = self._submit(task)

    def answer(self) -> tuple[Task, Decision | BaseException] | None:
        """The task with its decision, or with what went wrong in making it, once it is there."""
        task, coming = self._task, self._coming
        if task is None or coming is None or not coming.done():
            return None
        error = coming.exception()
        if isinstance(error, BrokenProcessPool):
            self._give_up()
            self._coming = self._submit(task)
            return None
        self.forget()
        return task, error if error is not None else coming.result()

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

    def _submit(self, task: Task) -> "Future[Decision] | None":
        if self._pool is None:
            return None
        try:
            return self._pool.submit(decide, task, self._own)
        except BrokenProcessPool:
            self._give_up()
            return self._pool.submit(decide, task, self._own)

    def _in_worker(self) -> Executor:
        try:
            context = multiprocessing.get_context("spawn")
            pool = ProcessPoolExecutor(1, mp_context=context, initializer=settle_in)
            pool.submit(warm_up)
        except (OSError, ValueError, RuntimeError):
            return self._in_thread()
        return pool

    def _in_thread(self) -> Executor:
        return ThreadPoolExecutor(1, thread_name_prefix="delegation")

    def _give_up(self) -> None:
        """On a machine where no worker lives the game goes on, less smoothly."""
        self._pool = self._in_thread()


def decide(task: Task, own: tuple[str, ...] = ()) -> Decision:
    """What the worker does."""
    return think(task, roster_with(own))


def warm_up() -> None:
    """Something to do, so that the worker's imports are over before they are waited for."""


STAND_BACK = 5
"""By how much the worker lets the window go first where both want a processor."""


def settle_in() -> None:
    """In a new worker: let the window go first, and end with it, even if that was killed."""
    if hasattr(os, "nice"):
        os.nice(STAND_BACK)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def follow() -> None:
        parent.join()
        os._exit(0)

    threading.Thread(target=follow, daemon=True).start()
