"""News: the release, its facts, people and photographs; Thai dates and digits."""

from prd_desk.news.release import (
    Bold,
    EventFacts,
    ParticipantGroup,
    Person,
    Photo,
    Quote,
    Release,
    Speaker,
    Statement,
)

__all__ = [
    "Bold",
    "EventFacts",
    "ParticipantGroup",
    "Person",
    "Photo",
    "Quote",
    "Release",
    "Speaker",
    "Statement",
]
