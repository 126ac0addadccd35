"""How the texts of two exports are compared."""


def bare(text: str) -> str:
    """The text without white space and no-break spaces, which exports place differently."""
    return "".join(text.split())


def plain_spaces(text: str) -> str:
    """The text with its no-break spaces as plain ones."""
    return text.replace("\u00a0", " ")
