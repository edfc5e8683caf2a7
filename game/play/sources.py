"""How a source is named to a reader: honestly, where it has not been looked up yet."""

from game.play.language import Language

FROM_MEMORY = "from memory: "


def source_line(language: Language, source: str) -> str:
    """A line that names a source of the scenario file."""
    told = language.text(source)
    if told.lower().startswith(FROM_MEMORY):
        rest = told[len(FROM_MEMORY) :]
        return language.say(
            "Source: {source} (cited from memory, not looked up again)", source=rest
        )
    return language.say("Source: {source}", source=told)
