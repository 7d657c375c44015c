"""The choices in clear, kept in memory."""


class PreferencesInMemory:
    """Keeps what it is given."""

    def __init__(self, front=None):
        self.front = front

    def read(self):
        return self.front

    def write(self, front):
        self.front = front
