"""Work that takes longer than a frame may: done step by step, with a result at its end."""

from collections.abc import Generator
from typing import Generic, TypeVar

T = TypeVar("T")

Steps = Generator[None, None, T]
"""A function that pauses after each step of its work, and returns what came of it."""


class Work(Generic[T]):
    """Such a function under way."""

    def __init__(self, steps: Steps[T]) -> None:
        self._steps = steps
        self._result: tuple[T] | None = None

    def advance(self) -> bool:
        """Do one step more; whether all is done."""
        if self._result is None:
            try:
                next(self._steps)
            except StopIteration as end:
                self._result = (end.value,)
        return self._result is not None

    def finish(self) -> T:
        """Do what is left of it; what came of it."""
        while self._result is None:
            self.advance()
        return self._result[0]
