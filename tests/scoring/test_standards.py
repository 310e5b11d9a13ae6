"""What is wrong with a standard itself."""

import pytest

from smartplan.finding import Place
from smartplan.plan.files import home
from smartplan.plan.load import load
from smartplan.plan.model.process import RatingScheme
from smartplan.scoring.readiness import score
from smartplan.shape.record import replaced as replace
from smartplan.source.bundle import Bundle
from smartplan.source.locate import Locator
from smartplan.standards.flaws import problems
from smartplan.standards.ratings import ratings
from smartplan.standards.shelf import KINDS, Kind, Shelf, shipped_names
from smartplan.wording import Text
from tests.places import AS_OF
from tests.scoring.plans import MANIFEST, STANDARD, levels, plan_of


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_ones_are_sound(kind: Kind) -> None:
    for name in shipped_names(kind):
        assert problems(Shelf().standards(kind)[name]) == []


def test_every_scheme_that_is_told_of_can_be_named() -> None:
    assert ratings().keys() <= {scheme.value for scheme in RatingScheme}
    assert ratings().keys() == {"ikci", "imd", "pemdi", "smart-city-award"}
    followed = {name: (one.follows, one.since) for name, one in ratings().items() if one.follows}
    assert followed == {"pemdi": ("spbe", 2026)}


ITEMS = """
name: {id: E, en: E}
scale: {min: 0, max: 4}
dimensions:
  quick_win: {name: {id: Q, en: Q}, weight: 100, items: 2}
groups: {quick-win.a: {id: A, en: A}}
items:
  quick-win.a.one: {asks: {id: Satu, en: One}}
  quick-win.a.two: {asks: {id: Dua, en: Two}}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        (
            "items: 2",
            "items: 3",
            ["quick_win is said to have 3 items, but items has 2"],
        ),
        (
            "quick-win.a.two",
            "quick-win.b.two",
            ["item quick-win.b.two belongs to group quick-win.b, which is not in groups"],
        ),
        (
            "quick-win.a.two",
            "impact.a.two",
            [
                "item impact.a.two belongs to dimension impact, which this standard has not",
                "quick_win is said to have 2 items, but items has 1",
            ],
        ),
    ],
)
def test_items_belong_to_dimensions_and_groups(old: str, new: str, expected: list[str]) -> None:
    standard = plan_of(standards__evaluation__uji=ITEMS.replace(old, new)).shelf.evaluation("uji")
    assert standard is not None
    assert [message.en for _, message, _ in problems(standard)] == expected


def test_own_quick_win_criteria_are_read_from_their_folder() -> None:
    text = "name: {id: Q, en: Q}\ncriteria: {baru: {asks: {id: Baru?, en: New?}}}\n"
    files = {"smartplan.yaml": MANIFEST, "standards/quick-win/daerah.yaml": text}
    encoded = {file: content.encode() for file, content in files.items()}
    loaded = load(Bundle("uji", encoded, frozenset()), AS_OF)
    assert not [one for one in loaded.findings if "quick-win" in one.place.file]
    standard = loaded.plan.shelf.quick_win("daerah")
    assert standard is not None
    assert problems(standard) == []
    assert loaded.plan.shelf.names("quick-win") == ("daerah", "kominfo-2023", "kompetisi-2026")
    empty = plan_of(**{"standards__quick-win__uji": "name: {id: E, en: E}\ncriteria: {}\n"})
    standard = empty.shelf.quick_win("uji")
    assert standard is not None
    assert [message.en for _, message, _ in problems(standard)] == ["uji has no criteria"]


def test_a_gloss_stands_beside_a_name_that_does_not_say_it() -> None:
    held = Shelf().dimensions("kominfo")
    assert held is not None
    living = held.dimensions["living"]
    assert living.heading == Text("Smart Living (kehidupan)", "Smart Living")
    said = {key: sub.heading.id for key, sub in living.subdimensions.items()}
    assert said == {
        "harmony": "Harmony (tata ruang)",
        "health": "Health (kesehatan)",
        "mobility": "Mobility (telekomunikasi & transportasi)",
    }


@pytest.mark.parametrize("name", ["kominfo", "giffinger"])
def test_every_official_label_in_english_has_a_gloss(name: str) -> None:
    held = Shelf().dimensions(name)
    assert held is not None
    parts = [
        part
        for dimension in held.dimensions.values()
        for part in (dimension, *dimension.subdimensions.values())
    ]
    assert all(part.gloss for part in parts)


def flaws(text: str) -> list[tuple[str, str]]:
    """Route inside the file and message of every flaw of a readiness standard."""
    standard = plan_of(standard=text).readiness_standard
    assert standard is not None
    return [(".".join(route[3:]), message.en) for route, message, _ in problems(standard)]


CASES = [
    ("    weight: 1\n    elements:\n      x", "    weight: 0\n    elements:\n      x", []),
    ("weight: 1\n    elements", "elements", []),
    (
        "weight: 3, levels: {",
        'weight: 3, levels: {"0": {id: a, en: a}} } #',
        [
            (
                "components.a.elements.x.indicators.two.levels",
                "two has no text for level 1, 2, 3, 4 and 5",
            )
        ],
    ),
    (
        "below: 3.5",
        "below: 2",
        [("bands.1.below", "the limit of this band is not above the one before it")],
    ),
    (
        "  - {name: {id: Tinggi, en: High}}",
        "  - {below: 4, name: {id: Tinggi, en: High}}",
        [("bands.2", "scores above the last band's limit get no band")],
    ),
    (
        "below: 2, name",
        "name",
        [("bands.0", "this band has no limit, but others follow it")],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_flaws_of_a_readiness_standard(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert old in STANDARD
    assert flaws(STANDARD.replace(old, new, 1)) == expected


def test_weights_that_are_all_zero_count_alike_and_are_named() -> None:
    text = STANDARD.replace("weight: 1", "weight: 0").replace("weight: 2", "weight: 0")
    assert flaws(text) == [("components", "all weights here are 0, so nothing can be weighed")]
    scores = score(plan_of(levels(a_y_one=2, b_z_three=4), standard=text))
    assert scores.score == 3.0


def test_a_negative_weight_is_named_and_counts_as_none() -> None:
    # a plan's file cannot hold one: the reader reports it before
    standard = plan_of().readiness_standard
    assert standard is not None
    a = standard.components["a"]
    turned = replace(standard, components={**standard.components, "a": replace(a, weight=-1)})
    ((route, message, fix),) = problems(turned)
    assert ".".join(route[3:]) == "components.a.weight"
    assert message.en == "the weight of a is negative: -1"
    assert fix.en == "write a weight of 0 or more"
    scores = score(plan_of(levels(a_x_one=1, b_z_three=4)), turned)
    assert scores.score == 4.0


def test_parts_without_anything_in_them() -> None:
    head = "name: {id: U, en: U}\n"
    assert flaws(head + "components: {}\n") == [("components", "uji has no components")]
    text = head + (
        "components:\n  a: {name: {id: A, en: A}, elements: {}}\n"
        "  b: {name: {id: B, en: B}, elements: {z: {name: {id: Z, en: Z}, indicators: {}}}}\n"
    )
    assert flaws(text) == [
        ("components.a.elements", "a has no elements"),
        ("components.b.elements.z.indicators", "z has no indicators"),
    ]


def test_evaluation_weights_have_to_make_a_hundred() -> None:
    text = (
        "name: {id: E, en: E}\nscale: {min: 0, max: 4}\ndimensions:\n"
        "  a: {name: {id: A, en: A}, weight: 33.3}\n"
        "  b: {name: {id: B, en: B}, weight: 66.6}\n"
    )
    plan = plan_of(standards__evaluation__uji=text)
    standard = plan.shelf.evaluation("uji")
    assert standard is not None
    ((route, message, fix),) = problems(standard)
    assert str(route) == "standards.evaluation.uji.dimensions"
    assert message.en == "the evaluation weights add up to 99.9"
    assert message.id == "bobot evaluasi berjumlah 99,9"
    assert "100" in fix.en
    empty = plan_of(standards__evaluation__uji="name: {id: E, en: E}\ndimensions: {}\n")
    standard = empty.shelf.evaluation("uji")
    assert standard is not None
    assert [message.en for _, message, _ in problems(standard)] == ["uji has no dimensions"]


def test_a_dimension_set_without_dimensions() -> None:
    plan = plan_of(standards__dimensions__uji="name: {id: D, en: D}\ndimensions: {}\n")
    standard = plan.shelf.dimensions("uji")
    assert standard is not None
    assert [message.en for _, message, _ in problems(standard)] == ["uji has no dimensions"]


def test_a_flaw_leads_to_its_line() -> None:
    text = STANDARD.replace("below: 3.5", "below: 1")
    files = {"smartplan.yaml": MANIFEST, "standards/readiness/uji.yaml": text}
    encoded = {file: content.encode() for file, content in files.items()}
    loaded = load(Bundle("uji", encoded, frozenset()), AS_OF)
    standard = loaded.plan.readiness_standard
    assert standard is not None
    ((route, _, _),) = problems(standard)
    spot = Locator(loaded.documents, home).spot(Place(route))
    assert (spot.file, text.splitlines()[spot.line - 1]) == (
        "standards/readiness/uji.yaml", "  - {below: 1, name: {id: Sedang, en: Middle}}",
    )  # fmt: skip
