"""What `explain` says of where a key is printed is what documents do."""

from scripts import keys


def test_the_table_is_what_the_documents_and_the_examples_say() -> None:
    assert keys.TABLE.read_text("utf-8") == keys.table(), "run python scripts/keys.py"
