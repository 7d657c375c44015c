"""The pages of the window: each asks services and shows what they answer."""
