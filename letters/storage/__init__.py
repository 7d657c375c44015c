"""What is kept on this computer, encrypted: the book, its keys, its files and their copies."""
