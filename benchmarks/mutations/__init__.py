"""How many planted faults planlint finds, and what it says of plans without any."""
