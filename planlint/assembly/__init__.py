"""From statements to a plan: which items there are, and what is said of each of them."""
