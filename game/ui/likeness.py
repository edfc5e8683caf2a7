"""Where a page that was built anew looks other than the one that was drawn before it."""

from collections.abc import Iterator, Sequence

from pygame import Rect

from game.ui.widget import Widget


def differences(drawn: Sequence[Widget], fresh: Sequence[Widget]) -> Iterator[Rect]:
    """The places where widgets differ from those that were drawn in their stead.

    Args:
        drawn: What was drawn; it still hangs together as it did then.
        fresh: What is to be drawn now. Who has an id is compared with who had it, else the order
            tells.
    """
    before = {_name(widget, at): widget for at, widget in enumerate(drawn)}
    for at, widget in enumerate(fresh):
        earlier = before.pop(_name(widget, at), None)
        if earlier is None:
            yield from _all_of(widget)
        elif _alike(earlier, widget):
            yield from differences(earlier.children, widget.children)
        else:
            yield from _all_of(earlier)
            yield from _all_of(widget)
    for earlier in before.values():
        yield from _all_of(earlier)


def _name(widget: Widget, at: int) -> str | int:
    return widget.id or at


def _all_of(widget: Widget) -> Iterator[Rect]:
    """A widget's place and those of its children, which may lie outside it."""
    yield widget.visible_rect()
    for child in widget.children:
        yield from _all_of(child)


def _alike(one: Widget, other: Widget) -> bool:
    """Whether both would be painted alike, their children apart.

    That is asked of such kinds alone as are painted from their attributes and nothing else.
    """
    if type(one) is not type(other) or not vars(type(one)).get("by_attributes"):
        return False
    old, new = _seen_of(one), _seen_of(other)
    return old.keys() == new.keys() and all(_same(old[name], new[name]) for name in old)


UNSEEN = frozenset({"host", "parent", "children", "tip", "reason"})
"""Attributes of which nothing is painted: a slip is drawn with the whole window."""


def _seen_of(widget: Widget) -> dict[str, object]:
    hidden = UNSEEN | widget.unseen
    return {
        name: value
        for name, value in vars(widget).items()
        if name not in hidden and not name.startswith("on_")
    }


def _same(one: object, other: object) -> bool:
    return one is other or (type(one) is type(other) and bool(one == other))
