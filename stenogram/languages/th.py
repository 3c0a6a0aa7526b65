"""Thai, of the National Assembly and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="th",
    functions=phrases("คำถาม | คำตอบ | ผู้สื่อข่าว | พิธีกร | ประธาน"),
    asks=phrases("คำถาม | ผู้สื่อข่าว"),
    answers=phrases("คำตอบ"),
    first_person=words("ผม ดิฉัน เรา"),
    thanks=phrases("ขอบคุณ | ขอบคุณครับ | ขอบคุณค่ะ"),
    metadata_keys=phrases("วันที่ | สถานที่ | เวลา"),
)
