"""What notations and formats have in common: labels, fields, tables, charts, lists of tasks."""
