"""`smartplan export` on Spark: python examples/engines/spark.py PLANS OUT.sqlite YYYY-MM-DD."""

import os
import sys
from datetime import date
from functools import partial
from pathlib import Path

from pyspark.sql import SparkSession

from smartplan.asking.engine_job import engine_job
from smartplan.portfolio.tables.take import rows_of


def main(plans: str, out: str, day: str) -> None:
    """Work out the rows of each plan where there is room, and write them in their order."""
    job = engine_job(Path(plans), date.fromisoformat(day))
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the one that has smartplan
    # On this machine, or where spark-submit --master sends it.
    with SparkSession.builder.appName("smartplan").getOrCreate() as spark:
        each = spark.sparkContext.parallelize(job.folders, max(1, len(job.folders) // 4))
        rows = each.map(partial(rows_of, day=job.day)).toLocalIterator(prefetchPartitions=True)
        print(job.write(Path(out), rows).en)


if __name__ == "__main__":
    main(*sys.argv[1:])
