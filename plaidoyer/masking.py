"""What masks identity papers, with the face that is written across them."""

import fontpkg_fira_sans

from letters.output.masking import PixelMasking


def masking() -> PixelMasking:
    """Give the tool that makes masked copies."""
    return PixelMasking(fontpkg_fira_sans.ROOT / "files" / "FiraSans-Regular.ttf")
