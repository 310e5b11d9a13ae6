"""What Jinja makes of a template: text as Markdown, and all that loops or compares counted."""

from collections.abc import Callable, Iterable
from typing import Any, cast

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context


class Generator(CodeGenerator):
    """Takes text written in a template as Markdown; joins with `~` escape for Markdown.

    `code_generator_class` is Jinja's own hook, the two visitors are not promised: tests hold
    what they do. Its public ways fall short: `autoescape` escapes for HTML only, `finalize` cannot
    tell a text of the template from a value, and calls put in by an extension for each text go
    through the sandbox one by one.
    """

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:  # noqa: D102, N802 -- Jinja's
        if isinstance(node.value, str):
            self.write(f"environment.markdown({node.value!r})")
        else:
            super().visit_Const(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: D102, N802 -- Jinja's
        self.write("environment.joined((")
        for arg in node.nodes:
            self.visit(arg, frame)
            self.write(", ")
        self.write("))")

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: D102, N802 -- Jinja's
        node.iter = _asked("turns", node.iter)
        super().visit_For(node, frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: D102, N802 -- Jinja's
        # A comparison with something written out is a short one.
        if not isinstance(node.expr, nodes.Const):
            for operand in node.ops:
                if not isinstance(operand.expr, nodes.Const):
                    operand.expr = _asked("weighed", operand.expr)
        elif node.ops[0].op in {"in", "notin"}:
            node.ops[0].expr = _asked("weighed", node.ops[0].expr)
        super().visit_Compare(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: D102, N802 -- Jinja's
        self.write("environment.built(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: D102, N802 -- Jinja's
        self.write("environment.built(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: D102, N802 -- Jinja's
        if node.ctx != "load":
            super().visit_Tuple(node, frame)
            return
        self.write("environment.built(")
        super().visit_Tuple(node, frame)
        self.write(")")


def _asked(name: str, value: nodes.Node) -> nodes.Call:
    """A value that goes through the budget first."""
    return nodes.Call(
        nodes.EnvironmentAttribute(name), [cast("nodes.Expr", value)], [], None, None
    )


class Choices:
    """The choices of rows made in one rendering: templates ask for the same at every row.

    Rows are known by their identity, and are kept so that nothing else can take it.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._made: dict[tuple[Any, ...], tuple[Any, list[Any]]] = {}

    def remembered(
        self, name: str, chosen: Callable[..., Iterable[Any]]
    ) -> Callable[..., Iterable[Any]]:
        """A filter that makes each choice once."""

        @jinja2.pass_context
        def choose(context: Context, rows: Any, *args: Any) -> Iterable[Any]:
            if not isinstance(rows, tuple) or not all(isinstance(arg, str) for arg in args):
                return chosen(context, rows, *args)
            key = (name, id(rows), *args)
            if key not in self._made:
                self._made[key] = (rows, list(chosen(context, rows, *args)))
            return self._made[key][1]

        return choose
