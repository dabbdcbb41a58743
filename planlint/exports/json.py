"""JSON as other tools read it, with a schema: ``planlint.plan/1``."""

import json
from collections.abc import Sequence

from planlint.contract import Plans, plans
from planlint.export import Export
from planlint.plan import Plan


def write(several: Sequence[Plan]) -> str:
    """Write plans as one JSON document."""
    return plans(several).model_dump_json(indent=2) + "\n"


def schema() -> str:
    """Give the JSON schema (draft 2020-12) that every exported document follows."""
    declared = Plans.model_json_schema(mode="serialization")
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps({"$schema": dialect, **declared}, indent=2) + "\n"


EXPORT = Export(name="json", doc=__doc__, subject=Plan, write=write, schema=schema)
