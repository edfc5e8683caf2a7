"""The widgets that there are: the page, the dialogs above it, and which of them keys go to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pygame import Rect, Surface

from game.ui.damage import Damage
from game.ui.likeness import differences
from game.ui.steps import Step, StepQueue
from game.ui.theme import Theme
from game.ui.tree import RIM
from game.ui.widget import Widget


def _id_of(widget: Widget | None) -> str:
    return widget.id if widget is not None else ""


@dataclass
class Layer:
    """Widgets that take all input until the layer is closed."""

    widgets: list[Widget]
    dim: bool = False
    owner: str = ""
    """Id of the widget that gets the focus back."""
    focus: Widget | None = field(default=None)

    def walk(self) -> Iterator[Widget]:
        """All widgets in focus order."""
        for widget in self.widgets:
            yield from widget.walk()


class Layers:
    """The page and what lies above it, with the focus of each; and what has to be drawn again."""

    def __init__(self, theme: Theme, area: Rect) -> None:
        """Begin with an empty page."""
        self.theme = theme
        self.area = Rect(area)
        self._damage = Damage()
        self._canvas: Surface | None = None
        """What was drawn upon last."""
        self.in_steps = False
        self._steps = StepQueue()
        """What is drawn between frames, and where it will show."""
        self._layers: list[Layer] = [Layer([])]
        self._due: Callable[[], None] | None = None
        self._drawn_page: list[Widget] | None = None
        """The widgets of the page as it was drawn last, if others have taken their place."""
        self.by_keyboard = False
        """Whether the focus was last moved by key: only then is its ring drawn."""
        self._hot: Widget | None = None
        self._held: Widget | None = None
        self._stepped = False
        """Whether the focus was reached step by step, by one who may want to know what it is."""
        self._used: Widget | None = None
        """The widget that was pressed or changed last: who uses it needs no word on it any more."""
        self._rest = 0.0
        """Seconds for which nothing else has been attended to."""
        self._tip_shown = False

    # ---- what there is

    @property
    def dirty(self) -> bool:
        """Whether there is something to draw; set, everything is."""
        return self._damage.any or self._due is not None or self._drawn_page is not None

    @dirty.setter
    def dirty(self, wanted: bool) -> None:
        if wanted:
            self._damage.add_all()
        else:
            self._all_is_drawn()

    def _all_is_drawn(self) -> None:
        self._damage.clear()
        self._drawn_page = None

    def _compare_pages(self) -> None:
        """Have that drawn in which the page differs from the one that was drawn last."""
        drawn, self._drawn_page = self._drawn_page, None
        if self._tip_shown:
            # Its slip may go, and leave more free than it covers now.
            self.dirty = True
        if drawn is not None and not self._damage.whole:
            for place in differences(drawn, self._layers[0].widgets):
                self.touch(place)

    def touch(self, place: Rect) -> None:
        """Have this part of the window drawn again, with what rims it."""
        rim = 2 * self.theme.u(RIM)
        self._damage.add(place.inflate(rim, rim))

    @property
    def at_work(self) -> bool:
        """Whether something is still to be drawn between frames."""
        return self._steps.left

    def go_on(self, step: Step, place: Rect) -> None:
        """Have `step` called between frames until all is done; the place is drawn again then."""
        self._steps.add(step, place)

    def work(self, seconds: float) -> None:
        """Draw on between two frames: one step, and more until the time is over."""
        for place in self._steps.work(seconds):
            self.touch(place)

    @property
    def layers(self) -> list[Layer]:
        """The page and all dialogs above it, the uppermost last."""
        self._make_due()
        return self._layers

    def set_later(self, build: Callable[[], None]) -> None:
        """Have the page's widgets made by `build`, which sets them, when they are next looked at.

        A page may change several times before it is drawn, or be covered by another one first.
        """
        self._due = build

    def _make_due(self) -> None:
        build, self._due = self._due, None
        if build is not None:
            build()

    def let_go(self) -> None:
        """Forget all widgets: they and the root hold on to each other."""
        for layer in self._layers:
            for widget in layer.walk():
                widget.parent = None
        self._due = self._hot = self._held = self._used = self._canvas = None
        self._drawn_page = None
        self._layers = [Layer([])]

    @property
    def depth(self) -> int:
        """How many layers there are."""
        return len(self._layers)

    @property
    def top(self) -> Layer:
        """The layer that takes input."""
        return self.layers[-1]

    @property
    def focus(self) -> Widget | None:
        """The widget that keys go to."""
        return self.top.focus

    def set_widgets(self, widgets: list[Widget]) -> None:
        """Show these widgets on the page; open dialogs stay above it.

        A widget with the id of an earlier one takes its place: it gets its focus, its scroll
        position and a drag under way, so that a page can be built anew at every change.
        """
        page = self.layers[0]
        before = {w.id: w for w in page.walk() if w.id}
        held_id, hot_id, used_id = map(_id_of, (self._held, self._hot, self._used))
        focus_id = _id_of(page.focus)
        if self._drawn_page is None:
            self._drawn_page = page.widgets
        page.widgets = widgets
        for widget in widgets:
            widget.mount(self)
        after = {w.id: w for w in page.walk() if w.id}
        for name in after.keys() & before.keys():
            if type(after[name]) is type(before[name]):
                after[name].resume(before[name])
        focus = after.get(focus_id)
        page.focus = focus if focus is not None and focus.focusable else None
        if page is self.top:
            self._held, self._hot = after.get(held_id), after.get(hot_id)
            self._used = after.get(used_id)

    def close_layers(self) -> None:
        """Close all dialogs and lists above the page."""
        while len(self._layers) > 1:
            self.pop()

    def push(
        self, widgets: list[Widget], *, focus: str = "", dim: bool = True, owner: str = ""
    ) -> None:
        """Open a layer above all others; keys and mouse stay in it until it is closed."""
        layer = Layer(widgets, dim, owner)
        for widget in widgets:
            widget.mount(self)
        self.layers.append(layer)
        self.dirty = True
        stops = self._stops()
        self._hot = self._held = None
        self.set_focus(next((w for w in stops if w.id == focus), stops[0] if stops else None))

    def pop(self) -> None:
        """Close the uppermost layer; the widget that opened it has the focus again."""
        if len(self._layers) == 1:
            return
        layer = self._layers.pop()
        self._hot = self._held = None
        self._hide_tip()
        if layer.owner:
            self.set_focus(next((w for w in self._stops() if w.id == layer.owner), self.focus))
            # It was used before it got the focus back: nobody asks what it is.
            self._used = self.focus
        self.dirty = True

    def find(self, name: str) -> Widget:
        """The widget with this id ("#id" or "id"), uppermost layer first.

        Raises:
            LookupError: no widget has it; the message names those there are.
        """
        wanted = name.removeprefix("#")
        for layer in reversed(self.layers):
            for widget in layer.walk():
                if widget.id == wanted:
                    return widget
        known = sorted({w.id for layer in self.layers for w in layer.walk() if w.id})
        raise LookupError(f"No widget '#{wanted}'. There are: {', '.join(known)}")

    @property
    def moving(self) -> bool:
        """Whether anything changes as time passes."""
        return any(widget.moving for widget in self.top.walk())

    def _hide_tip(self) -> None:
        self._rest = 0.0
        if self._tip_shown:
            self.dirty = True
        self._tip_shown = False

    # ---- focus

    def _stops(self) -> list[Widget]:
        return [w for w in self.top.walk() if w.focusable]

    def set_focus(self, widget: Widget | None) -> None:
        """Give the keys to a widget, and scroll it into view."""
        if self.top.focus is not widget:
            if self.top.focus is not None:
                self.top.focus.on_focus(False)
                self.touch(self.top.focus.visible_rect())
            self.top.focus = widget
            self._used, self._stepped = None, False
            if widget is not None:
                widget.on_focus(True)
            self._hide_tip()
        if widget is None:
            return
        place, above = Rect(widget.rect), widget.parent
        while above is not None:
            above.reveal(widget.rect)
            above = above.parent
        if widget.rect != place:
            self.dirty = True
        self.touch(widget.visible_rect())

    def step_focus(self, steps: int) -> None:
        """Move the focus along the ring."""
        stops = self._stops()
        if not stops:
            return
        if self.focus in stops:
            index = (stops.index(self.focus) + steps) % len(stops)
        else:
            index = 0 if steps > 0 else -1
        self.by_keyboard = True
        self.set_focus(stops[index])
        self._stepped = True
