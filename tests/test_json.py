"""JSON is a public interface: every key of it, and the figures that people know by heart."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import DATA
from tests.program import AS_OF, HAVENSTAD, pa

from pa_calc.core.verdict import Verdict
from pa_calc.version import VERSION

Json = Mapping[str, Any]

HEAD = {"format", "program", "dataset", "as_of", "summary"}
RESULT = {
    "id", "agreement", "parties", "party", "title", "commitment", "unit", "wanted", "counted", "known", "part",
    "whole", "verdict", "gap", "gap_is_least", "gap_unit", "period", "steps", "due", "overdue", "settles", "readings",
    "assumptions", "corrections", "unreported", "condition", "stated", "deviation", "deviations", "overlaps",
    "evidence", "escalation", "so_far", "pace",
}  # fmt: skip
READING = RESULT | {"key", "statement", "declared", "differs"}
EVIDENCE = {
    "cell", "document", "table", "row", "column", "value", "state", "basis", "reference_date", "reported", "by",
    "file", "line", "supersedes",
}  # fmt: skip
STEP = {"first", "last", "verdict", "wanted", "counted", "known", "part", "whole", "gap", "settles"}
SETTLES = {"verdict", "cells", "low", "high", "unit", "statement"}
YEAR = {
    "year", "state", "realised", "flows", "net", "printed_net", "net_homes", "cumulative_homes", "stock", "stock_basis",
    "labels",
}  # fmt: skip


def asked(folder: Path, *arguments: str) -> Any:
    ran = pa(*arguments, "--format", "json", "--as-of", AS_OF, cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return asked(tmp_path_factory.mktemp("targets"), "check", "targets")


@pytest.fixture(scope="module")
def forecast(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return asked(tmp_path_factory.mktemp("forecast"), "forecast")


@pytest.fixture(scope="module")
def havenstad(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return asked(tmp_path_factory.mktemp("havenstad"), "check", "targets", "--data", str(HAVENSTAD))


@pytest.fixture(scope="module")
def ways(targets: Json, havenstad: Json) -> list[Json]:
    """Every result and every reading of both datasets."""
    results = [*targets["results"], *havenstad["results"]]
    return [*results, *(reading for one in results for reading in one["readings"])]


# -- the head ----------------------------------------------------------------------------------------------------------


def test_the_head(targets: Json, forecast: Json) -> None:
    assert targets.keys() == HEAD | {"results"}
    assert forecast.keys() == HEAD | {"corporations", "total"}
    assert (targets["format"], forecast["format"]) == ("pa.targets/1", "pa.forecast/1")
    for answer in (targets, forecast):
        assert answer["program"] == {"name": "pa", "version": VERSION}
        assert answer["as_of"] == AS_OF
        assert answer["dataset"].keys() == {"name", "path", "embedded", "sha256"}
    assert targets["dataset"] == forecast["dataset"]


def test_the_dataset(targets: Json, havenstad: Json) -> None:
    assert targets["dataset"]["name"] == "Vlaardingen 2025-2028"
    assert (targets["dataset"]["path"], targets["dataset"]["embedded"]) == (None, False)
    assert (havenstad["dataset"]["path"], havenstad["dataset"]["embedded"]) == (HAVENSTAD.as_posix(), False)


def test_the_hash_is_over_sorted_paths_and_bytes(targets: Json) -> None:
    digest = hashlib.sha256()
    for name in sorted(["agreements.yaml", *(f"appendix/table-{number}.yaml" for number in range(1, 9))]):
        digest.update(name.encode() + b"\0" + (DATA / name).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    assert targets["dataset"]["sha256"] == digest.hexdigest()


def test_the_summary_counts_every_verdict(targets: Json, havenstad: Json) -> None:
    for answer in (targets, havenstad):
        verdicts = [one["verdict"] for one in answer["results"]]
        assert answer["summary"] == {
            "results": len(verdicts),
            "verdicts": {verdict.value: verdicts.count(verdict.value) for verdict in Verdict},
            "overdue": sum(one["overdue"] for one in answer["results"]),
        }


# -- results and readings ----------------------------------------------------------------------------------------------


def test_every_result_and_every_reading_has_these_keys(targets: Json, havenstad: Json) -> None:
    for one in (*targets["results"], *havenstad["results"]):
        assert one.keys() == RESULT
        for reading in one["readings"]:
            assert reading.keys() == READING
            assert reading["readings"] == []
            for key in ("id", "agreement", "parties", "party", "title", "commitment", "unit", "condition"):
                assert reading[key] == one[key]


def test_the_parts_have_these_keys(ways: list[Json]) -> None:
    keys = {
        "wanted": {"low", "high"},
        "known": {"low", "high"},
        "period": {"first", "last", "step", "mean"},
        "steps": STEP,
        "settles": SETTLES,
        "assumptions": {"key", "statement", "cells"},
        "corrections": {"key", "statement"},
        "condition": {"statement", "state", "by"},
        "stated": {"statement", "confirmed"},
        "evidence": EVIDENCE,
    }
    seen = set()
    for one in ways:
        for name, wanted in keys.items():
            parts = one[name] if isinstance(one[name], list) else [one[name]] if one[name] is not None else []
            assert all(part.keys() == wanted for part in parts)
            seen |= {name} if parts else set()
    assert seen == keys.keys()


def test_the_values_are_of_these_kinds(ways: list[Json]) -> None:
    for one in ways:
        assert one["verdict"] in {verdict.value for verdict in Verdict}
        assert one["commitment"] in {"result", "effort", "study", "permission", "statement"}
        assert one["party"] == (one["parties"][0] if len(one["parties"]) == 1 else None)
        assert all(re.fullmatch(r"[a-z0-9_-]+", key) for key in one["parties"])
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", one["period"]["first"])
        assert one["period"]["step"] in {"whole", "year", "half_year", "quarter"}
        assert (one["steps"] == []) == (one["period"]["step"] == "whole")
        assert isinstance(one["overdue"], bool)
        assert one["gap"] is None or (type(one["gap"]) is int and one["gap"] >= 0)
        assert one["gap_unit"] == (one["unit"] if one["gap"] is not None else None)
        assert one["deviation"] is None
        assert one["deviations"] == []
        assert (one["part"] is None) == (one["whole"] is None)


def test_ids_are_unique_and_say_whose(targets: Json) -> None:
    ids = [one["id"] for one in targets["results"]]
    assert len(ids) == len(set(ids)) == 19
    assert {"1.1/social-homes", "3.10/efg-homes/samenwerking", "3.10/efg-homes/waterweg_wonen"} <= set(ids)
    assert all(one["id"].startswith(one["agreement"] + "/") for one in targets["results"])


def test_no_data_is_nothing_and_not_zero(ways: list[Json]) -> None:
    none = [one for one in ways if one["verdict"] == "no data"]
    assert none
    for one in none:
        assert (one["counted"], one["known"], one["gap"]) == (None, None, None)
        assert one["settles"]


def one(answer: Json, id_: str, reading: str | None = None) -> Json:
    result: Json = next(it for it in answer["results"] if it["id"] == id_)
    return next(it for it in result["readings"] if it["key"] == reading) if reading else result


# Target, reading (None: the declared one), and what it has. By hand from the appendix: see docs/method.md.
FIGURES: tuple[tuple[str, str | None, Json], ...] = (
    ("1.1/social-homes", None, {"verdict": "undetermined", "counted": 584, "known": {"low": 584, "high": None}}),
    ("1.1/social-homes", None, {"gap": 16, "gap_is_least": False, "wanted": {"low": 600, "high": None}}),
    ("1.1/social-homes", "with-purchases", {"verdict": "on course", "counted": 608, "gap": 0, "differs": True}),
    ("1.1/social-homes", "net", {"counted": -3, "known": {"low": None, "high": None}, "gap": 603}),
    ("1.2/sites", None, {"counted": 372, "gap": 228, "due": "2025-12-31", "overdue": True, "party": "gemeente"}),
    ("1.22/daeb-homes", None, {"counted": None, "known": {"low": 10194, "high": 10694}, "verdict": "off course"}),
    ("1.22/daeb-homes", None, {"gap": 30, "gap_is_least": True, "wanted": {"low": 10724, "high": None}}),
    ("2.3/homes-up-to-capping-limit", None, {"known": {"low": 3027, "high": 13751}, "counted": 3027, "gap": 0}),
    ("2.3/homes-up-to-capping-limit", None, {"wanted": {"low": None, "high": 9750}, "verdict": "undetermined"}),
    ("3.10/efg-homes/samenwerking", None, {"part": 614, "whole": 824, "gap": 169, "counted": 0.745146}),
    ("3.10/efg-homes/samenwerking", None, {"known": {"low": 0.745146, "high": 0.745146}, "party": "samenwerking"}),
    ("3.10/efg-homes/samenwerking", None, {"wanted": {"low": 0.95, "high": None}, "verdict": "off course"}),
    ("3.10/efg-homes/samenwerking", "of-the-stock", {"part": 3893, "whole": 4103, "gap": 5}),
    ("3.10/efg-homes/waterweg_wonen", None, {"verdict": "stated", "known": None, "counted": None, "part": None}),
    ("1.3/mid-rent-homes", None, {"verdict": "no data", "condition": None}),
)


@pytest.mark.parametrize("row", FIGURES, ids=[f"{row[0]}-{row[1]}-{'-'.join(row[2])}" for row in FIGURES])
def test_figures(targets: Json, row: tuple[str, str | None, Json]) -> None:
    id_, reading, wanted = row
    found = one(targets, id_, reading)
    if "condition" in wanted:
        wanted = {**wanted, "condition": {"statement": found["condition"]["statement"], "state": "open", "by": None}}
    assert {key: found[key] for key in wanted} == wanted


def test_what_would_settle_it(targets: Json) -> None:
    good, bad = one(targets, "1.1/social-homes")["settles"]
    assert (good["verdict"], good["low"], good["high"], good["unit"]) == ("on course", 16, None, "home")
    assert (bad["verdict"], bad["low"], bad["high"]) == ("off course", None, 15)
    assert good["cells"] == ["waterweg_wonen/new_build/home/2024/segment=social"]
    assert good["statement"].startswith("Waterweg Wonen, new build 2024: 16 or more homes")


def test_evidence_leads_to_its_line(targets: Json) -> None:
    cells = one(targets, "3.10/efg-homes/samenwerking")["evidence"]
    for cell in cells:
        lines = (DATA / cell["file"]).read_text(encoding="utf-8").splitlines()
        assert f"{cell['column']}: {cell['value']}" in lines[cell["line"] - 1]
        assert (cell["table"], cell["basis"]) == ("6", "printed")
    assert sum(cell["value"] for cell in cells if cell["column"] == "2024") == 824
    assert sum(cell["value"] for cell in cells if cell["column"] == "2028") == 210


def test_only_realised_figures_make_it_met_or_missed(havenstad: Json) -> None:
    verdicts = {one["agreement"]: (one["verdict"], one["gap"]) for one in havenstad["results"]}
    assert verdicts == {"1.1": ("met", 0), "1.2": ("missed", 10), "1.3": ("on course", 0), "1.4": ("lapsed", None)}
    assert one(havenstad, "1.4/homes")["condition"] == {
        "statement": "There is a subsidy.",
        "state": "lapsed",
        "by": None,
    }


# -- the forecast ------------------------------------------------------------------------------------------------------


def years(answer: Json) -> Iterator[Json]:
    for corporation in answer["corporations"]:
        yield from corporation["years"]


def year(answer: Json, key: str, number: int) -> Json:
    corporation = next(one for one in answer["corporations"] if one["key"] == key)
    found: Json = next(one for one in corporation["years"] if one["year"] == number)
    return found


def test_the_keys_of_a_forecast(forecast: Json) -> None:
    assert forecast["summary"].keys() == {"years", "covered_years", "covered_by_all"}
    assert [one["key"] for one in forecast["corporations"]] == ["waterweg_wonen", "samenwerking"]
    for corporation in forecast["corporations"]:
        assert corporation.keys() == {
            "key", "name", "years", "not_covered", "together", "cumulative_from", "corrections",
        }  # fmt: skip
    assert all(one.keys() == YEAR for one in years(forecast))
    assert forecast["total"].keys() == {"years", "not_covered", "not_covered_by", "cumulative_from"}
    assert all(one.keys() == YEAR | {"unknown_for"} for one in forecast["total"]["years"])


def test_the_figures_of_a_forecast(forecast: Json) -> None:
    waterweg = year(forecast, "waterweg_wonen", 2027)
    assert waterweg["flows"] == {"new_build": 0, "purchase": 0, "sale": -5, "demolition": -187}
    assert (waterweg["net"], waterweg["printed_net"], waterweg["net_homes"]) == (-192, -193, -192)
    samen = year(forecast, "samenwerking", 2027)
    assert (samen["flows"]["new_build"], samen["net"], samen["net_homes"]) == (323, 323, 233)
    assert year(forecast, "samenwerking", 2028)["labels"]["total"] == 210
    assert forecast["corporations"][1]["not_covered"] == ["sale"]
    assert "sale" not in samen["flows"]


def test_a_year_that_no_table_covers_is_null(forecast: Json) -> None:
    missing = year(forecast, "waterweg_wonen", 2024)
    assert missing["flows"] == {}
    assert {missing[key] for key in ("state", "net", "printed_net", "net_homes", "cumulative_homes")} == {None}


def test_one_corporation_has_no_total(tmp_path: Path) -> None:
    answer = asked(tmp_path, "forecast", "--corp", "samenwerking")
    assert [one["key"] for one in answer["corporations"]] == ["samenwerking"]
    assert answer["total"] is None


# -- as text -----------------------------------------------------------------------------------------------------------


def test_a_filter_changes_what_is_shown_and_nothing_else(targets: Json, tmp_path: Path) -> None:
    some = asked(tmp_path, "check", "targets", "--agreement", "1.1", "--agreement", "3.10", "--corp", "samenwerking")
    ids = ["1.1/social-homes", "3.10/efg-homes/samenwerking"]
    assert some["results"] == [one(targets, id_) for id_ in ids]
    assert some["results"][0]["parties"] == ["waterweg_wonen", "samenwerking"]
    assert some["summary"]["results"] == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16", "ascii:strict"])
def test_it_is_json_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    arguments = ("forecast", "--format", "json", "--as-of", AS_OF, "--data", str(HAVENSTAD))
    plain = json.loads(pa(*arguments, cwd=tmp_path).out)
    ran = pa(*arguments, cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert ran.code == 0
    text = ran.out.encode(errors="surrogateescape").decode(encoding.partition(":")[0])
    assert json.loads(text) == plain
    assert "Één" in str(plain)
