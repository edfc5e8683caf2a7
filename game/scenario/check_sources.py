"""Checks that numbers come with a reason, and facts with a source."""

from collections.abc import Iterator

from game.scenario.findings import Findings
from game.scenario.tree import Tree

FROM_MEMORY = "from memory:"
_SHARED_TRACKS = ("sympathy", "trust", "influence")


def check_reasons(top: Tree, findings: Findings) -> None:
    """Every number that somebody chose says why."""
    for what in _needing_reason(top):
        if isinstance(what.value, dict) and not _has(what, "why") and not _has(what, "source"):
            findings.error(
                what,
                f"'{findings.place(what)}' needs a reason. Add 'why: \"...\"', or 'source: "
                '"..."\' if the number comes from somewhere.',
                key=True,
            )
    for dispatch in top.at("dispatches").entries():
        chance = dispatch.at("chance").number()
        tuned = dispatch.at("effects").value or (chance is not None and chance != 1)
        if tuned and not _has(dispatch, "why"):
            findings.error(
                dispatch,
                f"The dispatch '{dispatch.at('id').text()}' has a chance or effects. "
                "Add 'why: \"...\"' with the reason for them.",
            )


def _has(what: Tree, key: str) -> bool:
    # An empty reason is reported by the shape; it need not be asked for again.
    return isinstance(what.value, dict) and key in what.value


def _needing_reason(top: Tree) -> Iterator[Tree]:
    for _, party in top.at("parties").keyed():
        for _, track in party.at("tracks").keyed():
            yield track
        yield party.at("envoy")
        yield party.at("mind", "answer_days")
    for name in _SHARED_TRACKS:
        yield top.at("shared", name)
    for group in ("goodwill", "relations"):
        for _, track in top.at("shared", group).keyed():
            yield track


def check_sources(top: Tree, findings: Findings) -> None:
    """Facts of history say where they are from; those from memory are listed to be looked up."""
    for what in _needing_source(top):
        if isinstance(what.value, dict) and not _has(what, "source"):
            findings.warn(
                what,
                f"'{findings.place(what)}' has no source. Add 'source: \"...\"' (what you know by "
                "heart: 'source: \"From memory: ...\"').",
                key=True,
            )
    for source in _sources(top):
        if source.text().lower().startswith(FROM_MEMORY):
            findings.note(source, f"From memory, to be looked up: {findings.place(source)}.")


def _needing_source(top: Tree) -> Iterator[Tree]:
    for _, party in top.at("parties").keyed():
        for _, preference in party.at("preferences").keyed():
            if not _has(preference, "why"):
                yield preference
        yield from party.at("limits").entries()
        yield from party.at("expectations").entries()
    yield from top.at("issues").entries()
    yield from top.at("people").entries()
    yield from top.at("turning_points").entries()
    yield from top.at("myths").entries()
    for dispatch in top.at("dispatches").entries():
        if dispatch.at("in_history").value is True:
            yield dispatch


def _sources(here: Tree) -> Iterator[Tree]:
    """Every `source` of the file."""
    for key, value in here.keyed():
        if key == "source":
            yield value
        yield from _sources(value)
    for value in here.entries():
        yield from _sources(value)
