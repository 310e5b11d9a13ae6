"""TXT002: a passage that stands in more than one program."""

from collections.abc import Iterator

from smartplan.facts.copies import copies
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "TXT002",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        'program {programs} memuat kalimat yang sama: "{begins} …"',
        'programs {programs} share a passage: "{begins} …"',
    ),
    why=Text(
        "Kalimat yang disalin dari program lain tidak menjelaskan apa pun tentang program ini, "
        "dan asesor segera mengenalinya.",
        "A passage taken over from another program says nothing about this one, and assessors "
        "notice at once.",
    ),
    instead=Text(
        "Tulis apa yang khas pada tiap program: siapa yang dilayani, apa yang berubah, di mana. "
        "Bila isinya memang sama, gabungkan programnya atau hubungkan dengan depends. Kutipan dan "
        "judul peraturan tidak dihitung.",
        "Say what is particular to each program: whom it serves, what changes, where. If they are "
        "the same, merge them or join them by depends. Quotations and titles of regulations do "
        "not count.",
    ),
    fix=Text(
        "tulis ulang dengan hal yang khas pada program ini",
        "write what is particular to this program",
    ),
    wrong="""
        # programs/antrean-puskesmas.yaml dan programs/antrean-dukcapil.yaml
        summary: >-
          Warga mengambil nomor antrean dari rumah dan datang pada jam yang dipilih tanpa menunggu.
    """,
    right="""
        # programs/antrean-dukcapil.yaml
        summary: Pemohon KTP memilih jam perekaman; blangko disiapkan sebelum ia datang.
    """,
    due=2,
)
def copied_text(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each shared passage at its second place, with all others as related places."""
    for copy in copies(plan):
        first, second, *further = copy.places
        word = Text("kalimat yang sama", "the same passage")
        programs = listed([same(place[1]) for place in copy.places])
        yield Problem(
            second,
            covers=tuple(Route(place[:2]) for place in copy.places[1:]),
            related=tuple(Place(place, word=word) for place in (first, *further)),
            programs=programs,
            begins=copy.begins,
        )
