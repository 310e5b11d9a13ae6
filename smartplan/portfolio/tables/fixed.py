"""The tables beside the plans: all regions there are, and what the export itself is."""

from smartplan.portfolio.tables.columns import Column, ColumnType, FactTable, text, whole
from smartplan.standards.regions import regions
from smartplan.wording import Text

REGIONS = FactTable(
    "regions",
    Text(
        "semua kabupaten dan kota, juga yang tidak memiliki rencana",
        "all kabupaten and kota, also those without a plan",
    ),
    (
        text("region_code", "kode wilayah Kemendagri", "Kemendagri region code"),
        text("region", "nama daerah", "name of the region"),
        text("kind", "kota atau kabupaten", "kota or kabupaten"),
        text("province_code", "kode provinsi", "code of the province"),
        text("province", "nama provinsi", "name of the province"),
    ),
    ("region_code",),
    fixed=True,
)

ABOUT = FactTable(
    "about",
    Text("satu baris tentang ekspor ini", "one row about this export"),
    (
        text("smartplan", "versi smartplan", "version of smartplan"),
        whole("form", "versi tabel-tabel ini", "version of these tables"),
        Column(
            "as_of",
            ColumnType.DAY,
            Text("tanggal keadaan rencana dilihat", "the day as of which plans were looked at"),
        ),
        whole("shard", "pecahan ke berapa", "which of the shards this is"),
        whole("shards", "jumlah pecahan seluruhnya", "how many shards there are"),
        whole("plans", "jumlah rencana dalam ekspor ini", "number of plans in this export"),
        whole("whole", "jumlah rencana dalam semua pecahan", "number of plans in all shards"),
        text(
            "digest",
            "sidik nama semua rencana: sama pada pecahan yang dapat digabungkan",
            "digest of the names of all plans: alike in shards that can be merged",
        ),
    ),
    (),
    fixed=True,
)


def region_rows() -> list[tuple[str, ...]]:
    """The rows of `regions`."""
    return [
        (code, one.name, "kota" if one.is_city else "kabupaten", code[:2], one.province)
        for code, one in regions().items()
    ]
