"""How findings and plans look in a terminal."""
