"""kompascheck checks whether a Dutch kwaliteitsbeeld is complete, before it is handed in."""

__version__ = "0.1.0"
