"""What the pages before and after opening share: a new passphrase, the recovery sheet."""
