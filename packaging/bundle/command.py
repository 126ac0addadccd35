"""Entry of the bundled command line."""

import sys
from multiprocessing import freeze_support

from prd_desk.intake.heic import BUNDLED

if sys.argv[1:] == [BUNDLED]:
    from prd_desk.intake.heic_process import main
else:
    from prd_desk.cli import main

freeze_support()  # a process of an archive check begins here too
sys.exit(main())
