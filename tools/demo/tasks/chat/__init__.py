"""Small talk, and whatever else is declined."""
