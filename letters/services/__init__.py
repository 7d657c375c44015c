"""The verbs: what a person does, one after another, whatever window or command asks for it."""
