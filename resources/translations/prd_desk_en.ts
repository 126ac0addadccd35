<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>PRD Desk รุ่น {version}</source>
      <translation>PRD Desk version {version}</translation>
    </message>
    <message>
      <source>PRD Desk เผยแพร่ภายใต้สัญญาอนุญาต Apache-2.0

โปรแกรมนี้ใช้ Qt และ PySide6 ของ The Qt Company ภายใต้ GNU Lesser General Public License รุ่น 3 โดยไม่ได้แก้ไข และแยกเป็นไฟล์ต่างหาก ท่านจึงเปลี่ยนเป็น Qt ที่สร้างเองได้ สัญญาอนุญาตฉบับเต็มอยู่ในรายการ “Qt: LGPL-3.0” และต้นรหัสของ Qt ขอได้จาก code.qt.io

ข้อความที่ท่านเขียนไม่ออกจากเครื่องนี้ โปรแกรมไม่ติดต่ออินเทอร์เน็ต

ข้อมูลระบบสำหรับแจ้งปัญหา</source>
      <translation>PRD Desk is published under the Apache-2.0 licence.

This program uses Qt and PySide6 by The Qt Company under the GNU Lesser General Public License, version 3, unchanged and kept in separate files, so that you can put a Qt of your own build in their place. The full licence is listed as “Qt: LGPL-3.0”, and the source of Qt can be had from code.qt.io.

What you write never leaves this computer. The program does not use the internet.

System details for reporting a problem</translation>
    </message>
    <message>
      <source>ข้อความ</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>คัดลอกข้อมูลระบบ</source>
      <translation>Copy the system details</translation>
    </message>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>เกี่ยวกับ PRD Desk</source>
      <translation>About PRD Desk</translation>
    </message>
    <message>
      <source>เรื่องที่อ่านได้</source>
      <translation>What can be read here</translation>
    </message>
    <message>
      <source>โต๊ะข่าวประชาสัมพันธ์ภาครัฐ เขียน ตรวจ และออกข่าวได้โดยไม่ต้องต่ออินเทอร์เน็ต</source>
      <translation>The desk for government press releases: write, proofread and issue news without the internet</translation>
    </message>
    <message>
      <source>โปรแกรมนี้</source>
      <translation>This program</translation>
    </message>
  </context>
  <context>
    <name>AimEntry</name>
    <message>
      <source>วัตถุประสงค์</source>
      <translation>Aim</translation>
    </message>
    <message>
      <source>เพื่อ…</source>
      <translation>In order to…</translation>
    </message>
  </context>
  <context>
    <name>BodyEdit</name>
    <message>
      <source>ข้อความที่วางยาว {whole:,} ตัวอักษร จึงวางเฉพาะ {taken:,} ตัวแรก</source>
      <translation>The pasted text is {whole:,} characters long, so only the first {taken:,} were pasted</translation>
    </message>
    <message>
      <source>“{mark}” ตรงนี้ไม่มีพยัญชนะให้วาง จึงไม่ได้พิมพ์</source>
      <translation>“{mark}” was not typed: there is no consonant here to carry it</translation>
    </message>
  </context>
  <context>
    <name>ChangeResult</name>
    <message>
      <source>{field} ที่จะได้</source>
      <translation>{field} as it will be</translation>
    </message>
    <message>
      <source>ความเห็น</source>
      <translation>Comments</translation>
    </message>
  </context>
  <context>
    <name>ChangesDialog</name>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>รับ {taken} จาก {all} จุด</source>
      <translation>{taken} of {all} taken</translation>
    </message>
    <message>
      <source>รับทั้งหมด</source>
      <translation>Take all</translation>
    </message>
    <message>
      <source>สิ่งที่ต่างกัน</source>
      <translation>Differences</translation>
    </message>
    <message>
      <source>เว้นวรรคหรือ Enter เพื่อรับหรือไม่รับทีละจุด จุดที่ไม่รับคงไว้ตามเดิม</source>
      <translation>Space or Enter takes or leaves each change. What is left stays as it was.</translation>
    </message>
    <message>
      <source>ใช้ตามที่เลือก</source>
      <translation>Apply the choice</translation>
    </message>
    <message>
      <source>ไม่มีสิ่งที่ต่างกัน</source>
      <translation>There are no differences</translation>
    </message>
    <message>
      <source>ไม่รับเลย</source>
      <translation>Leave all</translation>
    </message>
  </context>
  <context>
    <name>CheckedPage</name>
    <message>
      <source>{what} – ดู</source>
      <translation>{what} – show</translation>
    </message>
    <message>
      <source>กำลังตรวจ…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <source>กำลังเตรียมตัวตรวจ…</source>
      <translation>Preparing the proofreader…</translation>
    </message>
    <message>
      <source>ข่าวยาวมาก จึงตรวจเฉพาะส่วนที่เลื่อนไปเห็น</source>
      <translation>The release is very long, so only the part on view is checked</translation>
    </message>
    <message>
      <source>ข้ามไว้ {count:,} จุด</source>
      <translation>{count:,} ignored</translation>
    </message>
    <message>
      <source>คำที่กำลังพิมพ์จะตรวจเมื่อพิมพ์จบคำ</source>
      <translation>The word being typed is checked once it is finished</translation>
    </message>
    <message>
      <source>ตรวจการสะกดคำ และกฎการเขียน {rules:,} ข้อ</source>
      <translation>Spelling and {rules:,} rules of style checked</translation>
    </message>
    <message>
      <source>ตรวจข้อความไม่ได้</source>
      <translation>The text cannot be checked</translation>
    </message>
    <message>
      <source>ตรวจครบทุกช่องแล้ว {words:,} คำ {signs:,} ตัวอักษร</source>
      <translation>All fields checked: {words:,} words, {signs:,} characters</translation>
    </message>
    <message>
      <source>ปิดกฎไว้ {count:,} รายการ</source>
      <translation>{count:,} rules turned off</translation>
    </message>
    <message>
      <source>พร้อมตรวจ</source>
      <translation>Ready to check</translation>
    </message>
    <message>
      <source>พิมพ์หรือวางข้อความ แล้วจุดที่ต้องแก้จะปรากฏที่นี่</source>
      <translation>Type or paste text, and what needs correcting appears here</translation>
    </message>
    <message>
      <source>ยังมีอีก {count:,} จุดที่ตัวกรองซ่อนไว้</source>
      <translation>{count:,} more hidden by the filter</translation>
    </message>
    <message>
      <source>ระดับการตรวจ: {level}</source>
      <translation>Checking level: {level}</translation>
    </message>
    <message>
      <source>เขียนและบันทึกได้ตามปกติ ดูสาเหตุได้ที่ ช่วยเหลือ &gt; รายงานปัญหา</source>
      <translation>You can write and save as usual. See the cause under Help &gt; Report a problem</translation>
    </message>
    <message>
      <source>เริ่มพิมพ์ได้เลย ผลการตรวจจะตามมา</source>
      <translation>You can start typing; the findings will follow</translation>
    </message>
    <message>
      <source>แสดงทั้งหมด</source>
      <translation>Show all</translation>
    </message>
    <message>
      <source>ใช้คำของฉัน {mine:,} คำ คำของสำนักงาน {office:,} คำ</source>
      <translation>Using {mine:,} of my words, {office:,} of the office’s words</translation>
    </message>
    <message>
      <source>ไม่พบที่ต้องแก้</source>
      <translation>Nothing to correct</translation>
    </message>
    <message>
      <source>ไม่พบที่ต้องแก้ในส่วนที่เห็น</source>
      <translation>Nothing to correct in the part on view</translation>
    </message>
    <message>
      <source>ไม่มีรายการที่ตรงกับตัวกรอง</source>
      <translation>Nothing matches the filter</translation>
    </message>
  </context>
  <context>
    <name>Corrections</name>
    <message>
      <source> เปิดอีกครั้งได้ที่ ตรวจ &gt; ที่ข้ามไว้และกฎที่ปิด</source>
      <translation> Turn it on again under Proof &gt; What is ignored, and rules that are off</translation>
    </message>
    <message>
      <source>กดแป้น 1 ถึง 5</source>
      <translation>Press 1 to 5</translation>
    </message>
    <message>
      <source>การสะกดคำปิดไม่ได้ ข้ามจุดนี้ หรือเพิ่มเป็นคำของท่านแทน</source>
      <translation>Spelling cannot be turned off. Ignore it here, or add it to your words instead</translation>
    </message>
    <message>
      <source>ข้อความตรงนี้เปลี่ยนไปแล้ว</source>
      <translation>The text here has changed</translation>
    </message>
    <message>
      <source>ข้ามคำนี้ทั้งข่าว</source>
      <translation>Ignore everywhere in the release</translation>
    </message>
    <message>
      <source>ข้ามจุดนี้</source>
      <translation>Ignore here</translation>
    </message>
    <message>
      <source>ข้ามจุดนี้แล้ว</source>
      <translation>Ignored here</translation>
    </message>
    <message>
      <source>ข้ามทั้งข่าวแล้ว</source>
      <translation>Ignored everywhere in the release</translation>
    </message>
    <message>
      <source>ตรงนี้ไม่มีคำแนะนำให้ใช้</source>
      <translation>There is no suggestion to take here</translation>
    </message>
    <message>
      <source>ตรงนี้ไม่มีจุดที่ต้องแก้</source>
      <translation>There is no finding here</translation>
    </message>
    <message>
      <source>ปิดกฎนี้ทั้งสำนักงานแล้ว</source>
      <translation>Rule turned off for the whole office</translation>
    </message>
    <message>
      <source>ปิดกฎนี้ในข่าวนี้</source>
      <translation>Turn this rule off in this release</translation>
    </message>
    <message>
      <source>ปิดกฎนี้ในข่าวนี้แล้ว</source>
      <translation>Rule turned off in this release</translation>
    </message>
    <message>
      <source>เพราะอะไร</source>
      <translation>Why</translation>
    </message>
    <message>
      <source>เพิ่ม “{word}” ในคำของฉันแล้ว</source>
      <translation>“{word}” added to my words</translation>
    </message>
    <message>
      <source>เพิ่ม “{word}” ในคำของสำนักงานแล้ว</source>
      <translation>“{word}” added to the office’s words</translation>
    </message>
    <message>
      <source>เพิ่มในคำของฉัน</source>
      <translation>Add to my words</translation>
    </message>
    <message>
      <source>เพิ่มในคำของสำนักงาน</source>
      <translation>Add to the office’s words</translation>
    </message>
    <message>
      <source>เหลือ {count:,} จุด</source>
      <translation>{count:,} left to correct</translation>
    </message>
    <message>
      <source>แก้ “{old}” เป็น “{new}” แล้ว</source>
      <translation>“{old}” changed to “{new}”</translation>
    </message>
    <message>
      <source>แก้ช่องนี้จากที่นี่ไม่ได้</source>
      <translation>This field cannot be corrected from here</translation>
    </message>
    <message>
      <source>แก้แบบเดียวกันทั้งหมด {count:,} จุด</source>
      <translation>Correct all {count:,} alike</translation>
    </message>
    <message>
      <source>แก้แล้ว {count:,} แห่ง {left}</source>
      <translation>{count:,} corrected, {left}</translation>
    </message>
    <message>
      <source>ไม่พบที่ต้องแก้</source>
      <translation>Nothing to correct</translation>
    </message>
    <message>
      <source>ไม่มีคำแนะนำ</source>
      <translation>No suggestions</translation>
    </message>
    <message>
      <source>ไม่เหลือจุดที่ต้องแก้</source>
      <translation>Nothing left to correct</translation>
    </message>
  </context>
  <context>
    <name>CropDialog</name>
    <message>
      <source>ตัดภาพ</source>
      <translation>Crop</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>ลูกศรเลื่อนกรอบ Shift+ลูกศรปรับขนาด</source>
      <translation>Arrow keys move the frame, Shift+arrows resize it</translation>
    </message>
    <message>
      <source>สัดส่วน {name}</source>
      <translation>Ratio {name}</translation>
    </message>
    <message>
      <source>อิสระ</source>
      <translation>Free</translation>
    </message>
    <message>
      <source>เหลือ {width} × {height} พิกเซล</source>
      <translation>{width} × {height} pixels left</translation>
    </message>
  </context>
  <context>
    <name>CropView</name>
    <message>
      <source>กรอบตัดภาพ</source>
      <translation>Crop frame</translation>
    </message>
  </context>
  <context>
    <name>DateField</name>
    <message>
      <source>อ่านเป็นวันที่ไม่ได้</source>
      <translation>Cannot be read as a date</translation>
    </message>
    <message>
      <source>เช่น 10 กันยายน 2563</source>
      <translation>e.g. 10 September 2020</translation>
    </message>
    <message>
      <source>เปิดปฏิทิน</source>
      <translation>Open the calendar</translation>
    </message>
    <message>
      <source>เปิดปฏิทิน (Alt+ลูกศรลง)</source>
      <translation>Open the calendar (Alt+Down)</translation>
    </message>
  </context>
  <context>
    <name>DeskWindow</name>
    <message>
      <source>ข่าวใหม่</source>
      <translation>New release</translation>
    </message>
    <message>
      <source>ข้อมูล</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>ข้อเท็จจริง</source>
      <translation>Facts</translation>
    </message>
    <message>
      <source>คลังข่าว</source>
      <translation>Library</translation>
    </message>
    <message>
      <source>ตัวอย่าง</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>ผลการตรวจ</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>ภาพ</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>ยังไม่มีปัญหาให้รายงาน</source>
      <translation>There is no problem to report yet</translation>
    </message>
    <message>
      <source>แก้ข้อเท็จจริงให้เองไม่ได้ โปรดแก้ในช่องนี้</source>
      <translation>The facts cannot be changed for you. Please change them in this field</translation>
    </message>
  </context>
  <context>
    <name>Dialogs</name>
    <message>
      <source>กลับไปแก้ต่อ</source>
      <translation>Go on editing</translation>
    </message>
    <message>
      <source>ข่าวนี้ยังไม่ได้เก็บ</source>
      <translation>This release has not been kept</translation>
    </message>
    <message>
      <source>ครั้งก่อนโปรแกรมปิดตัวเอง</source>
      <translation>The program closed by itself last time</translation>
    </message>
    <message>
      <source>ครั้งก่อนโปรแกรมหยุดทำงานกลางคัน</source>
      <translation>The program stopped in the middle of work last time</translation>
    </message>
    <message>
      <source>ควรเลือกเฉพาะภาพที่จะใช้ในข่าว ไฟล์ต้นฉบับยังอยู่ที่เดิม</source>
      <translation>Choose only photos that will be used in the news. The originals stay where they are</translation>
    </message>
    <message>
      <source>คัดลอกรายงาน</source>
      <translation>Copy the report</translation>
    </message>
    <message>
      <source>คัดลอกรายงานส่งให้ผู้ดูแลโปรแกรมได้ ในรายงานไม่มีข้อความของข่าว</source>
      <translation>You can copy the report and send it to the program’s maintainer. It holds no text of your news</translation>
    </message>
    <message>
      <source>ชนิดไฟล์:</source>
      <translation>File type:</translation>
    </message>
    <message>
      <source>ชื่อไฟล์:</source>
      <translation>File name:</translation>
    </message>
    <message>
      <source>ดูใน:</source>
      <translation>Look in:</translation>
    </message>
    <message>
      <source>ตกลง</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>ทำไม่สำเร็จ</source>
      <translation>That did not work</translation>
    </message>
    <message>
      <source>บันทึก</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>บันทึกงานไว้ก่อน แล้วคัดลอกรายงานส่งให้ผู้ดูแลโปรแกรม</source>
      <translation>Save your work first, then copy the report and send it to the program’s maintainer</translation>
    </message>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>ภาพมากเกินไป</source>
      <translation>Too many photos</translation>
    </message>
    <message>
      <source>มีไฟล์ {name} อยู่แล้ว จะเขียนทับหรือไม่</source>
      <translation>{name} exists already. Overwrite it?</translation>
    </message>
    <message>
      <source>มีไฟล์นี้แล้ว</source>
      <translation>The file exists already</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>รับ {room} ภาพแรก</source>
      <translation>Take the first {room}</translation>
    </message>
    <message>
      <source>เกิดข้อผิดพลาดในโปรแกรม งานที่เปิดอยู่ยังไม่หาย</source>
      <translation>Something went wrong in the program. Your open work is not lost</translation>
    </message>
    <message>
      <source>เก็บข่าวนี้ในคลังข่าวไม่ได้: {why}</source>
      <translation>The release cannot be kept in the library: {why}</translation>
    </message>
    <message>
      <source>เขียนข่าวลงไฟล์ไว้ที่อื่นก่อนได้ แล้วนำกลับเข้าคลังข่าวภายหลัง</source>
      <translation>You can write it to a file elsewhere, and bring it back into the library later</translation>
    </message>
    <message>
      <source>เขียนทับ</source>
      <translation>Overwrite</translation>
    </message>
    <message>
      <source>เขียนลงไฟล์…</source>
      <translation>Write to a file…</translation>
    </message>
    <message>
      <source>เนื้อหาเดิมในไฟล์นั้นจะหายไป</source>
      <translation>What the file holds now will be lost</translation>
    </message>
    <message>
      <source>เปิด</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>เลือก</source>
      <translation>Choose</translation>
    </message>
    <message>
      <source>เลือกมา {wanted} ภาพ แต่ข่าวนี้รับได้อีก {room} ภาพ</source>
      <translation>{wanted} photos chosen, but this release has room for {room} more</translation>
    </message>
    <message>
      <source>โปรแกรมทำงานผิดพลาด</source>
      <translation>The program made a mistake</translation>
    </message>
    <message>
      <source>ใช้คลังข่าวไม่ได้ในขณะนี้</source>
      <translation>The library cannot be used at the moment</translation>
    </message>
    <message>
      <source>ไม่เก็บข่าวนี้</source>
      <translation>Do not keep it</translation>
    </message>
  </context>
  <context>
    <name>Drafting</name>
    <message>
      <source>กรอกข้อเท็จจริงก่อน แล้วจึงสั่งร่างข่าว</source>
      <translation>Fill in the facts first, then draft the news</translation>
    </message>
    <message>
      <source>ข่าวตรงกับร่างจากข้อเท็จจริงแล้ว</source>
      <translation>The release already agrees with the draft from the facts</translation>
    </message>
    <message>
      <source>ข้อเท็จจริงยังไม่พอจะร่างข่าว</source>
      <translation>There are not enough facts for a draft</translation>
    </message>
    <message>
      <source>ทุกจุดคือสิ่งที่ร่างจากข้อเท็จจริงต่างจากที่เขียนไว้ จุดที่จะลบหรือแทนสิ่งที่เขียนเองยังไม่ได้เลือกรับ</source>
      <translation>These are the places where the draft from the facts differs from the text. Those that would remove or replace what was written by hand are not taken yet.</translation>
    </message>
    <message>
      <source>ร่างข่าวจากข้อเท็จจริงแล้ว กด Ctrl+Z เพื่อย้อนกลับ</source>
      <translation>Drafted from the facts. Ctrl+Z takes it back</translation>
    </message>
    <message>
      <source>ร่างข่าวใหม่จากข้อเท็จจริง</source>
      <translation>Draft the news again from the facts</translation>
    </message>
  </context>
  <context>
    <name>EntryRow</name>
    <message>
      <source>นำออก</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>เลื่อนขึ้น</source>
      <translation>Move up</translation>
    </message>
    <message>
      <source>เลื่อนลง</source>
      <translation>Move down</translation>
    </message>
    <message>
      <source>เลื่อนหรือนำรายการนี้ออก</source>
      <translation>Move or remove this entry</translation>
    </message>
    <message>
      <source>เลื่อนหรือนำออก</source>
      <translation>Move or remove</translation>
    </message>
  </context>
  <context>
    <name>Exporting</name>
    <message>
      <source> · PDF แสดง {letters} เป็น ■ เพราะไม่มีฟอนต์</source>
      <translation> · The PDF shows {letters} as ■ for want of a font</translation>
    </message>
    <message>
      <source> · ยังขาดข้อมูล {count} ช่อง</source>
      <translation> · {count} fields are still empty</translation>
    </message>
    <message>
      <source> · ยังมีจุดที่ต้องแก้ {count:,} จุด</source>
      <translation> · {count:,} places are still to be mended</translation>
    </message>
    <message>
      <source> ยาว {count:,} ตัวอักษร</source>
      <translation> {count:,} characters</translation>
    </message>
    <message>
      <source>{name}-ตรวจทาน.docx</source>
      <translation>{name}-review.docx</translation>
    </message>
    <message>
      <source>ข้อความล้วน</source>
      <translation>Plain text</translation>
    </message>
    <message>
      <source>คัดลอกข่าวแล้ว นำไปวางในหน้าเว็บหรือแอปอื่นได้</source>
      <translation>Copied. Paste it into a web page or another program</translation>
    </message>
    <message>
      <source>ชุดภาพ</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>สำเนาตรวจทาน</source>
      <translation>Copy for review</translation>
    </message>
    <message>
      <source>ส่งออก</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>ส่งออกตามแม่แบบ {name}</source>
      <translation>Export by the template {name}</translation>
    </message>
    <message>
      <source>ส่งออกเป็น {path} แล้ว</source>
      <translation>Exported to {path}</translation>
    </message>
    <message>
      <source>หน้าเว็บ HTML</source>
      <translation>HTML page</translation>
    </message>
    <message>
      <source>เลือกที่วางโฟลเดอร์หน้าเว็บ</source>
      <translation>Choose where the web folder goes</translation>
    </message>
    <message>
      <source>เอกสาร PDF</source>
      <translation>PDF document</translation>
    </message>
    <message>
      <source>เอกสาร Word</source>
      <translation>Word document</translation>
    </message>
  </context>
  <context>
    <name>FactsForm</name>
    <message>
      <source>ชื่อที่โปรแกรมรู้จักจากข้อเท็จจริง</source>
      <translation>Names that the program knows from the facts</translation>
    </message>
    <message>
      <source>ชื่อเหล่านี้ไม่ถูกขีดว่าสะกดผิด และถ้าเขียนในข่าวต่างไปจะมีคำเตือน</source>
      <translation>These names are not marked as misspelt, and you are warned when the news spells them otherwise</translation>
    </message>
  </context>
  <context>
    <name>FactsPane</name>
    <message>
      <source>ดูจากชื่องาน</source>
      <translation>Judge by the event’s name</translation>
    </message>
    <message>
      <source>ผลที่ได้ หรือสิ่งที่จะทำต่อไป</source>
      <translation>What came of it, or what will be done next</translation>
    </message>
    <message>
      <source>ร่างข่าว</source>
      <translation>Draft</translation>
    </message>
    <message>
      <source>เช่น 09.00</source>
      <translation>e.g. 09.00</translation>
    </message>
    <message>
      <source>เพิ่มกลุ่มผู้เข้าร่วม</source>
      <translation>Add a group of participants</translation>
    </message>
    <message>
      <source>เพิ่มคำกล่าว</source>
      <translation>Add a quotation</translation>
    </message>
    <message>
      <source>เพิ่มวัตถุประสงค์</source>
      <translation>Add an aim</translation>
    </message>
    <message>
      <source>เพิ่มวิทยากร</source>
      <translation>Add a speaker</translation>
    </message>
    <message>
      <source>เรียบเรียงพาดหัว ความนำ และเนื้อข่าวจากข้อเท็จจริง (Ctrl+Shift+R)</source>
      <translation>Compose the headline, lead and text from the facts (Ctrl+Shift+R)</translation>
    </message>
  </context>
  <context>
    <name>Filing</name>
    <message>
      <source> ยกเว้นวันที่ “{text}” ซึ่งอ่านเป็นวันที่ไม่ได้</source>
      <translation> except the date “{text}”, which cannot be read as a date</translation>
    </message>
    <message>
      <source>ข่าวของ PRD Desk</source>
      <translation>PRD Desk release</translation>
    </message>
    <message>
      <source>ข่าวและเอกสาร</source>
      <translation>Releases and documents</translation>
    </message>
    <message>
      <source>ข่าวใหม่</source>
      <translation>New release</translation>
    </message>
    <message>
      <source>ชื่อของฉบับนี้ เช่น ส่งผู้อำนวยการ</source>
      <translation>Name of this version, such as “sent to the director”</translation>
    </message>
    <message>
      <source>ทุกไฟล์</source>
      <translation>All files</translation>
    </message>
    <message>
      <source>บันทึกฉบับ “{name}” แล้ว</source>
      <translation>Version “{name}” kept</translation>
    </message>
    <message>
      <source>บันทึกฉบับแล้ว ดูได้ที่ ไฟล์ &gt; ประวัติฉบับ</source>
      <translation>Version kept. See File &gt; Versions</translation>
    </message>
    <message>
      <source>บันทึกเป็นฉบับชื่อ…</source>
      <translation>Keep a named version…</translation>
    </message>
    <message>
      <source>ส่งออกเป็น .prdnews</source>
      <translation>Export a .prdnews copy</translation>
    </message>
    <message>
      <source>เก็บสำเนาของ {name} ในคลังข่าวแล้ว ไฟล์เดิมไม่เปลี่ยน</source>
      <translation>A copy of {name} is now in the library. The file itself is unchanged</translation>
    </message>
    <message>
      <source>เขียนสำเนาลงใน {name} แล้ว</source>
      <translation>Copy written to {name}</translation>
    </message>
    <message>
      <source>เปิดไฟล์</source>
      <translation>Open a file</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>{place}{count} แห่ง</source>
      <translation>{place}{count} found</translation>
    </message>
    <message>
      <source>ก่อนหน้า (Shift+F3)</source>
      <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
      <source>ค้นหา</source>
      <translation>Find</translation>
    </message>
    <message>
      <source>ดูก่อน…</source>
      <translation>Look first…</translation>
    </message>
    <message>
      <source>ถัดไป (F3)</source>
      <translation>Next (F3)</translation>
    </message>
    <message>
      <source>ทั้งคำ</source>
      <translation>Whole words</translation>
    </message>
    <message>
      <source>ปิดการค้นหา</source>
      <translation>Close the search</translation>
    </message>
    <message>
      <source>รูปแบบ (regex)</source>
      <translation>Pattern (regex)</translation>
    </message>
    <message>
      <source>แทนที่</source>
      <translation>Replace</translation>
    </message>
    <message>
      <source>แทนที่ด้วย</source>
      <translation>Replace with</translation>
    </message>
    <message>
      <source>แทนที่ทั้งหมด</source>
      <translation>Replace all</translation>
    </message>
    <message>
      <source>แทนที่แล้ว {count} แห่ง ใน {fields} ช่อง</source>
      <translation>{count} replaced in {fields} fields</translation>
    </message>
    <message>
      <source>ไม่พบ</source>
      <translation>Not found</translation>
    </message>
  </context>
  <context>
    <name>FindingDetail</name>
    <message>
      <source>กดแป้น {number}</source>
      <translation>Press {number}</translation>
    </message>
    <message>
      <source>ข้ามจุดนี้</source>
      <translation>Ignore here</translation>
    </message>
    <message>
      <source>ข้ามทั้งข่าว</source>
      <translation>Ignore everywhere</translation>
    </message>
    <message>
      <source>คำของสำนักงาน</source>
      <translation>Office’s words</translation>
    </message>
    <message>
      <source>ดูที่ {place}</source>
      <translation>See {place}</translation>
    </message>
    <message>
      <source>ตัวอย่างที่ผิด: {bad}
ที่ถูก: {good}</source>
      <translation>Wrong: {bad}
Right: {good}</translation>
    </message>
    <message>
      <source>ที่มา: {source}</source>
      <translation>Source: {source}</translation>
    </message>
    <message>
      <source>ปิดกฎในข่าวนี้</source>
      <translation>Off in this release</translation>
    </message>
    <message>
      <source>ปิดทั้งสำนักงาน</source>
      <translation>Off for the office</translation>
    </message>
    <message>
      <source>เพิ่มในคำของฉัน</source>
      <translation>Add to my words</translation>
    </message>
    <message>
      <source>เหตุผล: {why}</source>
      <translation>Reason: {why}</translation>
    </message>
    <message>
      <source>แก้เป็น {text}</source>
      <translation>Change to {text}</translation>
    </message>
    <message>
      <source>แก้แบบเดียวกันทั้งหมด {count} จุด</source>
      <translation>Correct all {count} alike</translation>
    </message>
    <message>
      <source>ใช้ตามเนื้อข่าว แล้วแก้ข้อเท็จจริง</source>
      <translation>Go by the text and change the facts</translation>
    </message>
  </context>
  <context>
    <name>FindingsList</name>
    <message>
      <source>รายการที่ตรวจพบ</source>
      <translation>Findings</translation>
    </message>
  </context>
  <context>
    <name>FormPane</name>
    <message>
      <source>แบบข่าวนี้ต้องมี</source>
      <translation>This form requires it</translation>
    </message>
  </context>
  <context>
    <name>GroupEntry</name>
    <message>
      <source>กลุ่มผู้เข้าร่วม</source>
      <translation>Group of participants</translation>
    </message>
    <message>
      <source>จำนวน</source>
      <translation>Number</translation>
    </message>
  </context>
  <context>
    <name>GuideView</name>
    <message>
      <source>หน้าคู่มือ</source>
      <translation>Guide page</translation>
    </message>
  </context>
  <context>
    <name>GuideWindow</name>
    <message>
      <source>คู่มือ PRD Desk</source>
      <translation>PRD Desk guide</translation>
    </message>
    <message>
      <source>ค้นในคู่มือ</source>
      <translation>Search the guide</translation>
    </message>
    <message>
      <source>สารบัญ</source>
      <translation>Contents</translation>
    </message>
    <message>
      <source>หน้าถัดไป (Alt+→)</source>
      <translation>Forward (Alt+→)</translation>
    </message>
    <message>
      <source>หน้าที่แล้ว (Alt+←)</source>
      <translation>Back (Alt+←)</translation>
    </message>
    <message>
      <source>ออกไปนอกโปรแกรม</source>
      <translation>Leaving the program</translation>
    </message>
    <message>
      <source>เปิด</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>เปิดที่อยู่นี้ในเบราว์เซอร์หรือไม่</source>
      <translation>Open this address in the browser?</translation>
    </message>
    <message>
      <source>ไม่พบคำนี้ในคู่มือ</source>
      <translation>The guide does not mention this</translation>
    </message>
    <message>
      <source>ไม่เปิด</source>
      <translation>Do not open</translation>
    </message>
  </context>
  <context>
    <name>Helping</name>
    <message>
      <source>ชมภายหลังได้ที่เมนู “ช่วยเหลือ”</source>
      <translation>You can take it later from the Help menu</translation>
    </message>
    <message>
      <source>บันทึก {name} แล้ว</source>
      <translation>{name} saved</translation>
    </message>
    <message>
      <source>บันทึกปุ่มลัด</source>
      <translation>Save the shortcuts</translation>
    </message>
    <message>
      <source>ปุ่มลัด PRD Desk.html</source>
      <translation>PRD Desk shortcuts.html</translation>
    </message>
    <message>
      <source>ยินดีต้อนรับ</source>
      <translation>Welcome</translation>
    </message>
    <message>
      <source>หน้าเว็บ</source>
      <translation>Web page</translation>
    </message>
    <message>
      <source>เดินชม</source>
      <translation>Take the tour</translation>
    </message>
    <message>
      <source>เดินชมโปรแกรมกับข่าวตัวอย่างสักหนึ่งนาทีไหม</source>
      <translation>Would you like a one-minute tour with a sample release?</translation>
    </message>
    <message>
      <source>ไว้ก่อน</source>
      <translation>Not now</translation>
    </message>
  </context>
  <context>
    <name>Keeping</name>
    <message>
      <source>กำลังเก็บ…</source>
      <translation>Keeping…</translation>
    </message>
    <message>
      <source>ยังเก็บไม่ได้</source>
      <translation>Not kept yet</translation>
    </message>
    <message>
      <source>เก็บแล้ว {time}</source>
      <translation>Kept {time}</translation>
    </message>
  </context>
  <context>
    <name>LeftOutDialog</name>
    <message>
      <source>ที่ข้ามไว้และกฎที่ปิด</source>
      <translation>What is ignored, and rules that are off</translation>
    </message>
    <message>
      <source>นำกลับมาตรวจ</source>
      <translation>Check it again</translation>
    </message>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>ปิดทั้งสำนักงาน</source>
      <translation>Off for the office</translation>
    </message>
    <message>
      <source>ปิดในข่าวนี้</source>
      <translation>Off in this release</translation>
    </message>
    <message>
      <source>เลือกรายการ แล้วกด “นำกลับมาตรวจ” จุดที่ข้ามไว้จะแสดงอีกครั้ง และกฎที่ปิดจะเปิดใช้</source>
      <translation>Choose entries and press “Check it again”: what was ignored is shown again, and rules are turned on</translation>
    </message>
    <message>
      <source>ไม่มีจุดที่ข้ามไว้ และไม่มีกฎที่ปิด</source>
      <translation>Nothing is ignored, and no rule is off</translation>
    </message>
  </context>
  <context>
    <name>LibraryDesk</name>
    <message>
      <source> ที่เครื่อง {host}</source>
      <translation> on the computer {host}</translation>
    </message>
    <message>
      <source>(ยังไม่มีหัวข้อ)</source>
      <translation>(no headline yet)</translation>
    </message>
    <message>
      <source>{who}{where} เปิดคลังข่าวนี้อยู่ จึงอ่านได้อย่างเดียว</source>
      <translation>{who}{where} has this library open, so it can only be read</translation>
    </message>
    <message>
      <source>กู้คืนข่าวได้ {count:,} ข่าว</source>
      <translation>{count:,} releases recovered</translation>
    </message>
    <message>
      <source>กู้คืนคลังข่าว</source>
      <translation>Recover the library</translation>
    </message>
    <message>
      <source>กู้คืนคลังข่าวแล้ว</source>
      <translation>Library recovered</translation>
    </message>
    <message>
      <source>กู้คืนได้จากข้อมูลสำรองล่าสุดและจากส่วนที่ยังอ่านได้ของไฟล์เดิม ไฟล์เดิมจะเก็บไว้ต่างหาก</source>
      <translation>It can be recovered from the latest backup and from what can still be read of the file. The file itself is set aside</translation>
    </message>
    <message>
      <source>ครั้งก่อนโปรแกรมไม่ได้ปิดตามปกติ กู้คืนข่าวที่ยังเขียนค้างเมื่อ {when} แล้ว</source>
      <translation>The program was not closed properly last time. What was being written on {when} has been recovered</translation>
    </message>
    <message>
      <source>จากข้อมูลสำรองเมื่อ {when}</source>
      <translation>From the backup of {when}</translation>
    </message>
    <message>
      <source>นี่คือสำเนาที่ยังไม่อยู่ในคลังข่าว เขียนลงไฟล์ไว้ก่อนปิดโปรแกรม</source>
      <translation>This is a copy that is not in the library. Write it to a file before you close the program</translation>
    </message>
    <message>
      <source>ประวัติฉบับ…</source>
      <translation>Versions…</translation>
    </message>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>ยังเก็บข่าวไม่ได้: {why} ข้อความยังอยู่ในหน้าต่าง และจะลองเก็บใหม่เอง</source>
      <translation>The release cannot be kept yet: {why} Your text is still in the window, and keeping it is tried again</translation>
    </message>
    <message>
      <source>ลองอีกครั้ง</source>
      <translation>Try again</translation>
    </message>
    <message>
      <source>เขียนลงไฟล์…</source>
      <translation>Write to a file…</translation>
    </message>
    <message>
      <source>เขียนในสำเนา</source>
      <translation>Write in a copy</translation>
    </message>
    <message>
      <source>เปิดคลังข่าวไม่ได้</source>
      <translation>The library cannot be opened</translation>
    </message>
    <message>
      <source>และอีก {count:,} ข่าว</source>
      <translation>and {count:,} more releases</translation>
    </message>
    <message>
      <source>โปรแกรมทำงานผิดพลาด</source>
      <translation>The program made a mistake</translation>
    </message>
    <message>
      <source>โปรแกรมอื่น</source>
      <translation>Another program</translation>
    </message>
    <message>
      <source>ไฟล์เดิมเก็บไว้ที่ {path}</source>
      <translation>The old file is kept as {path}</translation>
    </message>
  </context>
  <context>
    <name>LibraryPane</name>
    <message>
      <source>ข่าวที่แสดง</source>
      <translation>Releases shown</translation>
    </message>
    <message>
      <source>ข่าวบนโต๊ะ</source>
      <translation>On the desk</translation>
    </message>
    <message>
      <source>ค้นในข่าวทั้งหมด</source>
      <translation>Search all releases</translation>
    </message>
    <message>
      <source>ชื่อข่าว ก–ฮ</source>
      <translation>Headline, alphabetical</translation>
    </message>
    <message>
      <source>ถังขยะ</source>
      <translation>Trash</translation>
    </message>
    <message>
      <source>ถังขยะว่าง ข่าวที่ทิ้งจะอยู่ที่นี่ ๓๐ วัน</source>
      <translation>The trash is empty. Discarded releases stay here for 30 days</translation>
    </message>
    <message>
      <source>ทุกหน่วยงาน</source>
      <translation>All offices</translation>
    </message>
    <message>
      <source>ยังไม่มีข่าว เริ่มด้วย Ctrl+N หรือเปิดไฟล์ด้วย Ctrl+O</source>
      <translation>No releases yet. Begin with Ctrl+N, or open a file with Ctrl+O</translation>
    </message>
    <message>
      <source>รายการข่าว</source>
      <translation>Releases</translation>
    </message>
    <message>
      <source>วันที่ของข่าว</source>
      <translation>Date of the release</translation>
    </message>
    <message>
      <source>หน่วยงาน</source>
      <translation>Office</translation>
    </message>
    <message>
      <source>เก็บเข้าแฟ้มแล้ว</source>
      <translation>Archived</translation>
    </message>
    <message>
      <source>เรียงตาม</source>
      <translation>Order by</translation>
    </message>
    <message>
      <source>แก้ล่าสุด</source>
      <translation>Last changed</translation>
    </message>
    <message>
      <source>ไม่พบข่าวที่มี “{words}”</source>
      <translation>No release mentions “{words}”</translation>
    </message>
  </context>
  <context>
    <name>LookPage</name>
    <message>
      <source>{family} (มากับโปรแกรม)</source>
      <translation>{family} (comes with the program)</translation>
    </message>
    <message>
      <source>{family} (ไม่มีในเครื่องนี้)</source>
      <translation>{family} (not on this computer)</translation>
    </message>
    <message>
      <source>ความต่างสีสูง</source>
      <translation>High contrast</translation>
    </message>
    <message>
      <source>ความต่างสีสูงสว่างหรือมืดตามระบบ</source>
      <translation>High contrast is light or dark as the system is</translation>
    </message>
    <message>
      <source>ตามระบบของเครื่อง</source>
      <translation>As the system</translation>
    </message>
    <message>
      <source>มืด</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>สว่าง</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>หน้าตา</source>
      <translation>Appearance</translation>
    </message>
    <message>
      <source>เฉพาะบนจอ ไฟล์ที่ส่งออกใช้ตัวพิมพ์ของแบบข่าว</source>
      <translation>On the screen only. Exported files use the typefaces of the form</translation>
    </message>
  </context>
  <context>
    <name>OfficePage</name>
    <message>
      <source>ข่าวใหม่เริ่มจากข้อมูลนี้ ข่าวที่เปิดอยู่ไม่เปลี่ยน</source>
      <translation>New releases begin with this. The open release stays as it is</translation>
    </message>
    <message>
      <source>ตราครุฑ</source>
      <translation>Garuda emblem</translation>
    </message>
    <message>
      <source>ตราบนหัวเอกสาร</source>
      <translation>Emblems in the letterhead</translation>
    </message>
    <message>
      <source>ตราหน่วยงาน</source>
      <translation>Office logo</translation>
    </message>
    <message>
      <source>นำเข้าจากไฟล์…</source>
      <translation>Import from a file…</translation>
    </message>
    <message>
      <source>สำนักงาน</source>
      <translation>Office</translation>
    </message>
    <message>
      <source>ส่งออกเป็นไฟล์…</source>
      <translation>Export to a file…</translation>
    </message>
    <message>
      <source>แบ่งปันกับเพื่อนร่วมงาน</source>
      <translation>Share with colleagues</translation>
    </message>
    <message>
      <source>ไฟล์เดียวมีข้อมูลหน้านี้ คำของสำนักงาน รายชื่อ กฎ แบบข่าว แม่แบบ และตรา</source>
      <translation>One file with this page, the office’s words, names, rules, forms, templates and emblems</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>คำสั่งที่พบ</source>
      <translation>Commands found</translation>
    </message>
    <message>
      <source>ค้นหาคำสั่ง</source>
      <translation>Find a command</translation>
    </message>
    <message>
      <source>พิมพ์ชื่อคำสั่ง ไทยหรืออังกฤษ</source>
      <translation>Type a command’s name or what you want to do</translation>
    </message>
    <message>
      <source>ไม่พบคำสั่งนี้</source>
      <translation>There is no such command</translation>
    </message>
  </context>
  <context>
    <name>PanelHead</name>
    <message>
      <source>กรองตามคำ หมวด หรือช่อง</source>
      <translation>Filter by word, kind or field</translation>
    </message>
    <message>
      <source>กรองรายการที่ตรวจพบ</source>
      <translation>Filter the findings</translation>
    </message>
    <message>
      <source>จัดกลุ่มตามความหนักเบาและหมวด</source>
      <translation>Grouped by severity and kind</translation>
    </message>
    <message>
      <source>ช่อง</source>
      <translation>Fields</translation>
    </message>
    <message>
      <source>ตัวกรองแสดง {listed:,} จาก {all:,} จุด</source>
      <translation>The filter shows {listed:,} of {all:,}</translation>
    </message>
    <message>
      <source>ตามลำดับในข่าว</source>
      <translation>In the order of the text</translation>
    </message>
    <message>
      <source>ที่ข้ามไว้และกฎที่ปิด…</source>
      <translation>What is ignored, and rules that are off…</translation>
    </message>
    <message>
      <source>ทุกช่อง</source>
      <translation>All fields</translation>
    </message>
    <message>
      <source>ทุกหมวด</source>
      <translation>All kinds</translation>
    </message>
    <message>
      <source>มุมมอง</source>
      <translation>View</translation>
    </message>
    <message>
      <source>มุมมองและระดับการตรวจ</source>
      <translation>View and checking level</translation>
    </message>
    <message>
      <source>ระดับการตรวจ</source>
      <translation>Checking level</translation>
    </message>
    <message>
      <source>หมวด</source>
      <translation>Kinds</translation>
    </message>
    <message>
      <source>แสดงทั้งหมด</source>
      <translation>Show all</translation>
    </message>
  </context>
  <context>
    <name>PeopleDialog</name>
    <message>
      <source>บุคคลในภาพจากซ้ายไปขวา</source>
      <translation>People in the photo, from left to right</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>ยังไม่มีรายชื่อ ใส่ชื่อบุคคลในหน้าข้อเท็จจริงหรือคำกล่าวก่อน</source>
      <translation>No names yet. Enter people among the facts or quotations first</translation>
    </message>
    <message>
      <source>ยังไม่ได้เลือกผู้ใด</source>
      <translation>Nobody has been chosen</translation>
    </message>
    <message>
      <source>เขียนลงในคำบรรยาย</source>
      <translation>Write into the caption</translation>
    </message>
    <message>
      <source>เลือกผู้ที่อยู่ในภาพ แล้วลากหรือกด Alt+ขึ้น Alt+ลง ให้เรียงจากซ้ายไปขวา</source>
      <translation>Choose who is in the photo, then drag or press Alt+Up, Alt+Down to order them from left to right</translation>
    </message>
  </context>
  <context>
    <name>PersonEntry</name>
    <message>
      <source>คำนำหน้า</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>คำนำหน้าหรือตำแหน่งวิชาการ เช่น นาย ดร. เขียนติดกับชื่อ</source>
      <translation>A title or academic rank such as Mr or Dr, written without a space before the name in Thai</translation>
    </message>
    <message>
      <source>ชื่อและนามสกุล</source>
      <translation>First and last name</translation>
    </message>
    <message>
      <source>ตำแหน่ง</source>
      <translation>Position</translation>
    </message>
    <message>
      <source>ยศ</source>
      <translation>Rank</translation>
    </message>
    <message>
      <source>ยศทหาร ตำรวจ หรืออาสารักษาดินแดน เช่น พลโท เขียนเว้นวรรคจากชื่อ</source>
      <translation>A rank of the forces, the police or the Volunteer Defence Corps; a space goes between it and the name</translation>
    </message>
    <message>
      <source>สังกัด</source>
      <translation>Organisation</translation>
    </message>
  </context>
  <context>
    <name>PhotoCard</name>
    <message>
      <source>{width} × {height} พิกเซล</source>
      <translation>{width} × {height} pixels</translation>
    </message>
    <message>
      <source>กำลังเตรียมภาพ…</source>
      <translation>Preparing the photo…</translation>
    </message>
    <message>
      <source>คำสั่งอื่นของภาพนี้</source>
      <translation>More for this photo</translation>
    </message>
    <message>
      <source>ตัดภาพ (Enter)</source>
      <translation>Crop (Enter)</translation>
    </message>
    <message>
      <source>ตัดภาพ…</source>
      <translation>Crop…</translation>
    </message>
    <message>
      <source>นำภาพออก</source>
      <translation>Remove the photo</translation>
    </message>
    <message>
      <source>ภาพที่ {number} ภาพปก: {file}</source>
      <translation>Photo {number}, the cover: {file}</translation>
    </message>
    <message>
      <source>ภาพที่ {number}: {file}</source>
      <translation>Photo {number}: {file}</translation>
    </message>
    <message>
      <source>ภาพปก</source>
      <translation>Cover photo</translation>
    </message>
    <message>
      <source>ระบุบุคคลจากซ้ายไปขวา…</source>
      <translation>Name people from left to right…</translation>
    </message>
    <message>
      <source>หมุนขวา</source>
      <translation>Rotate right</translation>
    </message>
    <message>
      <source>หมุนขวา (Alt+ขวา)</source>
      <translation>Rotate right (Alt+Right)</translation>
    </message>
    <message>
      <source>หมุนซ้าย</source>
      <translation>Rotate left</translation>
    </message>
    <message>
      <source>หมุนซ้าย (Alt+ซ้าย)</source>
      <translation>Rotate left (Alt+Left)</translation>
    </message>
    <message>
      <source>เลื่อนภาพขึ้น</source>
      <translation>Move the photo up</translation>
    </message>
    <message>
      <source>เลื่อนภาพลง</source>
      <translation>Move the photo down</translation>
    </message>
    <message>
      <source>ใช้เครดิตนี้กับทุกภาพ</source>
      <translation>Use this credit for all photos</translation>
    </message>
    <message>
      <source>ใช้เป็นภาพปก (ภาพแรก)</source>
      <translation>Use as the cover (first photo)</translation>
    </message>
    <message>
      <source>ไม่มีไฟล์ภาพ</source>
      <translation>Photo file missing</translation>
    </message>
  </context>
  <context>
    <name>PhotoTaking</name>
    <message>
      <source>ภาพ</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>ภาพที่วาง</source>
      <translation>Pasted photo</translation>
    </message>
    <message>
      <source>ลบตำแหน่งที่ถ่ายออกจาก {count} ภาพ</source>
      <translation>location removed from {count} photos</translation>
    </message>
    <message>
      <source>เพิ่มภาพข่าว</source>
      <translation>Add photos</translation>
    </message>
    <message>
      <source>เพิ่มภาพแล้ว {count} ภาพ</source>
      <translation>{count} photos added</translation>
    </message>
    <message>
      <source>และอีก {count} ไฟล์</source>
      <translation>and {count} more files</translation>
    </message>
    <message>
      <source>ในคลิปบอร์ดไม่มีภาพให้วาง</source>
      <translation>There is no photo on the clipboard to paste</translation>
    </message>
    <message>
      <source>ไม่พบไฟล์ภาพที่ใช้ได้</source>
      <translation>No usable photo files found</translation>
    </message>
  </context>
  <context>
    <name>PhotosStrip</name>
    <message>
      <source>ตัดภาพ</source>
      <translation>Crop</translation>
    </message>
    <message>
      <source>นำภาพออก</source>
      <translation>Remove the photo</translation>
    </message>
    <message>
      <source>ย้ายภาพ</source>
      <translation>Move the photo</translation>
    </message>
    <message>
      <source>ลากไฟล์ภาพหรือโฟลเดอร์มาวางในหน้าต่าง หรือคัดลอกภาพแล้วกด Ctrl+V ที่นี่</source>
      <translation>Drop photo files or a folder onto the window, or copy a photo and press Ctrl+V here</translation>
    </message>
    <message>
      <source>หมุนภาพ</source>
      <translation>Rotate the photo</translation>
    </message>
    <message>
      <source>เพิ่มภาพ</source>
      <translation>Add photos</translation>
    </message>
    <message>
      <source>เพิ่มภาพ…</source>
      <translation>Add photos…</translation>
    </message>
  </context>
  <context>
    <name>PictureRow</name>
    <message>
      <source>{name}: ยังไม่มี</source>
      <translation>{name}: none yet</translation>
    </message>
    <message>
      <source>ภาพ</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>เลือกภาพ…</source>
      <translation>Choose a picture…</translation>
    </message>
    <message>
      <source>เอาออก</source>
      <translation>Remove</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>{total} หน้า</source>
      <translation>Pages: {total}</translation>
    </message>
    <message>
      <source>ขยาย</source>
      <translation>Larger</translation>
    </message>
    <message>
      <source>ตัวอย่างข่าวตามแบบ</source>
      <translation>Preview by the form</translation>
    </message>
    <message>
      <source>พอดีความกว้าง</source>
      <translation>Fit the width</translation>
    </message>
    <message>
      <source>พิมพ์ (Ctrl+P)</source>
      <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
      <source>พิมพ์…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>ย่อ</source>
      <translation>Smaller</translation>
    </message>
    <message>
      <source>หน้า {at} จาก {total}</source>
      <translation>Page {at} of {total}</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>พิมพ์ข่าว</source>
      <translation>Print the release</translation>
    </message>
    <message>
      <source>ส่งพิมพ์ {count} หน้าแล้ว</source>
      <translation>Pages sent to the printer: {count}</translation>
    </message>
  </context>
  <context>
    <name>ProfileDialog</name>
    <message>
      <source>นำเข้าข้อมูลสำนักงาน</source>
      <translation>Import office profile</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>รับที่เลือก</source>
      <translation>Take the chosen</translation>
    </message>
    <message>
      <source>ว่าง</source>
      <translation>empty</translation>
    </message>
    <message>
      <source>สิ่งที่จะเปลี่ยนในเครื่องนี้ เอาเครื่องหมายออกจากข้อที่ไม่รับ</source>
      <translation>What will change on this computer. Untick what you do not want</translation>
    </message>
    <message>
      <source>เครื่องนี้มีข้อมูลในไฟล์นี้ครบแล้ว ไม่มีอะไรเปลี่ยน</source>
      <translation>This computer already holds all that is in the file. Nothing changes</translation>
    </message>
    <message>
      <source>เพิ่ม {count:,} รายการ: {some}</source>
      <translation>{count:,} added: {some}</translation>
    </message>
    <message>
      <source>แทนของเดิม</source>
      <translation>Replaces yours</translation>
    </message>
    <message>
      <source>ใหม่</source>
      <translation>New</translation>
    </message>
  </context>
  <context>
    <name>ProofDesk</name>
    <message>
      <source>ก่อนส่งตรวจ</source>
      <translation>Before sending for review</translation>
    </message>
    <message>
      <source>ส่งตรวจเลย</source>
      <translation>Send for review</translation>
    </message>
  </context>
  <context>
    <name>ProseEdit</name>
    <message>
      <source>ข้อความที่วางยาว {whole:,} ตัวอักษร จึงวางเฉพาะ {taken:,} ตัวแรก</source>
      <translation>The pasted text is {whole:,} characters long, so only the first {taken:,} were pasted</translation>
    </message>
    <message>
      <source>“{mark}” ตรงนี้ไม่มีพยัญชนะให้วาง จึงไม่ได้พิมพ์</source>
      <translation>“{mark}” was not typed: there is no consonant here to carry it</translation>
    </message>
  </context>
  <context>
    <name>QuoteCard</name>
    <message>
      <source>คำกล่าว คำต่อคำ</source>
      <translation>Quotation, word for word</translation>
    </message>
    <message>
      <source>คำนำหน้า</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>ชื่อ นามสกุล</source>
      <translation>First and last name</translation>
    </message>
    <message>
      <source>ตำแหน่ง</source>
      <translation>Position</translation>
    </message>
    <message>
      <source>นำคำกล่าวนี้ออก</source>
      <translation>Remove this quotation</translation>
    </message>
    <message>
      <source>ยศ</source>
      <translation>Rank</translation>
    </message>
  </context>
  <context>
    <name>Quotes</name>
    <message>
      <source>นำคำกล่าวออก</source>
      <translation>Remove the quote</translation>
    </message>
    <message>
      <source>เปลี่ยนคำกล่าว</source>
      <translation>Change the quotes</translation>
    </message>
    <message>
      <source>เพิ่มคำกล่าว</source>
      <translation>Add a quotation</translation>
    </message>
    <message>
      <source>เลือกผู้กล่าว</source>
      <translation>Choose the speaker</translation>
    </message>
  </context>
  <context>
    <name>ReplacePreview</name>
    <message>
      <source>กด Space เพื่อเว้นหรือเลือกทีละแห่ง</source>
      <translation>Space leaves or takes each place</translation>
    </message>
    <message>
      <source>ก่อนแทนที่ทั้งหมด</source>
      <translation>Before replacing all</translation>
    </message>
    <message>
      <source>ที่จะแทนที่</source>
      <translation>To be replaced</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>แทนที่ {count} แห่ง</source>
      <translation>Replace {count}</translation>
    </message>
    <message>
      <source>แสดง {listed} แห่งแรก อีก {more} แห่งจะแทนที่ด้วย</source>
      <translation>The first {listed} are shown; {more} more will be replaced, too</translation>
    </message>
  </context>
  <context>
    <name>Returning</name>
    <message>
      <source>{name} ไม่ต่างจากข่าวนี้</source>
      <translation>{name} does not differ from this release</translation>
    </message>
    <message>
      <source>กำลังอ่าน {name} อยู่</source>
      <translation>{name} is still being read</translation>
    </message>
    <message>
      <source>กำลังอ่าน {name}…</source>
      <translation>Reading {name}…</translation>
    </message>
    <message>
      <source>ฉบับแก้ไขที่รับกลับ: {name}</source>
      <translation>Edited copy taken back: {name}</translation>
    </message>
    <message>
      <source>รับการแก้ไขแล้ว ย้อนกลับได้ทีละช่อง</source>
      <translation>Changes taken. Each field can be undone</translation>
    </message>
    <message>
      <source>อ่าน {name} แล้ว</source>
      <translation>{name} has been read</translation>
    </message>
    <message>
      <source>เลือกไฟล์ Word ที่แก้ไขแล้วส่งกลับมา</source>
      <translation>Choose the Word file that was edited and sent back</translation>
    </message>
    <message>
      <source>เอกสาร Word</source>
      <translation>Word document</translation>
    </message>
    <message>
      <source>ไม่ได้รับการแก้ไข</source>
      <translation>No changes taken</translation>
    </message>
  </context>
  <context>
    <name>RulesPage</name>
    <message>
      <source>กฎของหน่วยงานที่ใช้ไม่ได้</source>
      <translation>Rules of the office that cannot be used</translation>
    </message>
    <message>
      <source>กฎที่สำนักงานใช้</source>
      <translation>Rules the office uses</translation>
    </message>
    <message>
      <source>กฎนี้ปิดไว้ก่อน ทำเครื่องหมายเพื่อเปิดใช้</source>
      <translation>This rule is off at first; tick it to use it</translation>
    </message>
    <message>
      <source>การตรวจ</source>
      <translation>Proofreading</translation>
    </message>
    <message>
      <source>กำลังเตรียมรายการกฎ…</source>
      <translation>Preparing the rules…</translation>
    </message>
    <message>
      <source>ค้นหากฎ</source>
      <translation>Find a rule</translation>
    </message>
    <message>
      <source>ที่มา: {source}</source>
      <translation>Source: {source}</translation>
    </message>
    <message>
      <source>เฉพาะที่ผิด: แสดงเพียงที่ผิดแน่ · ละเอียด: รวมคำที่เพียงน่าสงสัย</source>
      <translation>Only errors: just what is surely wrong · Thorough: also words that are merely doubtful</translation>
    </message>
    <message>
      <source>เลือกกฎเพื่ออ่านเหตุผลและที่มา</source>
      <translation>Choose a rule to read its reason and source</translation>
    </message>
  </context>
  <context>
    <name>SetDialog</name>
    <message>
      <source>{count:,} ตัวอักษร สำหรับ LINE และ Facebook</source>
      <translation>{count:,} characters, for LINE and Facebook</translation>
    </message>
    <message>
      <source>{count} ภาพ ตั้งชื่อตามข่าว</source>
      <translation>{count} photos, named after the release</translation>
    </message>
    <message>
      <source>ขนาดภาพในชุดภาพ</source>
      <translation>Size of the photos</translation>
    </message>
    <message>
      <source>ขนาดเดิม</source>
      <translation>Original size</translation>
    </message>
    <message>
      <source>ข่าวนี้ไม่มีภาพ</source>
      <translation>This release has no photos</translation>
    </message>
    <message>
      <source>ข้อความล้วน</source>
      <translation>Plain text</translation>
    </message>
    <message>
      <source>ชุดภาพ</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>ด้านยาว {side} จุด</source>
      <translation>Long side {side} px</translation>
    </message>
    <message>
      <source>ตราครุฑ</source>
      <translation>Garuda emblem</translation>
    </message>
    <message>
      <source>ตราหน่วยงาน</source>
      <translation>Office logo</translation>
    </message>
    <message>
      <source>ตามแบบข่าวที่เลือก</source>
      <translation>By the chosen form</translation>
    </message>
    <message>
      <source>ที่วางโฟลเดอร์ใหม่</source>
      <translation>Where the new folder goes</translation>
    </message>
    <message>
      <source>ภาพตราวางไว้ในโฟลเดอร์ office ของข้อมูลโปรแกรม</source>
      <translation>Pictures go in the office folder</translation>
    </message>
    <message>
      <source>ภาพอยู่ในไฟล์</source>
      <translation>Photos are inside the file</translation>
    </message>
    <message>
      <source>มีคำบรรยายภาพ</source>
      <translation>With captions</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>วางภาพ office/{name}.png ในโฟลเดอร์ข้อมูลของโปรแกรมก่อน</source>
      <translation>First put the picture office/{name}.png into the program’s folder</translation>
    </message>
    <message>
      <source>วางไว้ใน</source>
      <translation>Put it in</translation>
    </message>
    <message>
      <source>สำหรับพิมพ์และส่งต่อ</source>
      <translation>For printing and passing on</translation>
    </message>
    <message>
      <source>ส่งออก</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>ส่งออกหลายชนิด</source>
      <translation>Export several kinds</translation>
    </message>
    <message>
      <source>ส่งออกหลายชนิดพร้อมกัน</source>
      <translation>Export several kinds at once</translation>
    </message>
    <message>
      <source>หน้าเว็บกับภาพแยกไฟล์ สำหรับนำขึ้นเว็บไซต์</source>
      <translation>Page and photos in separate files</translation>
    </message>
    <message>
      <source>หน้าเว็บไฟล์เดียว</source>
      <translation>Web page in one file</translation>
    </message>
    <message>
      <source>หัวเอกสาร</source>
      <translation>Letterhead</translation>
    </message>
    <message>
      <source>เลือกที่วางโฟลเดอร์</source>
      <translation>Choose where the folder goes</translation>
    </message>
    <message>
      <source>เลือกที่อื่น…</source>
      <translation>Choose elsewhere…</translation>
    </message>
    <message>
      <source>เอกสาร PDF</source>
      <translation>PDF document</translation>
    </message>
    <message>
      <source>เอกสาร Word</source>
      <translation>Word document</translation>
    </message>
    <message>
      <source>โฟลเดอร์หน้าเว็บ</source>
      <translation>Web page folder</translation>
    </message>
    <message>
      <source>ได้โฟลเดอร์ใหม่ที่มีวันที่วันนี้นำหน้า ครบทุกไฟล์ หรือไม่เขียนเลย</source>
      <translation>A new folder that begins with today’s date, with every file or none at all</translation>
    </message>
  </context>
  <context>
    <name>SettingsDesk</name>
    <message>
      <source> กฎใหม่มีผลเมื่อเปิดโปรแกรมครั้งต่อไป</source>
      <translation> New rules apply when the program is next opened</translation>
    </message>
    <message>
      <source>ข้อมูลสำนักงาน</source>
      <translation>Office profile</translation>
    </message>
    <message>
      <source>นำเข้าข้อมูลสำนักงาน</source>
      <translation>Import office profile</translation>
    </message>
    <message>
      <source>รับข้อมูลสำนักงานแล้ว {count} รายการ</source>
      <translation>Entries taken from the office profile: {count}</translation>
    </message>
    <message>
      <source>ส่งออกข้อมูลสำนักงาน</source>
      <translation>Export office profile</translation>
    </message>
    <message>
      <source>เขียน {name} แล้ว</source>
      <translation>{name} written</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>ตั้งค่า</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>บันทึก</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>ยกเลิก</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>หมวดของการตั้งค่า</source>
      <translation>Pages of the settings</translation>
    </message>
  </context>
  <context>
    <name>SeverityCount</name>
    <message>
      <source>แสดงหรือซ่อน “{name}”</source>
      <translation>Show or hide “{name}”</translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>พาดหัวข่าว</source>
      <translation>Headline</translation>
    </message>
    <message>
      <source>หน่วยงานจัดกิจกรรมเรื่องใด</source>
      <translation>Which office holds what event</translation>
    </message>
    <message>
      <source>เริ่มเขียนเนื้อข่าวที่นี่ หรือวางข้อความที่มีอยู่</source>
      <translation>Start writing the text here, or paste what you have</translation>
    </message>
    <message>
      <source>ใคร ทำอะไร ที่ไหน เมื่อไร</source>
      <translation>Who did what, where and when</translation>
    </message>
  </context>
  <context>
    <name>Shelving</name>
    <message>
      <source>กู้คืน</source>
      <translation>Restore</translation>
    </message>
    <message>
      <source>กู้คืนและเปิด</source>
      <translation>Restore and open</translation>
    </message>
    <message>
      <source>ข่าวนี้ยังไม่มีฉบับที่เก็บไว้</source>
      <translation>No version of this release has been kept</translation>
    </message>
    <message>
      <source>ข่าวนี้ยังไม่ได้เก็บในคลังข่าว</source>
      <translation>This release is not in the library yet</translation>
    </message>
    <message>
      <source>ข่าวและทุกฉบับของข่าวนี้จะหายไปและนำกลับมาไม่ได้</source>
      <translation>The release and all its versions will be lost for good</translation>
    </message>
    <message>
      <source>ทำสำเนา</source>
      <translation>Duplicate</translation>
    </message>
    <message>
      <source>ทำสำเนาเป็นร่างใหม่แล้ว</source>
      <translation>Duplicated as a new draft</translation>
    </message>
    <message>
      <source>นำ “{title}” กลับมาแล้ว</source>
      <translation>“{title}” is back</translation>
    </message>
    <message>
      <source>นำกลับขึ้นโต๊ะ</source>
      <translation>Back to the desk</translation>
    </message>
    <message>
      <source>ภาพหายไปจากคลังข่าว: {names}</source>
      <translation>Photos missing from the library: {names}</translation>
    </message>
    <message>
      <source>ย้อน</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>ย้าย “{title}” ไปถังขยะแล้ว</source>
      <translation>“{title}” moved to the trash</translation>
    </message>
    <message>
      <source>ย้ายไปถังขยะ</source>
      <translation>Move to the trash</translation>
    </message>
    <message>
      <source>ลบ “{title}” ถาวรหรือไม่</source>
      <translation>Delete “{title}” for good?</translation>
    </message>
    <message>
      <source>ลบถาวร</source>
      <translation>Delete for good</translation>
    </message>
    <message>
      <source>ลบถาวร…</source>
      <translation>Delete for good…</translation>
    </message>
    <message>
      <source>สถานะของข่าวนี้: {status}</source>
      <translation>Status of this release: {status}</translation>
    </message>
    <message>
      <source>เก็บ “{title}” เข้าแฟ้มแล้ว</source>
      <translation>“{title}” archived</translation>
    </message>
    <message>
      <source>เก็บเข้าแฟ้ม</source>
      <translation>Archive</translation>
    </message>
    <message>
      <source>เปลี่ยนสถานะเป็น “{status}”</source>
      <translation>Status is now “{status}”</translation>
    </message>
    <message>
      <source>เปิด</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>เริ่มข่าวใหม่จากข่าวนี้</source>
      <translation>Begin a new release from this one</translation>
    </message>
    <message>
      <source>“{title}” อยู่ในถังขยะ</source>
      <translation>“{title}” is in the trash</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>กดปุ่มใหม่</source>
      <translation>Press new keys</translation>
    </message>
    <message>
      <source>คำสั่ง</source>
      <translation>Command</translation>
    </message>
    <message>
      <source>คำสั่งนี้ใช้ปุ่มนี้อยู่แล้ว</source>
      <translation>This command has these keys already</translation>
    </message>
    <message>
      <source>คำสั่งและปุ่มลัด</source>
      <translation>Commands and their keys</translation>
    </message>
    <message>
      <source>คืนค่าเดิม</source>
      <translation>Restore the usual</translation>
    </message>
    <message>
      <source>คืนค่าเดิมทั้งหมด</source>
      <translation>Restore all the usual</translation>
    </message>
    <message>
      <source>ค้นหาคำสั่ง</source>
      <translation>Find a command</translation>
    </message>
    <message>
      <source>ค้นหาคำสั่ง ไทยหรืออังกฤษ</source>
      <translation>Find a command</translation>
    </message>
    <message>
      <source>บันทึกเป็นไฟล์…</source>
      <translation>Save as a file…</translation>
    </message>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>ปุ่ม</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>ปุ่มนี้ยังว่าง</source>
      <translation>These keys are free</translation>
    </message>
    <message>
      <source>ปุ่มนี้เป็นของ “{other}” ถ้าย้ายมา คำสั่งนั้นจะไม่มีปุ่มนี้</source>
      <translation>These keys belong to “{other}”. If you move them, that command loses them</translation>
    </message>
    <message>
      <source>ปุ่มลัด</source>
      <translation>Keyboard shortcuts</translation>
    </message>
    <message>
      <source>ปุ่มเดิมเป็นของ “{other}” แล้ว</source>
      <translation>The usual keys now belong to “{other}”</translation>
    </message>
    <message>
      <source>พิมพ์…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>ย้ายมาใช้ที่นี่</source>
      <translation>Move it here</translation>
    </message>
    <message>
      <source>เมนู</source>
      <translation>Menu</translation>
    </message>
    <message>
      <source>เลือกคำสั่ง กด Enter แล้วกดปุ่มที่ต้องการ</source>
      <translation>Choose a command, press Enter, then press the keys you want</translation>
    </message>
    <message>
      <source>ใช้ปุ่มนี้</source>
      <translation>Use these keys</translation>
    </message>
    <message>
      <source>ใช้ปุ่มนี้ไม่ได้ เพราะใช้พิมพ์หรือเลื่อน ให้กดร่วมกับ Ctrl หรือ Alt หรือใช้ F1–F12</source>
      <translation>These keys cannot be used: they type or move. Press them with Ctrl or Alt, or use F1–F12</translation>
    </message>
    <message>
      <source>ไม่ใช้ปุ่มลัด</source>
      <translation>No keys</translation>
    </message>
  </context>
  <context>
    <name>SpeakerEntry</name>
    <message>
      <source>หัวข้อที่บรรยาย</source>
      <translation>Topic of the talk</translation>
    </message>
  </context>
  <context>
    <name>StatementEntry</name>
    <message>
      <source>กล่าวว่าอะไร</source>
      <translation>What was said</translation>
    </message>
    <message>
      <source>กล่าวว่า…</source>
      <translation>Said that…</translation>
    </message>
    <message>
      <source>ร่างข่าวจะแยกไว้เป็นคำกล่าวในเครื่องหมายคำพูด</source>
      <translation>The draft sets it apart as a quotation in quotation marks</translation>
    </message>
    <message>
      <source>เป็นคำพูดคำต่อคำ</source>
      <translation>Word for word</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>{words:,} คำ   {signs:,} ตัวอักษร   อ่าน {minutes} นาที</source>
      <translation>{words:,} words   {signs:,} characters   {minutes} min to read</translation>
    </message>
    <message>
      <source>{words:,} คำ   {signs:,} ตัวอักษร   อ่านไม่ถึง 1 นาที</source>
      <translation>{words:,} words   {signs:,} characters   less than 1 min to read</translation>
    </message>
    <message>
      <source>กำลังตรวจ…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <source>กำลังเตรียมตัวตรวจ…</source>
      <translation>Preparing the proofreader…</translation>
    </message>
    <message>
      <source>ข่าวยาวมาก จึงตรวจเฉพาะส่วนที่เห็น  พบ {count}</source>
      <translation>Very long, so only the part on view is checked  {count} found</translation>
    </message>
    <message>
      <source>ตรวจข้อความไม่ได้</source>
      <translation>The text cannot be checked</translation>
    </message>
    <message>
      <source>พบ {what}</source>
      <translation>{what} found</translation>
    </message>
    <message>
      <source>ไม่พบที่ต้องแก้</source>
      <translation>Nothing to correct</translation>
    </message>
  </context>
  <context>
    <name>SummarySheet</name>
    <message>
      <source>{severity}: {kind} {count:,} จุด</source>
      <translation>{severity}: {kind}, {count:,}</translation>
    </message>
    <message>
      <source>กด Enter ที่บรรทัดใด เพื่อไปยังจุดนั้น</source>
      <translation>Press Enter on a line to go there</translation>
    </message>
    <message>
      <source>กลับไปแก้</source>
      <translation>Go back</translation>
    </message>
    <message>
      <source>ก่อนส่งออก</source>
      <translation>Before exporting</translation>
    </message>
    <message>
      <source>ข้าม “{text}” – {kind}</source>
      <translation>Ignored “{text}” – {kind}</translation>
    </message>
    <message>
      <source>ข้ามไว้อีก {count:,} จุด</source>
      <translation>{count:,} more ignored</translation>
    </message>
    <message>
      <source>ปิดกฎทั้งสำนักงาน {count} รายการ</source>
      <translation>Rules off for the whole office: {count}</translation>
    </message>
    <message>
      <source>ปิดกฎในข่าวนี้ {count} รายการ</source>
      <translation>Rules off in this release: {count}</translation>
    </message>
    <message>
      <source>ยังตรวจไม่เสร็จ อาจมีจุดอื่นอีก</source>
      <translation>Not all has been checked; there may be more</translation>
    </message>
    <message>
      <source>ยังมีจุดที่ต้องแก้ {count:,} จุด</source>
      <translation>Still to correct: {count:,}</translation>
    </message>
    <message>
      <source>ส่งออกเลย</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>แบบข่าวนี้ยังขาดข้อมูลที่ต้องมี</source>
      <translation>The form still lacks what it requires</translation>
    </message>
    <message>
      <source>ไม่มีจุดที่ต้องแก้ แต่มีจุดที่ข้ามไว้หรือกฎที่ปิด</source>
      <translation>Nothing to correct, but some findings are ignored or rules are off</translation>
    </message>
  </context>
  <context>
    <name>TemplateDialog</name>
    <message>
      <source>กับแบบ {form}: รู้จัก {known} · ไม่รู้จัก {unknown} · ยังขาด {missing}</source>
      <translation>With the form {form}: known {known} · unknown {unknown} · missing {missing}</translation>
    </message>
    <message>
      <source>คงไว้ตามที่เขียน</source>
      <translation>Left as written</translation>
    </message>
    <message>
      <source>ชื่อในแม่แบบ</source>
      <translation>Name in the template</translation>
    </message>
    <message>
      <source>ช่องของข่าว</source>
      <translation>Field of the release</translation>
    </message>
    <message>
      <source>ช่องในแม่แบบ</source>
      <translation>Fields of the template</translation>
    </message>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>ผล</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>ยังขาด</source>
      <translation>Missing</translation>
    </message>
    <message>
      <source>ยังไม่มีแม่แบบ</source>
      <translation>No templates yet</translation>
    </message>
    <message>
      <source>รับแม่แบบนี้</source>
      <translation>Take this template</translation>
    </message>
    <message>
      <source>รู้จัก</source>
      <translation>Known</translation>
    </message>
    <message>
      <source>ส่งออก…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>หมายถึง {names} หรือไม่</source>
      <translation>Did you mean {names}?</translation>
    </message>
    <message>
      <source>เขียนชื่อช่องเช่น {{หัวข้อข่าว}} {{เนื้อข่าว}} ในไฟล์ .docx ของหน่วยงาน แล้วเพิ่มที่นี่</source>
      <translation>Write field names such as {{หัวข้อข่าว}} {{เนื้อข่าว}} into a .docx file of your office, and add it here</translation>
    </message>
    <message>
      <source>เพิ่มแม่แบบ</source>
      <translation>Add a template</translation>
    </message>
    <message>
      <source>เพิ่มแม่แบบ…</source>
      <translation>Add a template…</translation>
    </message>
    <message>
      <source>แม่แบบ Word</source>
      <translation>Word template</translation>
    </message>
    <message>
      <source>แม่แบบ Word ของหน่วยงาน</source>
      <translation>The office’s Word templates</translation>
    </message>
    <message>
      <source>แม่แบบที่รับไว้</source>
      <translation>Templates taken</translation>
    </message>
    <message>
      <source>ไม่มีช่องของข่าวให้เติม จึงใช้เป็นแม่แบบไม่ได้</source>
      <translation>It has no field of the release to fill in, so it cannot serve as a template</translation>
    </message>
    <message>
      <source>ไม่รู้จัก</source>
      <translation>Unknown</translation>
    </message>
  </context>
  <context>
    <name>ThaiCalendar</name>
    <message>
      <source>ปีก่อน</source>
      <translation>Previous year</translation>
    </message>
    <message>
      <source>ปีถัดไป</source>
      <translation>Next year</translation>
    </message>
    <message>
      <source>วันนี้</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>เดือนก่อน</source>
      <translation>Previous month</translation>
    </message>
    <message>
      <source>เดือนถัดไป</source>
      <translation>Next month</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>ฉบับ {when} เทียบกับข่าวตอนนี้</source>
      <translation>Version of {when} compared with the release now</translation>
    </message>
    <message>
      <source>ฉบับที่เก็บไว้</source>
      <translation>Versions kept</translation>
    </message>
    <message>
      <source>ฉบับใหม่สุดอยู่บน กด Enter เพื่อดูว่าต่างจากข่าวตอนนี้อย่างไร</source>
      <translation>The newest is on top. Enter shows how a version differs from the release now</translation>
    </message>
    <message>
      <source>ประวัติฉบับ</source>
      <translation>Versions</translation>
    </message>
    <message>
      <source>ปิด</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>ยังไม่มีฉบับที่เก็บไว้ กด Ctrl+S เพื่อบันทึกฉบับ</source>
      <translation>No versions yet. Ctrl+S keeps one</translation>
    </message>
    <message>
      <source>ย้อนกลับไปฉบับนี้</source>
      <translation>Return to this version</translation>
    </message>
    <message>
      <source>รับจุดใด จุดนั้นจะกลับเป็นอย่างในฉบับเดิม</source>
      <translation>What you take becomes again as it was in that version</translation>
    </message>
    <message>
      <source>เทียบกับข่าวตอนนี้…</source>
      <translation>Compare with the release now…</translation>
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <source>{number} จาก {count}</source>
      <translation>{number} of {count}</translation>
    </message>
    <message>
      <source>ก่อนหน้า</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>ข้าม</source>
      <translation>Skip</translation>
    </message>
    <message>
      <source>ต่อไป</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>เริ่มใช้งาน</source>
      <translation>Start</translation>
    </message>
  </context>
  <context>
    <name>UserPage</name>
    <message>
      <source>ผู้ใช้และภาษา</source>
      <translation>User and language</translation>
    </message>
    <message>
      <source>มีผลเมื่อเปิดโปรแกรมครั้งต่อไป</source>
      <translation>Takes effect when the program is next opened</translation>
    </message>
    <message>
      <source>อยู่กับฉบับที่บันทึกและจุดที่ข้ามไว้ เว้นว่างเพื่อใช้ชื่อบัญชีของเครื่อง</source>
      <translation>Stands with versions kept and findings ignored. Leave it empty to use the computer’s account name</translation>
    </message>
  </context>
  <context>
    <name>VersionPainter</name>
    <message>
      <source>{count:,} ตัวอักษร</source>
      <translation>{count:,} characters</translation>
    </message>
  </context>
  <context>
    <name>View</name>
    <message>
      <source>กด Esc เพื่อกลับไปหน้าต่างเต็ม</source>
      <translation>Esc brings the whole window back</translation>
    </message>
    <message>
      <source>ขนาดตัวอักษร {percent} %</source>
      <translation>Letter size {percent} %</translation>
    </message>
    <message>
      <source>ไม่พบ libthai บรรทัดบนจอจึงอาจตัดกลางคำ ไฟล์ที่ส่งออกไม่เป็นเช่นนั้น</source>
      <translation>libthai is missing, so lines on the screen may break within words. Exported files do not</translation>
    </message>
  </context>
  <context>
    <name>WaitingCard</name>
    <message>
      <source>กำลังเตรียมภาพ {done} จาก {total}</source>
      <translation>Preparing photo {done} of {total}</translation>
    </message>
    <message>
      <source>หยุดรับภาพ</source>
      <translation>Stop taking photos</translation>
    </message>
  </context>
  <context>
    <name>WordsPage</name>
    <message>
      <source>{all:,} คำ</source>
      <translation>{all:,} words</translation>
    </message>
    <message>
      <source>{found:,} จาก {all:,} คำ</source>
      <translation>{found:,} of {all:,} words</translation>
    </message>
    <message>
      <source>คำของฉัน</source>
      <translation>My words</translation>
    </message>
    <message>
      <source>คำของสำนักงาน</source>
      <translation>Office’s words</translation>
    </message>
    <message>
      <source>คำที่ถูกต้อง</source>
      <translation>Words</translation>
    </message>
    <message>
      <source>คำเหล่านี้ไม่ถือว่าสะกดผิด คำของสำนักงานไปกับไฟล์ที่ส่งให้เพื่อนร่วมงาน</source>
      <translation>These words are not marked as misspelt. The office’s words go with the profile you share</translation>
    </message>
    <message>
      <source>ค้นหาหรือเพิ่มคำ</source>
      <translation>Find or add a word</translation>
    </message>
    <message>
      <source>นำเข้าจากไฟล์…</source>
      <translation>Import from a file…</translation>
    </message>
    <message>
      <source>นำเข้ารายการคำ</source>
      <translation>Import a list of words</translation>
    </message>
    <message>
      <source>รายการ</source>
      <translation>List</translation>
    </message>
    <message>
      <source>รายการคำ</source>
      <translation>Words</translation>
    </message>
    <message>
      <source>ลบคำที่เลือก</source>
      <translation>Delete the chosen words</translation>
    </message>
    <message>
      <source>เพิ่มคำนี้</source>
      <translation>Add this word</translation>
    </message>
  </context>
  <context>
    <name>Writing</name>
    <message>
      <source>กันการพิมพ์สระและวรรณยุกต์ผิดที่แล้ว</source>
      <translation>Misplaced vowels and tones are now guarded against</translation>
    </message>
    <message>
      <source>ตรงนี้ไม่มีข้อความให้แปลงแป้นภาษา</source>
      <translation>There is no text here to convert</translation>
    </message>
    <message>
      <source>ตัวหนาและรายการใช้ได้ในเนื้อข่าว</source>
      <translation>Bold and lists are for the text of the news</translation>
    </message>
    <message>
      <source>เลิกกันการพิมพ์สระและวรรณยุกต์ผิดที่แล้ว</source>
      <translation>Misplaced vowels and tones are no longer guarded against</translation>
    </message>
    <message>
      <source>แปลงแป้นภาษาเป็น “{text}” แล้ว</source>
      <translation>Converted to “{text}”</translation>
    </message>
  </context>
  <context>
    <name>WritingPage</name>
    <message>
      <source>การเขียน</source>
      <translation>Writing</translation>
    </message>
    <message>
      <source>แก้หรือกันลำดับที่เป็นไปไม่ได้ เช่น วรรณยุกต์ซ้อนกัน ขณะพิมพ์</source>
      <translation>Mends or prevents impossible orders, such as two tone marks on one letter, while you type</translation>
    </message>
    <message>
      <source>ใช้กับไฟล์ที่ส่งออกและตัวอย่าง ข้อความที่พิมพ์ไว้ไม่เปลี่ยน</source>
      <translation>For exported files and the preview. The text you typed stays as it is</translation>
    </message>
    <message>
      <source>ใช้คิดเวลาอ่านที่แถบล่างของหน้าต่าง</source>
      <translation>For the reading time at the bottom of the window</translation>
    </message>
  </context>
  <context>
    <name>change_rows</name>
    <message>
      <source>ความเห็น</source>
      <translation>Comments</translation>
    </message>
    <message>
      <source>ตัดออก</source>
      <translation>Deleted</translation>
    </message>
    <message>
      <source>ทำตัวหนา</source>
      <translation>Set in bold</translation>
    </message>
    <message>
      <source>ย้ายที่</source>
      <translation>Moved</translation>
    </message>
    <message>
      <source>รับ</source>
      <translation>Take</translation>
    </message>
    <message>
      <source>เดิม “{text}”</source>
      <translation>Old “{text}”</translation>
    </message>
    <message>
      <source>เพิ่ม</source>
      <translation>Added</translation>
    </message>
    <message>
      <source>เลิกตัวหนา</source>
      <translation>No longer bold</translation>
    </message>
    <message>
      <source>แก้</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>ใหม่ “{text}”</source>
      <translation>New “{text}”</translation>
    </message>
    <message>
      <source>ไปไว้ก่อน: {text}</source>
      <translation>Moved before: {text}</translation>
    </message>
    <message>
      <source>ไปไว้ท้ายสุด</source>
      <translation>Moved to the end</translation>
    </message>
    <message>
      <source>ไม่รับ</source>
      <translation>Leave</translation>
    </message>
  </context>
  <context>
    <name>commands</name>
    <message>
      <source>กลับไปจุดที่ต้องแก้ก่อนหน้า</source>
      <translation>Go back to the previous finding</translation>
    </message>
    <message>
      <source>กันพิมพ์สระวรรณยุกต์ผิดที่ (เปิด/ปิด)</source>
      <translation>Guard against misplaced vowels and tones (on/off)</translation>
    </message>
    <message>
      <source>ข่าวใหม่</source>
      <translation>New release</translation>
    </message>
    <message>
      <source>ข้ามคำนี้ทั้งข่าว</source>
      <translation>Ignore everywhere in the release</translation>
    </message>
    <message>
      <source>ข้ามจุดนี้</source>
      <translation>Ignore here</translation>
    </message>
    <message>
      <source>คัดลอก</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>คัดลอกไปวางในเว็บ</source>
      <translation>Copy for the web</translation>
    </message>
    <message>
      <source>คู่มือ</source>
      <translation>User guide</translation>
    </message>
    <message>
      <source>ค้นหาก่อนหน้า</source>
      <translation>Find the previous</translation>
    </message>
    <message>
      <source>ค้นหาคำสั่ง…</source>
      <translation>Find a command…</translation>
    </message>
    <message>
      <source>ค้นหาถัดไป</source>
      <translation>Find the next</translation>
    </message>
    <message>
      <source>ค้นหา…</source>
      <translation>Find…</translation>
    </message>
    <message>
      <source>จุดก่อนหน้า</source>
      <translation>Previous finding</translation>
    </message>
    <message>
      <source>จุดถัดไป</source>
      <translation>Next finding</translation>
    </message>
    <message>
      <source>ช่วยเหลือ</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>ซ่อนทุกอย่างนอกจากหน้าเขียน กด Esc เพื่อกลับ</source>
      <translation>Hide everything but the writing page; Esc brings it back</translation>
    </message>
    <message>
      <source>ตรวจ</source>
      <translation>Proof</translation>
    </message>
    <message>
      <source>ตรวจใหม่ทั้งข่าว</source>
      <translation>Check the whole release again</translation>
    </message>
    <message>
      <source>ตัด</source>
      <translation>Cut</translation>
    </message>
    <message>
      <source>ตัวหนา</source>
      <translation>Bold</translation>
    </message>
    <message>
      <source>ตัวอย่าง</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>ตัวอักษรขนาดปกติ</source>
      <translation>Letters of the usual size</translation>
    </message>
    <message>
      <source>ตัวอักษรเล็กลง</source>
      <translation>Smaller letters</translation>
    </message>
    <message>
      <source>ตัวอักษรใหญ่ขึ้น</source>
      <translation>Larger letters</translation>
    </message>
    <message>
      <source>ตั้งค่า…</source>
      <translation>Settings…</translation>
    </message>
    <message>
      <source>ทำซ้ำ</source>
      <translation>Redo</translation>
    </message>
    <message>
      <source>ทำสำเนาข่าวนี้</source>
      <translation>Duplicate this release</translation>
    </message>
    <message>
      <source>ที่ข้ามไว้และกฎที่ปิด…</source>
      <translation>What is ignored, and rules that are off…</translation>
    </message>
    <message>
      <source>นำสำเนาของไฟล์ข่าว Word หน้าเว็บ หรือ txt เข้าคลังข่าว</source>
      <translation>Take a copy of a release, Word, web or txt file into the library</translation>
    </message>
    <message>
      <source>บันทึกฉบับ</source>
      <translation>Keep a version</translation>
    </message>
    <message>
      <source>บันทึกเป็นฉบับชื่อ…</source>
      <translation>Keep a named version…</translation>
    </message>
    <message>
      <source>ประวัติฉบับ…</source>
      <translation>Versions…</translation>
    </message>
    <message>
      <source>ปิดกฎนี้ในข่าวนี้</source>
      <translation>Turn this rule off in this release</translation>
    </message>
    <message>
      <source>ปุ่มลัด…</source>
      <translation>Keyboard shortcuts…</translation>
    </message>
    <message>
      <source>พิมพ์…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>มุมมอง</source>
      <translation>View</translation>
    </message>
    <message>
      <source>ยังไม่พบจุดที่ต้องแก้</source>
      <translation>Nothing to correct has been found</translation>
    </message>
    <message>
      <source>ยังไม่ได้บอกว่าค้นหาอะไร</source>
      <translation>Say what to find first</translation>
    </message>
    <message>
      <source>ย้อน</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>ย้ายไปถังขยะ</source>
      <translation>Move to the trash</translation>
    </message>
    <message>
      <source>รับฉบับแก้ไขกลับ…</source>
      <translation>Take back an edited copy…</translation>
    </message>
    <message>
      <source>รายการขีดนำ</source>
      <translation>Bulleted list</translation>
    </message>
    <message>
      <source>รายการเลขนำ</source>
      <translation>Numbered list</translation>
    </message>
    <message>
      <source>รายงานปัญหา…</source>
      <translation>Report a problem…</translation>
    </message>
    <message>
      <source>ร่างข่าวจากข้อเท็จจริง</source>
      <translation>Draft the news from the facts</translation>
    </message>
    <message>
      <source>วาง</source>
      <translation>Paste</translation>
    </message>
    <message>
      <source>ส่งออก</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>ส่งออกชุดภาพ…</source>
      <translation>Export the photos…</translation>
    </message>
    <message>
      <source>ส่งออกตามแม่แบบของหน่วยงาน…</source>
      <translation>Export by the office’s template…</translation>
    </message>
    <message>
      <source>ส่งออกสำเนาตรวจทาน…</source>
      <translation>Export a copy for review…</translation>
    </message>
    <message>
      <source>ส่งออกหลายชนิดพร้อมกัน…</source>
      <translation>Export several kinds at once…</translation>
    </message>
    <message>
      <source>ส่งออกเป็น .prdnews…</source>
      <translation>Export a .prdnews copy…</translation>
    </message>
    <message>
      <source>ส่งออกเป็น HTML…</source>
      <translation>Export to HTML…</translation>
    </message>
    <message>
      <source>ส่งออกเป็น PDF…</source>
      <translation>Export to PDF…</translation>
    </message>
    <message>
      <source>ส่งออกเป็น Word…</source>
      <translation>Export to Word…</translation>
    </message>
    <message>
      <source>ส่งออกเป็นข้อความล้วน…</source>
      <translation>Export to plain text…</translation>
    </message>
    <message>
      <source>ส่งออกเป็นหน้าเว็บพร้อมโฟลเดอร์ภาพ…</source>
      <translation>Export a web page with its photos…</translation>
    </message>
    <message>
      <source>ออก</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>เกี่ยวกับ PRD Desk</source>
      <translation>About PRD Desk</translation>
    </message>
    <message>
      <source>เก็บข่าวตอนนี้ไว้เป็นฉบับหนึ่ง ส่วนที่พิมพ์เก็บให้เองตลอด</source>
      <translation>Keep the release as it is now as a version; what you type is kept all the time</translation>
    </message>
    <message>
      <source>เก็บเข้าแฟ้ม</source>
      <translation>Archive</translation>
    </message>
    <message>
      <source>เคอร์เซอร์ไม่ได้อยู่ที่จุดที่ต้องแก้</source>
      <translation>The cursor is not at a finding</translation>
    </message>
    <message>
      <source>เดินชมโปรแกรม</source>
      <translation>Take the tour</translation>
    </message>
    <message>
      <source>เทียบไฟล์ Word ที่แก้แล้วส่งกลับมากับข่าวนี้ แล้วเลือกรับทีละจุด</source>
      <translation>Compare a Word file that was edited and sent back with this release, and take the changes one by one</translation>
    </message>
    <message>
      <source>เปลี่ยนข้อความที่พิมพ์ผิดแป้นภาษา เช่น l;ylfu เป็น สวัสดี</source>
      <translation>Mend text that was typed in the wrong keyboard layout</translation>
    </message>
    <message>
      <source>เปลี่ยนเป็นสถานะถัดไป</source>
      <translation>Take to the next status</translation>
    </message>
    <message>
      <source>เปิดไฟล์…</source>
      <translation>Open…</translation>
    </message>
    <message>
      <source>เพิ่มคำกล่าว</source>
      <translation>Add a quotation</translation>
    </message>
    <message>
      <source>เพิ่มภาพ…</source>
      <translation>Add photos…</translation>
    </message>
    <message>
      <source>เพิ่มในคำของฉัน</source>
      <translation>Add to my words</translation>
    </message>
    <message>
      <source>เพิ่มในคำของสำนักงาน</source>
      <translation>Add to the office’s words</translation>
    </message>
    <message>
      <source>เรียบเรียงพาดหัว ความนำ และเนื้อข่าวจากข้อเท็จจริง</source>
      <translation>Compose the headline, lead and text from the facts</translation>
    </message>
    <message>
      <source>เลือกคำแนะนำ</source>
      <translation>Choose a suggestion</translation>
    </message>
    <message>
      <source>เลือกทั้งหมด</source>
      <translation>Select all</translation>
    </message>
    <message>
      <source>เห็นเฉพาะเนื้อข่าว</source>
      <translation>The text alone</translation>
    </message>
    <message>
      <source>แก้ตามคำแนะนำแรก</source>
      <translation>Take the first suggestion</translation>
    </message>
    <message>
      <source>แก้สระ วรรณยุกต์ และอักขระที่มองไม่เห็นทั้งหมด</source>
      <translation>Correct all vowels, tones and invisible signs</translation>
    </message>
    <message>
      <source>แก้แบบเดียวกันทั้งหมด</source>
      <translation>Correct all alike</translation>
    </message>
    <message>
      <source>แก้ไข</source>
      <translation>Edit</translation>
    </message>
    <message>
      <source>แถบเครื่องมือ</source>
      <translation>Toolbar</translation>
    </message>
    <message>
      <source>แทนที่…</source>
      <translation>Replace…</translation>
    </message>
    <message>
      <source>แปลงเลขทั้งข่าวให้เป็นแบบเดียวกัน</source>
      <translation>Make all digits alike</translation>
    </message>
    <message>
      <source>แปลงแป้นไทย-อังกฤษ</source>
      <translation>Convert the keyboard layout</translation>
    </message>
    <message>
      <source>ใช้ได้เมื่อเคอร์เซอร์อยู่ในเนื้อข่าว</source>
      <translation>Available while the cursor is in the text</translation>
    </message>
    <message>
      <source>ไปที่ข้อมูลข่าว</source>
      <translation>Go to the details</translation>
    </message>
    <message>
      <source>ไปที่ข้อเท็จจริง</source>
      <translation>Go to the facts</translation>
    </message>
    <message>
      <source>ไปที่คลังข่าว</source>
      <translation>Go to the library</translation>
    </message>
    <message>
      <source>ไปที่ผลการตรวจ</source>
      <translation>Go to the findings</translation>
    </message>
    <message>
      <source>ไปที่เนื้อข่าว</source>
      <translation>Go to the text</translation>
    </message>
    <message>
      <source>ไปยังจุดที่ต้องแก้ถัดไป</source>
      <translation>Go to the next finding</translation>
    </message>
    <message>
      <source>ไฟล์</source>
      <translation>File</translation>
    </message>
  </context>
  <context>
    <name>entry_rows</name>
    <message>
      <source>(ยังไม่มีหัวข้อ)</source>
      <translation>(no headline yet)</translation>
    </message>
    <message>
      <source>แก้หลังจากนั้น</source>
      <translation>changed since</translation>
    </message>
    <message>
      <source>แก้เมื่อ {when}</source>
      <translation>changed {when}</translation>
    </message>
  </context>
  <context>
    <name>fact_remarks</name>
    <message>
      <source>งาน</source>
      <translation>Events</translation>
    </message>
    <message>
      <source>จำนวนต้องเป็นตัวเลข ไม่เกิน {most} คน</source>
      <translation>This must be a number of at most {most} people</translation>
    </message>
    <message>
      <source>ทุกกลุ่มรวมกันได้ {made} คน</source>
      <translation>The groups add up to {made} people</translation>
    </message>
    <message>
      <source>ทุกกลุ่มรวมกันได้ {made} คน ไม่ตรงกับทั้งหมด {total} คน</source>
      <translation>The groups add up to {made} people, which does not agree with {total} in all</translation>
    </message>
    <message>
      <source>บุคคล</source>
      <translation>People</translation>
    </message>
    <message>
      <source>มีเวลาสิ้นสุด แต่ยังไม่มีเวลาเริ่ม</source>
      <translation>There is an end time but no start time</translation>
    </message>
    <message>
      <source>วันสิ้นสุดอยู่ก่อนวันเริ่ม</source>
      <translation>The last day comes before the first</translation>
    </message>
    <message>
      <source>สถานที่</source>
      <translation>Places</translation>
    </message>
    <message>
      <source>หน่วยงาน</source>
      <translation>Organisations</translation>
    </message>
    <message>
      <source>อ่านเป็นเวลาไม่ได้ พิมพ์เช่น 09.00</source>
      <translation>Cannot be read as a time. Type it like 09.00</translation>
    </message>
    <message>
      <source>เวลาสิ้นสุดอยู่ก่อนเวลาเริ่ม</source>
      <translation>The end time comes before the start time</translation>
    </message>
    <message>
      <source>และอีก {number} ชื่อ</source>
      <translation>and {number} more names</translation>
    </message>
  </context>
  <context>
    <name>finding_row</name>
    <message>
      <source>(ลบออก)</source>
      <translation>(delete)</translation>
    </message>
    <message>
      <source>{count} จุด</source>
      <translation>Findings: {count}</translation>
    </message>
    <message>
      <source>ขยายอยู่</source>
      <translation>open</translation>
    </message>
    <message>
      <source>ย่ออยู่</source>
      <translation>closed</translation>
    </message>
    <message>
      <source>แก้ได้ทันที {count} จุด</source>
      <translation>{count} can be corrected at once</translation>
    </message>
  </context>
  <context>
    <name>left_out_dialog</name>
    <message>
      <source>ข้าม “{text}” – {kind} – {place}</source>
      <translation>Ignored “{text}” – {kind} – {place}</translation>
    </message>
    <message>
      <source>ทั้งข่าว</source>
      <translation>everywhere</translation>
    </message>
    <message>
      <source>โดย {by}</source>
      <translation>by {by}</translation>
    </message>
  </context>
  <context>
    <name>lengths</name>
    <message>
      <source>{length}/{most} คำ</source>
      <translation>{length}/{most} words</translation>
    </message>
    <message>
      <source>{length}/{most} ตัวอักษร</source>
      <translation>{length}/{most} characters</translation>
    </message>
  </context>
  <context>
    <name>names</name>
    <message>
      <source>กฎที่ปิดไว้</source>
      <translation>Rules turned off</translation>
    </message>
    <message>
      <source>กลุ่มงาน / ฝ่าย</source>
      <translation>Unit</translation>
    </message>
    <message>
      <source>กลุ่มผู้เข้าร่วม</source>
      <translation>Participants</translation>
    </message>
    <message>
      <source>การสะกดคำ</source>
      <translation>Spelling</translation>
    </message>
    <message>
      <source>การเว้นวรรค</source>
      <translation>Spacing</translation>
    </message>
    <message>
      <source>การใช้คำ</source>
      <translation>Usage</translation>
    </message>
    <message>
      <source>ข้อความแทนภาพ</source>
      <translation>Alternative text</translation>
    </message>
    <message>
      <source>ข้อสังเกต</source>
      <translation>Remark</translation>
    </message>
    <message>
      <source>ข้อเท็จจริง</source>
      <translation>Facts</translation>
    </message>
    <message>
      <source>ข้อเท็จจริงไม่ตรงกัน</source>
      <translation>Facts disagree</translation>
    </message>
    <message>
      <source>ควรแก้</source>
      <translation>Warning</translation>
    </message>
    <message>
      <source>ความนำ</source>
      <translation>Lead</translation>
    </message>
    <message>
      <source>ความยาวและความอ่านง่าย</source>
      <translation>Length and readability</translation>
    </message>
    <message>
      <source>ความสอดคล้องกัน</source>
      <translation>Consistency</translation>
    </message>
    <message>
      <source>คำกล่าว</source>
      <translation>Quotation</translation>
    </message>
    <message>
      <source>คำบรรยายภาพ</source>
      <translation>Caption</translation>
    </message>
    <message>
      <source>คำย่อ</source>
      <translation>Abbreviations</translation>
    </message>
    <message>
      <source>จำนวนและหน่วย</source>
      <translation>Numbers and units</translation>
    </message>
    <message>
      <source>ฉบับที่</source>
      <translation>Issue no.</translation>
    </message>
    <message>
      <source>ชื่องานหรือกิจกรรม</source>
      <translation>Event</translation>
    </message>
    <message>
      <source>ชื่อเฉพาะ</source>
      <translation>Names</translation>
    </message>
    <message>
      <source>ช่วงตัวเลข</source>
      <translation>Ranges</translation>
    </message>
    <message>
      <source>ตัวหนาในเนื้อข่าว</source>
      <translation>Bold in the text</translation>
    </message>
    <message>
      <source>ตามแบบข่าวแต่ละแบบ</source>
      <translation>As each form has it</translation>
    </message>
    <message>
      <source>บันทึกท้ายข่าว</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>บุคคลในข่าว</source>
      <translation>People in the news</translation>
    </message>
    <message>
      <source>ปกติ</source>
      <translation>Normal</translation>
    </message>
    <message>
      <source>ประธาน</source>
      <translation>Presided over by</translation>
    </message>
    <message>
      <source>ผลที่เกิดขึ้น</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>ผิด</source>
      <translation>Error</translation>
    </message>
    <message>
      <source>ผู้ประสานงาน</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>ผู้เข้าร่วมทั้งหมด (คน)</source>
      <translation>Participants in all</translation>
    </message>
    <message>
      <source>พาดหัว</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>ภาพข่าว</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>ละเอียด</source>
      <translation>Thorough</translation>
    </message>
    <message>
      <source>ลักษณะงาน</source>
      <translation>Kind of event</translation>
    </message>
    <message>
      <source>วัตถุประสงค์</source>
      <translation>Aims</translation>
    </message>
    <message>
      <source>วันที่</source>
      <translation>Dates</translation>
    </message>
    <message>
      <source>วันที่ของข่าว</source>
      <translation>Date of the release</translation>
    </message>
    <message>
      <source>วันสิ้นสุด</source>
      <translation>Last day</translation>
    </message>
    <message>
      <source>วันเริ่ม</source>
      <translation>First day</translation>
    </message>
    <message>
      <source>วิทยากร</source>
      <translation>Speakers</translation>
    </message>
    <message>
      <source>สถานที่</source>
      <translation>Place</translation>
    </message>
    <message>
      <source>สระ วรรณยุกต์ และอักขระแฝง</source>
      <translation>Vowels, tones and invisible signs</translation>
    </message>
    <message>
      <source>หน่วยงานผู้จัด</source>
      <translation>Organiser</translation>
    </message>
    <message>
      <source>หน่วยงานเจ้าของข่าว</source>
      <translation>Issuing office</translation>
    </message>
    <message>
      <source>หมวด</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>หัวเรื่องรอง</source>
      <translation>Kicker</translation>
    </message>
    <message>
      <source>ห้ามเผยแพร่ก่อน</source>
      <translation>Embargo</translation>
    </message>
    <message>
      <source>เครดิตข่าวและภาพ</source>
      <translation>Credits</translation>
    </message>
    <message>
      <source>เครดิตภาพ</source>
      <translation>Photo credit</translation>
    </message>
    <message>
      <source>เครื่องหมายคำพูดและวงเล็บ</source>
      <translation>Quotation marks and brackets</translation>
    </message>
    <message>
      <source>เฉพาะที่ผิด</source>
      <translation>Only errors</translation>
    </message>
    <message>
      <source>เนื้อข่าว</source>
      <translation>Body</translation>
    </message>
    <message>
      <source>เลขอารบิกทุกแบบข่าว</source>
      <translation>Arabic digits in every form</translation>
    </message>
    <message>
      <source>เลขไทยทุกแบบข่าว</source>
      <translation>Thai digits in every form</translation>
    </message>
    <message>
      <source>เลขไทยและเลขอารบิก</source>
      <translation>Thai and Arabic digits</translation>
    </message>
    <message>
      <source>เวลา</source>
      <translation>Times</translation>
    </message>
    <message>
      <source>เวลาสิ้นสุด</source>
      <translation>End time</translation>
    </message>
    <message>
      <source>เวลาเริ่ม</source>
      <translation>Start time</translation>
    </message>
    <message>
      <source>แบบข่าว</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>แบบแผนของแบบข่าว</source>
      <translation>Conventions of the form</translation>
    </message>
  </context>
  <context>
    <name>photos</name>
    <message>
      <source>ภาพ {width} × {height} พิกเซล พิมพ์แล้วอาจไม่คมชัด</source>
      <translation>At {width} × {height} pixels the photo may not be sharp in print</translation>
    </message>
    <message>
      <source>ภาพยาวเกิน ๓ ต่อ ๑ ควรตัดภาพก่อนเผยแพร่</source>
      <translation>Longer than 3 to 1: better crop it before publishing</translation>
    </message>
    <message>
      <source>ภาพเล็ก {width} × {height} พิกเซล จะไม่คมชัดทั้งบนเว็บและเมื่อพิมพ์</source>
      <translation>At {width} × {height} pixels the photo is too small for the web and for print</translation>
    </message>
  </context>
  <context>
    <name>shortcut_sheet</name>
    <message>
      <source>ปุ่มลัดของ PRD Desk</source>
      <translation>PRD Desk keyboard shortcuts</translation>
    </message>
    <message>
      <source>พิมพ์ปุ่มลัด</source>
      <translation>Print the shortcuts</translation>
    </message>
  </context>
  <context>
    <name>speech</name>
    <message>
      <source>th</source>
      <translation>en</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>กด Ctrl+Shift+P แล้วพิมพ์สิ่งที่อยากทำ กด F1 อ่านคู่มือ เดินชมอีกครั้งได้ที่เมนู “ช่วยเหลือ”</source>
      <translation>Press Ctrl+Shift+P and type what you want to do, or F1 for the guide. The tour can be taken again from the Help menu</translation>
    </message>
    <message>
      <source>กรอกว่าใคร ทำอะไร ที่ไหน เมื่อไร แล้วกด “ร่างข่าว” โปรแกรมเรียบเรียงให้ และเทียบกับข่าวให้ตลอด</source>
      <translation>Enter who did what, where and when, and press “Draft”. The program composes the news, and keeps comparing it with the facts</translation>
    </message>
    <message>
      <source>ข้อมูลข่าว</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>ข้อเท็จจริง</source>
      <translation>Facts</translation>
    </message>
    <message>
      <source>ตัวอย่าง</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>ทุกจุดที่ควรแก้อยู่ที่นี่ กด F8 ไปจุดถัดไป กด Alt+Enter แก้ตามคำแนะนำ ผู้ตัดสินคือท่าน</source>
      <translation>Everything that may need correcting is here. F8 goes to the next, Alt+Enter takes the suggestion. You decide</translation>
    </message>
    <message>
      <source>ผลการตรวจ</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>พิมพ์ในหน้ากระดาษนี้ คำที่น่าจะผิดมีเส้นใต้ คลิกขวาหรือกด Ctrl+. เพื่อดูคำแนะนำ</source>
      <translation>Write on this page. What is probably wrong is underlined; right-click it or press Ctrl+. for suggestions</translation>
    </message>
    <message>
      <source>ส่งออก</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>หน้าเขียนข่าว</source>
      <translation>Writing page</translation>
    </message>
    <message>
      <source>หาไม่พบ ถามได้</source>
      <translation>Cannot find something? Ask</translation>
    </message>
    <message>
      <source>เลือกแบบข่าว แล้วกรอกช่องที่มีดอกจัน โปรแกรมบอกช่องที่ยังขาดก่อนส่งออก ภาพข่าวอยู่ในหน้า “ภาพ”</source>
      <translation>Choose a form and fill in the fields with an asterisk. Before exporting you are told what is missing. Photos have a page of their own</translation>
    </message>
    <message>
      <source>เห็นหน้ากระดาษตามแบบข่าวขณะเขียน คลิกที่ใด ก็ไปยังข้อความนั้น</source>
      <translation>See the page by its form while you write. Click anywhere to go to that text</translation>
    </message>
    <message>
      <source>ได้ Word, PDF, หน้าเว็บ และชุดภาพ หรือคัดลอกไปวางในเว็บ ทุกอย่างอยู่ในเครื่องของท่าน</source>
      <translation>Get Word, PDF, a web page and photos, or copy the news for a website. Everything stays on your computer</translation>
    </message>
  </context>
</TS>
