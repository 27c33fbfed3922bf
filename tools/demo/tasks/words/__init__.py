"""Letters of words, whole words, lists of words."""
