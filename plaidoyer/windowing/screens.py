"""Whether there is a screen: asked before Qt, whose own answer names a library that is not missing."""

import os
import sys


def no_screen() -> bool:
    """Say whether a window can be shown nowhere, not even in memory as the tests do."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
