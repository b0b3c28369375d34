"""The name of a district as German sentences need it: with its article, in every case."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class DistrictName:
    """A name with its article as it stands in the middle of a sentence.

    Attributes:
        nominative: Who: "der Ilm-Kreis".
        genitive: Whose: "des Ilm-Kreises".
        dative: To whom: "dem Ilm-Kreis".
        accusative: Whom: "den Ilm-Kreis".
        locative: Where: "im Ilm-Kreis", "in der Stadt Jena".
    """

    nominative: str
    genitive: str
    dative: str
    accusative: str
    locative: str

    @property
    def capitalised(self) -> "DistrictName":
        """The same forms as they begin a sentence: "Der Ilm-Kreis", "Im Ilm-Kreis"."""
        forms = (getattr(self, case.name) for case in fields(self))
        return DistrictName(*(form[:1].upper() + form[1:] for form in forms))
