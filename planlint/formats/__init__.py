"""The formats of tools for coding agents: one file each."""
