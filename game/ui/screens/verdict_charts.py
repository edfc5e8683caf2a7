"""The charts of the verdict: offers in the plane of utilities, and both bottom lines."""

from game.play.debrief import Debrief
from game.play.wording import Words
from game.ui.charts import LineChart, Mark, Scatter, Series
from game.ui.plot import ChartColours
from game.ui.theme import Theme


def chart_colours(theme: Theme) -> ChartColours:
    """What charts are printed on and with."""
    return ChartColours(
        paper=theme.colour("card"),
        ink=theme.colour("ink"),
        soft=theme.colour("soft"),
        line=theme.colour("line"),
    )


def offers_chart(words: Words, debrief: Debrief, theme: Theme, year: str) -> Scatter:
    """Each offer as a small point, the treaty and history's beside them."""
    agenda = words.agenda
    one, two = agenda.party_ids
    colours = {party.id: theme.colour(party.colour) for party in agenda.parties}
    marks: list[Mark] = []
    first: set[str] = set()
    for offer in debrief.offers:
        label = ""
        if offer.by not in first:
            label = words.say("{party}, first paper", party=words.seat(offer.by))
        first.add(offer.by)
        x, y = offer.utilities[one], offer.utilities[two]
        marks.append(
            Mark(label, x, y, colours[offer.by], "circle" if offer.by == one else "square")
        )
    if debrief.plane.history:
        marks.append(Mark(year, *debrief.plane.history, theme.colour("third"), "triangle"))
    if debrief.plane.treaty:
        name = words.say("The treaty")
        marks.append(Mark(name, *debrief.plane.treaty, theme.colour("accent"), "diamond"))
    return Scatter(
        title=words.say("The offers, as both sides valued them"),
        x_label=words.say("worth to {party}", party=words.seat(one)),
        y_label=words.say("worth to {party}", party=words.seat(two)),
        cloud=(),
        frontier=debrief.plane.frontier,
        marks=tuple(marks),
        walk_away=debrief.plane.no_deal,
        walk_away_label=words.say("war"),
        zone_label=words.say("bargaining zone"),
    )


def lines_chart(words: Words, debrief: Debrief, theme: Theme) -> LineChart:
    """What each capital would have signed for, sitting by sitting, and what war was worth."""
    series: list[Series] = []
    for index, party in enumerate(words.agenda.parties):
        colour = theme.colour(party.colour)
        bottom = tuple((float(p.turn), p.bottom[party.id]) for p in debrief.lines)
        war = tuple((float(p.turn), p.no_deal[party.id]) for p in debrief.lines)
        name = words.seat(party.id)
        series.append(Series(name, bottom, colour, "ring" if index else "circle"))
        label = words.say("{party}, war", party=name)
        series.append(Series(label, war, colour, "none", dashed=True))
    return LineChart(
        title=words.say("The bottom lines, now revealed"),
        x_label=words.say("sitting"),
        y_label=words.say("worth"),
        series=tuple(series),
        steps=False,
    )
