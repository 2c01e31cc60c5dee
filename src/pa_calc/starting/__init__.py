"""A new dataset: what is asked for, what its files say, and how they come into a folder.

It knows no YAML library and no models: it writes what people go on writing. That what it writes can be read is for the
tests to show.
"""
