"""Thai, of the National Assembly and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="th",
    functions=phrases("คำถาม | คำตอบ | ผู้สื่อข่าว | พิธีกร | ประธาน"),
    asks=phrases("คำถาม | ผู้สื่อข่าว"),
    answers=phrases("คำตอบ"),
    prose=words("ครับ ค่ะ ดิฉัน เรามี คือว่า ดังนี้ ต่อไปนี้ ไม่ใช่ อย่างไร ทำไม เมื่อไหร่ พวกเรา คำถามคือ คำตอบคือ"),
    speech_titles=words("สุนทรพจน์ คำกล่าว ปาฐกถา แถลงการณ์"),
    interview_titles=words("สัมภาษณ์"),
    first_person=words("ผม ดิฉัน เรา"),
    thanks=phrases("ขอบคุณ | ขอบคุณครับ | ขอบคุณค่ะ"),
    menu_words=phrases(
        """
        แชร์ | พิมพ์ | หน้าแรก | ค้นหา | ข่าวสาร | อ่านเพิ่มเติม | กลับขึ้นด้านบน | ข้อมูลเพิ่มเติม
        อ่านต่อ | อ่านต่อได้ที่ | ดูเพิ่มเติม | ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง
        เอกสารที่เกี่ยวข้อง | ลิงก์ที่เกี่ยวข้อง | ข่าวล่าสุด | ข่าวอื่นๆ | แชร์บทความนี้ | พิมพ์หน้านี้
        ส่งอีเมล | ดาวน์โหลด | ไฟล์แนบ | เอกสารแนบ | ติดตามเรา | สมัครรับข่าวสาร | ติดต่อเรา | ติดต่อสอบถาม
        แผนผังเว็บไซต์ | นโยบายความเป็นส่วนตัว | ช่วยเหลือ | กลับ | ย้อนกลับ | ก่อนหน้า | ถัดไป
        ข้ามไปยังเนื้อหา | แท็ก | คำสำคัญ | รูปภาพ | ภาพกิจกรรม | วิดีโอ | ความคิดเห็น | เมนู
        """
    ),
    menu_lines=r"(?:อ่านเพิ่มเติม|แท็ก|ข่าวที่เกี่ยวข้อง)",
    metadata_keys=phrases("วันที่ | สถานที่ | เวลา"),
    interpreters=phrases("ล่าม"),
    questioners=phrases("ถาม | คำถาม | ผู้สื่อข่าว | นักข่าว | พิธีกร"),
    moderators=phrases("ผู้ดำเนินรายการ | โฆษก"),
    closing_words=phrases("เลิกประชุม | เริ่มประชุม | ปิดประชุมเวลา | พักประชุม"),
    stage_words=words("ปรบมือ หัวเราะ"),
    applause=words("ปรบมือ"),
    laughter=words("หัวเราะ"),
    list_heads=words("ผู้มาประชุม ผู้เข้าประชุม"),
    minute_words=phrases("มติที่ประชุม | มติ"),
    event_words=words("แถลงข่าว ประชุม"),
    chairs=phrases("ประธาน | ประธานที่ประชุม | รองประธาน"),
    ands=words("และ"),
    voices=r"(?:มีสมาชิก|สมาชิกบางท่าน|เสียงจาก)",
    around_dates="ที่|วันที่",
)
