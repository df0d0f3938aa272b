"""Requests that nobody would send on purpose: each gets an answer, and none is our fault."""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faults.odd_requests import Known, answered, requests
from tests.web.live.people import Meeting
from tests.web.live.serving import Serving

EXAMPLES = 500 if os.environ.get("CI") else 200


@given(data=st.data())
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_request_is_our_fault(data: st.DataObject, server: Serving, meeting: Meeting) -> None:
    known = [Known(meeting.room, meeting.ana.seat, meeting.ana.token, meeting.code)]
    request = data.draw(requests(known, server.base.removeprefix("http://")))
    status = answered(server.address, request)
    assert 100 < status < 500, status
