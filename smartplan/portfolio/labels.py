"""What the parts of standards are called, by their ids."""

from collections.abc import Iterator, Mapping

from smartplan.standards.shelf import Kind, Shelf
from smartplan.wording import Text


def labels_of(shelf: Shelf, kind: Kind, name: str) -> Mapping[str, Text]:
    """The names of a standard (under "") and of its parts, as far as figures of many tell them.

    Of readiness these are components, elements and indicators, by their full ids; of a dimension
    set its dimensions and, as `dimension.part`, their parts; of an evaluation its dimensions.
    """
    if kind == "readiness":
        return dict(_of_readiness(shelf, name))
    if kind == "dimensions":
        return dict(_of_dimensions(shelf, name))
    return dict(_of_evaluation(shelf, name)) if kind == "evaluation" else {}


def _of_readiness(shelf: Shelf, name: str) -> Iterator[tuple[str, Text]]:
    held = shelf.readiness(name)
    if held is None:
        return
    yield "", held.label
    for key, component in held.components.items():
        yield key, component.label
        for id, element in component.elements.items():
            yield f"{key}.{id}", element.label
    yield from ((id, one.label) for id, one in held.indicators())


def _of_dimensions(shelf: Shelf, name: str) -> Iterator[tuple[str, Text]]:
    held = shelf.dimensions(name)
    if held is None:
        return
    yield "", held.label
    for key, dimension in held.dimensions.items():
        yield key, dimension.label
        yield from ((f"{key}.{id}", one.label) for id, one in dimension.subdimensions.items())


def _of_evaluation(shelf: Shelf, name: str) -> Iterator[tuple[str, Text]]:
    held = shelf.evaluation(name)
    if held is None:
        return
    yield "", held.label
    yield from ((id, one.label) for id, one in held.dimensions.items())
