"""Entry of the bundled window."""

import sys
from multiprocessing import freeze_support

freeze_support()  # a process that the window starts begins here too, and goes no further: no Qt for it

from prd_desk.desk.app import main  # noqa: E402

sys.exit(main())
