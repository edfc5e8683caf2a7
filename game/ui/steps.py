"""Work that takes longer than a frame may: done step by step, with a result at its end."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from time import perf_counter
from typing import Generic, TypeVar

from pygame import Rect

T = TypeVar("T")

Steps = Generator[None, None, T]
"""A function that pauses after each step of its work, and returns what came of it."""

Step = Callable[[], bool]
"""A piece of work that takes some milliseconds; whether all of the work is done."""


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


class StepQueue:
    """What is drawn between frames, each with the place where it will show."""

    def __init__(self) -> None:
        self._steps: deque[tuple[Step, Rect]] = deque()

    @property
    def left(self) -> bool:
        """Whether there is something to do."""
        return bool(self._steps)

    def add(self, step: Step, place: Rect) -> None:
        """Put a step behind the others."""
        self._steps.append((step, Rect(place)))

    def forget(self, part: Rect) -> list[Rect]:
        """Drop what would show there: whoever is drawn there asks for it again.

        Returns:
            The places that reach beyond the part: drawn only there, they would stay as they are.
        """
        dropped = [place for _, place in self._steps if part.colliderect(place)]
        self._steps = deque(one for one in self._steps if not part.colliderect(one[1]))
        return [place for place in dropped if not part.contains(place)]

    def has(self, place: Rect) -> bool:
        """Whether something is still to be done there."""
        return any(one == place for _, one in self._steps)

    def work(self, seconds: float) -> Iterator[Rect]:
        """Do one step, and more until the time is over; the places where one is done."""
        end = perf_counter() + seconds
        while self._steps:
            step, place = self._steps[0]
            if step():
                self._steps.popleft()
                yield place
            if perf_counter() >= end:
                break
