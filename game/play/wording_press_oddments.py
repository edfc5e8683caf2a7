"""Oddments and advertisements for the papers that all the world reads."""

from game.play.language import marked

ODDMENTS = (
    (
        marked("In the Air"),
        marked(
            "Two brothers in the West are said to have kept a machine in the air for minutes "
            "together. Nobody of standing has seen it, and the brothers do not invite anybody."
        ),
    ),
    (
        marked("For the Complexion"),
        marked(
            "Violet Cream, in porcelain jars. A lady may go bareheaded on any veranda. Of all "
            "druggists, in three sizes."
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
        marked("Lost"),
        marked(
            "Between the hotel and the landing stage, a gentleman's memorandum book, of no use to "
            "anyone but the owner. The finder is begged not to read it."
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
        marked("Steamers"),
        marked(
            "Twin-screw, 12,000 tons, electric light throughout. Orchestra in the first class. "
            "Berths may be held by telegraph until noon of the day before."
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
        marked("Shorthand"),
        marked(
            "Taught in eight lessons. There never was such a demand for persons who can take down "
            "what is said, and keep it to themselves."
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
        marked("Strong Coffee"),
        marked(
            "Roasted daily and ground while you wait. For those who must sit up over papers until "
            "morning there is none better."
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
        marked("Wanted"),
        marked(
            "A young man of neat hand and no opinions, as private secretary. Languages an "
            "advantage; discretion indispensable."
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
        marked("Fountain Pens"),
        marked(
            "With gold nib, guaranteed not to leak at the moment of signature. A treaty deserves "
            "no less, and a grocer's bill no more."
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
        marked("Typewriting"),
        marked(
            "Copies made by night, in any number, in a locked room. Our young ladies read nothing "
            "that they write. References from three governments."
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
        marked("Trunks"),
        marked(
            "Wardrobe trunks with brass corners, proof against porters. Strapped or unstrapped at "
            "a minute's notice. Initials painted free."
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
        marked("Spectacles"),
        marked(
            "The small print of any document made plain. Eyes tested without charge between nine "
            "and six. Gold frames, or steel for daily use."
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
        marked("Hats"),
        marked(
            "Silk hats ironed while you wait. Straw hats at half price until the end of the "
            "month, when it becomes impossible to be seen in one."
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
        marked("Sea Bathing"),
        marked(
            "Machines for ladies on the left, for gentlemen on the right. Those who can do neither "
            "without a correspondent looking on may hire the cove by the hour."
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
        marked("Patent Filing"),
        marked(
            "Every paper found within ten seconds. Steel cabinets, three keys, no two alike. Seen "
            "in the better ministries."
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
        marked("Cigars"),
        marked(
            "Mild, long, and slow to burn. Smoked by gentlemen who have to listen for a living. "
            "The box of fifty by return of post."
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
        marked("Ice"),
        marked(
            "Delivered before seven, cut to the size of any box. In this weather tempers keep no "
            "better than butter."
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
        marked("Piano Lessons"),
        marked(
            "By a pupil of a pupil of Liszt. Scales are not begun before nine, out of regard for "
            "the neighbours."
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
        marked("Fly Paper"),
        marked(
            "Lasts the season through. One sheet in each window, and the sitting-room is left to "
            "those who were asked into it."
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
        marked("Insurance"),
        marked(
            "Against fire, hail and burglary. Against war, on application, at the rate of the day."
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
        marked("Sheet Music"),
        marked(
            "The waltz of the summer, for piano or banjo. It is whistled by every bell-boy, and "
            "will be forgotten by the frost."
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
        marked("Ink"),
        marked(
            "Blue-black, does not fade. Documents signed with it in our fathers' time can be read "
            "today, whether or not they have been kept."
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
        marked("Carpets"),
        marked(
            "Beaten, mended, and laid the other way round. Large rooms for large meetings "
            "furnished at a day's notice."
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
        marked("Headache"),
        marked("The powder that statesmen take. One in water, and the afternoon may be faced."),
    ),
    (
        marked("The New Bridge"),
        marked(
            "The bridge is finished from both banks, all but a gap of nine feet in the "
            "middle. The contractors hope to agree by the autumn whose it is."
        ),
    ),
    (
        marked("Sandwiches"),
        marked(
            "Put up in boxes for long sittings. Ham, egg or cress; sent to any door, and left "
            "there."
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
        marked("Umbrella Taken"),
        marked(
            "From the stand of the reading-room, by mistake, an umbrella with a horn handle. "
            "The person is known, and it has begun to rain."
        ),
    ),
)
"""Heads and texts. They bear on nothing that is played."""
