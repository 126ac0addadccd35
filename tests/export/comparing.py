"""How the texts of two exports are compared."""


def bare(text: str) -> str:
    """The text without white space and no-break spaces, which exports place differently."""
    return "".join(text.split())
