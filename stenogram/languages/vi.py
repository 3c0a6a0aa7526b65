"""Vietnamese, of the National Assembly and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="vi",
    honorifics=words("ông bà"),
    offices=words("chủ tịch thủ tướng bộ trưởng đại biểu"),
    functions=phrases("hỏi | đáp | phóng viên | người dẫn chương trình"),
    asks=phrases("hỏi | phóng viên"),
    answers=phrases("đáp"),
    first_person=words("tôi chúng"),
    thanks=phrases("xin cảm ơn | cảm ơn"),
    metadata_keys=phrases("ngày | địa điểm | thời gian | nguồn"),
)
