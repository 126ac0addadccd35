"""Entry of the bundled window; what it has done in other processes, the command line does."""

import sys

from prd_desk.desk import main

sys.exit(main())
