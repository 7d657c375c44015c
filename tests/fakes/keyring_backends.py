"""Keyrings that fail in all the ways seen in the field, in the place of the library's own backends."""

from keyring.errors import InitError, KeyringLocked, NoKeyringError


class Honest:
    """Keeps what it is given, as a real one does."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class Failing(Honest):
    """Stands for « no keyring here », and says so at each call (`keyring.backends.fail`)."""

    def get_password(self, *_asked):
        raise NoKeyringError

    set_password = delete_password = get_password


class Forgetting(Honest):
    """Takes everything and keeps nothing (`keyring.backends.null`)."""

    def set_password(self, *_asked):
        """Do nothing."""


class InClear(Honest):
    """Writes secrets in clear in a file (`keyrings.alt.file`)."""


class Lying(Honest):
    """Gives back the secret of somebody else."""

    def get_password(self, service, username):
        return "00" * 32 if super().get_password(service, username) else None


class Locked(Honest):
    """Was not unlocked by the person."""

    def get_password(self, *_asked):
        raise KeyringLocked("Failed to unlock the collection!")

    set_password = delete_password = get_password


class Dismissed(Honest):
    """Asked to be set up, and the question was closed."""

    def set_password(self, *_asked):
        raise InitError("Failed to create the collection: Prompt dismissed..")


class Losing(Honest):
    """Kept it, and no longer has it: another desktop, a new session."""

    def get_password(self, service, username):
        return self.kept.pop((service, username), None)


class Raising(Honest):
    """Raises what no library promises, with the secret in it."""

    def get_password(self, *_asked):
        raise OSError(-25293, f"cannot read {self.kept}")

    def set_password(self, *asked):
        raise RuntimeError(f"cannot keep {asked}")


class Vanishing(Honest):
    """Goes away between two calls, as a service that crashes."""

    def set_password(self, service, username, password):
        super().set_password(service, username, password)
        del self.kept


class Stubborn(Honest):
    """Says that it forgot, and did not."""

    def delete_password(self, *_asked):
        """Do nothing."""


class Garbled(Honest):
    """Gives back something that was never kept."""

    def get_password(self, *_asked):
        return "à l’aide"
