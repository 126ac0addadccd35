"""Entry of the bundled window, and of the process in which it has its proofs done."""

import sys

from prd_desk.desk.proofreading import proof_room

if sys.argv[1:] == [proof_room.FLAG]:
    sys.exit(proof_room.main())

from prd_desk.desk.app import main

sys.exit(main())
