"""Faults that a type cannot see: names that point nowhere, numbers that do not add up."""

from game.scenario.faults import Fault
from game.scenario.yaml_source import YamlSource


class Findings:
    def __init__(self) -> None:
        self.errors: list[Fault] = []
        self.warnings: list[Fault] = []
        self.notes: list[Fault] = []


def find_faults(source: YamlSource) -> Findings:
    return Findings()
