"""The review of doubtful verdicts by a person: the file that keeps the decisions, and the sheet to decide on."""
