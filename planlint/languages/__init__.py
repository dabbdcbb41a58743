"""The words that plans are written in: one language a file."""
