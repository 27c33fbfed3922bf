"""Numbers: the four operations, percentages, chains, comparing, sorting, numerals."""
