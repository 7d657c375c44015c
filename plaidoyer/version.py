"""Which version of the program runs here."""

from importlib.metadata import PackageNotFoundError, version


def version_installed() -> str:
    """Give the version of the program, or nothing where it runs without having been installed."""
    try:
        return version("plaidoyer")
    except PackageNotFoundError:
        return ""
