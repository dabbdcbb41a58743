"""The built-in templates: one file each, its first line says what it writes."""
