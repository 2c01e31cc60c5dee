"""Why no dataset was made."""


class CannotStart(Exception):
    """No dataset can be made as it was asked for; `code` and `details` say what was found."""

    def __init__(self, code: str, **details: object) -> None:
        """Keep what was found."""
        self.code, self.details = code, details
        super().__init__(code, details)
