"""What all widgets share: a place, an id, a tooltip, and answers to key and mouse."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple, Optional, Protocol

from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.steps import Step
from game.ui.theme import Theme


class Reply(NamedTuple):
    """A widget's answer to an event: whether it took it, and the wish that came of it."""

    handled: bool = True
    intent: Intent | None = None


IGNORED = Reply(handled=False)


class Look(NamedTuple):
    """How a widget stands just now."""

    hot: bool = False
    """The mouse is over it."""
    focus: bool = False
    down: bool = False
    """The mouse button is held on it."""


class Host(Protocol):
    """What a widget may ask of the root that holds it."""

    theme: Theme
    area: Rect
    dirty: bool
    in_steps: bool
    """Whether what takes long to draw is drawn between frames, to leave room for input."""

    def push(
        self, widgets: list["Widget"], *, focus: str = "", dim: bool = True, owner: str = ""
    ) -> None:
        """Open a layer above all others."""

    def pop(self) -> None:
        """Close the uppermost layer."""

    def touch(self, place: Rect) -> None:
        """Have this part of the window drawn again, and no other."""

    def go_on(self, step: Step, place: Rect) -> None:
        """Have `step` called between frames until all is done, and the place drawn again then.

        Each drawing of the whole window forgets what was asked for before it.
        """


@dataclass(eq=False, kw_only=True)
class Widget:
    """A rectangle of the window with an id. Subclasses draw it and answer events."""

    by_attributes: ClassVar[bool] = False
    """Whether it is painted from its attributes and nothing else, so that one with equal ones need
    not be painted again. Each kind says so for itself: it is not inherited."""
    unseen: ClassVar[frozenset[str]] = frozenset()
    """Attributes beside `on_...` of which nothing is painted."""

    id: str = ""
    rect: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    tip: str = ""
    enabled: bool = True
    reason: str = ""
    """Why it is disabled: shown as its tooltip."""
    key: int = 0
    """Hot key, a pygame key code."""
    focusable: bool = False
    takes_mouse: bool = False
    """Whether the mouse reaches it though keys do not."""
    children: list["Widget"] = field(default_factory=list)
    host: Host = field(init=False, repr=False)
    parent: Optional["Widget"] = field(init=False, repr=False, default=None)

    def mount(self, host: Host, parent: Optional["Widget"] = None) -> None:
        """Give the widget and its children their root."""
        self.host = host
        self.parent = parent
        for child in self.children:
            child.mount(host, self)

    def resume(self, earlier: "Widget") -> None:
        """Go on where the widget that had this id before was left; it is mounted already."""

    def walk(self) -> Iterator["Widget"]:
        """This widget and all below it, in focus order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def clip_for_children(self) -> Rect | None:
        """The window through which children are seen; None when it does not cut them."""
        return None

    def visible_rect(self) -> Rect:
        """The part of the rectangle that no scrolling ancestor hides."""
        seen, above = Rect(self.rect), self.parent
        while above is not None:
            clip = above.clip_for_children()
            if clip is not None:
                seen = seen.clip(clip)
            above = above.parent
        return seen

    def move(self, dx: int, dy: int) -> None:
        """Shift the widget and its children."""
        self.rect.move_ip(dx, dy)
        for child in self.children:
            child.move(dx, dy)

    def changed(self) -> None:
        """Have the window drawn again."""
        self.host.dirty = True

    def touched(self) -> None:
        """Have its own place drawn again: nothing else has changed with it."""
        self.host.touch(self.rect)

    def read_meanwhile(self) -> Rect | None:
        """What of it is read while one points at something else: no slip should lie on it."""
        return None

    def tooltip(self) -> str:
        """What to say on hover and on keyboard focus."""
        return self.reason if self.reason and not self.enabled else self.tip

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the widget; its children paint themselves afterwards."""

    def draw_over(self, canvas: Canvas) -> None:
        """Paint what lies above the children."""

    def press(self) -> Reply:
        """Enter, Space or its hot key was pressed."""
        return IGNORED

    def on_key(self, event: Event) -> Reply:
        """A key was pressed while the widget has the focus."""
        return IGNORED

    def on_text(self, event: Event) -> Reply:
        """Text was typed (TEXTINPUT) or is being composed (TEXTEDITING)."""
        return IGNORED

    def on_mouse_down(self, pos: tuple[int, int]) -> Reply:
        """The left button went down on it."""
        return IGNORED

    def on_drag(self, pos: tuple[int, int]) -> Reply:
        """The mouse moves while the button that went down on it is held."""
        return IGNORED

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """The button was released on it; usually the same as pressing it."""
        return self.press()

    def on_hover(self, pos: tuple[int, int]) -> None:
        """The mouse moves over it with no button held."""

    def on_wheel(self, steps: int) -> Reply:
        """The wheel turned; positive is away from the person."""
        return IGNORED

    def reveal(self, area: Rect) -> None:
        """Scroll so that this part of the window, which lies inside it, can be seen."""

    def on_focus(self, focused: bool) -> None:
        """It has got, or lost, the keyboard focus."""

    @property
    def moving(self) -> bool:
        """Whether it changes as time passes: only then is the window drawn without an event."""
        return False

    def pass_time(self, seconds: float) -> None:
        """So much time has passed while it was moving."""
