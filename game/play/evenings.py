"""How likely peace looked, evening after evening: from the course of a game, for all to see."""

from collections.abc import Mapping

from game.engine.observe import peace_odds
from game.model.scenario import Scenario
from game.play.replay import Course


def peace_by_turn(scenario: Scenario, course: Course) -> Mapping[int, str]:
    """The public's word for how likely peace looks at the beginning of each turn so far."""
    words = {course.opening.turn: peace_odds(scenario, course.opening)}
    for played in course.played:
        if played.after.turn != played.before.turn:
            words[played.after.turn] = peace_odds(scenario, played.after)
    return words
