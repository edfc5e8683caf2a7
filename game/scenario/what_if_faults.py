"""Whether the scenarios that a file's what-ifs make of it can be played."""

from game.scenario.faults import Fault
from game.scenario.load import scenario_from_source
from game.scenario.overrides import Override, OverrideFault, overridden
from game.scenario.tree import Tree
from game.scenario.yaml_source import YamlSource


def find_changed_faults(source: YamlSource, file: str) -> tuple[Fault, ...]:
    """What is wrong with the scenarios that the what-ifs make of a good file."""
    found: list[Fault] = []
    for one in Tree(source.data).at("what_ifs").entries():
        place = source.key_at(one.path)
        changes = [Override(path=path, value=value.value) for path, value in one.at("set").keyed()]
        name = one.at("id").text()
        try:
            reading = scenario_from_source(overridden(source, changes), file=file)
        except OverrideFault as fault:
            found.append(Fault(place.line, place.column, f"The what-if '{name}': {fault}"))
            continue
        found += [
            Fault(place.line, place.column, f"With the what-if '{name}': {fault.message}")
            for fault in reading.errors
        ]
    return tuple(found)
