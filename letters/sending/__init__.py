"""How an e-mail leaves: by the server of the person's own account, or by their mail program."""
