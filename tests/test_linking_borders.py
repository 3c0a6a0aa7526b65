"""The rules of time at their borders: on the last day on which each holds, and on the day after.

What the rules do in texts stands in tests/spec/linking/resolve.txt; here the meetings are laid so that one day decides.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from stenogram.annotation.evidence import Resolution
from stenogram.annotation.resolution import Background, TimeSaid, choose, days_between, fitting_time, has_begun
from stenogram.dates import DateSpan, PartialDate
from stenogram.model import NO_REASON, Entity, Reason, because
from stenogram.registry import load_registry

ENTRIES = {
    "registry/organisations.yml": "- {id: river-board, name: River Board, definition: A board.}\n",
    "registry/summits.yml": """
series:
  - {id: oakham-meetings, name: Oakham meetings, body: river-board, called: [Oakham meeting]}
summits:
  - {id: spring-2010, name: Oakham meeting, series: oakham-meetings, date: 2010-03-01/2010-03-03, definition: One.}
  - {id: summer-2010, name: Oakham meeting, series: oakham-meetings, date: 2010-06-09, definition: Two.}
  - {id: turn-of-2012, name: Oakham meeting, series: oakham-meetings, date: 2011-12-31/2012-01-02, definition: Three.}
  - {id: brook-may, name: Brook meeting, series: oakham-meetings, date: 2014-05-01, definition: Five.}
  - {id: brook-june, name: Brook meeting, series: oakham-meetings, date: 2014-06-11, definition: Six.}
  - {id: spring-2020, name: Oakham meeting, series: oakham-meetings, date: 2020-03-01, definition: Four.}
""",
    "registry/strategies.yml": """
- {id: plan-2001, name: Weir Plan, period: 2001/2005, definition: One.}
- {id: code-one, name: Weir Code, body: river-board, adopted: 2001-01-01, adopted_at: spring-2010, definition: Three.}
- {id: code-two, name: Weir Code, body: river-board, adopted: 2001-01-01, definition: Four.}
- {id: plan-2006, name: Weir Plan, period: 2006/2010, definition: Two.}
""",
}
REGISTRY = load_registry(ENTRIES)[0]
SPRING, SUMMER, TURN, LATE = (
    REGISTRY.entities[name] for name in ("spring-2010", "summer-2010", "turn-of-2012", "spring-2020")
)
PLANS = [REGISTRY.entities[name] for name in ("plan-2001", "plan-2006")]


def chosen(candidates: list[Entity], on: str | None, marks: TimeSaid | None = None, **known: object) -> str:
    day = PartialDate.parse(on) if on else None
    background = Background(day, **known)  # type: ignore[arg-type]
    return shown(choose(candidates, marks or TimeSaid(), background))


def shown(resolution: Resolution) -> str:
    if resolution.entity:
        return resolution.entity.id
    return "? " + " ".join(sorted(rival.id for rival in resolution.rivals))


# --- Nearness --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "meant"),
    [
        # What is to come counts half as much again, and one is clear where the other is two and a half times as far:
        # 36 days past against 62 to come are clear, 37 against 61 are not.
        ("2010-04-08", "spring-2010"),
        ("2010-04-09", "? spring-2010 summer-2010"),
        # 31.5 so counted against 77 in the past are not, 30 against 78 are.
        ("2010-05-19", "? spring-2010 summer-2010"),
        ("2010-05-20", "summer-2010"),
    ],
)
def test_one_past_and_one_to_come(on: str, meant: str) -> None:
    assert chosen([SPRING, SUMMER], on) == meant


@pytest.mark.parametrize(
    ("on", "meant"),
    [
        # Both past, 98 days apart: the later one is clear as long as it is at most 98 days away.
        ("2010-09-15", "summer-2010"),
        ("2010-09-16", "? spring-2010 summer-2010"),
    ],
)
def test_two_that_are_past(on: str, meant: str) -> None:
    assert chosen([SPRING, SUMMER], on) == meant


@pytest.mark.parametrize(
    ("on", "meant"),
    [
        # Below twenty days all are as near: the other is clear from fifty on, which are 34 days to come.
        ("2014-05-08", "brook-may"),
        ("2014-05-09", "? brook-june brook-may"),
    ],
)
def test_days_below_twenty_are_not_told_apart(on: str, meant: str) -> None:
    assert chosen([REGISTRY.entities["brook-may"], REGISTRY.entities["brook-june"]], on) == meant


@pytest.mark.parametrize(("on", "meant"), [("2010-03-06", "spring-2010"), ("2010-02-28", "spring-2010")])
def test_a_single_candidate_is_the_only_one_of_the_name(on: str, meant: str) -> None:
    assert chosen([SPRING], on) == meant


# --- What goes on ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "previous"),
    [
        # For three days after it a meeting is still this one, and the previous is the one before.
        ("2010-06-09", "spring-2010"),
        ("2010-06-12", "spring-2010"),
        ("2010-06-13", "summer-2010"),
    ],
)
def test_a_meeting_is_at_hand_for_three_days(on: str, previous: str) -> None:
    assert chosen([SPRING, SUMMER], on, TimeSaid(relative="previous")) == previous


def test_in_a_text_of_a_month_the_previous_may_be_of_before_it_or_of_it() -> None:
    assert chosen([SPRING, SUMMER], "2010-06", TimeSaid(relative="previous")) == "? spring-2010 summer-2010"


@pytest.mark.parametrize(
    ("relative", "on", "meant"),
    [
        ("upcoming", "2010-06-09", "summer-2010"),
        ("next", "2010-06-09", "turn-of-2012"),
        ("next", "2010-06-08", "summer-2010"),
        ("latest", "2010-06-09", "summer-2010"),
        ("latest", "2010-06-08", "spring-2010"),
        ("latest", "2010-03-01", "spring-2010"),
        ("latest", "2010-02-28", "? "),
    ],
)
def test_the_day_of_a_meeting_in_the_order_of_meetings(relative: str, on: str, meant: str) -> None:
    assert chosen([SPRING, SUMMER, TURN], on, TimeSaid(relative=relative)) == meant  # type: ignore[arg-type]


def test_the_event_of_the_text_is_not_the_next_one() -> None:
    marks = TimeSaid(relative="next")
    assert chosen([SPRING, SUMMER], "2010-02-28", marks, own=frozenset({"spring-2010"})) == "summer-2010"


# --- As past, or as to come ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ahead", "on", "meant"),
    [
        # Half-way between the two, so that nothing else decides.
        (True, "2010-05-01", "summer-2010"),
        (False, "2010-05-01", "spring-2010"),
        (None, "2010-05-01", "? spring-2010 summer-2010"),
    ],
)
def test_what_is_spoken_of_as_past_or_as_to_come(ahead: bool | None, on: str, meant: str) -> None:
    assert chosen([SPRING, SUMMER], on, TimeSaid(ahead=ahead)) == meant


@pytest.mark.parametrize(
    ("on", "begun"), [("2010-02-28", False), ("2010-03-01", True), ("2010-03", True), ("2010-02", False), (None, True)]
)
def test_a_meeting_has_begun_on_its_first_day(on: str | None, begun: bool) -> None:
    assert has_begun(SPRING, PartialDate.parse(on) if on else None) == begun


# --- Years and months ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marks", "on", "meant"),
    [
        (TimeSaid(year=2010), "2015", ["spring-2010", "summer-2010"]),
        # A meeting over the turn of a year is of both.
        (TimeSaid(year=2011), "2015", ["turn-of-2012"]),
        (TimeSaid(year=2012), "2015", ["turn-of-2012"]),
        (TimeSaid(year=2013), "2015", []),
        (TimeSaid(relative="last year"), "2011", ["spring-2010", "summer-2010"]),
        (TimeSaid(relative="this year"), "2012", ["turn-of-2012"]),
        (TimeSaid(relative="next year"), "2010", ["turn-of-2012"]),
        (TimeSaid(ago=2), "2014", ["turn-of-2012"]),
        (TimeSaid(ago=1), "2011", ["spring-2010", "summer-2010"]),
        # The year that is said counts, not one that is counted.
        (TimeSaid(year=2010, relative="last year"), "2015", ["spring-2010", "summer-2010"]),
        # A month tells apart what the year leaves, and only that.
        (TimeSaid(year=2010, month=6), "2015", ["summer-2010"]),
        (TimeSaid(year=2010, month=7), "2015", ["spring-2010", "summer-2010"]),
        (TimeSaid(year=2011, month=7), "2015", ["turn-of-2012"]),
        (TimeSaid(month=6), "2015", ["summer-2010"]),
        (TimeSaid(month=1), "2015", ["turn-of-2012"]),
        (TimeSaid(month=12), "2015", ["turn-of-2012"]),
        (TimeSaid(month=7), "2015", []),
    ],
)
def test_years_and_months(marks: TimeSaid, on: str, meant: list[str]) -> None:
    left, _ = fitting_time([SPRING, SUMMER, TURN], marks, Background(PartialDate.parse(on)))
    assert [entity.id for entity in left] == meant


@pytest.mark.parametrize(("on", "meant"), [("2018-03-01", []), ("2018-03-02", ["spring-2020"])])
def test_a_meeting_is_not_meant_more_than_two_years_ahead(on: str, meant: list[str]) -> None:
    left, _ = fitting_time([LATE], TimeSaid(), Background(PartialDate.parse(on)))
    assert [entity.id for entity in left] == meant
    assert fitting_time([LATE], TimeSaid(relative="next"), Background(PartialDate.parse(on)))[0] == [LATE]


def test_without_a_day_no_year_is_counted() -> None:
    left, _ = fitting_time([SPRING, SUMMER], TimeSaid(relative="last year"), Background(None))
    assert left == [SPRING, SUMMER]


# --- What else the text tells ----------------------------------------------------------------------


def test_what_was_named_just_before_is_taken_up_where_it_is_one() -> None:
    assert chosen([SPRING, SUMMER], "2010-05-01", before=frozenset({"spring-2010"})) == "spring-2010"
    both = frozenset({"spring-2010", "summer-2010"})
    assert chosen([SPRING, SUMMER], "2010-05-01", before=both) == "? spring-2010 summer-2010"


def test_the_event_of_the_text_is_meant_where_it_is_one() -> None:
    assert chosen([SPRING, SUMMER], "2010-05-01", own=frozenset({"summer-2010"})) == "summer-2010"
    both = frozenset({"spring-2010", "summer-2010"})
    assert chosen([SPRING, SUMMER], "2010-05-01", own=both) == "? spring-2010 summer-2010"


@pytest.mark.parametrize(
    ("on", "meant"), [("2005", "plan-2001"), ("2006", "plan-2006"), ("2010", "plan-2006"), ("2001", "plan-2001")]
)
def test_a_plan_is_in_force_from_its_first_year_to_its_last(on: str, meant: str) -> None:
    assert chosen(PLANS, on) == meant


# --- Beyond what the registry knows ----------------------------------------------------------------

HORIZON = {"oakham-meetings": PartialDate.parse("2010-12-31")}


@pytest.mark.parametrize(
    ("on", "known", "meant"),
    [
        # Up to the horizon nothing is in doubt; after it a later meeting may be meant.
        ("2010-12-31", {}, "summer-2010"),
        ("2011-01-01", {}, "? "),
        # By its city the last one is known for 550 days.
        ("2011-12-11", {"by_city": True}, "summer-2010"),
        ("2011-12-12", {"by_city": True}, "? "),
        ("2011-12-12", {"by_number": True}, "summer-2010"),
        ("2011-12-12", {"own": frozenset({"summer-2010"})}, "summer-2010"),
        ("2011-12-12", {"before": frozenset({"summer-2010"})}, "summer-2010"),
    ],
)
def test_what_a_horizon_leaves_in_doubt(on: str, known: dict[str, object], meant: str) -> None:
    assert chosen([SUMMER], on, horizons=HORIZON, **known) == meant


@pytest.mark.parametrize(
    ("marks", "meant"),
    [
        (TimeSaid(year=2010), "summer-2010"),
        (TimeSaid(relative="latest"), "? "),
        (TimeSaid(relative="previous"), "? "),
        (TimeSaid(ahead=True), "? "),
        (TimeSaid(ahead=False), "summer-2010"),
    ],
)
def test_what_is_said_of_the_time_beyond_a_horizon(marks: TimeSaid, meant: str) -> None:
    assert chosen([SUMMER], "2011-06-01", marks, horizons=HORIZON, by_city=True) == meant


# --- Distances -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "days"),
    [
        ("2010-03-01", 0),
        ("2010-03-03", 0),
        ("2010-03-04", 1),
        ("2010-02-28", 1.5),
        ("2009-03-01", 547.5),
        ("2009-02-28", 1098),
        ("2010-04", 29),
    ],
)
def test_days_between_a_meeting_and_a_text(on: str, days: float) -> None:
    assert days_between(SPRING, PartialDate.parse(on)) == days


def test_what_has_no_day_is_far() -> None:
    assert days_between(REGISTRY.entities["river-board"], PartialDate.parse("2010")) == 10**9
    assert days_between(SPRING, None) == 10**9


# --- Reasons, and what stays open -------------------------------------------------------------------


def meeting(name: str, day: str, series: str = "oakham-meetings") -> Entity:
    on = PartialDate.parse(day)
    return replace(SPRING, id=name, when=DateSpan(on, on), series=series)  # type: ignore[call-arg]


def resolved(candidates: list[Entity], on: str, marks: TimeSaid | None = None, **known: object) -> Resolution:
    return choose(candidates, marks or TimeSaid(), Background(PartialDate.parse(on), **known))  # type: ignore[arg-type]


def features(resolution: Resolution) -> set[str]:
    return {piece.feature for piece in resolution.weighed[0].evidence}


@pytest.mark.parametrize(
    ("candidates", "marks", "of_time"),
    [
        ([SPRING], TimeSaid(), {"alone"}),
        ([SPRING, SUMMER], TimeSaid(), {"nearness"}),
        ([SPRING, SUMMER], TimeSaid(relative="latest"), {"order"}),
        # A year that leaves one needs no other evidence; one that leaves two does.
        ([SPRING, TURN], TimeSaid(year=2010), {"time beside it"}),
        ([SPRING, SUMMER], TimeSaid(year=2010), {"time beside it", "nearness"}),
    ],
)
def test_what_decides_is_told(candidates: list[Entity], marks: TimeSaid, of_time: set[str]) -> None:
    assert features(resolved(candidates, "2010-08-01", marks)) - {"name"} == of_time


def test_the_latest_is_told_to_be_the_latest() -> None:
    assert resolved([SPRING, SUMMER], "2010-08-01", TimeSaid(relative="latest")).why == because("the latest one")
    assert resolved([SPRING], "2010-08-01").why == because("the only one of the name")


def test_what_stays_open_is_in_the_order_of_time() -> None:
    on = "2011-08-01"
    assert [rival.id for rival in resolved([SPRING, SUMMER], on).rivals] == ["summer-2010", "spring-2010"]
    assert [rival.id for rival in resolved([SUMMER, SPRING], on).rivals] == ["summer-2010", "spring-2010"]


@pytest.mark.parametrize(("third", "open_"), [("2014-05-01", 2), ("2014-05-02", 3)])
def test_what_is_clearly_farther_does_not_stay_open(third: str, open_: int) -> None:
    near = [meeting("a", "2014-05-31"), meeting("b", "2014-05-10"), meeting("c", third)]
    assert len(resolved(near, "2014-06-10").rivals) == open_


@pytest.mark.parametrize(("year", "is_doubtful"), [(2009, False), (2010, True), (2011, True)])
def test_of_a_year_before_the_horizon_nothing_is_unknown(year: int, is_doubtful: bool) -> None:
    candidates = [meeting("a", "2008-01-01")]
    resolution = resolved(candidates, "2012-01-01", TimeSaid(year=year), horizons=HORIZON)
    assert (resolution.entity, bool(resolution.unknown)) == (None, is_doubtful)


def test_what_has_no_day_is_of_no_year() -> None:
    board = REGISTRY.entities["river-board"]
    assert fitting_time([board], TimeSaid(year=2010), Background(PartialDate.parse("2015")))[0] == []
    assert fitting_time([board], TimeSaid(month=6), Background(PartialDate.parse("2015")))[0] == []


def test_of_two_series_neither_is_taken_up_for_the_other() -> None:
    two = [SPRING, meeting("b", "2010-06-09", "weir-meetings")]
    assert chosen(two, "2010-05-01", before=frozenset({"spring-2010"})) == "? b spring-2010"


def test_without_a_day_no_plan_is_in_force() -> None:
    assert chosen(PLANS, None) == "? plan-2001 plan-2006"


@pytest.mark.parametrize(("on", "to_come"), [("2010-03", ["summer-2010"]), ("2010-02", ["spring-2010", "summer-2010"])])
def test_what_begins_on_the_first_day_of_a_month_is_not_after_it(on: str, to_come: list[str]) -> None:
    weighed = resolved([SPRING, SUMMER], on, TimeSaid(ahead=True)).weighed
    told = [one.entity.id for one in weighed if one.entity and "direction" in {piece.feature for piece in one.evidence}]
    assert sorted(told) == to_come


@pytest.mark.parametrize(("second", "meant"), [("2014-05-06", "a"), ("2014-05-07", "? a b")])
def test_what_is_twice_as_far_past_is_clearly_farther(second: str, meant: str) -> None:
    resolution = resolved([meeting("a", "2014-05-31"), meeting("b", second)], "2014-06-25")
    assert shown(resolution) == meant
    assert (resolution.why == because("the nearest in time")) == (meant == "a")


def test_of_several_that_are_past_the_nearest_is_meant() -> None:
    resolution = resolved([SPRING, SUMMER, TURN], "2010-09-01", TimeSaid(ahead=False))
    assert (shown(resolution), features(resolution) - {"name"}) == ("summer-2010", {"direction", "nearness"})


def test_what_goes_on_is_told_to_be_held_these_days_and_is_no_plan() -> None:
    assert features(resolved([SPRING, SUMMER], "2010-03-02")) - {"name"} == {"these days"}


def test_the_only_one_is_the_latest_by_its_order_alone() -> None:
    assert features(resolved([SPRING], "2010-08-01", TimeSaid(relative="latest"))) - {"name"} == {"order"}


def test_of_two_that_may_be_the_previous_neither_is_told_to_be_it() -> None:
    resolution = resolved([SPRING, SUMMER], "2010-06", TimeSaid(relative="previous"))
    assert [rival.id for rival in resolution.rivals] == ["spring-2010", "summer-2010"]
    weighed = resolution.weighed
    assert {piece.words for one in weighed for piece in one.evidence if piece.feature == "order" and one.entity} == {
        NO_REASON
    }


@pytest.mark.parametrize(
    ("marks", "why"),
    [
        (TimeSaid(ago=1), because("the year before")),
        (TimeSaid(ago=2), because("%(ago)s years before", ago="2")),
        (TimeSaid(year=2010), because("the year %(year)s stands beside it", year="2010")),
        (TimeSaid(relative="last year"), because("“last year”")),
    ],
)
def test_a_year_that_is_counted_is_told(marks: TimeSaid, why: Reason) -> None:
    assert fitting_time([SPRING], marks, Background(PartialDate.parse("2011")))[1] == why


@pytest.mark.parametrize(
    ("marks", "has_year"),
    [
        (TimeSaid(), False),
        (TimeSaid(month=3), False),
        (TimeSaid(year=2010), True),
        (TimeSaid(relative="last year"), True),
        (TimeSaid(ago=1), True),
    ],
)
def test_whether_a_year_is_said_or_counted(marks: TimeSaid, has_year: bool) -> None:
    assert marks.has_year == has_year


def test_beyond_the_horizon_what_is_announced_is_known() -> None:
    assert chosen([TURN], "2011-06-01", horizons=HORIZON) == "turn-of-2012"
    # In a text of a month, what began on its first day.
    assert chosen([meeting("a", "2011-01-01")], "2011-01", horizons=HORIZON, by_city=True) == "a"


def test_what_the_registry_would_have_to_know_is_told() -> None:
    assert resolved([SUMMER], "2012-01-01", horizons=HORIZON).unknown == (
        "the registry knows oakham-meetings up to 2010-12-31"
    )
    # Of a month in which none was held a later one may be meant.
    assert resolved([SUMMER], "2012-01-01", TimeSaid(month=7), horizons=HORIZON).unknown
    assert not resolved([SUMMER], "2010-12-31", TimeSaid(month=7), horizons=HORIZON).unknown


def test_what_has_no_day_has_not_begun() -> None:
    assert not has_begun(REGISTRY.entities["river-board"], PartialDate.parse("2010"))


def test_a_document_that_was_adopted_at_the_event_of_the_text_is_meant() -> None:
    documents = [REGISTRY.entities[name] for name in ("code-one", "code-two")]
    assert chosen(documents, "2010-05-01", own=frozenset({"spring-2010"})) == "code-one"
    assert chosen(documents, "2010-05-01", own=frozenset({"river-board"})) == "? code-one code-two"
