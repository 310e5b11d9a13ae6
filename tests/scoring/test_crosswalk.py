"""Programs in other dimension sets."""

from smartplan.scoring.crosswalk import counterparts, crosswalk
from smartplan.standards.model import DimensionSet
from smartplan.standards.shelf import Shelf
from tests.scoring.plans import MANIFEST, plan_of


def shelf(name: str) -> DimensionSet:
    found = Shelf().dimensions(name)
    assert found is not None
    return found


KOMINFO, GIFFINGER, DRAFT = shelf("kominfo"), shelf("giffinger"), shelf("rpm-2026")


def test_counterparts_go_down_to_the_subdimension() -> None:
    assert counterparts(KOMINFO, GIFFINGER, "living", "mobility") == ("mobility",)
    assert counterparts(KOMINFO, GIFFINGER, "living", "health") == ("living",)
    assert counterparts(KOMINFO, GIFFINGER, "living", None) == ("living",)
    assert counterparts(KOMINFO, GIFFINGER, "branding", "tourism") == ()
    assert counterparts(GIFFINGER, KOMINFO, "mobility", None) == ("living",)
    assert counterparts(DRAFT, GIFFINGER, "society", None) == ("people",)
    assert counterparts(GIFFINGER, DRAFT, "people", None) == ("society",)
    assert counterparts(KOMINFO, KOMINFO, "branding", None) == ("branding",)


def test_every_dimension_of_the_shipped_sets_is_led_back_to_itself() -> None:
    for own in (KOMINFO, GIFFINGER, DRAFT):
        for other in (KOMINFO, GIFFINGER, DRAFT):
            for key in own.dimensions:
                for target in counterparts(own, other, key, None):
                    back = counterparts(other, own, target, None)
                    assert key in back or "living" in (target, *back)


def test_programs_are_placed_and_what_has_no_counterpart_is_named() -> None:
    plan = plan_of(
        programs__bus="name: Bus\ndimension: living\nsubdimension: mobility\n",
        programs__klinik="name: Klinik\ndimension: living\nsubdimension: health\n",
        programs__wisata="name: Wisata\ndimension: branding\nsubdimension: tourism\n",
        programs__entah="name: Entah\ndimension: gravitasi\n",
    )
    found = crosswalk(plan, GIFFINGER)
    assert found is not None
    assert found.is_known
    groups = {group.id: [one.id for one in group.programs] for group in found.groups}
    assert groups["mobility"] == ["bus"]
    assert groups["living"] == ["klinik"]
    assert {group.id: group.own for group in found.groups}["mobility"] == ("living.mobility",)
    (lost,) = found.lost
    assert (lost.id, [one.id for one in lost.programs]) == ("branding", ["wisata"])
    assert lost.note is not None
    assert [one.id for one in found.unplaced] == ["entah"]


def test_a_dimension_of_the_other_set_without_origin_stands_empty() -> None:
    manifest = MANIFEST.replace("readiness: uji", "dimensions: giffinger")
    plan = plan_of(manifest=manifest, programs__bus="name: Bus\ndimension: mobility\n")
    found = crosswalk(plan, KOMINFO)
    assert found is not None
    groups = {group.id: group for group in found.groups}
    assert (groups["branding"].own, groups["branding"].programs) == ((), ())
    assert [one.id for one in groups["living"].programs] == ["bus"]


def test_sets_without_a_crosswalk_say_so() -> None:
    own = "name: {id: Sendiri, en: Own}\ndimensions: {satu: {name: {id: Satu, en: One}}}\n"
    manifest = MANIFEST.replace("readiness: uji", "dimensions: sendiri")
    plan = plan_of(
        manifest=manifest,
        standards__dimensions__sendiri=own,
        programs__p="name: P\ndimension: satu\n",
    )
    found = crosswalk(plan, KOMINFO)
    assert found is not None
    assert not found.is_known
    unknown = plan_of(manifest=MANIFEST.replace("readiness: uji", "dimensions: tidak-ada"))
    assert crosswalk(unknown, KOMINFO) is None
