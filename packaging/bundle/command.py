"""Entry of the bundled command line, and of the processes that it and its window start."""

import sys
from multiprocessing import freeze_support

freeze_support()  # a process of an archive check begins here too, and goes no further

from prd_desk.desk.proofreading import proof_room  # noqa: E402
from prd_desk.intake import heic  # noqa: E402

if sys.argv[1:] == [proof_room.FLAG]:
    sys.exit(proof_room.main())
if sys.argv[1:] == [heic.BUNDLED]:
    from prd_desk.intake.heic_process import main
else:
    from prd_desk.cli import main

sys.exit(main())
