"""What volunteers and an association do together towards those who govern."""
