"""`python -m prd_desk.cli` is `prd-desk`."""

import sys

from prd_desk.cli.main import main

sys.exit(main())
