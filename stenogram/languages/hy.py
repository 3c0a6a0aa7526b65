"""Armenian, of the National Assembly and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="hy",
    offices=words("նախագահ վարչապետ նախարար պատգամավոր նախագահող փոխնախարար տեղակալ խոսնակ"),
    functions=phrases("հարց | պատասխան | լրագրող | նախագահող"),
    asks=phrases("հարց | լրագրող"),
    answers=phrases("պատասխան"),
    name_endings=frozenset(("",)),
    speech_titles=words("ելույթ ելույթը խոսք խոսքը հայտարարություն հայտարարությունը ուղերձ ուղերձը"),
    interview_titles=words("հարցազրույց հարցազրույցը"),
    first_person=words("ես մենք մեր"),
    menu_words=phrases(
        """
        ավելին | կարդալ ավելին | կարդացեք նաեւ | տես նաեւ | առնչվող նորություններ | վերջին նորությունները
        կիսվել | տպել | ներբեռնել | կից փաստաթղթեր | կապ | հետադարձ կապ | կայքի քարտեզ
        գաղտնիության քաղաքականություն | հետ | նախորդ | հաջորդ | պիտակներ | լուսանկարներ | տեսանյութ
        տեսանյութեր | մեկնաբանություններ | գլխավոր | գլխավոր էջ | որոնում | նորություններ
        """
    ),
    thanks=phrases("շնորհակալություն | շնորհակալ եմ"),
    list_heads=words("ներկաներ բացականեր"),
    metadata_keys=phrases("ամսաթիվ | վայր | ժամ"),
    interpreters=phrases("թարգմանիչ"),
    asking_verbs=phrases("հարցնում է"),
    questioners=phrases("լրագրող | հարց | թղթակից"),
    moderators=phrases("հաղորդավար | մոդերատոր"),
    question_labels=words("հարց"),
    yes_and_no=words("այո ոչ երբեք"),
    nods=words("այո ոչ լավ հասկանալի է"),
    floor_phrases=phrases("հաջորդ հարցը | վերջին հարցը | խնդրեմ, հարց | կրկնեք | չեմ լսում | ևս մեկ անգամ"),
    requests=phrases("կարո՞ղ եմ | ևս մեկ հարց"),
    closing_words=phrases("նիստը փակվեց | նիստն ավարտվեց | նիստն սկսվեց"),
    stage_words=words("ծափահարություններ ծիծաղ"),
    applause=words("ծափահարություն"),
    laughter=words("ծիծաղ"),
    minute_words=phrases("որոշում"),
    event_words=words("ասուլիս նիստ ասուլիսը"),
    chairs=phrases("նախագահող | նախագահ"),
    ands=words("և"),
    voices=r"(?:ձայն|ձայներ|աղմուկ) (?:դահլիճից|տեղից)",
)
