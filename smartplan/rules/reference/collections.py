"""What can be referred to: the words for each collection, and where its entries belong."""

from smartplan.value import Value
from smartplan.wording import Text


class Collection(Value):
    """A collection of things with ids: what one of them is called, and what to do when missing."""

    name: Text
    advice: Text
    in_plan: bool = True


def collection_of(name: str) -> Collection:
    """The words for a collection that `shape.kinds.Ref` names."""
    return _COLLECTIONS[name]


def a(name: Text) -> Text:
    """The name with the article that English wants: "an agency", "a goal"."""
    return Text(name.id, f"{'an' if name.en[0] in 'aeiou' else 'a'} {name.en}")


def _entry(id: str, en: str, key: str, file: str) -> Collection:
    advice = Text(
        f"tambahkan {{id}} ke {key} ({file}), atau betulkan id-nya",
        f"add {{id}} to {key} ({file}), or mend the id",
    )
    return Collection(Text(id, en), advice)


def _standard(id: str, en: str, what: str) -> Collection:
    advice = Text(
        f"lihat pilihannya dengan: smartplan explain {what}",
        f"see the choices with: smartplan explain {what}",
    )
    return Collection(Text(id, en), advice, in_plan=False)


_COLLECTIONS = {
    "agencies": _entry("perangkat daerah", "agency", "agencies", "organization.yaml"),
    "partners": _entry("mitra", "partner", "partners", "organization.yaml"),
    "instruments": _entry("dasar hukum", "legal instrument", "instruments", "organization.yaml"),
    "missions": _entry("misi", "mission", "missions", "profile.yaml"),
    "goals": _entry("sasaran", "goal", "goals", "profile.yaml"),
    "issues": _entry("isu strategis", "strategic issue", "issues", "profile.yaml"),
    "potentials": _entry("potensi", "potential", "potentials", "profile.yaml"),
    "plans": _entry("dokumen perencanaan", "linked plan", "plans", "profile.yaml"),
    "gaps": _entry("kesenjangan", "gap", "gaps", "analysis.yaml"),
    "strategies": _entry("strategi", "strategy", "strategies", "analysis.yaml"),
    "swot": _entry("butir SWOT", "SWOT entry", "swot", "analysis.yaml"),
    "datasets": _entry("data", "dataset", "datasets", "data.yaml"),
    "systems": _entry("sistem data", "data system", "systems", "data.yaml"),
    "applications": _entry("aplikasi", "application", "applications", "data.yaml"),
    "sources": _entry("sumber", "source", "sources.yaml", "sources.yaml"),
    "goal-indicators": _entry(
        "indikator sasaran", "goal indicator", "goals.<id>.indicators", "profile.yaml"
    ),
    "program-indicators": Collection(
        Text("indikator program", "program indicator"),
        Text(
            "tambahkan {id} ke indicators program itu, atau betulkan id-nya",
            "add {id} to that program's indicators, or mend the id",
        ),
    ),
    "program-actions": Collection(
        Text("kegiatan program", "action of the program"),
        Text(
            "tambahkan {id} ke actions program itu, atau betulkan id-nya",
            "add {id} to that program's actions, or mend the id",
        ),
    ),
    "programs": Collection(
        Text("program", "program"),
        Text(
            "buat programs/{id}.yaml, atau betulkan id-nya",
            "write programs/{id}.yaml, or mend the id",
        ),
    ),
    "dimensions": _standard("dimensi", "dimension", "dimensions"),
    "subdimensions": _standard("subdimensi", "sub-dimension", "dimensions"),
    "readiness": _standard("indikator kesiapan", "readiness indicator", "readiness"),
    "dimension-sets": _standard("kerangka dimensi", "dimension set", "standards"),
    "readiness-standards": _standard("standar kesiapan", "readiness standard", "standards"),
    "evaluation-items": _standard("butir evaluasi", "evaluation item", "standards"),
    "evaluation-standards": _standard("standar evaluasi", "evaluation standard", "standards"),
}
