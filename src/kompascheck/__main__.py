"""`python -m kompascheck`."""

from kompascheck.cli import main

main()
