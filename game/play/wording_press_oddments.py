"""Oddments for the papers that all the world reads: they bear on nothing that is played."""

from itertools import chain

from game.play.language import marked
from game.play.wording_press_advertisements import ADVERTISEMENTS

_ODDMENTS = (
    (
        marked("In the Air"),
        marked(
            "Two brothers in the West are said to have kept a machine in the air for minutes "
            "together. Nobody of standing has seen it, and the brothers do not invite anybody."
        ),
    ),
    (
        marked("The Motor Nuisance"),
        marked(
            "A motor-car was stopped yesterday at twenty miles an hour. The driver pleaded that he "
            "was being overtaken."
        ),
    ),
    (
        marked("Wireless at Sea"),
        marked(
            "Passengers of a liner in mid-ocean were handed the news of the day with their coffee. "
            "Several complained that there is now no place left to be out of reach."
        ),
    ),
    (
        marked("A Question of Diet"),
        marked(
            "A professor holds that men who eat rice march further than men who eat meat. A second "
            "professor holds that it depends on the boots."
        ),
    ),
    (
        marked("The Eclipse"),
        marked(
            "Astronomers have shipped eleven tons of instruments to see the sun covered for under "
            "four minutes. They ask only that it should not rain."
        ),
    ),
    (
        marked("At the Play"),
        marked(
            "The new comedy turns on a letter that is opened by the wrong person. It was thought "
            "far-fetched by the critics, and true to life by the diplomatic box."
        ),
    ),
    (
        marked("A Prodigious Fish"),
        marked(
            "A fish of the length of a man was landed by a boy with a string. It is on view at the "
            "harbour, and grows with each telling."
        ),
    ),
    (
        marked("Temperance"),
        marked(
            "The ladies of the League called upon the hotels of the coast and were received with "
            "lemonade. They will call again without notice."
        ),
    ),
    (
        marked("Radium"),
        marked(
            "A grain of radium has been exhibited in the dark to a hundred persons, each of whom "
            "saw it glow. What it is good for is expected to be discovered shortly."
        ),
    ),
    (
        marked("The Crops"),
        marked(
            "Hay is in, and dry. Of apples there will be many, of plums few. Farmers, asked for "
            "their view of the year, had seen a better one."
        ),
    ),
    (
        marked("A Long Game"),
        marked(
            "Two chess masters have been at the board for nine hours. Each was heard to offer the "
            "other a draw, in the expectation of being refused."
        ),
    ),
    (
        marked("The Camera"),
        marked(
            "The hand camera has reached the boarding schools. No statesman is now safe at "
            "breakfast."
        ),
    ),
    (
        marked("A Clock Put Right"),
        marked(
            "The clock of the town hall, slow by eleven minutes since the spring, has been set by "
            "telegraph. Three persons have missed the train they were used to catching."
        ),
    ),
    (
        marked("Balloons"),
        marked(
            "A balloon that rose from a fair with two passengers came down with three: a goat had "
            "held on to the rope. All are well."
        ),
    ),
    (
        marked("Languages"),
        marked(
            "A congress has resolved that there shall be one speech for all nations. The "
            "resolution had to be read in five."
        ),
    ),
    (
        marked("A Tall Building"),
        marked(
            "A house of more than forty floors is projected. Its architect explains that the lower "
            "ones will hold it up."
        ),
    ),
    (
        marked("From the Courts"),
        marked(
            "Two farmers who had disputed a hedge for thirty years have settled. The hedge, it "
            "appears, had died in the meantime."
        ),
    ),
    (
        marked("At the Races"),
        marked(
            "The favourite was third. The winner had been thought a stayer and no more; the last "
            "furlong showed what staying may be worth."
        ),
    ),
    (
        marked("Old Age"),
        marked(
            "A woman of a hundred and two gives as her rule: to rise early, and never to answer a "
            "letter on the day it came."
        ),
    ),
    (
        marked("Tunnels"),
        marked(
            "Engineers at work from both sides of a mountain have met in the middle, and were out "
            "by less than the width of a hand."
        ),
    ),
    (
        marked("The Lighthouse"),
        marked(
            "The keeper of the outer light has been relieved after eleven years. He asked who "
            "was President, and whether it mattered."
        ),
    ),
    (
        marked("A Dog"),
        marked(
            "A dog that was sold at one end of the county was found on Sunday at the other "
            "end, upon the mat. The buyer has asked for his money, the dog for his dinner."
        ),
    ),
    (
        marked("The New Bridge"),
        marked(
            "The bridge is finished from both banks, all but a gap of nine feet in the "
            "middle. The contractors hope to agree by the autumn whose it is."
        ),
    ),
    (
        marked("Statistics"),
        marked(
            "A statistician has counted the words in a year's speeches and the deeds in a "
            "year's acts. He will publish when he has found a scale for both."
        ),
    ),
    (
        marked("Bees"),
        marked(
            "A swarm has settled in the letter-box of the court house. Justice is done; the "
            "mail waits."
        ),
    ),
    (
        marked("A Walking Match"),
        marked(
            "He walked a hundred miles in a day and a night, and could not afterwards say "
            "why. His rival stopped at ninety, and could."
        ),
    ),
    (
        marked("The Library"),
        marked(
            "The book most asked for this week is a history of peace congresses. It is in "
            "four volumes, and the last is out."
        ),
    ),
    (
        marked("Rain"),
        marked(
            "It rained on the picnic of the Weather Bureau. The sandwiches were eaten "
            "indoors, and no statement was given out."
        ),
    ),
    (
        marked("A Portrait"),
        marked(
            "A painter who asked two great men to sit in one picture has been told that each "
            "would rather stand."
        ),
    ),
    (
        marked("Seeds of Wisdom"),
        marked(
            "A minister preached upon the text that a soft answer turns away wrath. He was "
            "asked from a pew whose turn it was."
        ),
    ),
)
ODDMENTS = tuple(chain(*zip(_ODDMENTS, ADVERTISEMENTS, strict=True)))
"""Heads and texts, of what there is to tell and of what there is to sell in turn."""
