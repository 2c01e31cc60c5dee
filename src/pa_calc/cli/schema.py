"""`pa schema`."""

from pa_calc.cli.base import DONE, Usage, answer, app, for_stream, wrong
from pa_calc.cli.options import SchemaName


@app.command("schema", help="help.schema", epilog="help.schema.examples")
def _schema(name: SchemaName = None) -> int:
    from pa_calc.schema.json_schema import NAMES, schema_text

    if name is None:
        answer("".join(f"{one}\n" for one in NAMES))
        return DONE
    if name not in NAMES:
        raise Usage(wrong("no-such-schema", name, known=", ".join(NAMES)))
    answer(for_stream(schema_text(name)))
    return DONE
