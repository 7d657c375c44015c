"""Letters and dossiers on paper: one file that lasts (PDF/A-2a) and that a screen reader reads (PDF/UA-1)."""
