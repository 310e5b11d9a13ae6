"""REF007: a source whose file is not in the plan folder."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from smartplan.finding import Many, Severity
from smartplan.plan.model.sources import Source
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.shape.suggest import closest
from smartplan.wording import Text, same


@rule(
    "REF007",
    on=Source,
    severity=Severity.ERROR,
    message=Text(
        "berkas bukti {path} tidak ada di folder rencana",
        "evidence file {path} is not in the plan folder",
    ),
    why=Text(
        "Asesor paling sering mencatat data dukung yang tidak dapat dibuka; bukti yang tidak "
        "ikut tersimpan tidak membuktikan apa pun.",
        "Assessors most often note evidence that cannot be opened; evidence that is not stored "
        "with the plan proves nothing.",
    ),
    instead=Text(
        "Simpan berkasnya di folder rencana dan tulis jalurnya dari folder itu, dengan garis "
        "miring (/).",
        "Store the file in the plan folder and write its path from there, with forward slashes.",
    ),
    fix=Text(
        "simpan berkasnya di folder rencana, atau betulkan jalurnya",
        "store the file in the plan folder, or mend the path",
    ),
    many=Many(
        Text(
            "{count} berkas bukti tidak ada di folder rencana: {names}",
            "{count} evidence files are not in the plan folder: {names}",
        ),
        each=same("{path}"),
    ),
    wrong="""
        sk-dewan: {title: SK Dewan, kind: decree, file: C:\\\\bukti\\\\sk-dewan.pdf}
    """,
    right="""
        sk-dewan: {title: SK Dewan, kind: decree, file: evidence/sk-dewan.pdf}
    """,
)
def missing_evidence_file(source: Source, plan: Plan) -> Iterator[Problem]:
    """Yield the `file` of a source that names no file of the plan folder."""
    if source.file is None or str(PurePosixPath(source.file)) in plan.files:
        return
    meant = closest(source.file, plan.files)
    fix = Text("maksudnya {meant}?", "did you mean {meant}?").fill(meant=meant) if meant else None
    yield Problem(source.at / "file", fix=fix, path=source.file)
