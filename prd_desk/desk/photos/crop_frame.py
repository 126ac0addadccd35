"""The frame of a crop: a part of a picture that can be moved, resized and kept in proportion. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace

SMALLEST = 0.05
"""Of the picture's width and height."""


@dataclass(frozen=True, slots=True)
class CropFrame:
    """Left, top, right and bottom are fractions of the picture.

    shape: width of the picture over its height. ratio: that of the frame, in pixels; None leaves it free.
    """

    shape: float
    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0
    ratio: float | None = None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        return self.left, self.top, self.right, self.bottom

    def with_ratio(self, ratio: float | None) -> CropFrame:
        """The largest frame of this ratio about the same middle; a free one stays as it is."""
        frame = replace(self, ratio=ratio)
        if ratio is None:
            return frame
        across = min(1.0, ratio / self.shape)
        return frame.about((self.left + self.right) / 2, (self.top + self.bottom) / 2, across)

    def moved(self, dx: float, dy: float) -> CropFrame:
        """Moved, as far as the picture goes."""
        dx = min(max(dx, -self.left), 1 - self.right)
        dy = min(max(dy, -self.top), 1 - self.bottom)
        return replace(
            self, left=self.left + dx, right=self.right + dx, top=self.top + dy, bottom=self.bottom + dy
        )

    def grown(self, step: float) -> CropFrame:
        """Larger by a step of the width about its middle, smaller where negative; in its own proportion."""
        across = self.right - self.left
        wanted = min(max(across + step, SMALLEST), 1.0)
        own = self if self.ratio else replace(self, ratio=across * self.shape / (self.bottom - self.top))
        middle = (self.left + self.right) / 2, (self.top + self.bottom) / 2
        return replace(own.about(*middle, min(wanted, (own.ratio or 1) / self.shape)), ratio=self.ratio)

    def dragged(self, edges: str, x: float, y: float) -> CropFrame:
        """With the edges named in `edges` (of `l t r b`) at a point of the picture.

        With a ratio the opposite corner stays, and the height follows the width.
        """
        x, y = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
        frame = replace(
            self,
            left=min(x, self.right - SMALLEST) if "l" in edges else self.left,
            right=max(x, self.left + SMALLEST) if "r" in edges else self.right,
            top=min(y, self.bottom - SMALLEST) if "t" in edges else self.top,
            bottom=max(y, self.top + SMALLEST) if "b" in edges else self.bottom,
        )
        return frame.kept_in_ratio(edges) if self.ratio else frame

    def kept_in_ratio(self, edges: str) -> CropFrame:
        """The height, or after a drag of the upper or lower edge the width, brought into proportion."""
        down_for = self.shape / (self.ratio or 1)
        across, down = self.right - self.left, self.bottom - self.top
        if edges in {"t", "b"}:
            across = down / down_for
        from_right, from_bottom = "l" in edges, "t" in edges
        across = min(across, self.right if from_right else 1 - self.left)
        across = min(across, (self.bottom if from_bottom else 1 - self.top) / down_for)
        down = across * down_for
        return replace(
            self,
            left=self.right - across if from_right else self.left,
            right=self.right if from_right else self.left + across,
            top=self.bottom - down if from_bottom else self.top,
            bottom=self.bottom if from_bottom else self.top + down,
        )

    def about(self, x: float, y: float, across: float) -> CropFrame:
        """So wide, in proportion, about a middle, or as near to it as the picture allows."""
        down = min(1.0, across * self.shape / (self.ratio or 1))
        left = min(max(x - across / 2, 0.0), 1 - across)
        top = min(max(y - down / 2, 0.0), 1 - down)
        return replace(self, left=left, right=left + across, top=top, bottom=top + down)
