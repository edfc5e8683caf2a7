"""Floor 1: from a YAML file to a `Scenario`, or to the list of its faults."""
