"""TXT008: a text that says word for word what another one says."""

from collections.abc import Iterator

from smartplan.facts.passages import Passage
from smartplan.facts.same_texts import same_texts
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TXT008",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{key} pada {id} sama kata demi kata dengan {other}",
        "{key} of {id} is the same text, word for word, as {other}",
    ),
    why=Text(
        "Teks yang disalin tidak menjawab pertanyaannya sendiri: apa yang baru, bagaimana keadaan "
        "indikator ini, apa risiko program ini.",
        "A copied text does not answer its own question: what is new, how this indicator stands, "
        "what this program risks.",
    ),
    instead=Text(
        "Tulis apa yang khas di tempat ini, atau jadikan komentar (#) sampai diketahui.",
        "Write what belongs to this place alone, or turn the text into a comment (#) until it is "
        "known.",
    ),
    wrong="""
        summary: Warga mengurus izin di satu loket dengan antrean terjadwal.
        innovation: Warga mengurus izin di satu loket dengan antrean terjadwal.
    """,
    right="""
        summary: Warga mengurus izin di satu loket dengan antrean terjadwal.
        innovation: Antrean dijadwalkan dari rumah, sebelumnya warga menunggu di kantor.
    """,
    due=2,
    after=("TXT001", "TXT002", "REF013"),
)
def same_text_twice(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each text that another place has, at the second place, with all the others."""
    for first, second, *further in same_texts(plan):
        is_own = first.holder is second.holder
        key = second.field.key
        yield Problem(
            second.at,
            needs=(second.holder.at,),
            related=tuple(Place(one.at, word=_SAME) for one in (first, *further)),
            fix=_OWN.fill(key=key) if is_own else _PARTICULAR.fill(id=_id(second)),
            key=key,
            id=_id(second),
            other=_BESIDE.fill(key=first.field.key)
            if is_own
            else _OF.fill(key=first.field.key, id=_id(first)),
        )


def _id(passage: Passage) -> str:
    """What holds the text, by its id; a part that has none, by that of which it is a part."""
    at = passage.holder.at
    return str(at) if at.key.isdigit() else at.key or str(passage.at)


_SAME = Text("teks yang sama", "the same text")
_BESIDE = Text("{key}-nya", "its {key}")
_OF = Text("{key} pada {id}", "{key} of {id}")
_OWN = Text(
    "tulis di {key} apa yang hanya termasuk di sini",
    "write in {key} what belongs there alone",
)
_PARTICULAR = Text(
    "tulis apa yang khas pada {id}, jangan salin", "write what is particular to {id}, do not copy"
)
