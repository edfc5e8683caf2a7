"""The paper that a person composes before it is sent: terms, what is left out, what is linked."""

from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from game.engine.utility import favourite
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness, Terms


@runtime_checkable
class Composes(Protocol):
    """A page on which a paper is composed."""

    draft: "Draft | None"


MOST_LINKS = 3
"""Groups of linked articles that one paper can hold; more could not be told apart on a row."""


@dataclass
class Draft:
    """What stands on the paper now. It outlives the widgets, so that nothing typed is lost."""

    seat: SeatId
    options: dict[IssueId, OptionId]
    """An option for every open issue, also for those left out."""
    left_out: set[IssueId] = field(default_factory=set)
    links: dict[IssueId, int] = field(default_factory=dict)
    """Issue -> the number of its group, from 1."""
    firmness: Firmness = Firmness.FIRM

    @property
    def terms(self) -> dict[IssueId, OptionId]:
        """What would be offered."""
        return {i: option for i, option in self.options.items() if i not in self.left_out}

    @property
    def groups(self) -> tuple[tuple[IssueId, ...], ...]:
        """The linked groups; a group of one article is none."""
        found = []
        for number in range(1, MOST_LINKS + 1):
            group = tuple(i for i in self.terms if self.links.get(i) == number)
            if len(group) > 1:
                found.append(group)
        return tuple(found)

    def step_link(self, issue: IssueId) -> None:
        """Put an article into the next group; after the last one into none."""
        number = (self.links.get(issue, 0) + 1) % (MOST_LINKS + 1)
        if number:
            self.links[issue] = number
        else:
            self.links.pop(issue, None)

    def toggle(self, issue: IssueId) -> None:
        """Leave an article out of the paper, or take it in again."""
        self.left_out ^= {issue}

    def write(
        self,
        terms: Terms,
        links: tuple[tuple[IssueId, ...], ...] = (),
        firmness: Firmness | None = None,
    ) -> None:
        """Write other terms on the paper; open articles that they do not name are left out."""
        self.options |= {issue: o for issue, o in terms.items() if issue in self.options}
        self.left_out = {issue for issue in self.options if issue not in terms}
        self.links = {
            issue: number
            for number, group in enumerate(links[:MOST_LINKS], start=1)
            for issue in group
        }
        self.firmness = firmness or self.firmness

    def follow(self, seen: Observation) -> None:
        """Drop what has been agreed meanwhile, and take in what was opened again."""
        for issue in list(self.options):
            if issue in seen.agreed:
                del self.options[issue]
                self.left_out.discard(issue)
                self.links.pop(issue, None)
        self.options = {
            issue.id: self.options.get(issue.id) or last_word(seen, issue.id)
            for issue in seen.agenda.issues
            if issue.id not in seen.agreed
        }


def new_draft(seen: Observation) -> Draft:
    """The paper as it lies ready: one's last words, before them the draft from home.

    What one's standing offer leaves out or takes together stays so.
    """
    open_issues = [issue.id for issue in seen.agenda.issues if issue.id not in seen.agreed]
    draft = Draft(seat=seen.seat, options={issue: last_word(seen, issue) for issue in open_issues})
    if seen.seat not in seen.agenda.party_ids:
        draft.left_out = {issue for issue in open_issues if not _both_spoken(seen, issue)}
    standing = seen.standing.get(seen.seat)
    if standing is not None:
        draft.write(standing.terms, standing.links)
        draft.links = {issue: n for issue, n in draft.links.items() if issue in draft.options}
    return draft


def last_word(seen: Observation, issue: IssueId) -> OptionId:
    """One's own last option on an issue; for the mediator, half way between the two sides."""
    if seen.seat not in seen.agenda.party_ids:
        return _half_way(seen, issue)
    own = seen.positions[seen.seat].get(issue)
    drafted = seen.instructions.draft.get(issue) if seen.instructions else None
    return own or drafted or favourite(seen.agenda, seen.seat, issue)


def _both_spoken(seen: Observation, issue: IssueId) -> bool:
    return all(issue in seen.positions[party] for party in seen.agenda.party_ids)


def _half_way(seen: Observation, issue: IssueId) -> OptionId:
    row = seen.agenda.issue(issue)
    first, second = seen.agenda.party_ids
    low = row.position(seen.positions[first].get(issue, row.options[0].id))
    high = row.position(seen.positions[second].get(issue, row.options[-1].id))
    return row.options[(low + high) // 2].id
