"""The scenario's map on a page: kept in step with the paper and the issue in hand."""

from pygame import Rect

from game.model.ids import IssueId
from game.model.offers import Terms
from game.ui.backdrop import period_map
from game.ui.map_data import MapChanges
from game.ui.rows_map import Caption, map_caption, map_changes
from game.ui.screens.play_screen import PlayScreen
from game.ui.widgets.map_panel import MapPanel
from game.ui.widgets.period_map import PeriodMap

WIDEST = 1.8
"""Width of a map against its height: beyond this the land that was drawn ends."""


class MapView:
    """Lends a screen its map, and remembers what is pointed out on it."""

    def __init__(self, screen: PlayScreen) -> None:
        self.screen = screen
        self.about: IssueId | None = None
        """The issue in hand."""
        self._panel: MapPanel | None = None

    @property
    def exists(self) -> bool:
        """Whether the scenario has a map that is there."""
        return self._found() is not None

    def panel(self, room: Rect, terms: Terms) -> MapPanel:
        """The map under these terms, in the middle of the room."""
        place = Rect(0, 0, min(room.w, round(WIDEST * room.h)), room.h)
        place.center = room.center
        self._panel = MapPanel(
            id="map",
            rect=place,
            map=self._chart,
            changes=self._changes(terms),
            caption=self._caption(terms),
            tip=self.screen.words.say("The map as this paper would have it."),
        )
        return self._panel

    def leave(self) -> None:
        """The map is on the page no longer."""
        self._panel = None

    def attend(self, issue: IssueId, terms: Terms) -> None:
        """Show other terms on the map, and point out the issue in hand."""
        agenda = self.screen.observation.agenda
        self.about = issue if any(one.id == issue for one in agenda.issues) else None
        if self._panel is not None:
            self._panel.set(self._changes(terms), self._caption(terms))

    def _changes(self, terms: Terms) -> MapChanges:
        return map_changes(self.screen.observation, terms, self.about, self._chart.data)

    def _caption(self, terms: Terms) -> Caption | None:
        if self.about is None:
            return None
        screen = self.screen
        data = self._chart.data
        return map_caption(screen.words, screen.observation, terms, self.about, data)

    @property
    def _chart(self) -> PeriodMap:
        found = self._found()
        if found is None:
            raise RuntimeError("This conference has no map.")
        return found

    def _found(self) -> PeriodMap | None:
        name = self.screen.observation.map
        return period_map(name) if name else None
