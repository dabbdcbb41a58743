"""What follows from a schedule: floats, critical paths, load, limits, risk, tiers, circles.

Each module answers one question of a `planlint.schedule.Schedule` and is imported where that
question is asked; none changes the schedule.
"""
