"""The fourteen points of the DCMA assessment, one a file."""
