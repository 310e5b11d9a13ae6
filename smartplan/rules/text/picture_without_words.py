"""TXT010: a picture of which nobody says what is to be seen."""

from collections.abc import Iterator

from smartplan.facts.pictures import shown_pictures
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "TXT010",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "gambar {path} pada {route} tidak punya teks alternatif",
        "the picture {path} in {route} has no alternative text",
    ),
    why=Text(
        "Pembaca tunanetra mendengar teks alternatif sebagai ganti gambar, dan pembaca lain "
        "melihatnya bila gambar tidak dapat dimuat.",
        "Blind readers hear the alternative text in place of the picture, and others see it where "
        "the picture cannot be loaded.",
    ),
    instead=Text(
        "Tulis dalam kurung siku apa yang terlihat pada gambar itu, dalam satu kalimat pendek.",
        "Write in the square brackets what is to be seen in the picture, in one short sentence.",
    ),
    fix=Text(
        "tulis apa yang terlihat, misalnya ![Warga mengantre di loket](berkas)",
        "write what is to be seen, such as ![Residents queue at a counter](file)",
    ),
    many=Many(
        Text(
            "{count} gambar tidak punya teks alternatif: {names}",
            "{count} pictures have no alternative text: {names}",
        ),
        each=same("{path}"),
    ),
    wrong="""
        about: |
          ![](lampiran/loket.jpg)
    """,
    right="""
        about: |
          ![Warga mengantre di loket kelurahan](lampiran/loket.jpg)
    """,
)
def picture_without_words(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each picture of a text whose brackets are empty."""
    for shown in shown_pictures(plan):
        if not shown.alt:
            at = shown.passage.at
            yield Problem(at, path=shown.path, route=str(at))
