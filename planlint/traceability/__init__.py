"""Which requirements a plan has at hand, and which of them its text refers to."""
