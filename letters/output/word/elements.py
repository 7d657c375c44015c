"""The XML elements under the objects of the library, for what it has no words for: frames, notes, runs."""

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.text.paragraph import Paragraph


def element_of(paragraph: Paragraph) -> BaseOxmlElement:
    """Give the element of *paragraph*."""
    return paragraph._p  # noqa: SLF001 -- the library gives no other way to what it does not know


def properties_of(section: Section) -> BaseOxmlElement:
    """Give the properties of *section*."""
    return section._sectPr  # noqa: SLF001 -- as above
