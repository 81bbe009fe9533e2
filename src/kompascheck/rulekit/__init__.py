"""The kit for authors of rule packs: start one, find its mistakes, try it, document it, and hold packs side by side."""
