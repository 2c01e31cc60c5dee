"""The Dutch texts."""
