"""REF006: two things of one kind with the same name."""

from collections.abc import Iterator, Mapping

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.reference.collections import collection_of
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


def _named(plan: Plan) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each collection whose entries have names, as ids and names."""
    profile, organization, data = plan.profile, plan.organization, plan.data
    yield "programs", {id: program.name for id, program in plan.programs.items()}
    yield "agencies", {id: agency.name for id, agency in organization.agencies.items()}
    yield "partners", {id: partner.name for id, partner in organization.partners.items()}
    yield "issues", {id: issue.name for id, issue in profile.issues.items()}
    yield "datasets", {id: dataset.name for id, dataset in data.datasets.items()}
    yield "systems", {id: system.name for id, system in data.systems.items()}


@rule(
    "REF006",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{what} {id} bernama sama dengan {first}", "{what} {id} has the same name as {first}"
    ),
    why=Text(
        "Pembaca dokumen melihat nama, bukan id: dua entri bernama sama tampak sebagai satu, atau "
        "memang satu hal yang ditulis dua kali.",
        "Readers see names, not ids: two entries of one name look like one, or are one thing "
        "written twice.",
    ),
    instead=Text(
        "Gabungkan keduanya, atau beri nama yang membedakan.",
        "Merge the two, or give them names that tell them apart.",
    ),
    fix=Text(
        "gabungkan dengan {first}, atau beri nama yang membedakan",
        "merge it with {first}, or give it a name of its own",
    ),
    wrong="""
        agencies:
          kominfo: {name: Dinas Komunikasi dan Informatika}
          diskominfo: {name: Dinas Komunikasi dan Informatika}
    """,
    right="""
        agencies:
          diskominfo: {name: Dinas Komunikasi dan Informatika}
    """,
)
def same_name_twice(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each entry whose name, but for case and spaces, an earlier one has."""
    for collection, names in _named(plan):
        first: dict[str, str] = {}
        for id, name in names.items():
            plain = " ".join(name.lower().split())
            if plain and plain in first:
                earlier = Route((collection, first[plain], "name"))
                word = Text("nama yang sama", "the same name")
                yield Problem(
                    Route((collection, id, "name")),
                    related=(Place(earlier, word=word),),
                    what=collection_of(collection).name,
                    id=id,
                    first=first[plain],
                )
            first.setdefault(plain, id)
