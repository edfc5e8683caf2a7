"""Advertisements in the papers that all the world reads."""

from game.play.language import marked

ADVERTISEMENTS = (
    (
        marked("For the Complexion"),
        marked(
            "Violet Cream, in porcelain jars. A lady may go bareheaded on any veranda. Of all "
            "druggists, in three sizes."
        ),
    ),
    (
        marked("Lost"),
        marked(
            "Between the hotel and the landing stage, a gentleman's memorandum book, of no use to "
            "anyone but the owner. The finder is begged not to read it."
        ),
    ),
    (
        marked("Steamers"),
        marked(
            "Twin-screw, 12,000 tons, electric light throughout. Orchestra in the first class. "
            "Berths may be held by telegraph until noon of the day before."
        ),
    ),
    (
        marked("Shorthand"),
        marked(
            "Taught in eight lessons. There never was such a demand for persons who can take down "
            "what is said, and keep it to themselves."
        ),
    ),
    (
        marked("Strong Coffee"),
        marked(
            "Roasted daily and ground while you wait. For those who must sit up over papers until "
            "morning there is none better."
        ),
    ),
    (
        marked("Wanted"),
        marked(
            "A young man of neat hand and no opinions, as private secretary. Languages an "
            "advantage; discretion indispensable."
        ),
    ),
    (
        marked("Fountain Pens"),
        marked(
            "With gold nib, guaranteed not to leak at the moment of signature. A treaty deserves "
            "no less, and a grocer's bill no more."
        ),
    ),
    (
        marked("Typewriting"),
        marked(
            "Copies made by night, in any number, in a locked room. Our young ladies read nothing "
            "that they write. References from three governments."
        ),
    ),
    (
        marked("Trunks"),
        marked(
            "Wardrobe trunks with brass corners, proof against porters. Strapped or unstrapped at "
            "a minute's notice. Initials painted free."
        ),
    ),
    (
        marked("Spectacles"),
        marked(
            "The small print of any document made plain. Eyes tested without charge between nine "
            "and six. Gold frames, or steel for daily use."
        ),
    ),
    (
        marked("Hats"),
        marked(
            "Silk hats ironed while you wait. Straw hats at half price until the end of the "
            "month, when it becomes impossible to be seen in one."
        ),
    ),
    (
        marked("Sea Bathing"),
        marked(
            "Machines for ladies on the left, for gentlemen on the right. Those who can do neither "
            "without a correspondent looking on may hire the cove by the hour."
        ),
    ),
    (
        marked("Patent Filing"),
        marked(
            "Every paper found within ten seconds. Steel cabinets, three keys, no two alike. Seen "
            "in the better ministries."
        ),
    ),
    (
        marked("Cigars"),
        marked(
            "Mild, long, and slow to burn. Smoked by gentlemen who have to listen for a living. "
            "The box of fifty by return of post."
        ),
    ),
    (
        marked("Ice"),
        marked(
            "Delivered before seven, cut to the size of any box. In this weather tempers keep no "
            "better than butter."
        ),
    ),
    (
        marked("Piano Lessons"),
        marked(
            "By a pupil of a pupil of Liszt. Scales are not begun before nine, out of regard for "
            "the neighbours."
        ),
    ),
    (
        marked("Fly Paper"),
        marked(
            "Lasts the season through. One sheet in each window, and the sitting-room is left to "
            "those who were asked into it."
        ),
    ),
    (
        marked("Insurance"),
        marked(
            "Against fire, hail and burglary. Against war, on application, at the rate of the day."
        ),
    ),
    (
        marked("Sheet Music"),
        marked(
            "The waltz of the summer, for piano or banjo. It is whistled by every bell-boy, and "
            "will be forgotten by the frost."
        ),
    ),
    (
        marked("Ink"),
        marked(
            "Blue-black, does not fade. Documents signed with it in our fathers' time can be read "
            "today, whether or not they have been kept."
        ),
    ),
    (
        marked("Carpets"),
        marked(
            "Beaten, mended, and laid the other way round. Large rooms for large meetings "
            "furnished at a day's notice."
        ),
    ),
    (
        marked("Headache"),
        marked("The powder that statesmen take. One in water, and the afternoon may be faced."),
    ),
    (
        marked("Sandwiches"),
        marked(
            "Put up in boxes for long sittings. Ham, egg or cress; sent to any door, and left "
            "there."
        ),
    ),
    (
        marked("Umbrella Taken"),
        marked(
            "From the stand of the reading-room, by mistake, an umbrella with a horn handle. "
            "The person is known, and it has begun to rain."
        ),
    ),
    (
        marked("Lamps"),
        marked(
            "Kerosene, gas or electric: one shop for all three, so that no customer need take "
            "sides."
        ),
    ),
    (
        marked("Gloves"),
        marked(
            "Kid, for receptions. Chamois, for driving. Thread, for those who shake many hands."
        ),
    ),
    (
        marked("Tooth Powder"),
        marked("Recommended by dentists to those who must go on smiling."),
    ),
    (
        marked("Safes"),
        marked(
            "Fire-proof, thief-proof, and slow to open. Let down to the third floor while the "
            "street looks on."
        ),
    ),
    (
        marked("Rooms to Let"),
        marked(
            "With a view of the sea, or without one and quieter. By the week; guests who do "
            "not know when they leave, by the day."
        ),
    ),
    (
        marked("Ferry Hours"),
        marked(
            "From the first boat at six until the last at eleven, every half-hour, wind and "
            "tide agreeing."
        ),
    ),
)
"""Heads and texts; as many as there are oddments to stand between them."""
