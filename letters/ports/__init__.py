"""What is asked of the outside world."""
