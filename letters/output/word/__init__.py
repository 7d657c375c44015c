"""Letters as documents of a word processor (DOCX, ISO/IEC 29500)."""
