"""Entry of the bundled command line."""

import sys

from prd_desk.cli import main

sys.exit(main())
