"""Reading files in a process of their own, and reading them with other programs, for the benchmarks of the readers."""
