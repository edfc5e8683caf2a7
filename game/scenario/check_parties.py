"""Checks of a party's papers: preferences, patterns, limits, what it drafts and expects."""

from collections.abc import Iterator
from itertools import pairwise

from game.scenario.findings import Findings
from game.scenario.tree import Tree


def _parties(top: Tree) -> Iterator[tuple[str, Tree]]:
    return top.at("parties").keyed()


def check_preferences(top: Tree, findings: Findings) -> None:
    """Every issue has a weight, every option a value, in the order of the options."""
    issues = findings.names.issues
    for party, content in _parties(top):
        preferences = content.at("preferences")
        if not isinstance(preferences.value, dict):
            continue
        for issue, preference in preferences.keyed():
            if findings.issue(preference, key=True):
                _check_values(party, issue, preference, findings)
        for issue in issues:
            if issue not in preferences.value:
                findings.error(
                    preferences,
                    f"'{findings.place(preferences)}' says nothing of the issue '{issue}'. Add it, "
                    f"for example: {_example_preference(issue, issues[issue])}",
                    key=True,
                )
        weights = [preference.at("weight").number() for _, preference in preferences.keyed()]
        if weights and all(weight == 0 for weight in weights):
            findings.error(
                preferences,
                f"Every weight of '{party}' is 0: it would like all treaties alike.",
                key=True,
            )


def _example_preference(issue: str, options: tuple[str, ...]) -> str:
    values = ", ".join(f"{option}: 50" for option in options)
    return f"{issue}: {{weight: 5, values: {{{values}}}}}"


def _check_values(party: str, issue: str, preference: Tree, findings: Findings) -> None:
    values = preference.at("values")
    if not isinstance(values.value, dict):
        return
    options = findings.names.issues.get(issue, ())
    for _, value in values.keyed():
        findings.option(value, issue, key=True)
    for option in options:
        if option not in values.value:
            findings.error(
                values,
                f"'{findings.place(values)}' has no value for the option '{option}'. "
                f"Add it, for example: {option}: 50",
                key=True,
            )
    order = options if party == findings.names.parties[0] else tuple(reversed(options))
    for liked, less in pairwise(order):
        better, worse = values.at(liked).number(), values.at(less).number()
        if better is not None and worse is not None and worse > better:
            findings.warn(
                values.at(less),
                f"'{party}' likes '{less}' ({worse}) better than '{liked}' ({better}), though the "
                f"options of '{issue}' run from the first party's favourite to the second's.",
            )


def check_patterns(top: Tree, findings: Findings) -> None:
    """Patterns name issues and options that exist, each pattern once."""
    for _, content in _parties(top):
        patterns = list(content.at("patterns").entries())
        findings.unique("pattern", [pattern.at("id") for pattern in patterns])
        seen: list[Tree] = []
        for pattern in patterns:
            when = pattern.at("when")
            findings.choices(when)
            twin = next((other for other in seen if other.value == when.value), None)
            if twin is not None and when:
                line = findings.first_line(twin)
                findings.warn(
                    when, f"This pattern matches the same treaties as the one on line {line}."
                )
            seen.append(when)


def check_limits(top: Tree, findings: Findings) -> None:
    """Limits name options, and yield step by step away from the wish."""
    for party, content in _parties(top):
        limits = list(content.at("limits").entries())
        findings.unique("limit on the issue", [limit.at("issue") for limit in limits])
        for limit in limits:
            if findings.issue(limit.at("issue")):
                _check_limit(party, limit, findings)


def _check_limit(party: str, limit: Tree, findings: Findings) -> None:
    names, issue = findings.names, limit.at("issue").text()
    for part in (limit.at("limit"), limit.at("wish")):
        findings.option(part, issue)
    least, wish = limit.at("limit"), limit.at("wish")
    given = names.steps_given(party, issue, least.text())
    wished = names.steps_given(party, issue, wish.text())
    if given is not None and wished is not None and wished > given:
        findings.error(
            wish,
            f"The wish '{wish.text()}' is worse for '{party}' than the limit '{least.text()}'. "
            "Exchange them: the limit is the least that it may sign.",
        )
    before = least.text()
    for step in limit.at("steps").entries():
        to = step.at("to")
        if not findings.option(to, issue):
            continue
        further = names.steps_given(party, issue, to.text())
        if further is not None and given is not None and further <= given:
            findings.error(
                to,
                f"The step to '{to.text()}' gives no more than '{before}' before it. Steps lead "
                f"away from the wish of '{party}', one after the other.",
            )
        given, before = further, to.text()


def check_expectations(top: Tree, findings: Findings) -> None:
    """What the public expects exists."""
    for _, content in _parties(top):
        for expectation in content.at("expectations").entries():
            if findings.issue(expectation.at("issue")):
                findings.option(expectation.at("option"), expectation.at("issue").text())


def check_drafts(top: Tree, findings: Findings) -> None:
    """The opening paper speaks to every issue."""
    for _, content in _parties(top):
        draft = content.at("draft")
        if not isinstance(draft.value, dict):
            continue
        findings.terms(draft)
        missing = [issue for issue in findings.names.issues if issue not in draft.value]
        if missing:
            example = findings.names.issues[missing[0]]
            option = example[0] if example else "..."
            findings.error(
                draft,
                f"The opening paper '{findings.place(draft)}' leaves out: {', '.join(missing)}. "
                f"Add an option for each, for example: {missing[0]}: {option}",
                key=True,
            )


def check_minds(top: Tree, findings: Findings) -> None:
    """The shortest answer of a capital is no longer than the longest."""
    for _, content in _parties(top):
        days = content.at("mind", "answer_days")
        shortest, longest = days.at("shortest").number(), days.at("longest").number()
        if shortest is not None and longest is not None and shortest > longest:
            findings.error(
                days.at("longest"),
                f"The longest answer takes {longest} days, less than the shortest ({shortest}).",
            )
