<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th" sourcelanguage="en">
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>Drive</source>
      <translation>ไดรฟ์</translation>
    </message>
    <message>
      <source>File</source>
      <translation>ไฟล์</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>โฟลเดอร์</translation>
    </message>
    <message>
      <source>Shortcut</source>
      <translation>ทางลัด</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>ไม่ทราบชนิด</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
      <translation>ไม่พบโฟลเดอร์ %1
ตรวจชื่อโฟลเดอร์อีกครั้ง</translation>
    </message>
    <message>
      <source>%1
File not found.
Please verify the correct file name was given.</source>
      <translation>ไม่พบไฟล์ %1
ตรวจชื่อไฟล์อีกครั้ง</translation>
    </message>
    <message>
      <source>&amp;Choose</source>
      <translation>เลือก</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>ลบ</translation>
    </message>
    <message>
      <source>&amp;New Folder</source>
      <translation>โฟลเดอร์ใหม่</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>เปิด</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>เปลี่ยนชื่อ</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>บันทึก</translation>
    </message>
    <message>
      <source>'%1' is write protected.
Do you want to delete it anyway?</source>
      <translation>“%1” ห้ามเขียนทับ
ลบหรือไม่</translation>
    </message>
    <message>
      <source>All Files (*)</source>
      <translation>ทุกไฟล์ (*)</translation>
    </message>
    <message>
      <source>Are you sure you want to delete '%1'?</source>
      <translation>ลบ “%1” หรือไม่</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>กลับ</translation>
    </message>
    <message>
      <source>Change to detail view mode</source>
      <translation>แสดงรายละเอียด</translation>
    </message>
    <message>
      <source>Change to list view mode</source>
      <translation>แสดงเป็นรายชื่อ</translation>
    </message>
    <message>
      <source>Could not delete directory.</source>
      <translation>ลบโฟลเดอร์ไม่ได้</translation>
    </message>
    <message>
      <source>Create New Folder</source>
      <translation>สร้างโฟลเดอร์ใหม่</translation>
    </message>
    <message>
      <source>Create a New Folder</source>
      <translation>สร้างโฟลเดอร์ใหม่</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>ลบ</translation>
    </message>
    <message>
      <source>Detail View</source>
      <translation>แบบละเอียด</translation>
    </message>
    <message>
      <source>Directories</source>
      <translation>โฟลเดอร์</translation>
    </message>
    <message>
      <source>Directory:</source>
      <translation>โฟลเดอร์:</translation>
    </message>
    <message>
      <source>File &amp;name:</source>
      <translation>ชื่อไฟล์:</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>ไฟล์</translation>
    </message>
    <message>
      <source>Find Directory</source>
      <translation>หาโฟลเดอร์</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>ไปต่อ</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>กลับไปโฟลเดอร์ที่แล้ว</translation>
    </message>
    <message>
      <source>Go forward</source>
      <translation>ไปโฟลเดอร์ถัดไป</translation>
    </message>
    <message>
      <source>Go to the parent directory</source>
      <translation>ขึ้นไปโฟลเดอร์แม่</translation>
    </message>
    <message>
      <source>List View</source>
      <translation>แบบรายชื่อ</translation>
    </message>
    <message>
      <source>List of places and bookmarks</source>
      <translation>ตำแหน่งที่ใช้บ่อย</translation>
    </message>
    <message>
      <source>Look in:</source>
      <translation>ดูใน:</translation>
    </message>
    <message>
      <source>New Folder</source>
      <translation>โฟลเดอร์ใหม่</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>เปิด</translation>
    </message>
    <message>
      <source>Parent Directory</source>
      <translation>โฟลเดอร์แม่</translation>
    </message>
    <message>
      <source>Recent Places</source>
      <translation>ที่ใช้ล่าสุด</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>นำออก</translation>
    </message>
    <message>
      <source>Save As</source>
      <translation>บันทึกเป็น</translation>
    </message>
    <message>
      <source>Show &amp;hidden files</source>
      <translation>แสดงไฟล์ที่ซ่อนอยู่</translation>
    </message>
    <message>
      <source>Sidebar</source>
      <translation>แถบข้าง</translation>
    </message>
  </context>
  <context>
    <name>QFileSystemModel</name>
    <message>
      <source>Computer</source>
      <translation>เครื่องนี้</translation>
    </message>
    <message>
      <source>Date Modified</source>
      <translation>แก้ไขเมื่อ</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>ชื่อ</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>ขนาด</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>ชนิด</translation>
    </message>
  </context>
  <context>
    <name>QKeySequenceEdit</name>
    <message>
      <source>%1, ...</source>
      <translation>%1, …</translation>
    </message>
    <message>
      <source>Press shortcut</source>
      <translation>กดปุ่มที่ต้องการ</translation>
    </message>
  </context>
  <context>
    <name>QLineEdit</name>
    <message>
      <source>&amp;Copy</source>
      <translation>คัดลอก</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>วาง</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>ทำซ้ำ</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>ย้อน</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>ตัด</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>ลบ</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>เลือกทั้งหมด</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>Hide Details...</source>
      <translation>ซ่อนรายละเอียด</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>ตกลง</translation>
    </message>
    <message>
      <source>Show Details...</source>
      <translation>รายละเอียด…</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>&amp;No</source>
      <translation>ไม่</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>ใช่</translation>
    </message>
    <message>
      <source>Abort</source>
      <translation>หยุด</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>นำไปใช้</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>ยกเลิก</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>ปิด</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>ไม่เก็บ</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>ช่วยเหลือ</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>ข้าม</translation>
    </message>
    <message>
      <source>N&amp;o to All</source>
      <translation>ไม่ทั้งหมด</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>ตกลง</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>เปิด</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>คืนค่า</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>คืนค่าเดิม</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>ลองอีกครั้ง</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>บันทึก</translation>
    </message>
    <message>
      <source>Save All</source>
      <translation>บันทึกทั้งหมด</translation>
    </message>
    <message>
      <source>Yes to &amp;All</source>
      <translation>ใช่ทั้งหมด</translation>
    </message>
  </context>
  <context>
    <name>QPrintDialog</name>
    <message>
      <source>&amp;Options &lt;&lt;</source>
      <translation>ตัวเลือก &lt;&lt;</translation>
    </message>
    <message>
      <source>&amp;Options &gt;&gt;</source>
      <translation>ตัวเลือก &gt;&gt;</translation>
    </message>
    <message>
      <source>&amp;Print</source>
      <translation>พิมพ์</translation>
    </message>
    <message>
      <source>Left to Right, Bottom to Top</source>
      <translation>ซ้ายไปขวา แล้วล่างขึ้นบน</translation>
    </message>
    <message>
      <source>Left to Right, Top to Bottom</source>
      <translation>ซ้ายไปขวา แล้วบนลงล่าง</translation>
    </message>
    <message>
      <source>Local file</source>
      <translation>ไฟล์ในเครื่อง</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>ตกลง</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>พิมพ์</translation>
    </message>
    <message>
      <source>Print To File ...</source>
      <translation>พิมพ์ลงไฟล์…</translation>
    </message>
    <message>
      <source>Print to File (PDF)</source>
      <translation>พิมพ์ลงไฟล์ (PDF)</translation>
    </message>
    <message>
      <source>Right to Left, Bottom to Top</source>
      <translation>ขวาไปซ้าย แล้วล่างขึ้นบน</translation>
    </message>
    <message>
      <source>Right to Left, Top to Bottom</source>
      <translation>ขวาไปซ้าย แล้วบนลงล่าง</translation>
    </message>
    <message>
      <source>Write PDF file</source>
      <translation>เขียนไฟล์ PDF</translation>
    </message>
  </context>
  <context>
    <name>QPrintSettingsOutput</name>
    <message>
      <source>Collate</source>
      <translation>เรียงเป็นชุด</translation>
    </message>
    <message>
      <source>Color</source>
      <translation>สี</translation>
    </message>
    <message>
      <source>Color Mode</source>
      <translation>สี</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>จำนวน</translation>
    </message>
    <message>
      <source>Copies:</source>
      <translation>ชุด:</translation>
    </message>
    <message>
      <source>Current Page</source>
      <translation>หน้านี้</translation>
    </message>
    <message>
      <source>Grayscale</source>
      <translation>ขาวดำ</translation>
    </message>
    <message>
      <source>None</source>
      <translation>หน้าเดียว</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>ตัวเลือก</translation>
    </message>
    <message>
      <source>Output Settings</source>
      <translation>การพิมพ์</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>หน้า</translation>
    </message>
    <message>
      <source>Pages from</source>
      <translation>หน้าที่</translation>
    </message>
    <message>
      <source>Print all</source>
      <translation>ทุกหน้า</translation>
    </message>
    <message>
      <source>Print range</source>
      <translation>หน้าที่พิมพ์</translation>
    </message>
    <message>
      <source>Reverse</source>
      <translation>จากหน้าสุดท้าย</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>ส่วนที่เลือก</translation>
    </message>
    <message>
      <source>to</source>
      <translation>ถึง</translation>
    </message>
  </context>
  <context>
    <name>QPrintWidget</name>
    <message>
      <source>&amp;Name:</source>
      <translation>ชื่อ:</translation>
    </message>
    <message>
      <source>Location:</source>
      <translation>ที่ตั้ง:</translation>
    </message>
    <message>
      <source>Output &amp;file:</source>
      <translation>ไฟล์:</translation>
    </message>
    <message>
      <source>P&amp;roperties</source>
      <translation>ตั้งค่า</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>ตัวอย่าง</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>เครื่องพิมพ์</translation>
    </message>
    <message>
      <source>Type:</source>
      <translation>ชนิด:</translation>
    </message>
  </context>
  <context>
    <name>QScrollBar</name>
    <message>
      <source>Bottom</source>
      <translation>ล่างสุด</translation>
    </message>
    <message>
      <source>Left edge</source>
      <translation>ซ้ายสุด</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>ลงหนึ่งหน้า</translation>
    </message>
    <message>
      <source>Page left</source>
      <translation>ไปซ้ายหนึ่งหน้า</translation>
    </message>
    <message>
      <source>Page right</source>
      <translation>ไปขวาหนึ่งหน้า</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>ขึ้นหนึ่งหน้า</translation>
    </message>
    <message>
      <source>Right edge</source>
      <translation>ขวาสุด</translation>
    </message>
    <message>
      <source>Scroll down</source>
      <translation>เลื่อนลง</translation>
    </message>
    <message>
      <source>Scroll here</source>
      <translation>เลื่อนมาที่นี่</translation>
    </message>
    <message>
      <source>Scroll left</source>
      <translation>เลื่อนซ้าย</translation>
    </message>
    <message>
      <source>Scroll right</source>
      <translation>เลื่อนขวา</translation>
    </message>
    <message>
      <source>Scroll up</source>
      <translation>เลื่อนขึ้น</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>บนสุด</translation>
    </message>
  </context>
  <context>
    <name>QWidgetTextControl</name>
    <message>
      <source>&amp;Copy</source>
      <translation>คัดลอก</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>วาง</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>ทำซ้ำ</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>ย้อน</translation>
    </message>
    <message>
      <source>Copy &amp;Link Location</source>
      <translation>คัดลอกที่อยู่ลิงก์</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>ตัด</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>ลบ</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>เลือกทั้งหมด</translation>
    </message>
  </context>
</TS>
