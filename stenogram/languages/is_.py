"""Icelandic, of the Althing and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="is",
    compounds=True,
    honorifics=words("herra frú hr fr"),
    offices=words(
        """
        forseti varaforseti ráðherra forsætisráðherra utanríkisráðherra fjármálaráðherra þingmaður alþingismaður
        framsögumaður formaður varaformaður ritari borgarstjóri sendiherra
        forstjóri framkvæmdastjóri talsmaður talskona bæjarstjóri hafnarstjóri sýslumaður rektor
        """
    ),
    chairs=phrases("forseti | varaforseti | fundarstjóri"),
    functions=phrases("spurning | svar | fréttamaður | blaðamaður | spyrill | fundarstjóri"),
    asks=phrases("spurning | fréttamaður | blaðamaður | spyrill"),
    answers=phrases("svar"),
    connectors=words("og af í á um fyrir"),
    prose=words("ég við þið er var ekki en það þetta að sem hefur verður mun vil held"),
    starters=words("og en nú ef þegar ég við það þetta þessi í á um fyrir takk virðulegi virðulegur kæru"),
    name_endings=frozenset(("",)),
    first_person=words("ég við okkar mér mig minn"),
    thanks=phrases("takk | takk fyrir | virðulegi forseti | virðulegur forseti | frú forseti | hæstvirtur forseti"),
    addresses=words("virðulegi virðulegur hæstvirti hæstvirtur forseti frú herra kæru góðir"),
    event_words=words("blaðamannafundur fundur þingfundur umræða"),
    speech_titles=words("ræða ávarp yfirlýsing"),
    interview_titles=words("viðtal"),
    stage_words=words("hlátur frammíkall frammíköll lófatak klapp"),
    applause=words("lófatak klapp"),
    laughter=words("hlátur"),
    closing_words=phrases("fundi slitið | fundi frestað | fundur hófst | fundur settur | fundarhlé"),
    minute_words=phrases("atkvæðagreiðsla | ákvörðun"),
    list_heads=words("viðstaddir fjarverandi fjarvistir"),
    metadata_keys=phrases("dagsetning | staður | tími | heimild | efni"),
    interpreters=phrases("túlkur"),
    welcomes=phrases("velkomin | velkominn"),
    introducers=phrases("ég heiti"),
    questioners=phrases("blaðamaður | fréttamaður | spurning | spyrill"),
    moderators=phrases("fundarstjóri"),
    question_labels=words("spurning"),
    yes_and_no=words("já nei jú"),
    nods=words("já nei gott jæja skil"),
    floor_phrases=phrases("næsta spurning | síðasta spurning | gerðu svo vel | endurtaka | heyri ekki | aftur | orðið"),
    requests=phrases("má ég | ein spurning enn"),
    media_words=words("blaðið fréttir útvarp sjónvarp morgunblaðið vísir"),
    ands=words("og"),
    voices=r"(?:rödd|raddir|gripið fram í|frammíkall|frammíköll)\b",
)
