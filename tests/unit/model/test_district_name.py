"""Names of districts at the beginning of a sentence."""

from dashboard.model.district import DistrictName


def test_a_sentence_begins_with_a_capital_letter():
    name = DistrictName("das Eichsfeld", "des Eichsfeldes", "dem Eichsfeld", "das Eichsfeld", "im Eichsfeld")
    assert name.capitalised == DistrictName(
        "Das Eichsfeld", "Des Eichsfeldes", "Dem Eichsfeld", "Das Eichsfeld", "Im Eichsfeld"
    )
    assert name.locative == "im Eichsfeld"
