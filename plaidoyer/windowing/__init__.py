"""The program with its window: how its pages and its services are put together."""
