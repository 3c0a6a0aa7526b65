"""Words that announce lists and printed matter, of many languages: data, not grammar."""

from __future__ import annotations

import re
from typing import Final

LIST_HEADS: Final = frozenset(
    """
    present absent apologies attendance attending ayes noes yeas nays aye nay pairs paired abstentions abstaining
    abstained tellers teller voting members participants attendees
    anwesend anwesende abwesend abwesende entschuldigt teilnehmer teilnehmende namensverzeichnis nein enthaltung
    enthaltungen enthalten mitglieder
    présents présent absents excusés pour contre abstentions votants membres
    presentes ausentes asistentes excusados abstenciones presenti assenti astenuti favorevoli contrari
    ausente presente justificadas
    aanwezig afwezig aanwezigen afwezigen stemmen
    obecni nieobecni usprawiedliwieni prítomní neprítomní přítomni nepřítomni omluveni
    присутствовали отсутствовали присутствующие отсутствующие голосовали воздержались присутні відсутні
    närvarande frånvarande läsnä poissa katılanlar katılmayanlar
    出席 缺席 列席 贊成 反對 棄權 赞成 反对 弃权 出席者 欠席者
    """.split()
)

UNCERTAIN_HEADS: Final = frozenset(
    "pour contre members membres mitglieder voting participants present presente présent stemmen".split()
)
"""Of these, words that a sentence has too: a line of more than three words is not announced by them."""

DECISION_KEYS: Final = frozenset(
    phrase.strip()
    for phrase in """
    decision|decisions|resolution|resolutions|resolved|action|actions|action item|action items|conclusion|conclusions
    conclusion/resolution|outcome|agreed|agreement|next steps|presenter|presenters|champion|champions|scribe|minutes
    notetaker|note taker|minute taker
    beschluss|beschlüsse|ergebnis|ergebnisse|aufgabe|vortrag|protokoll
    décision|décisions|action à mener|rapporteur|présentation|acuerdo|acuerdos|decisión|conclusión|acción|ponente
    decisione|delibera|azione|conclusione|decisão|deliberação|besluit|besluiten|actie|conclusie|uchwała|decyzja|wniosek
    решение|постановили|решили|поручение|докладчик|рішення|ухвалили|beslut|påtös|karar
    決議|決定|結論|决议|决定|结论
    """.replace("\n", "|").split("|")
    if phrase.strip()
)

# The clerk's, not a speaker's: what follows was laid on the table, not spoken.
RECORD_PHRASES: Final = re.compile(
    r"there being no objection|ordered to (?:be printed|lie)|printed in the record, as follows|the clerk read|"
    r"(?:text|list) of the [^.:]{2,80} (?:is|was|are|were) as follows|inserted in the record|submitted the following|"
    r"(?:vote|question|yeas and nays)[^.:]{0,120}(?:were|was) taken|and there were|the following (?:bill|resolution|"
    r"paper|document|report|message|members)s? (?:was|were)|hat folgenden wortlaut|haben folgenden wortlaut|"
    r"wird (?:zu protokoll gegeben|im anhang)|est (?:ainsi )?(?:conçu|rédigé|libellé)|document[^.:]{0,40} suit|"
    r"(?:dice|dicen|reza) (?:así|como sigue)|cuyo texto (?:es|se)|texto (?:del|de la) [^.:]{2,80} siguiente|"
    r"del seguente tenore|è (?:così )?del seguente|seguinte teor|brzmi(?:ą)? następująco|текст [^.:]{2,80} прилагается|"
    r"原文如下|全文如下|附件",
    re.IGNORECASE,
)
