"""Adding tagged pages of ours behind tagged pages of ours, so that both are still read in order."""

from pikepdf import Object, Pdf


def append_tagged(dossier: Pdf, added: Pdf) -> None:
    """Add the pages of *added* to *dossier*, and their tags behind its tags; both are files of ours."""
    start = len(dossier.pages)
    dossier.pages.extend(added.pages)
    tree = dossier.Root.StructTreeRoot
    other = dossier.copy_foreign(added.Root.StructTreeRoot)
    shift = int(tree.ParentTreeNextKey)
    for page in list(dossier.pages)[start:]:
        page.obj.StructParents = int(page.obj.StructParents) + shift
    _append_owners(tree.ParentTree.Nums, other.ParentTree.Nums, shift)
    tree.ParentTreeNextKey = shift + int(other.ParentTreeNextKey)
    whole = tree.K[0]
    for kid in other.K[0].K.as_list():
        kid.P = whole
        whole.K.append(kid)


def _append_owners(owners: Object, others: Object, shift: int) -> None:
    """Add to the parent tree *owners* the entries of *others*, each key moved up by *shift*."""
    entries = others.as_list()
    for key, entry in zip(entries[0::2], entries[1::2], strict=True):
        owners.append(int(key) + shift)
        owners.append(entry)
