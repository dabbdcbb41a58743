"""The formats in which levelled plans are told: one file each."""
