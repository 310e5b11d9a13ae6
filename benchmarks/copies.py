"""How many planted copies `copies` finds among the texts of many plans, in what time and memory.

    python3 benchmarks/copies.py [--plans 514] [--programs 60] [--words 75] [--planted 300]

The same seed gives the same texts: words of a made-up language, some far more frequent than
others, with standing phrases that many texts use. Into them copies are planted of which 0, 5, 10,
20 and 30 of 100 words are changed, and one family of which a copy stands in every fourth plan.
Prints what was found of each, what else was called alike, CPU seconds and the peak of memory.
"""

import argparse
import json
import random
import resource
import time

from smartplan.portfolio.families import families
from smartplan.portfolio.pairs import Alike, ProgramSpot, alike
from smartplan.portfolio.sketch import from_json, sketched
from smartplan.portfolio.unique import beside

CHANGED = (0, 5, 10, 20, 30)  # of a hundred words
SYLLABLES = ("ka", "me", "lu", "ti", "ro", "sa", "ba", "nu", "de", "pi", "ga", "jo", "ter", "an")
VOCABULARY = 6_000
PHRASES = 40  # that stand in texts of anybody, of eight words each
EVERY = 4  # plan of which has a copy of one program

Text = list[str]
Origins = dict[tuple[int, int], tuple[tuple[int, int], int]]


def main(plans: int, programs: int, words: int, planted: int) -> None:
    chance = random.Random(1)
    texts = corpus(chance, plans * programs, words)
    origins = plant(chance, texts, programs, planted)
    family = spread(chance, texts, programs)
    told = [
        [
            (f"p{at}", f"Program {at}", None, [["summary", " ".join(texts[plan * programs + at])]])
            for at in range(programs)
        ]
        for plan in range(plans)
    ]
    began = time.process_time()
    made = [json.dumps(sketched(f"Kota {at}", "", one)) for at, one in enumerate(told)]
    sketching = time.process_time() - began
    size = sum(map(len, made))
    del told
    began = time.process_time()
    sketches = [from_json(json.loads(one)) for one in made]
    reading = time.process_time() - began
    began = time.process_time()
    found = alike(sketches)
    joining = time.process_time() - began
    began = time.process_time()
    names = [f"p{place}" for place in range(plans)]
    made_families = families(sketches, names, found, lambda _: {})
    texts_of = [sketch.texts() for sketch in sketches]
    for one in made_families:
        for link in one.links:
            beside(*(texts_of[end.spot.plan][end.id] for end in (link.a, link.b)))
    telling = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{plans} plans x {programs} programs of about {words} words")
    print(f"sketches made {sketching:.2f} s ({size / 1e6:.1f} MB of JSON), read {reading:.2f} s")
    print(f"{len(made_families)} families, all their texts laid side by side {telling:.2f} s")
    print(f"alike found {joining:.2f} s CPU; peak {peak:.0f} MB, with the texts and all")
    tell(found, origins, family)


def corpus(chance: random.Random, count: int, words: int) -> list[Text]:
    """Texts of anybody: frequent words and rare ones, and here and there a standing phrase."""
    vocabulary = sorted(
        {"".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))) for _ in range(VOCABULARY * 2)}
    )
    chance.shuffle(vocabulary)
    vocabulary = vocabulary[:VOCABULARY]
    weights = [1 / (at + 5) for at in range(len(vocabulary))]
    phrases = [chance.choices(vocabulary, k=8) for _ in range(PHRASES)]
    texts = []
    for _ in range(count):
        text = chance.choices(
            vocabulary, weights, k=chance.randint(words * 3 // 5, words * 7 // 5)
        )
        for phrase in chance.sample(phrases, chance.randint(0, 2)):
            at = chance.randrange(len(text))
            text[at:at] = phrase
        texts.append(text)
    return texts


def plant(chance: random.Random, texts: list[Text], programs: int, planted: int) -> Origins:
    """Put changed copies in the place of other texts: of each its origin, and how much changed."""
    places = chance.sample(range(len(texts)), planted * len(CHANGED) * 2)
    vocabulary = sorted({word for text in texts[:2000] for word in text})
    origins: Origins = {}
    for at, (one, copy) in enumerate(zip(places[::2], places[1::2], strict=True)):
        percent = CHANGED[at % len(CHANGED)]
        if one // programs != copy // programs:
            texts[copy] = changed(chance, texts[one], percent, vocabulary)
            origins[divmod(copy, programs)] = (divmod(one, programs), percent)
    return origins


def spread(chance: random.Random, texts: list[Text], programs: int) -> set[tuple[int, int]]:
    """One program in the first place of every fourth plan, with a word in ten changed."""
    vocabulary = sorted({word for text in texts[:2000] for word in text})
    places = range(0, len(texts), programs * EVERY)
    for place in places[1:]:
        texts[place] = changed(chance, texts[places[0]], 10, vocabulary)
    return {divmod(place, programs) for place in places}


def changed(chance: random.Random, text: Text, percent: int, vocabulary: Text) -> Text:
    """A text of which so many words of a hundred are others."""
    count = round(len(text) * percent / 100)
    places = set(chance.sample(range(len(text)), count))
    return [chance.choice(vocabulary) if at in places else word for at, word in enumerate(text)]


def tell(found: list[Alike], origins: Origins, family: set[tuple[int, int]]) -> None:
    pairs = {frozenset((place(one.a), place(one.b))) for one in found}
    planted = {
        frozenset((copy, one)): percent
        for copy, (one, percent) in origins.items()
        if not {copy, one} & family
    }
    for percent in CHANGED:
        wanted = {pair for pair, share in planted.items() if share == percent}
        print(f"{percent:3} % changed: {len(wanted & pairs)} of {len(wanted)} found")
    members = {one for pair in pairs if pair <= family for one in pair}
    print(f"family over {len(family)} plans: {len(members)} of its texts found")
    roots = {one: root(one, origins) for pair in pairs for one in pair}
    others = [pair for pair in pairs if pair not in planted and not pair <= family]
    kin = [pair for pair in others if len({roots[one] for one in pair}) == 1]
    print(f"others called alike: {len(others) - len(kin)}, and {len(kin)} copies of copies")


def root(one: tuple[int, int], origins: Origins) -> tuple[int, int]:
    """The text that a copy goes back to."""
    while one in origins:
        one, _ = origins[one]
    return one


def place(spot: ProgramSpot) -> tuple[int, int]:
    return spot.plan, int(spot.id.removeprefix("p"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plans", type=int, default=514)
    parser.add_argument("--programs", type=int, default=60)
    parser.add_argument("--words", type=int, default=75)
    parser.add_argument("--planted", type=int, default=300, help="copies of each kind")
    asked = parser.parse_args()
    main(asked.plans, asked.programs, asked.words, asked.planted)
