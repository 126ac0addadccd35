"""The book of rules: places, fields, profiles, whole texts and releases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from prd_desk.forms.form import Profile
from prd_desk.news.release import EventFacts, Photo, Release
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.proofing.rules.facts import fact_texts
from prd_desk.resources import resource
from tests.proofing.mending import mended

if TYPE_CHECKING:
    from pathlib import Path

BOOK = RuleBook.load(resource("rules"))


def test_findings_come_in_order_of_place_and_name_their_field() -> None:
    text = "เวลา ๐๙.๐๐ น ตาม พรบ. ใหม่ พ.ศ ๒๕๖๔ และและ"
    findings = BOOK.check(text, field="lead")
    assert [finding.span.start for finding in findings] == sorted(finding.span.start for finding in findings)
    assert {finding.field for finding in findings} == {"lead"}
    assert {"abbrev.hour", "abbrev.law", "abbrev.era", "style.repeated_word"} <= {f.rule for f in findings}


@given(st.text(alphabet='กขคนมทรสอเแโใไะาำัิีุู่้์ๆฯ0129๐๑๒๙ .,()“”"-\n\u200b\u00a0นาย.พศ', max_size=120))
def test_any_text_is_checked_and_spans_lie_inside_it(text: str) -> None:
    for finding in BOOK.check(text):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert text[slice(*finding.span)] not in finding.suggestions
        assert finding.message
        assert "{" not in finding.message


def test_links_are_left_alone_but_hidden_marks_in_them_are_not() -> None:
    assert BOOK.check("ดูที่ https://example.go.th/ข่าวกรม(1)ต่างๆ") == []
    (finding,) = BOOK.check("ดูที่ https://example.go.th/ข\uf70aาว")
    assert finding.rule == "marks.private_use"


def test_a_paragraph_is_not_compared_with_itself_when_the_text_goes_on() -> None:
    text = "ระบบดิจิทัล กับดิจิตอล"
    assert [finding.rule for finding in BOOK.check(text)] == ["consistency.loanword"]
    assert BOOK.check(text, whole=False) == []


def test_review_compares_fields_and_names_both_places() -> None:
    release = Release(title="ระบบดิจิตอล", body="ระบบดิจิทัล เพื่อรัฐดิจิทัล", photos=(Photo("a.jpg", caption="ดิจิตอล"),))
    findings = BOOK.review(release)
    assert [(f.field, f.rule) for f in findings] == [
        ("photos.0.caption", "consistency.loanword"),
        ("title", "consistency.loanword"),
    ]
    for finding in findings:
        place = finding.related[0]
        assert place.field == "body"
        assert release.body[slice(*place.span)] == "ดิจิทัล"


def test_review_says_nothing_twice_that_check_says() -> None:
    release = Release(title="พ.ศ ๒๕๖๔", body="และและ")
    assert BOOK.review(release) == []


def test_facts_are_named_as_places_whose_text_is_known() -> None:
    facts = EventFacts(participants_total=138, place="หอประชุมกรมประชาสัมพันธ์")
    release = Release(body="ณ ห้องประชุมเล็ก โดยมีผู้เข้าร่วมรวมทั้งสิ้น ๑๔๘ คน", facts=facts)
    findings = {finding.rule: finding for finding in BOOK.review(release)}
    assert findings["facts.participants"].suggestions == ("๑๓๘",)
    texts = fact_texts(facts)
    for finding in findings.values():
        for place in finding.related:
            assert texts[place.field][slice(*place.span)] == texts[place.field]


def test_profile_asks_for_its_digits_and_a_free_profile_for_one_kind() -> None:
    text = "อบรม 3 รุ่น รุ่นละ 20 คน"
    assert [f.rule for f in BOOK.check(text, profile=Profile(digits="thai"))] == ["digits.mixed"] * 2
    assert BOOK.check(text, profile=Profile(digits=None)) == []
    mixed = "อบรม 3 รุ่น รุ่นละ 20 คน รวม ๖๐ คน ใน 100 จังหวัด"
    (finding,) = BOOK.check(mixed, profile=Profile(digits=None))
    assert (mixed[slice(*finding.span)], finding.suggestions) == ("๖๐", ("60",))


def test_all_hidden_faults_are_mended_at_once() -> None:
    text = "\ufeffน\u0e4dาใจ เเผน\u200bงาน ที\uf70a กล\u0e48\u0e38ม  สองวรรค"
    assert mended(BOOK, text, ["marks"]) == "นำใจ แผนงาน ที่ กลุ่ม  สองวรรค"


def test_digits_are_converted_at_once() -> None:
    profile = Profile(digits="thai")
    text = "ปี 2563 โทร. 02 123 4567 โรค COVID-19"
    assert mended(BOOK, text, ["digits"], profile=profile) == "ปี ๒๕๖๓ โทร. 02 123 4567 โรค COVID-19"


def test_every_rule_speaks_both_languages_and_names_a_source() -> None:
    for rule in BOOK.rules:
        for wording in (rule.message, rule.why):
            assert re.search("[ก-๙]", wording), rule.id
            assert re.search("[a-z]", wording.en), rule.id
        assert rule.source, rule.id


def test_spaces_and_digits_are_never_more_than_hints() -> None:
    for rule in BOOK.rules:
        if rule.kind in {"spacing", "time"} and "clock" not in rule.id and "order" not in rule.id:
            assert rule.severity == "hint", rule.id


def test_the_example_of_the_readme_is_a_working_file(tmp_path: Path) -> None:
    readme = resource("rules", "README.md").read_text(encoding="utf-8")
    file = tmp_path / "office.yaml"
    file.write_text(re.findall("```yaml\n(.*?)```", readme, re.DOTALL)[0], encoding="utf-8")
    book = RuleBook.load(resource("rules"), [file])
    assert book.problems == ()
    assert mended(book, "ติดต่อออฟฟิศ", ["style.office_words"]) == "ติดต่อสำนักงาน"


def test_the_readme_names_every_test_there_is() -> None:
    from prd_desk.proofing.rules.named import ACROSS, IN_TEXT

    readme = resource("rules", "README.md").read_text(encoding="utf-8")
    for name in IN_TEXT.keys() | ACROSS.keys():
        group, _, test = name.partition(".")
        if group in {"date", "number", "consistency"}:
            assert f"`{test}`" in readme
