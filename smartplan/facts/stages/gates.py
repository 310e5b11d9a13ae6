"""The gates of the four bimtek stages: what each has to bring, and whether a plan has it."""

from collections.abc import Iterator, Sequence

from smartplan.facts.stages import criteria
from smartplan.facts.stages.criterion import Criterion, MissingThing
from smartplan.plan.plan import Plan
from smartplan.value import Value
from smartplan.wording import Text, same, some_of


class Gate(Value):
    """A criterion and what a plan lacks for it.

    `unread` is what was written for it and could not be understood, or is an empty key: rules that
    say so have told it already, but nobody may take the criterion for met.
    """

    criterion: Criterion
    missing: tuple[MissingThing, ...]
    unread: tuple[MissingThing, ...] = ()

    @property
    def is_met(self) -> bool:
        """Whether nothing is missing, as far as can be read."""
        return not self.missing

    @property
    def open_things(self) -> tuple[MissingThing, ...]:
        """All that is still to be written, or to be written so that it can be read."""
        return (*self.missing, *self.unread)


def gates(plan: Plan, stage: int) -> Iterator[Gate]:
    """Each criterion of a stage with what the plan lacks for it.

    What has been reported as not understood does not count as missing.
    """
    for criterion in CRITERIA:
        if criterion.stage == stage:
            lacking = [(one, plan.is_broken(one.at)) for one in criterion.check(plan)]
            yield Gate(
                criterion,
                tuple(one for one, is_broken in lacking if not is_broken),
                tuple(one for one, is_broken in lacking if is_broken),
            )


def in_words(missing: Sequence[MissingThing], *, limit: int = 6) -> Text:
    """What is missing, each thing once, with the programs that lack it, `limit` of each."""
    owners: dict[Text, list[Text]] = {}
    for one in missing:
        owners.setdefault(one.what, []).extend([same(one.owner)] if one.owner else [])
    return some_of([_with(what, ids, limit) for what, ids in owners.items()], limit=limit)


def _with(what: Text, ids: list[Text], limit: int) -> Text:
    said = some_of(ids, limit=limit)
    filled = Text("{what} ({ids})", "{what} ({ids})").fill(what=what, ids=said)
    return filled if ids else what


CRITERIA = (
    Criterion(
        "bodies",
        1,
        Text("Dewan dan Tim Pelaksana dengan keputusannya", "Council and team with their decrees"),
        Text("belum ada {what}", "not there yet: {what}"),
        Text(
            "bentuk Dewan dan Tim Pelaksana dengan keputusan kepala daerah",
            "set up council and team by a decree of the head of region",
        ),
        criteria.bodies,
    ),
    Criterion(
        "readiness",
        1,
        Text("kesiapan dinilai", "Readiness assessed"),
        Text("penilaian kesiapan belum memuat {what}", "the readiness assessment lacks {what}"),
        Text(
            "lengkapi tingkat kesiapan dan assessed di readiness.yaml",
            "complete the levels and assessed in readiness.yaml",
        ),
        criteria.readiness,
    ),
    Criterion(
        "swot",
        1,
        Text("SWOT setiap komponen", "SWOT of every component"),
        Text("SWOT belum lengkap: {what}", "the SWOT is incomplete: {what}"),
        Text("lengkapi swot di analysis.yaml", "complete swot in analysis.yaml"),
        criteria.swot,
    ),
    Criterion(
        "strategic-analysis",
        1,
        Text("konsep Buku I Analisis Strategis", "Draft of book I, the strategic analysis"),
        Text("konsep Buku I belum memuat {what}", "the draft of book I lacks {what}"),
        Text(
            "isi bagian itu di profile.yaml atau analysis.yaml",
            "write that part in profile.yaml or analysis.yaml",
        ),
        criteria.strategic_analysis,
    ),
    Criterion(
        "direction",
        2,
        Text("visi, misi, dan sasaran", "Vision, missions and goals"),
        Text("belum ada {what}", "the plan lacks {what}"),
        Text("rumuskan di profile.yaml", "put it into words in profile.yaml"),
        criteria.direction,
    ),
    Criterion(
        "program-list",
        2,
        Text(
            "daftar program per dimensi dengan rujukan RPJMD",
            "Programs of every dimension with their place in the RPJMD",
        ),
        Text("daftar program belum memuat {what}", "the list of programs lacks {what}"),
        Text(
            "lengkapi program dan alignment.rpjmd",
            "complete the programs and their alignment.rpjmd",
        ),
        criteria.program_list,
    ),
    Criterion(
        "terms",
        2,
        Text("jangka waktu setiap program", "The term of every program"),
        Text(
            "program belum dipilah ke jangka pendek, menengah, atau panjang: {what}",
            "programs not yet sorted into short, medium or long term: {what}",
        ),
        Text("tulis horizon: short, medium, atau long", "write horizon: short, medium or long"),
        criteria.terms,
    ),
    Criterion(
        "action-plan",
        3,
        Text(
            "program final: penanggung jawab, rencana aksi, anggaran, indikator",
            "Final programs: agency, action plan, money, indicators",
        ),
        Text(
            "program belum mempunyai penanggung jawab: {what}", "no agency is in charge of {what}"
        ),
        Text(
            "tulis perangkat daerah penanggung jawab di lead", "write the agency in charge in lead"
        ),
        criteria.action_plan,
    ),
    Criterion(
        "roadmap",
        3,
        Text("peta jalan", "Roadmap"),
        Text("peta jalan belum memuat {what}", "the roadmap lacks {what}"),
        Text(
            "lengkapi horizons di smartplan.yaml serta period dan milestones pada program",
            "complete horizons in smartplan.yaml, and period and milestones of the programs",
        ),
        criteria.roadmap,
    ),
    Criterion(
        "quick-win-candidates",
        3,
        Text("calon quick win setiap dimensi", "Quick-win candidates in every dimension"),
        Text(
            "belum ada calon quick win untuk {what}", "there is no quick-win candidate for {what}"
        ),
        Text(
            "usulkan satu program tiap dimensi: quick_win: {state: nominated}; lembarnya menyusul",
            "nominate one program per dimension: quick_win: {state: nominated}; its sheet follows",
        ),
        criteria.quick_win_candidates,
    ),
    Criterion(
        "books",
        4,
        Text("buku masterplan final", "Final books"),
        Text("rencana masih berstatus {what}", "the plan is still {what}"),
        Text(
            "tulis status: final-review setelah semua buku ditinjau",
            "write status: final-review once all books have been reviewed",
        ),
        criteria.books,
    ),
    Criterion(
        "quick-win-sheets",
        4,
        Text("lembar quick win lengkap", "Complete quick-win sheets"),
        Text("lembar quick win belum memuat {what}", "quick-win sheets lack {what}"),
        Text("lengkapi quick_win pada program itu", "complete quick_win of those programs"),
        criteria.quick_win_sheets,
    ),
    Criterion(
        "commitment",
        4,
        Text("komitmen bersama ditandatangani", "Joint commitment signed"),
        Text("{what}", "{what}"),
        Text(
            "catat tanggal, tempat, dan penanda tangan di commitment (process.yaml)",
            "record date, place and signatories in commitment (process.yaml)",
        ),
        criteria.commitment,
    ),
)
