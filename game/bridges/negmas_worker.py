"""What goes on in the process of a foreign negotiator: its class is loaded, its answers told."""

import json
import random
from dataclasses import asdict
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
from negmas.gb import GBNegotiator

from game.bargaining.protocol import OwnView
from game.bridges.negmas_agents import ForeignBargainer, ForeignSession
from game.bridges.negmas_process import Answer, Table

SEED = 1905
"""Of the negotiator's chance: the same offers must have the same answers in every replay."""


def serve(pipe: "Connection[bytes, bytes]", spec: str, table: Table) -> None:
    """Answer questions until the pipe is closed."""
    try:
        kind = load_negotiator(spec)
    except ValueError as problem:
        _send(pipe, Answer(silence=str(problem)))
        return
    _send(pipe, Answer())
    talk = Talk(kind, table)
    while True:
        try:
            asked = json.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        try:
            answer = talk.answer(asked)
        except Exception as problem:  # noqa: BLE001 - a stranger's code may raise anything
            answer = Answer(silence=f"it failed: {type(problem).__name__}: {problem}")
        _send(pipe, answer)


def load_negotiator(spec: str) -> type[Any]:
    """The class that a specification names: `negmas.sao:BoulwareTBNegotiator`.

    Raises:
        ValueError: there is none, or it is no negotiator; one sentence says why.
    """
    module, colon, name = spec.partition(":")
    if not (module and colon and name):
        raise ValueError(f"'{spec}' must name a module and a class, such as my.module:MyNegotiator")
    try:
        found = getattr(import_module(module), name, None)
    except Exception as problem:
        raise ValueError(
            f"'{module}' cannot be loaded: {type(problem).__name__}: {problem}"
        ) from problem
    if not (isinstance(found, type) and issubclass(found, GBNegotiator)):
        raise ValueError(f"'{module}' has no negotiator '{name}'")
    return found


def _send(pipe: "Connection[bytes, bytes]", answer: Answer) -> None:
    pipe.send_bytes(json.dumps(asdict(answer)).encode())


class Talk:
    """One negotiator at one table, fed what the other side asks, sitting by sitting."""

    def __init__(self, kind: type[Any], table: Table) -> None:
        self._bargainer = ForeignBargainer(kind)
        self._table = table
        self._worst = int(table.utility.argmin())
        self._session: ForeignSession | None = None
        self._fed: list[int | None] = []
        self._said: int | None = None
        self._took: int | None = None
        """The sitting at which this session accepted what was asked."""
        self._undone: set[int] = set()
        """Sittings at which an earlier session accepted, and nothing came of it."""

    def answer(self, asked: list[int | None]) -> Answer:
        """What it says at the last of these sittings.

        A negotiator's acceptance ends its talks, but not ours: one that did not hold (it was
        refused, or there was no such offer) is undone by beginning anew, with the worst package in
        the place of the one that it took.
        """
        last = len(asked) - 1
        while self._session is None or len(self._fed) <= last:
            if self._took is not None:
                if self._took in self._undone:
                    return Answer(silence="it takes whatever it is offered")
                self._undone.add(self._took)
                self._session = None
            shown = [self._worst if at in self._undone else one for at, one in enumerate(asked)]
            self._play(shown)
        if self._took is not None:
            return Answer(accepts=True)
        if self._session.ended:
            why = self._session.error
            return Answer(silence=f"it failed: {why}" if why else "it has ended the talks")
        return Answer(offer=self._said)

    def _play(self, shown: list[int | None]) -> None:
        """Go on to the last of these sittings, or to the first at which it accepts."""
        if self._session is None:
            random.seed(SEED)
            np.random.seed(SEED)
            view = OwnView(self._table.sizes, self._table.utility, self._table.reservation)
            self._session = self._bargainer.open(view, self._table.rounds, shown[0] is None)
            self._fed, self._took = [], None
        for one in shown[len(self._fed) :]:
            self._said = self._session.move(one)
            self._fed.append(one)
            if self._said is None:
                self._took = len(self._fed) - 1
                return
