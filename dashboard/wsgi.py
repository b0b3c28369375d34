"""Entry for a WSGI server of one's own: ``gunicorn 'dashboard.wsgi:create()'``."""

import os

from flask import Flask

from dashboard.app import create_app
from dashboard.loading.dataset import load_dataset
from dashboard.loading.operator import with_operator
from dashboard.settings import from_environment


def create() -> Flask:
    """Build the WSGI application from the environment.

    Raises:
        DataError: When the data, or the file with the operator's data, has findings.
    """
    settings = with_operator(from_environment(os.environ))
    server: Flask = create_app(load_dataset(settings.data), settings).server
    return server
