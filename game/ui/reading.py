"""What each seat has been shown already, so that nothing is laid before it twice."""

from collections.abc import Iterable

from game.model.ids import DispatchId, SeatId


class Reading:
    """Remembers packets, papers and evenings, for as long as a game lies on the table."""

    def __init__(self) -> None:
        self._briefed: set[SeatId] = set()
        self._papers: dict[SeatId, set[DispatchId]] = {}
        self._looked_at: dict[SeatId, set[DispatchId]] = {}
        self._evenings: dict[SeatId, int] = {}

    def catch_up(
        self, seat: SeatId, papers: Iterable[DispatchId], ended: int, briefed: bool
    ) -> None:
        """In a game gone on with: all that is there has been read.

        Args:
            seat: Who sits down again.
            papers: What has come to it.
            ended: The last turn that has come to its end.
            briefed: Whether its packet has been read too.
        """
        if briefed:
            self._briefed.add(seat)
        self._papers[seat] = set(papers)
        self._looked_at[seat] = set(self._papers[seat])
        self._evenings[seat] = ended

    def opens_packet(self, seat: SeatId) -> bool:
        """Whether the seat has yet to be briefed; asked once, it has been."""
        new = seat not in self._briefed
        self._briefed.add(seat)
        return new

    def papers(self, seat: SeatId) -> frozenset[DispatchId]:
        """The papers that the seat has read."""
        return frozenset(self._papers.get(seat, ()))

    def read(self, seat: SeatId, papers: Iterable[DispatchId]) -> bool:
        """The seat reads these; whether any was new to it."""
        known = self._papers.setdefault(seat, set())
        wanted = set(papers)
        new = not known >= wanted
        known |= wanted
        return new

    def look_at(self, seat: SeatId, paper: DispatchId) -> None:
        """The paper has lain before the seat; of several, one that was laid aside has not."""
        self._looked_at.setdefault(seat, set()).add(paper)

    def has_looked_at(self, seat: SeatId, paper: DispatchId) -> bool:
        """Whether the seat has had the paper before it."""
        return paper in self._looked_at.get(seat, ())

    def go_back(self, seat: SeatId, papers: Iterable[DispatchId]) -> None:
        """After moves taken back only these have come; what came later is new when it comes."""
        there = set(papers)
        self._papers.get(seat, set()).intersection_update(there)
        self._looked_at.get(seat, set()).intersection_update(there)

    def evening_due(self, seat: SeatId, ended: int) -> bool:
        """Whether the seat has yet to be told of the last turn that ended; asked once, it has been.

        Args:
            seat: Who looks.
            ended: The last turn that has come to its end, 0 if none has.
        """
        # Moves taken back can bring an evening a second time: it is then another one.
        told, self._evenings[seat] = self._evenings.get(seat, 0), ended
        return ended > told
