"""Entry of the bundled window."""

import sys

from prd_desk.desk.app import main

sys.exit(main())
