"""Negotiators of negmas that misbehave, to be loaded in a process of their own."""

import os
import sys
import time
from typing import Any

from negmas.sao import ResponseType, SAONegotiator


class Greedy(SAONegotiator):  # type: ignore[misc]
    """Names its worst package, and takes whatever is offered."""

    def propose(self, state: Any, dest: str | None = None) -> Any:
        return self.ufun.extreme_outcomes()[0]

    def respond(self, state: Any, source: str | None = None) -> Any:
        return ResponseType.ACCEPT_OFFER


class Meek(Greedy):
    """Names its worst package, and takes nothing."""

    def respond(self, state: Any, source: str | None = None) -> Any:
        return ResponseType.REJECT_OFFER


class Best(Meek):
    """Names its best package, and takes nothing."""

    def propose(self, state: Any, dest: str | None = None) -> Any:
        print("I am the best")
        return self.ufun.extreme_outcomes()[1]


class Quitter(Meek):
    def propose(self, state: Any, dest: str | None = None) -> Any:
        sys.exit("enough")


class Crasher(Meek):
    def propose(self, state: Any, dest: str | None = None) -> Any:
        os._exit(3)


class Raiser(Meek):
    def propose(self, state: Any, dest: str | None = None) -> Any:
        raise RuntimeError("no idea")


class Sleeper(Meek):
    def propose(self, state: Any, dest: str | None = None) -> Any:
        time.sleep(3600)


class Hog(Meek):
    def propose(self, state: Any, dest: str | None = None) -> Any:
        return tuple(bytearray(60_000_000_000))


class NoNegotiator:
    pass
