"""The formats in which diagnostics are reported: one file each."""
