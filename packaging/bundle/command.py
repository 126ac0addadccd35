"""Entry of the bundled command line."""

import sys
from multiprocessing import freeze_support

freeze_support()  # a process of an archive check begins here too, and goes no further

from prd_desk.cli import main  # noqa: E402

sys.exit(main())
