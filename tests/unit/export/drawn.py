"""What stands in an SVG file, read back."""

from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


def root_of(content):
    return ET.fromstring(content)


def texts_of(root):
    """Words of every text in the order of the document."""
    return [group.get("aria-label") for group in root.iter(f"{SVG}g") if group.get("class") == "words"]


def layer(root, name):
    """The group of a map with a class."""
    return root.find(f".//{SVG}g[@class='{name}']")


def districts_of(root):
    return {path.get("data-district"): path for path in layer(root, "districts")}
