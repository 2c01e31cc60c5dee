"""The version of `pa`: the one place that names it, read by the build and cheap to import."""

VERSION = "0.1.0"
