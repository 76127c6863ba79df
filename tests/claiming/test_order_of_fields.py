"""Records that are made by the place of their fields, which types alone do not hold in order."""

import msgspec
import pytest

from claimcheck.claiming.figure import Figure
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Quantity

FIELDS = {
    Claim: "id path start end line column quote sentence kind subject metric value unit scope"
    " modality attribution object slot value_high base_value base_unit bound low high precision",
    Figure: "quantity sentence block change metrics kind subject subject_found families modality",
    Quantity: "start end value unit kind high bound step ceiling counted change part group exact",
}


@pytest.mark.parametrize("record", FIELDS, ids=lambda record: record.__name__)
def test_the_first_fields_stand_in_this_order(record: type[msgspec.Struct]) -> None:
    named = FIELDS[record].split()
    assert list(record.__struct_fields__[: len(named)]) == named
