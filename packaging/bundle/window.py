"""Entry of the bundled window, and of the process in which it has its proofs done."""

import sys

from prd_desk.desk import main
from prd_desk.desk.proofreading import proof_room

sys.exit(proof_room.main() if sys.argv[1:] == [proof_room.FLAG] else main())
