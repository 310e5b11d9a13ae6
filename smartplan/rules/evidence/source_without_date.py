"""EVD003: a source that does not say from when it is."""

from collections.abc import Iterator

from smartplan.facts.evidence import is_illustration
from smartplan.finding import Many, Severity
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "EVD003",
    on=Source,
    severity=Severity.WARNING,
    message=Text("sumber {id} tidak bertanggal", "source {id} has no date"),
    why=Text(
        "Tanpa tanggal, asesor tidak dapat menilai apakah bukti masih berlaku dan apakah "
        "terbit sebelum pernyataan yang didukungnya.",
        "Without a date an assessor cannot tell whether the evidence still holds, or whether it "
        "came before the statement it supports.",
    ),
    instead=Text(
        "Tulis tanggal terbit atau penetapannya, sejauh diketahui: tahunnya saja pun cukup. Untuk "
        "situs web, tulis tanggal dibaca di accessed.",
        "Write the day it was published or signed, as far as it is known: the year alone will do. "
        "For a website, write the day it was read into accessed.",
    ),
    fix=Text(
        "tambahkan date (2018, 2017-11, atau 2017-11-25); untuk laman web, accessed",
        "add date (2018, 2017-11 or 2017-11-25); for a website, accessed",
    ),
    many=Many(
        Text("{count} sumber tidak bertanggal: {names}", "{count} sources have no date: {names}"),
        each=same("{id}"),
    ),
    wrong="""
        peta-jabatan: {title: Peta jabatan TIK, kind: report, publisher: BKPSDM}
    """,
    right="""
        peta-jabatan: {title: Peta jabatan TIK, kind: report, publisher: BKPSDM, date: 2023-02-01}
    """,
)
def source_without_date(source: Source, _: Plan) -> Iterator[Problem]:
    """Yield the missing `date` of a source that is not marked as illustration.

    Of a website the day on which it was read is enough.
    """
    is_read = source.kind is SourceKind.WEBSITE and source.accessed is not None
    if source.date is None and not is_read and not is_illustration(source):
        yield Problem(source.at / "date", needs=(source.at / "basis",), id=source.at.key)
