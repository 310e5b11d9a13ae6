"""What a reviewer should make sure of, by the kinds of changes in front of them."""

from collections.abc import Iterable

from smartplan.change import Change
from smartplan.changes.weights import Topic, Weight
from smartplan.changes.wording.told import Told
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and the changes for which it is asked."""

    topic: Topic
    text: Text
    behind: tuple[Change, ...]


def checklist(told: Iterable[Told]) -> tuple[Question, ...]:
    """The questions for these changes, each once, in the order of the table.

    What only minor changes bring up is not asked.
    """
    asking: dict[Topic, list[Change]] = {}
    for one in told:
        if one.weight is Weight.MAJOR or one.topic in _ALWAYS:
            asking.setdefault(one.topic, []).append(one.change)
    return tuple(
        Question(topic, text, tuple(asking[topic]))
        for topic, text in _QUESTIONS.items()
        if topic in asking
    )


_ALWAYS = frozenset({Topic.ID})

_QUESTIONS = {
    Topic.DIRECTION: Text(
        "Perubahan visi, misi, sasaran, atau dimensi sudah disepakati Dewan dan tetap selaras "
        "dengan RPJMD.",
        "The council has agreed to the change of vision, missions, goals or dimension, and it "
        "still fits the RPJMD.",
    ),
    Topic.MONEY: Text(
        "Angka anggaran cocok dengan RKPD/DPA tahun itu dan tidak melampaui pagu.",
        "The amounts match the annual plan and budget of that year and stay below the ceiling.",
    ),
    Topic.TIME: Text(
        "Jadwal baru disetujui penanggung jawab, dan program yang bergantung padanya ikut "
        "digeser.",
        "The lead agency has agreed to the new dates, and programs that depend on it have moved "
        "with it.",
    ),
    Topic.STATUS: Text(
        "Alasan program mundur atau dihentikan tertulis di reason.",
        "Why a program has fallen back or was stopped is written in reason.",
    ),
    Topic.PROGRAM: Text(
        "Program baru punya penanggung jawab, anggaran, dan indikator; program yang dihapus "
        "tidak lagi dirujuk.",
        "New programs have a lead, money and indicators; nothing refers to removed ones any more.",
    ),
    Topic.QUICK_WIN: Text(
        "Setiap dimensi tetap punya quick win yang dapat selesai dalam setahun.",
        "Every dimension still has a quick win that can be done within a year.",
    ),
    Topic.TARGET: Text(
        "Target atau nilai awal berubah karena data baru, bukan agar mudah dicapai.",
        "A target or baseline changed because of new data, not to be easier to reach.",
    ),
    Topic.READINESS: Text(
        "Tingkat kesiapan yang dinaikkan didukung bukti bertanggal di sources.",
        "Dated evidence in sources stands behind every readiness level that was raised.",
    ),
    Topic.LAW: Text(
        "Nomor, tanggal, dan status dasar hukum sesuai naskah aslinya (periksa JDIH).",
        "Number, date and status of legal instruments match the originals.",
    ),
    Topic.LEAD: Text(
        "Perangkat daerah lama dan baru sama-sama tahu dan setuju.",
        "Both the former and the new agency know of it and agree.",
    ),
    Topic.EVIDENCE: Text(
        "Sumber yang dilepas memang tidak berlaku lagi; isinya tidak tinggal tanpa dasar.",
        "Sources that were dropped are indeed void, and nothing is left without a basis.",
    ),
    Topic.RESULT: Text(
        "Capaian dan hasil evaluasi yang diralat sesuai laporan resminya.",
        "Corrected results and evaluations match the official reports.",
    ),
    Topic.SETTING: Text(
        "Pengaturan rencana (periode, standar, tingkat aturan) berubah dengan alasan tertulis.",
        "The plan's settings (period, standards, severity of rules) changed for a stated reason.",
    ),
    Topic.ID: Text(
        "Id baru sudah dipakai di buku kerja dan dokumen di luar rencana.",
        "Workbooks and documents outside the plan use the new id, too.",
    ),
}
