"""A document as a Word file: styles, contents, turned pages, pictures; the same bytes each time."""

import importlib.util
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from smartplan.document.blocks import Note
from smartplan.document.compose import Document
from smartplan.document.library import Layout
from smartplan.failure import Failure
from smartplan.wording import Text
from smartplan.writers import docx_base as base
from smartplan.writers import docx_pages as pages
from smartplan.writers.docx_blocks import blocks_xml
from smartplan.writers.docx_file import saved
from smartplan.writers.docx_inlines import runs
from smartplan.writers.docx_pen import Numbering, Pen
from smartplan.writers.docx_styles import TAGS
from smartplan.writers.docx_xml import NAMESPACES, paragraph, props, shortened, style_of, val
from smartplan.writers.terms import TERMS
