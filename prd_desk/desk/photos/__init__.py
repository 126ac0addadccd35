"""The photos of a release: taken in, put in order, cropped, described."""
