"""Files asked for at the same time are those asked for alone, and no request takes the process with it."""

import subprocess
import sys

from tests.app.conftest import ROOT


def test_eight_at_once_get_what_one_gets():
    asked = [sys.executable, "-m", "tests.app.asked_together"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
