"""What each command is called in English, and by which other words people look for it.

The Thai name stands with the command itself (`command_list.py`). Here is what the command palette, the
shortcut dialog and the shortcut sheet add to it, in both languages whatever the language of the window.
"""

from __future__ import annotations

from typing import NamedTuple


class Names(NamedTuple):
    """The English name, and further words of either language with spaces between them."""

    english: str
    words: str = ""


NAMES = {
    # Files
    "new": Names("New release", "สร้าง เริ่ม create"),
    "open": Names("Open…", "นำเข้า ไฟล์ import word docx txt"),
    "save": Names("Keep a version", "บันทึก เก็บ save store"),
    "save_as": Names("Keep a named version…", "บันทึก เก็บ ตั้งชื่อ save as"),
    "timeline": Names("Versions…", "ย้อนกลับ ฉบับเดิม เทียบ history restore compare"),
    "next_status": Names("Take to the next status", "ส่งตรวจ อนุมัติ เผยแพร่ review approve publish"),
    "duplicate": Names("Duplicate this release", "ก๊อปปี้ copy"),
    "archive": Names("Archive", "แฟ้ม เก็บถาวร file away"),
    "trash": Names("Move to the trash", "ลบ ทิ้ง delete remove"),
    "print": Names("Print…", "กระดาษ เครื่องพิมพ์ printer paper"),
    "add_photos": Names("Add photos…", "รูป แทรกภาพ image picture"),
    "take_back": Names("Take back an edited copy…", "ผอ. ผู้บริหาร เทียบ แก้ไข director compare changes"),
    "settings": Names("Settings…", "ปรับแต่ง สำนักงาน ธีม ภาษา options preferences office theme"),
    "quit": Names("Quit", "ปิดโปรแกรม exit close"),
    # Exports
    "export_word": Names("Export to Word…", "เวิร์ด docx"),
    "export_html": Names("Export to HTML…", "เว็บ web page"),
    "export_web": Names("Export a web page with its photos…", "เว็บ โฟลเดอร์ html folder"),
    "export_pdf": Names("Export to PDF…", "พีดีเอฟ"),
    "export_text": Names("Export to plain text…", "txt ไลน์ line"),
    "export_photos": Names("Export the photos…", "รูป zip image"),
    "export_several": Names("Export several kinds at once…", "ทั้งหมด all"),
    "export_by_template": Names("Export by the office's template…", "เทมเพลต สำนักงาน word"),
    "export_review": Names("Export a copy for review…", "ความเห็น ส่งตรวจ comments proof"),
    "export_copy": Names("Export a .prdnews copy…", "สำเนา แลกเปลี่ยน ไฟล์ข่าว exchange"),
    "copy_for_web": Names("Copy for the web", "เว็บไซต์ คลิปบอร์ด clipboard html"),
    # Editing
    "undo": Names("Undo", "ย้อนกลับ ยกเลิก back"),
    "redo": Names("Redo", "again"),
    "cut": Names("Cut"),
    "copy": Names("Copy"),
    "paste": Names("Paste", "แปะ"),
    "select_all": Names("Select all", "คลุม"),
    # Writing
    "draft": Names("Draft the news from the facts", "เขียนข่าว เรียบเรียง compose write"),
    "bold": Names("Bold", "หนา เน้น strong"),
    "bullets": Names("Bulleted list", "หัวข้อย่อย dash list"),
    "numbers": Names("Numbered list", "ลำดับ ข้อ list"),
    "convert_keys": Names("Convert the keyboard layout", "ลืมเปลี่ยนภาษา แป้นพิมพ์ thai english"),
    "add_quote": Names("Add a quotation", "สัมภาษณ์ คำพูด speech quote"),
    "typing_guard": Names("Guard against misplaced vowels and tones", "วรรณยุกต์ สระ ลอย marks"),
    # Searching
    "find": Names("Find…", "search หา"),
    "replace": Names("Replace…", "เปลี่ยนคำ substitute"),
    "find_next": Names("Find the next"),
    "find_previous": Names("Find the previous"),
    # Proofreading
    "next_finding": Names("Next finding", "คำผิด ที่ต้องแก้ error mistake"),
    "previous_finding": Names("Previous finding", "คำผิด ที่ต้องแก้ error mistake"),
    "suggest": Names("Choose a suggestion", "แนะนำ แก้คำผิด correct"),
    "take_first": Names("Take the first suggestion", "แก้คำผิด correct fix"),
    "ignore_here": Names("Ignore here", "ข้าม skip"),
    "ignore_everywhere": Names("Ignore everywhere in the release", "ข้าม skip"),
    "add_word": Names("Add to my words", "พจนานุกรม คลังคำ dictionary"),
    "add_office_word": Names("Add to the office's words", "พจนานุกรม หน่วยงาน dictionary"),
    "rule_off": Names("Turn this rule off in this release", "กฎ ไม่ตรวจ disable"),
    "left_out": Names("What is ignored, and rules that are off…", "ข้าม คืน dismissed"),
    "mend_alike": Names("Correct all alike", "แก้ทุกแห่ง fix all"),
    "mend_marks": Names("Correct all vowels, tones and invisible signs", "อักขระ marks"),
    "mend_digits": Names("Make all digits alike", "เลขไทย เลขอารบิก numerals"),
    "recheck": Names("Check the whole release again", "พิสูจน์อักษร ตรวจคำผิด proofread spell"),
    # Viewing
    "go_library": Names("Go to the library", "รายการข่าว ข่าวเก่า ค้นข่าว releases archive"),
    "go_form": Names("Go to the details", "แบบฟอร์ม วันที่ หน่วยงาน form"),
    "go_facts": Names("Go to the facts", "ใคร ทำอะไร ที่ไหน เมื่อไร event"),
    "go_body": Names("Go to the text", "เขียน body"),
    "go_findings": Names("Go to the findings", "คำผิด รายการ list"),
    "go_preview": Names("Preview", "ดูก่อนพิมพ์ หน้ากระดาษ page"),
    "focus_mode": Names("The text alone", "เต็มจอ สมาธิ focus full screen"),
    "zoom_in": Names("Larger letters", "ขยาย zoom"),
    "zoom_out": Names("Smaller letters", "ย่อ zoom"),
    "zoom_reset": Names("Letters of the usual size", "zoom reset"),
    # Help
    "palette": Names("Find a command…", "เมนู palette search menu"),
    "shortcuts": Names("Keyboard shortcuts…", "คีย์ลัด แป้น พิมพ์ keys"),
    "guide": Names("User guide", "วิธีใช้ ช่วยเหลือ help manual"),
    "tour": Names("Take the tour", "แนะนำ สอน เริ่มต้น ตัวอย่าง sample introduction"),
    "report": Names("Report a problem…", "แจ้ง ข้อผิดพลาด bug"),
    "about": Names("About PRD Desk", "รุ่น สัญญาอนุญาต version licence"),
}
