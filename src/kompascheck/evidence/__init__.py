"""Finds the passages that answer a requirement. Knows concepts, not formats."""
