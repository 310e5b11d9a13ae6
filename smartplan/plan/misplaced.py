"""What a file was meant as that stands under another name, or in another folder, than its own."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from smartplan.plan.files import FLAT, YEARLY, kind_of
from smartplan.plan.model.program import Program
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.sources import Source
from smartplan.shape.record import Record, fields
from smartplan.shape.reports import as_id
from smartplan.shape.suggest import closest
from smartplan.source.bundle import MANIFEST, PARTS
from smartplan.source.node import Node
from smartplan.standards.shelf import KINDS

TOP_FILES = (*FLAT, "readiness.yaml", "sources.yaml")


def meant_by(file: str, data: Node = None) -> str | None:
    """The path under which a file would be read: as its name has it, else as its keys do."""
    named = next((path for path in _by_name(file) if path != file and kind_of(path)), None)
    if named is None:
        return _by_keys(file, data)
    kind = kind_of(named)
    if kind and isinstance(data, dict) and not _known(kind.record, data):
        return _by_keys(file, data) or named
    return named


def among_programs(file: str, data: Node) -> str | None:
    """Where a file of the folder of programs belongs that holds something else."""
    if not isinstance(data, dict) or not data or any(key in data for key in _OF_PROGRAMS):
        return None
    meant = _by_keys(file, data)
    return None if meant is None or meant == file else meant


def is_asked(file: str) -> bool:
    """Whether a file that is no YAML by its name looks like one of the plan: `x.yaml.txt`."""
    return bool(_ENDINGS.search(file)) and meant_by(file) is not None


def _by_name(file: str) -> Iterator[str]:
    path = PurePosixPath(file)
    stem = _ENDINGS.sub("", path.name)
    folders = path.parts[:-1]
    for depth, part in enumerate(folders):
        folder = _FOLDERS.get(_plain(part)) or closest(part, PARTS)
        if folder in PARTS:
            yield from _inside(folder, folders[depth + 1 :], stem)
    plain = _plain(stem)
    near = closest(plain, _STEMS)
    top = _NAMES.get(plain) or (f"{near}.yaml" if near else None)
    if top:
        yield top


def _inside(folder: str, further: tuple[str, ...], stem: str) -> Iterator[str]:
    if folder == "standards" and further:
        kind = _STANDARDS.get(_plain(further[0])) or closest(further[0], KINDS) or further[0]
        further = (kind, *further[1:])
    is_program = folder == "programs"
    yield "/".join((folder, *further, f"{as_id(stem) if is_program else stem}.yaml"))
    years = set(_YEAR.findall(stem))
    if len(years) == 1 and folder in YEARLY:
        yield f"{folder}/{years.pop()}.yaml"
    yield f"{folder}/{as_id(stem)}.yaml"


def _by_keys(file: str, data: Node) -> str | None:
    """The file of the plan that has these keys at its root, if one knows more of them than all."""
    if not isinstance(data, dict) or not data:
        return None
    counts = {record: _known(record, data) for record in _RECORDS}
    best = max(counts, key=lambda record: counts[record])
    most = counts.pop(best)
    is_sure = most >= _SURE or most == len(data)
    if not most or not is_sure or most <= max(counts.values()) or 2 * most < len(data):
        return None
    stem = _ENDINGS.sub("", PurePosixPath(file).name)
    if best is Program:
        return f"programs/{as_id(stem)}.yaml"
    if folder := next((name for name, record in YEARLY.items() if record is best), None):
        years = set(_YEAR.findall(stem))
        return f"{folder}/{years.pop()}.yaml" if len(years) == 1 else None
    return _RECORDS[best]


def _known(record: type[Record], data: Mapping[str, Node]) -> int:
    """How many of the root keys of a file are those of a record; sources are known by theirs."""
    known = {field.key for field in fields(record)}
    if record is Source:
        entries = [entry for entry in data.values() if isinstance(entry, dict)]
        same = [entry for entry in entries if "title" in entry and known.issuperset(entry)]
        return len(same) if len(same) == len(data) else 0
    return len(known.intersection(data))


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().lower())


_ENDINGS = re.compile(r"(?i)(?:\.ya?ml)+(?:\.txt)?$")
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d{2}(?!\d)")
_STEMS = tuple(PurePosixPath(file).stem for file in TOP_FILES if file != MANIFEST)
_SURE = 2  # keys in common
_OF_PROGRAMS = ("name", "nama", "summary", "dimension", "status", "lead", "budget", "actions")
_RECORDS: Mapping[type[Record], str] = MappingProxyType(
    {
        **{record: file for file, record in FLAT.items() if file != MANIFEST},
        Readiness: "readiness.yaml",
        Source: "sources.yaml",
        Program: "",
        **dict.fromkeys(YEARLY.values(), ""),
    }
)

# Names under which people look for a part of the plan.
_FOLDERS = {
    "program-kegiatan": "programs", "program-unggulan": "programs", "programme": "programs",
    "programmes": "programs", "kegiatan": "programs", "progres": "progress",
    "kemajuan": "progress", "realisasi": "progress", "capaian": "progress",
    "perkembangan": "progress", "monev": "progress", "standar": "standards",
    "penilaian": "assessment", "assessments": "assessment", "survei": "surveys",
    "survey": "surveys",
}  # fmt: skip
_STANDARDS = {
    "dimensi": "dimensions", "kesiapan": "readiness", "evaluasi": "evaluation",
}  # fmt: skip
_NAMES = {
    "profil": "profile.yaml", "profil-daerah": "profile.yaml", "profil-kota": "profile.yaml",
    "profil-kabupaten": "profile.yaml", "gambaran-umum": "profile.yaml",
    "visi-misi": "profile.yaml", "organisasi": "organization.yaml",
    "organisation": "organization.yaml", "organisations": "organization.yaml",
    "kelembagaan": "organization.yaml", "perangkat-daerah": "organization.yaml",
    "opd": "organization.yaml", "struktur-organisasi": "organization.yaml",
    "proses": "process.yaml", "tahapan": "process.yaml", "bimtek": "process.yaml",
    "analisis": "analysis.yaml", "analisa": "analysis.yaml", "swot": "analysis.yaml",
    "analisis-swot": "analysis.yaml", "analisis-strategis": "analysis.yaml",
    "kesiapan": "readiness.yaml", "kesiapan-daerah": "readiness.yaml",
    "sumber": "sources.yaml", "sumber-data": "sources.yaml", "referensi": "sources.yaml",
    "reference": "sources.yaml", "references": "sources.yaml", "rujukan": "sources.yaml",
    "daftar-pustaka": "sources.yaml", "pustaka": "sources.yaml", "bibliography": "sources.yaml",
    "satu-data": "data.yaml", "dataset": "data.yaml", "datasets": "data.yaml",
}  # fmt: skip
