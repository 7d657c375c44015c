"""Open letters and those who sign them: consent, order, likenesses, and the seal of the list."""
