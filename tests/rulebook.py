"""Ties a test to the rules of docs/rules.md that it shows."""

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def rule(*numbers: str) -> Callable[[F], F]:
    """Marks a test as showing these rules; `test_rulebook.py` counts them."""

    def mark(test: F) -> F:
        test.__dict__["rules"] = numbers
        return test

    return mark
