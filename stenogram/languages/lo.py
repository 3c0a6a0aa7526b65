"""Lao, of Vientiane and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="lo",
    honorifics=words("ທ່ານ ທ່ານນາງ ສະຫາຍ"),
    offices=words("ນາຍົກລັດຖະມົນຕີ ລັດຖະມົນຕີ ປະທານ ໂຄສົກ ຮອງນາຍົກລັດຖະມົນຕີ ຮອງລັດຖະມົນຕີ ຮອງປະທານ ເຈົ້າແຂວງ"),
    functions=phrases("ຄຳຖາມ | ຄຳຕອບ | ຖາມ | ຕອບ | ນັກຂ່າວ | ໂຄສົກ | ລັດຖະມົນຕີ | ປະທານ | ຜູ້ແປ | ພິທີກອນ"),
    asks=phrases("ຄຳຖາມ | ຖາມ | ນັກຂ່າວ"),
    answers=phrases("ຄຳຕອບ | ຕອບ"),
    questioners=phrases("ນັກຂ່າວ | ຄຳຖາມ | ຖາມ"),
    moderators=phrases("ພິທີກອນ"),
    question_labels=words("ຄຳຖາມ"),
    first_person=words("ຂ້ອຍ ພວກເຮົາ"),
    thanks=phrases("ຂອບໃຈ | ສະບາຍດີ"),
    metadata_keys=phrases("ວັນທີ | ສະຖານທີ່ | ເວລາ"),
    interpreters=phrases("ຜູ້ແປ"),
    stage_words=words("ຕົບມື"),
    applause=words("ຕົບມື"),
    chairs=phrases("ປະທານ"),
    ands=words("ແລະ"),
)
