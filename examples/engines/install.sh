#!/usr/bin/env bash
# An environment of its own for one of the jobs beside this file: install.sh dask|ray|spark [FOLDER]
# No engine is a dependency of smartplan. Spark needs a Java of 17 or later besides.
set -eu
engine=${1:?dask, ray or spark}
folder=${2:-.venv-$engine}
case $engine in
  dask) package='dask[distributed]>=2024.8' ;;
  ray) package='ray>=2.30' ;;
  spark) package='pyspark>=4.0' ;;
  *) echo "dask, ray or spark, not $engine" >&2; exit 2 ;;
esac
here=$(cd "$(dirname "$0")/../.." && pwd)
python3 -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$here" "$package"
echo "$folder/bin/python examples/engines/$engine.py PLANS OUT.sqlite YYYY-MM-DD"
