"""A negmas negotiator in a process of its own, asked one question at a time.

It is a stranger's code: it may fail, hang, or eat the memory of the machine. Its process has a
limit of memory where the system knows one (the module `resource`: Linux and macOS; Windows has
none, there the time limit alone holds), and ends with ours. Who does not answer in time is ended.
Only numbers come back, as text. This is no protection against code that means harm: name nothing
that you do not trust.
"""

import json
import multiprocessing
import os
import sys
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

import numpy as np

from game.bargaining.protocol import Floats
from game.model.frozen import frozen

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

START_SECONDS = 60.0
"""To load negmas and the negotiator's module, on a slow machine."""
PRELOADED = ["__main__", "game.bridges.negmas_worker"]
"""What the server of processes loads, where there is one. It passes over what is missing."""
_ANSWER_BYTES = 10_000


@frozen
class Table:
    """One side of one negotiation."""

    sizes: tuple[int, ...]
    """Options per issue."""
    utility: Floats
    """Own worth of every package, 0..1; the last issue fastest."""
    reservation: float
    """Worth of no deal, 0..1."""
    rounds: int
    """How often each side may speak."""

    def is_like(self, other: "Table") -> bool:
        """Whether both say the same."""
        return (self.sizes, self.reservation, self.rounds) == (
            other.sizes,
            other.reservation,
            other.rounds,
        ) and np.array_equal(self.utility, other.utility)


@frozen
class Answer:
    """What a negotiator says: it offers, it accepts, or why it says nothing."""

    offer: int | None = None
    """Index of the package that it names."""
    accepts: bool = False
    """It takes what was asked last."""
    silence: str = ""
    """Why there is neither: it has left, failed, or was too slow."""


class ForeignProcess:
    """A process for one negotiator at one table. It starts at once."""

    def __init__(self, spec: str, table: Table, *, seconds: float, megabytes: int) -> None:
        """Start it.

        Args:
            spec: module and class of the negotiator, `negmas.sao:BoulwareTBNegotiator`.
            table: what it bargains over.
            seconds: time for an answer.
            megabytes: memory, where the system can limit it.
        """
        self._seconds = seconds
        self.table = table
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = _new_process(theirs, spec, table, megabytes)
        self.fault = ""
        """Why it cannot be asked."""
        try:
            with _start_method_of_ours():
                self._process.start()
        except (OSError, AssertionError) as problem:
            # AssertionError: a daemonic process may have no children.
            self.fault = f"no process can be started for it ({problem})"
        theirs.close()
        self._ended = weakref.finalize(self, _end, self._process, self._pipe)
        if not self.fault:
            self.fault = self._receive(START_SECONDS).silence

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return not self.fault and self._ended.alive

    def ask(self, asked: list[int | None]) -> Answer:
        """Its answer at the last of these sittings.

        Args:
            asked: index of the package that the other side asks at each sitting so far; None at
                the first if it has said nothing yet. It may only grow from question to question.
        """
        if self.fault:
            return Answer(silence=self.fault)
        try:
            self._pipe.send_bytes(json.dumps(asked).encode())
        except (OSError, ValueError) as problem:
            return self._failed(f"its process is gone ({problem})")
        return self._receive(self._seconds)

    def stop(self) -> None:
        """End the process."""
        self._ended()

    def _receive(self, seconds: float) -> Answer:
        try:
            if not self._pipe.poll(seconds):
                return self._failed(f"it gave no answer within {seconds:g} seconds")
            said = json.loads(self._pipe.recv_bytes(_ANSWER_BYTES))
            return self._checked(said)
        except (EOFError, OSError):
            return self._failed("its process has ended")
        except (ValueError, TypeError, KeyError):
            return self._failed("its process answered nonsense")

    def _checked(self, said: Any) -> Answer:
        """An answer in its form, with an index that there is.

        Raises:
            ValueError, TypeError, KeyError: it is none.
        """
        silence, accepts, offer = str(said["silence"]), bool(said["accepts"]), said["offer"]
        if offer is not None and not 0 <= int(offer) < len(self.table.utility):
            raise ValueError("no such package")
        return Answer(offer=offer, accepts=accepts, silence=silence[:500])

    def _failed(self, why: str) -> Answer:
        self.fault = why
        self.stop()
        return Answer(silence=why)


@contextmanager
def _start_method_of_ours() -> Iterator[None]:
    """While it lasts, a new process is told of a start method that it knows.

    The workers of joblib have one of their own, and a process that is told of it ends at once.
    """
    usual = multiprocessing.get_start_method()
    if usual in multiprocessing.get_all_start_methods():
        yield
        return
    multiprocessing.set_start_method("spawn", force=True)
    try:
        yield
    finally:
        multiprocessing.set_start_method(usual, force=True)


def _new_process(
    pipe: "Connection[bytes, bytes]", spec: str, table: Table, megabytes: int
) -> BaseProcess:
    """A process that shares nothing with ours, not yet started.

    Where the system can fork, it comes from a server that has loaded negmas once and holds nothing
    else: of the two seconds that a start would take, all but some hundredths are then spent once.
    """
    args = (pipe, spec, table, megabytes)
    if "forkserver" in multiprocessing.get_all_start_methods():
        server = multiprocessing.get_context("forkserver")
        server.set_forkserver_preload(PRELOADED)
        return server.Process(target=_enter, args=args, daemon=True)
    return multiprocessing.get_context("spawn").Process(target=_enter, args=args, daemon=True)


def _end(process: BaseProcess, pipe: Any) -> None:
    with suppress(OSError):
        pipe.close()
    if process.pid is not None:
        process.kill()
        process.join(5.0)


# --- In the process ------------------------------------------------------------------------


def _enter(pipe: "Connection[bytes, bytes]", spec: str, table: Table, megabytes: int) -> None:
    """Bind the process before anything of the stranger's is loaded."""
    threading.Thread(target=_follow_parent, daemon=True).start()
    limit_memory(megabytes)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        # What it prints would stand in the middle of somebody's game.
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    # Loaded here and not above: only this process needs negmas.
    import_module("game.bridges.negmas_worker").serve(pipe, spec, table)


def limit_memory(megabytes: int) -> None:
    """Have this process refused more memory than that, if the system can do it."""
    if resource is None or sys.platform == "win32":
        return
    wanted = megabytes * 1_000_000
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    least = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (least, least))


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
