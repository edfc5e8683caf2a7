"""The charts of the verdict: offers in the plane of utilities, and both bottom lines."""

from game.play.debrief import Debrief
from game.play.wording import Words
from game.ui.charts import LineChart, Series
from game.ui.charts_scatter import Corners, Mark, Scatter, best_of
from game.ui.plot import ChartColours, Marker
from game.ui.theme import Theme

LATE_IN_SITTING = 0.5
"""How far to the right of a sitting's opening the last word stands."""


def chart_colours(theme: Theme) -> ChartColours:
    """What charts are printed on and with."""
    return ChartColours(
        paper=theme.colour("card"),
        ink=theme.colour("ink"),
        soft=theme.colour("soft"),
        line=theme.colour("line"),
    )


def offers_chart(words: Words, debrief: Debrief, theme: Theme, year: str) -> Scatter:
    """Each offer as a small point; the treaty, history's and the best that could be had, named."""
    agenda, plane = words.agenda, debrief.plane
    one, two = (words.seat(party) for party in agenda.party_ids)
    return Scatter(
        title=words.say("The offers, as both sides valued them"),
        x_label=words.say("worth to {party}, of 100", party=one),
        y_label=words.say("worth to {party}, of 100", party=two),
        cloud=(),
        frontier=plane.frontier,
        marks=(*_landmarks(words, debrief, theme, year), *_offers(words, debrief, theme)),
        walk_away=plane.no_deal,
        walk_away_labels=(
            words.say("war, for {party}", party=one),
            words.say("war, for {party}", party=two),
        ),
        frontier_label=words.say("the frontier"),
        corners=Corners(
            both=words.say("bargaining zone"),
            neither=words.say("worse than war for both"),
            first=words.say("worse than war for {party}", party=two),
            second=words.say("worse than war for {party}", party=one),
        ),
        note=words.say(
            "Every point is a whole treaty. Small circles are the papers of {one}, small squares "
            "those of {two}. In the tinted bargaining zone both fare better than by war; along the "
            "frontier one can gain only where the other loses. It is that of treaties within all "
            "indispensable limits: a paper beyond a limit may lie beyond it. “Fairest (Nash)” is "
            "where the gains of both over war, multiplied, are greatest. War is valued as on the "
            "first day.",
            one=one,
            two=two,
        ),
    )


def _offers(words: Words, debrief: Debrief, theme: Theme) -> list[Mark]:
    """The papers of both sides; the first and the last of each have names."""
    agenda = words.agenda
    one, two = agenda.party_ids
    colours = {party.id: theme.colour(party.colour) for party in agenda.parties}
    marks: list[Mark] = []
    for party in agenda.party_ids:
        offers = [offer for offer in debrief.offers if offer.by == party]
        name = words.seat(party)
        for number, offer in enumerate(offers):
            label = ""
            if number == 0:
                label = words.say("{party}, first paper", party=name)
            elif number == len(offers) - 1:
                label = words.say("{party}, last paper", party=name)
            shape: Marker = "circle" if party == one else "square"
            spot = (offer.utilities[one], offer.utilities[two])
            marks.append(Mark(label, *spot, colours[party], shape))
    return marks


def _landmarks(words: Words, debrief: Debrief, theme: Theme, year: str) -> list[Mark]:
    """The treaty, history's, and on the frontier the best for each side and Nash's point."""
    plane, marks = debrief.plane, list[Mark]()
    if plane.treaty:
        name = words.say("the treaty")
        marks.append(Mark(name, *plane.treaty, theme.colour("accent"), "diamond"))
    if plane.history:
        name = words.say("treaty of {year}", year=year)
        marks.append(Mark(name, *plane.history, theme.colour("third"), "triangle"))
    best = best_of(plane.frontier, plane.no_deal)
    if best is None:
        return marks
    first, second = words.agenda.parties
    for party, spot in ((first, best[0]), (second, best[1])):
        name = words.say("best for {party}", party=words.seat(party.id))
        marks.append(Mark(name, *spot, theme.colour(party.colour), "ring"))
    marks.append(Mark(words.say("fairest (Nash)"), *best[2], theme.colour("ink"), "ring"))
    return marks


def lines_chart(words: Words, debrief: Debrief, theme: Theme) -> LineChart:
    """What each capital would have signed for, sitting by sitting, and what war was worth."""
    series: list[Series] = []
    last = debrief.last_word
    minds = [*((float(p.turn), p) for p in debrief.lines), (last.turn + LATE_IN_SITTING, last)]
    for index, party in enumerate(words.agenda.parties):
        colour = theme.colour(party.colour)
        bottom = tuple((when, mind.bottom[party.id]) for when, mind in minds)
        war = tuple((when, mind.no_deal[party.id]) for when, mind in minds)
        name = words.seat(party.id)
        series.append(Series(name, bottom, colour, "ring" if index else "circle"))
        label = words.say("{party}, war", party=name)
        series.append(Series(label, war, colour, "none", dashed=True))
    return LineChart(
        title=words.say("The bottom lines, now revealed"),
        x_label=words.say("sitting"),
        y_label=words.say("worth, of 100"),
        series=tuple(series),
        steps=False,
        note=words.say(
            "The line with points: the least that a capital would have signed for, as each "
            "sitting opened and, as the last point, when the last word was spoken. The dashed "
            "line: what going on with the war was worth to it."
        ),
    )
