from __future__ import annotations

from prd_desk.proofing.dismissal import Dismissal

AROUND = ("จัดงานที่ ", " ในวันนี้")


def test_one_place_is_known_by_its_field_and_what_stands_around_it() -> None:
    here = Dismissal("spelling.word", "บางบ่อ", "body", AROUND)
    assert here.covers("spelling.word", "บางบ่อ", "body", AROUND)
    assert not here.covers("spelling.word", "บางบ่อ", "lead", AROUND)
    assert not here.covers("spelling.word", "บางบ่อ", "body", ("ไปที่ ", ""))
    assert not here.covers("spelling.context", "บางบ่อ", "body", AROUND)


def test_without_a_field_it_holds_in_the_whole_release() -> None:
    everywhere = Dismissal("spelling.word", "บางบ่อ")
    assert everywhere.covers("spelling.word", "บางบ่อ", "photos.0.caption", AROUND)
    assert not everywhere.covers("spelling.word", "บางพลี", "body", AROUND)
