"""How a source is named to a reader: honestly, where it has not been looked up yet."""

from game.play.language import Language

FROM_MEMORY = "from memory: "
IMAGINED = ("imagined", "invented for the game")
"""How a source begins that is none."""


def source_line(language: Language, source: str) -> str:
    """A line that names a source of the scenario file."""
    told = language.text(source)
    if told.lower().startswith(FROM_MEMORY):
        # Whoever wrote the scenario had it by heart: the reader is sent to look for himself.
        return language.say("Compare: {source}", source=told[len(FROM_MEMORY) :])
    if told.lower() in IMAGINED:
        return language.say("Imagined for this game")
    if told.lower().startswith(IMAGINED):
        return told
    return language.say("Source: {source}", source=told)
