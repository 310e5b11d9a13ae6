"""The kinds of plan files by name, as `smartplan schema` and editors know them."""

import json
from typing import Any

from smartplan.plan.files import FLAT, YEARLY
from smartplan.plan.load import SUPPORTED
from smartplan.plan.model.program import Program
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.sources import Source
from smartplan.shape.json_schema import schema_of
from smartplan.shape.record import Record
from smartplan.source.bundle import MANIFEST
from smartplan.standards.shelf import KINDS, Shelf
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class FileSchema:
    """A kind of plan file: its name, the files it is for (a glob), and what they hold."""

    name: str
    files: str
    record: type[Record]
    is_mapping: bool = False

    def schema(self, lang: Lang | None = None, *, ids: str = "") -> dict[str, Any]:
        """The JSON Schema of these files, with descriptions in one language or both.

        `ids` is the file beside it that holds a plan's own ids, where there is one.
        """
        title = Text(f"smartplan: {self.files}", f"smartplan: {self.files}")
        result = schema_of(
            self.record,
            title=title,
            lang=lang,
            is_mapping=self.is_mapping,
            known=_known(),
            ids=ids,
        )
        if self.files == MANIFEST:
            result["properties"]["smartplan"]["const"] = SUPPORTED
        return result


def schema_files(lang: Lang | None, *, ids: str = "") -> dict[str, str]:
    """Every schema as a file: name and text."""
    return {
        f"{item.name}.schema.json": as_text(item.schema(lang, ids=ids)) for item in FILE_SCHEMAS
    }


def as_text(schema: object) -> str:
    """A schema as it stands in a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _known() -> dict[str, tuple[str, ...]]:
    """The ids that shipped standards give to references, for completion."""
    shelf = Shelf()
    sets = [shelf.dimensions(name) for name in shelf.names("dimensions")]
    ladders = [shelf.readiness(name) for name in shelf.names("readiness")]
    dimensions = [dimension for held in sets if held for dimension in held.dimensions.values()]
    subdimensions = [id for dimension in dimensions for id in dimension.subdimensions]
    indicators = [id for ladder in ladders if ladder for id, _ in ladder.indicators()]
    return {
        "dimensions": tuple(dict.fromkeys(dimension.id for dimension in dimensions)),
        "subdimensions": tuple(dict.fromkeys(subdimensions)),
        "readiness": tuple(dict.fromkeys(indicators)),
        "dimension-sets": shelf.names("dimensions"),
        "readiness-standards": shelf.names("readiness"),
        "evaluation-standards": shelf.names("evaluation"),
    }


FILE_SCHEMAS = (
    *(
        FileSchema("manifest" if file == MANIFEST else file.removesuffix(".yaml"), file, record)
        for file, record in FLAT.items()
    ),
    FileSchema("readiness", "readiness.yaml", Readiness),
    FileSchema("program", "programs/*.yaml", Program),
    *(FileSchema(name, f"{name}/*.yaml", record) for name, record in YEARLY.items()),
    FileSchema("sources", "sources.yaml", Source, is_mapping=True),
    *(
        FileSchema(f"standard-{kind}", f"standards/{kind}/*.yaml", record)
        for kind, record in KINDS.items()
    ),
)
