"""Collects what the checks find, and knows every name that a file gives to something."""

from collections.abc import Iterable

from game.model.frozen import frozen
from game.model.tracks import INFLUENCE, SYMPATHY, TRUST, PartyTrack
from game.scenario.faults import Fault
from game.scenario.tree import Tree
from game.scenario.wording import describe_path, did_you_mean
from game.scenario.yaml_source import YamlSource

_SHOWN_AT_MOST = 14


@frozen
class Names:
    """The names that a file gives to its parts; as far as they can be read."""

    parties: tuple[str, ...]
    mediator: str
    issues: dict[str, tuple[str, ...]]
    """Issue -> its options in the file's order."""
    people: tuple[str, ...]
    dispatches: tuple[str, ...]
    relations: tuple[str, ...]

    @property
    def seats(self) -> tuple[str, ...]:
        """The parties, then the mediator."""
        return (*self.parties, self.mediator) if self.mediator else self.parties

    @property
    def tracks(self) -> tuple[str, ...]:
        """Every track, as conditions and effects name them."""
        own = [f"{party}.{kind.value}" for party in self.parties for kind in PartyTrack]
        goodwill = [f"goodwill.{party}" for party in self.parties]
        relations = [f"relation.{name}" for name in self.relations]
        return (*own, SYMPATHY, TRUST, INFLUENCE, *goodwill, *relations)

    def steps_given(self, party: str, issue: str, option: str) -> int | None:
        """How many options lie between a party's favourite and this one; None if unknown."""
        options = self.issues.get(issue, ())
        if option not in options or party not in self.parties:
            return None
        place = options.index(option)
        return place if party == self.parties[0] else len(options) - 1 - place


def collect_names(top: Tree) -> Names:
    """Every name that the file gives, whatever else is wrong with it."""
    issues: dict[str, tuple[str, ...]] = {}
    for issue in top.at("issues").entries():
        name = issue.at("id").text()
        if name and name not in issues:
            options = [option.at("id").text() for option in issue.at("options").entries()]
            issues[name] = tuple(dict.fromkeys(option for option in options if option))
    return Names(
        parties=tuple(name for name, _ in top.at("parties").keyed()),
        mediator=top.at("mediator", "id").text(),
        issues=issues,
        people=_ids(top.at("people")),
        dispatches=_ids(top.at("dispatches")),
        relations=tuple(name for name, _ in top.at("shared", "relations").keyed()),
    )


def _ids(entries: Tree) -> tuple[str, ...]:
    names = [entry.at("id").text() for entry in entries.entries()]
    return tuple(name for name in names if name)


class Findings:
    """What the checks have found so far, each with its place in the file."""

    def __init__(self, source: YamlSource, names: Names) -> None:
        self.names = names
        self.errors: list[Fault] = []
        self.warnings: list[Fault] = []
        self.notes: list[Fault] = []
        self._source = source

    def error(self, at: Tree, message: str, *, key: bool = False) -> None:
        """Report something that must be put right; `key` points at the key, not at its value."""
        self._add(self.errors, at, message, key)

    def warn(self, at: Tree, message: str, *, key: bool = False) -> None:
        """Report something that is probably not meant."""
        self._add(self.warnings, at, message, key)

    def note(self, at: Tree, message: str) -> None:
        """Report something to look up one day."""
        self._add(self.notes, at, message, False)

    def _add(self, faults: list[Fault], at: Tree, message: str, key: bool) -> None:
        place = self._source.key_at(at.path) if key else self._source.value_at(at.path)
        faults.append(Fault(place.line, place.column, message))

    def place(self, at: Tree) -> str:
        """Where a value stands, as an author would say it."""
        return describe_path(self._source.data, at.path)

    def first_line(self, at: Tree) -> int:
        """The line on which a value begins."""
        return self._source.value_at(at.path).line

    def refer(
        self,
        kind: str,
        at: Tree,
        known: Iterable[str],
        *,
        of: str = "",
        key: bool = False,
    ) -> bool:
        """Whether a value (or its `key`) names something known; reports it if not.

        With nothing known every name passes, for then a graver fault stands elsewhere. What is
        no text does not pass, but its shape is reported elsewhere too.
        """
        word = str(at.path[-1]) if key else at.text()
        words = tuple(dict.fromkeys(known))
        if not word or not words or word in words:
            return bool(word)
        hint = did_you_mean(word, words)
        if not hint:
            shown = ", ".join(words[:_SHOWN_AT_MOST])
            hint = f" Known: {shown}{', ...' if len(words) > _SHOWN_AT_MOST else '.'}"
        within = describe_path(self._source.data, at.path[:-1])
        where = f" in {within}" if within else ""
        self.error(at, f"Unknown {kind} '{word}'{of}{where}.{hint}", key=key)
        return False

    def issue(self, at: Tree, *, key: bool = False) -> bool:
        """Whether a value (or its key) names an issue; reports it if not."""
        return self.refer("issue", at, self.names.issues, key=key)

    def option(self, at: Tree, issue: str, *, key: bool = False) -> bool:
        """Whether a value (or its key) names an option of the issue; reports it if not."""
        known = self.names.issues.get(issue, ())
        return self.refer("option", at, known, of=f" of the issue '{issue}'", key=key)

    def party(self, at: Tree, *, key: bool = False) -> bool:
        """Whether a value (or its key) names a party; reports it if not."""
        return self.refer("party", at, self.names.parties, key=key)

    def terms(self, at: Tree) -> None:
        """Check a mapping of issue -> option."""
        for issue, option in at.keyed():
            if self.issue(option, key=True):
                self.option(option, issue)

    def choices(self, at: Tree) -> None:
        """Check a mapping of issue -> list of options."""
        for issue, options in at.keyed():
            if self.issue(options, key=True):
                for option in options.texts():
                    self.option(option, issue)

    def by_party(self, at: Tree, what: str) -> None:
        """Check a mapping that must have one entry for each party."""
        for _, entry in at.keyed():
            self.party(entry, key=True)
        present = {party for party, _ in at.keyed()}
        for party in self.names.parties:
            if at and party not in present and isinstance(at.value, dict):
                self.error(
                    at,
                    f"'{self.place(at)}' has {what} for every party, but not for '{party}'. "
                    f"Add '{party}: ...' below it.",
                    key=True,
                )

    def unique(self, kind: str, values: Iterable[Tree], *, of: str = "") -> None:
        """Report every name that is given twice."""
        first: dict[str, Tree] = {}
        for value in values:
            word = value.text()
            if word and word in first:
                line = self.first_line(first[word])
                self.error(
                    value,
                    f"The {kind} '{word}'{of} is given twice: first on line {line}. "
                    "Rename or delete one.",
                )
            first.setdefault(word, value)
