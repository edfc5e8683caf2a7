"""Small pieces that fill the columns of a newspaper and bear on nothing: oddments and notices.

They speak of no party, no place of the conference and no day of its own, so that they are true
of any evening. Papers for all the world and papers of one side draw on different tables, and each
takes up where the one before it ended.
"""

from collections.abc import Iterable

from game.play.language import marked
from game.play.press_hour import Slot
from game.play.wording_press_notice import Notice
from game.play.wording_press_oddments import ODDMENTS
from game.play.words import Words

IN_FIRST, IN_LATER = 4, 6
"""Small pieces for the first paper of a day, which has news enough, and for each later one; a page
prints as many as it has room for."""
IN_OWN = 5
"""Small pieces for a paper of one side."""

_FOR_ONE_SIDE = (
    (
        marked("The Post"),
        marked(
            "The post office recalls that parcels for the army are carried free, and that neither "
            "eggs nor live birds are parcels."
        ),
    ),
    (
        marked("Mourning"),
        marked(
            "Crape, jet and black-edged cards, at an hour's notice. We have served eleven hundred "
            "families since the beginning of the war."
        ),
    ),
    (
        marked("A Subscription"),
        marked(
            "The list for the widows and orphans is open. Yesterday a boy brought the price of a "
            "kite, and would not give his name."
        ),
    ),
    (
        marked("Umbrellas"),
        marked("Covered again within the day. The same handle, the same owner, new silk."),
    ),
    (
        marked("Schools"),
        marked(
            "In the schools the map of the war hangs where the map of the world used to hang. The "
            "masters report that spelling has suffered."
        ),
    ),
    (
        marked("Maps"),
        marked(
            "Of the theatre of war, in four colours, with little flags on pins. The third edition "
            "has all the names that the second had not."
        ),
    ),
    (
        marked("From the Hospitals"),
        marked(
            "There is need of old linen, spectacles and books with large print. Visitors are asked "
            "to speak of other things than the war."
        ),
    ),
    (
        marked("Photographs"),
        marked(
            "Of men in uniform, in twelve poses. The plates are kept for ten years, and prints can "
            "be had again by the family."
        ),
    ),
    (
        marked("Prices in the Market"),
        marked(
            "Salt, lamp oil and matches are dearer again. The housewife is told that it is the "
            "times, and asks how long a time may last."
        ),
    ),
    (
        marked("Tea"),
        marked(
            "The new leaf has come in, in spite of everything, and costs what it cost last year, "
            "in spite of nothing."
        ),
    ),
    (
        marked("On the Platform"),
        marked(
            "The band plays for the trains that leave. For the trains that come back there is a "
            "doctor, and quiet."
        ),
    ),
    (
        marked("Lodgings"),
        marked(
            "A clean room with a stove, for a clerk who is out all day. No questions as to "
            "politics, provided that there is no answer to them."
        ),
    ),
    (
        marked("The Theatre"),
        marked(
            "The piece about the war is taken off. The public, it is found, will pay for anything "
            "now that has a cook in it and a misunderstanding."
        ),
    ),
    (
        marked("Boots"),
        marked(
            "Army pattern, from a lot that was refused for being too good. For those who have far "
            "to walk."
        ),
    ),
    (
        marked("Letters to the Editor"),
        marked(
            "We have a hundred and forty on the peace. One half wants it at any price, one half "
            "wants a price for it. One asks when the tram will run to the cemetery."
        ),
    ),
    (
        marked("Clocks"),
        marked("Sold, mended, and set to the signal of noon. A house that knows the hour is calm."),
    ),
    (
        marked("Seeds"),
        marked(
            "Winter cabbage, leek and kale. It is not too late, and it does not depend upon "
            "the news."
        ),
    ),
    (
        marked("A Wedding"),
        marked(
            "A corporal on leave was married at eight, photographed at nine and gone at noon. "
            "The guests stayed on, and danced rather quietly."
        ),
    ),
    (
        marked("Paper"),
        marked(
            "Newspapers bought by weight, none older than a month. Those with black borders "
            "are not taken."
        ),
    ),
    (
        marked("The Census of Horses"),
        marked(
            "Owners are reminded that every horse is to be shown on Monday. Those that limped "
            "last time will be looked at twice."
        ),
    ),
    (
        marked("Night School"),
        marked(
            "Arithmetic, drawing and one foreign tongue. Which tongue will be settled when "
            "the peace is."
        ),
    ),
    (
        marked("The Tram"),
        marked(
            "The line to the barracks runs until midnight now, and the conductors have been "
            "asked to be patient with the singing."
        ),
    ),
    (
        marked("Lamp Wicks"),
        marked("All widths. Burn low, burn long, and do not talk."),
    ),
    (
        marked("A Bell"),
        marked(
            "The great bell, cracked since the winter, is to be recast. Until then bad news "
            "and good will sound alike."
        ),
    ),
    (
        marked("Second-hand"),
        marked("A uniform coat, worn for one winter. No buttons are missing. Apply to the mother."),
    ),
)


def small_pieces(words: Words, slot: Slot) -> Iterable[Notice]:
    """Small pieces for a paper: none that stood in one of the same kind before it."""
    table: tuple[tuple[str, str], ...] = ODDMENTS
    if slot.public:
        first = slot.evening + (1 if slot.place else 0)
        start = first * IN_FIRST + (slot.number - first) * IN_LATER
        count = IN_LATER if slot.place else IN_FIRST
    else:
        table, count = _FOR_ONE_SIDE, IN_OWN
        # What a seat shares with another comes from the end, so that it meets nothing of its own.
        start = IN_OWN * (-1 - slot.number if slot.shared else slot.number)
    for place in range(start, start + count):
        head, text = table[place % len(table)]
        yield Notice(words.say(head), words.say(text))
