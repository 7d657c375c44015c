"""The program: in a wheel the folders `letters`, `locales` and `resources` lie inside this package.

In a checkout they lie beside it. Either way the folder that holds them goes first on this process's path,
so that the source tree keeps plain names and nothing generic lands in site-packages.
"""

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
ROOT = _HERE if (_HERE / "letters").is_dir() else _HERE.parent
"""The folder that holds `letters`, `locales` and `resources`."""

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))
