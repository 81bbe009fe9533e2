"""The profile of an organisation, `kompascheck.yaml`: its schema, where it is found, and what it comes down to."""
