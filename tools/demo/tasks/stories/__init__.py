"""Word problems and money."""
