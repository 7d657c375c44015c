"""The controls of the window: the only place that touches Qt's own texts."""
