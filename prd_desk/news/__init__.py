"""News: the release, its facts, people and photographs; Thai dates and digits."""

from prd_desk.news.release import (
    EventFacts,
    ParticipantGroup,
    Person,
    Photo,
    Quote,
    Release,
    Speaker,
)

__all__ = ["EventFacts", "ParticipantGroup", "Person", "Photo", "Quote", "Release", "Speaker"]
