"""A person who always answers the same, and what they were asked."""


class Answers:
    def __init__(self, *, yes=True, line=None):
        self._yes, self._line = yes, line
        self.asked, self.told = [], []

    def confirm(self, title, text, *, do, danger=False):
        self.asked.append(f"{title} {text} {do} {danger}")
        return self._yes

    def line(self, title, question, *, do, value=""):
        self.asked.append(f"{title} {question} {do} {value}")
        return self._line

    def tell(self, title, text):
        self.told.append(f"{title} {text}")
