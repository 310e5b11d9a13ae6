"""REF017: an annex, a picture of a text, or the file of a dataset, that is not there."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from smartplan.facts.pictures import shown_pictures
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.shape.suggest import closest
from smartplan.wording import Text


@rule(
    "REF017",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "berkas {path} tidak ada di folder rencana", "file {path} is not in the plan folder"
    ),
    why=Text(
        "Lampiran dan gambar yang tidak ikut tersimpan tidak dapat dicetak, dan data tidak dapat "
        "diambil dari berkas yang tidak ada.",
        "An annex or picture that is not stored with the plan cannot be printed, and no data can "
        "be taken from a file that is not there.",
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
    wrong="""
        annexes:
          - {file: peta.pdf, title: Peta lokasi program}   # ada di lampiran/peta.pdf
    """,
    right="""
        annexes:
          - {file: lampiran/peta.pdf, title: Peta lokasi program}
    """,
)
def missing_annex(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each path, of an annex, a picture or what a dataset is taken from, to no file."""
    for at, path in _named(plan):
        if str(PurePosixPath(path)) in plan.files:
            continue
        meant = closest(path, plan.files)
        fix = _MEANT.fill(meant=meant) if meant else None
        yield Problem(at, fix=fix, path=path)


def _named(plan: Plan) -> Iterator[tuple[Route, str]]:
    for annex in plan.manifest.annexes:
        if annex.file:
            yield annex.at / "file", annex.file
    for shown in shown_pictures(plan):
        yield shown.passage.at, shown.path
    for dataset in plan.data.datasets.values():
        if dataset.pull and dataset.pull.file:
            yield dataset.pull.at / "file", dataset.pull.file


_MEANT = Text("maksudnya {meant}?", "did you mean {meant}?")
