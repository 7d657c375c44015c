"""An answer that is yes, no, or not given yet."""

from PySide6.QtWidgets import QWidget

from gui.widgets.editors.base import Editor
from gui.widgets.editors.choice import Choice, Rings
from letters.services.language import _

_YES, _NO = "yes", "no"


class YesNoEditor(Editor):
    """Two rings; the value is None until one is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rings = Rings((Choice(_YES, _("Yes")), Choice(_NO, _("No"))))
        self.rings.changed.connect(self.changed)
        self.column.addWidget(self.rings)

    def value(self) -> bool | None:
        key = self.rings.value()
        return None if key is None else key == _YES

    def set_value(self, value: bool | None) -> None:  # noqa: FBT001 -- the value itself, as in every editor
        self.rings.set_value(None if value is None else _YES if value else _NO)

    def target(self) -> QWidget:
        return self.rings.target()

    def name_it(self, name: str, description: str = "") -> None:
        self.rings.name_it(name, description)
