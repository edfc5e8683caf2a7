"""Violations, and the faults of terms that every phase asks about (rules 2.1 and 2.2)."""

from collections.abc import Iterable
from difflib import get_close_matches

from game.model.ids import IssueId
from game.model.observation import Violation
from game.model.offers import Terms
from game.model.scenario import Scenario
from game.model.state import ConferenceState


def violation(rule: str, message: str, **fields: object) -> Violation:
    """A reason against an action; `message` has `{field}` places for `fields`."""
    return Violation(rule=rule, message=message, fields={k: str(v) for k, v in fields.items()})


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    return close[0] if close else ""


def issue_faults(scenario: Scenario, issue: IssueId) -> Iterable[Violation]:
    """Whether the agenda has the issue (rule 2.1)."""
    known = [one.id for one in scenario.agenda.issues]
    if issue not in known:
        hint = _did_you_mean(issue, known)
        if hint:
            yield violation(
                "2.1",
                "There is no issue '{issue}'. Did you mean '{hint}'?",
                issue=issue,
                hint=hint,
            )
        else:
            yield violation("2.1", "There is no issue '{issue}'.", issue=issue)


def terms_faults(scenario: Scenario, state: ConferenceState, terms: Terms) -> Iterable[Violation]:
    """Whether terms name open issues and their options (rules 2.1 and 2.2)."""
    if not terms:
        yield violation("2.2", "The terms name no article.")
    for issue_id, option in terms.items():
        unknown = tuple(issue_faults(scenario, issue_id))
        if unknown:
            yield from unknown
            continue
        options = [one.id for one in scenario.agenda.issue(issue_id).options]
        if option not in options:
            yield violation(
                "2.1",
                "'{issue}' has no option '{option}'; its options are {options}.",
                issue=issue_id,
                option=option,
                options=", ".join(options),
            )
        if issue_id in state.agreed:
            yield violation(
                "2.2", "'{issue}' has been initialled; reopen it first.", issue=issue_id
            )
