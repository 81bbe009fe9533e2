"""Dutch: sentences, words and word forms, and the cues of time, denial and reference."""
