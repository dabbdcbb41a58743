"""Words for plans: what is built, and what has to be done for it."""

SUBJECTS = {
    "Orangery": (
        "Footings", "Iron frame", "Glazing", "Heating pipes", "Potting bench", "Citrus trees",
        "Rain cistern", "Visitor path",
    ),
    "Tidal Mill": (
        "Mill pond", "Water wheel", "Gear train", "Millstones", "Flour store", "Sluice gates",
        "Sack hoist", "Guide book",
    ),
    "Radio Archive": (
        "Tape census", "Player repair", "Digitising", "Metadata", "Rights check", "Listening room",
        "Search page", "Backup vault",
    ),
    "Lighthouse Hostel": (
        "Lamp room", "Bunk beds", "Sea kitchen", "Booking desk", "Fog horn", "Stair rail",
        "Bicycle shed", "Wind power",
    ),
    "Village Cinema": (
        "Projector", "Screen", "Seat rows", "Ticket booth", "Sound panels", "Snack bar",
        "Film licences", "Opening night",
    ),
}  # fmt: skip
