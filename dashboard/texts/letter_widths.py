"""Letters of German texts by their width in Arial and in Liberation Sans, which is made to the same measure."""

from collections.abc import Mapping

LETTERS_BY_WIDTH: Mapping[int, str] = {
    191: "'",
    222: "ijl‚‘",
    260: "|",
    278: "!,./:;I[\\]ft· \u00a0",
    333: "()-`r„“²",
    355: '"',
    389: "*",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopquäöü–§",
    584: "+<=>~−±",
    611: "FTZß",
    667: "&ABEKPSVXYÄ",
    722: "CDHNRUwÜ",
    737: "©",
    778: "GOQÖ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "…▲▼",
}
"""By advance width in thousandths of the type size."""
