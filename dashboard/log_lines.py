"""Lines of the log: one for each message, whatever stands in the address it names."""

import logging

from dashboard.formatting import visible

FORM = "[%(asctime)s] %(levelname)s in %(module)s: %(message)s"


class LineFormatter(logging.Formatter):
    """Control characters as their numbers; a stack trace is indented, so none of it looks like a message."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        """The message in one line."""
        return visible(super().formatMessage(record))

    def formatException(self, ei: object) -> str:  # noqa: N802
        """The stack trace, every line of it indented."""
        return "\n".join(f"  {visible(line)}" for line in super().formatException(ei).splitlines())  # type: ignore[arg-type]
