"""Units, times of day, weekdays, dates."""
