"""Faults that a type cannot see: names that point nowhere, numbers that do not add up."""

from collections.abc import Callable

from game.scenario.check_agenda import (
    check_calendars,
    check_dates_of_history,
    check_history,
    check_issues,
    check_package_count,
    check_payment,
    check_seats,
)
from game.scenario.check_events import check_dispatches, check_epilogue, check_hazards
from game.scenario.check_parties import (
    check_drafts,
    check_expectations,
    check_limits,
    check_minds,
    check_patterns,
    check_preferences,
)
from game.scenario.check_sources import check_reasons, check_sources
from game.scenario.check_what_ifs import check_what_ifs
from game.scenario.check_world import check_mediator, check_shared, check_verdict, check_war
from game.scenario.findings import Findings, collect_names
from game.scenario.tree import Tree
from game.scenario.yaml_source import YamlSource

CHECKS: tuple[Callable[[Tree, Findings], None], ...] = (
    check_seats,
    check_issues,
    check_package_count,
    check_history,
    check_payment,
    check_calendars,
    check_dates_of_history,
    check_preferences,
    check_patterns,
    check_limits,
    check_expectations,
    check_drafts,
    check_minds,
    check_mediator,
    check_shared,
    check_dispatches,
    check_hazards,
    check_epilogue,
    check_war,
    check_verdict,
    check_what_ifs,
    check_reasons,
    check_sources,
)
"""Every check; each takes what it understands of the file and passes over the rest."""


def find_faults(source: YamlSource) -> Findings:
    """Everything that the checks have to say, whatever shape the file is in."""
    top = Tree(source.data)
    findings = Findings(source, collect_names(top))
    for check in CHECKS:
        check(top, findings)
    return findings
