"""ORG011: a body whose decree is about something else."""

from collections.abc import Iterator

from smartplan.facts.bodies import named
from smartplan.facts.decrees import decree_of, is_about_another
from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import Body, Instrument
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, quoted


@rule(
    "ORG011",
    on=Body,
    severity=Severity.WARNING,
    message=Text(
        "{body} dibentuk dengan {id}, padahal naskah itu tentang {about}",
        "{body} is set up by decree {id}, which is about {about}",
    ),
    why=Text(
        "Naskah yang mengatur hal lain tidak membentuk badan ini; asesor yang membukanya tidak "
        "menemukan anggotanya.",
        "A text about something else does not set up this body; assessors who open it do not find "
        "its members.",
    ),
    instead=Text(
        "Tulis di decree id keputusan yang membentuk badan ini, atau betulkan about pada naskah "
        "itu. Satu keputusan untuk dua badan menyebut keduanya di judulnya.",
        "Name in decree the text that sets up this body, or mend what it is about. One decree for "
        "two bodies names both in its title.",
    ),
    wrong="""
        council: {decree: sk-forum-data}
        instruments:
          sk-forum-data: {kind: sk, title: Forum Satu Data, about: data}
    """,
    right="""
        council: {decree: sk-dewan}
        instruments:
          sk-dewan: {kind: sk, title: Dewan Smart City, about: council}
    """,
    after=("LAW004",),
)
def decree_about_something_else(body: Body, plan: Plan) -> Iterator[Problem]:
    """Yield the decree that governs something else, with the one that may be meant."""
    decree = decree_of(body, plan)
    if decree is None or not is_about_another(body, decree, plan):
        return
    right = next((one for one in plan.organization.instruments.values() if _fits(body, one)), None)
    at = decree.at / ("about" if decree.about else "title")
    yield Problem(
        body.at / "decree",
        needs=(at,),
        related=(Place(at, word=Text("ini yang diaturnya", "this is what it governs")),),
        fix=_NAME.fill(id=right.at.key) if right else _FIND,
        body=named(body),
        id=decree.at.key,
        about=decree.about.label if decree.about else quoted(decree.title),
    )


def _fits(body: Body, instrument: Instrument) -> bool:
    return instrument.about is not None and instrument.about.value == body.at[0].removesuffix("s")


_NAME = Text("tulis decree: {id}, atau betulkan about", "write decree: {id}, or mend about")
_FIND = Text(
    "catat keputusan pembentukannya di instruments dan tulis id-nya, atau betulkan about",
    "record the decree that sets it up in instruments and name it, or mend about",
)
