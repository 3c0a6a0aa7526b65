"""Khmer, of Phnom Penh and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="km",
    honorifics=words("លោក លោកស្រី ឯកឧត្តម ឧកញ៉ា លោកជំទាវ បណ្ឌិត ឯកឧត្ដម"),
    offices=words("នាយករដ្ឋមន្ត្រី រដ្ឋមន្ត្រី ប្រធាន អ្នកនាំពាក្យ រដ្ឋលេខាធិការ អភិបាល"),
    functions=phrases(
        """
        សំណួរ | ចម្លើយ | សួរ | ឆ្លើយ | អ្នកកាសែត | អ្នកសារព័ត៌មាន | អ្នកនាំពាក្យ | រដ្ឋមន្ត្រី | អ្នកបកប្រែ | ពិធីករ
        """
    ),
    asks=phrases("សំណួរ | សួរ | អ្នកកាសែត | អ្នកសារព័ត៌មាន"),
    answers=phrases("ចម្លើយ | ឆ្លើយ"),
    questioners=phrases("អ្នកកាសែត | អ្នកសារព័ត៌មាន | សំណួរ | សួរ"),
    moderators=phrases("ពិធីករ"),
    question_labels=words("សំណួរ"),
    first_person=words("ខ្ញុំ យើង"),
    thanks=phrases("អរគុណ | សូមអរគុណ | ជម្រាបសួរ"),
    metadata_keys=phrases("កាលបរិច្ឆេទ | ទីកន្លែង | ម៉ោង"),
    interpreters=phrases("អ្នកបកប្រែ"),
    closing_words=phrases("ប្រជុំបានបញ្ចប់"),
    stage_words=words("ទះដៃ សើច"),
    applause=words("ទះដៃ"),
    laughter=words("សើច"),
    chairs=phrases("ប្រធាន"),
    ands=words("និង"),
)
