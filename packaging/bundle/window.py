"""Entry of the bundled window, and of the process in which it has its proofs done."""

import sys
from multiprocessing import freeze_support

freeze_support()

from prd_desk.desk.proofreading import proof_room  # noqa: E402

if sys.argv[1:] == [proof_room.FLAG]:
    sys.exit(proof_room.main())

from prd_desk.desk import main  # noqa: E402 -- not for that process: no Qt

sys.exit(main())
