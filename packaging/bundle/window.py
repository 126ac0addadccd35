"""Entry of the bundled window."""

import sys

from prd_desk.desk import main

sys.exit(main())
