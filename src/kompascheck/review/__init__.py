"""The review of doubtful verdicts by a person: the file that keeps the decisions, and the sheet to decide on."""

FILE_NAME = "kompascheck.review.yaml"  # beside the documents
