"""Open letters and their signatories: what a person does with them."""
