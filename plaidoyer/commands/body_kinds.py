"""The kinds of body that an option may name."""

from typing import Final

import click

from letters.domain.rights import BodyKind

KINDS: Final = click.Choice([kind.value for kind in BodyKind])
"""A kind that no body is of is refused with those that there are."""
