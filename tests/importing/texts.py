"""What is said in the files: words of our own, in the habits of houses of several countries."""

from __future__ import annotations

from dataclasses import dataclass, field

Turns = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Record:
    """A record: its title, the line with day and place, the turns as label and paragraphs."""

    title: str
    dateline: str
    turns: Turns
    date: str
    language: str = "en"
    opening: tuple[str, ...] = field(default=())


PRESS = Record(
    "Press conference on the reopening of the harbour",
    "Oakham, 12 May 2024",
    (
        (
            "Jane Doe (Minister of Ports)",
            (
                "Good morning. The harbour opens on Monday, after eleven months of work on both piers.",
                "I thank the crews who worked through the winter. They know who they are.",
            ),
        ),
        ("Question", ("When will the ferries call again, and who pays for the delay?",)),
        ("Jane Doe", ("The ferries call from June. The delay is paid for by the contractor.",)),
        ("John Reed, Harbour News", ("Minister, you said in March: no delay. What has changed since then?",)),
        ("Jane Doe", ("The weather. Eleven nights of thirty were too rough for divers.", "Thank you all.")),
    ),
    "2024-05-12",
)

COUNCIL = Record(
    "Sitting of the Harbour Council",
    "Saltmere, 3 March 2021",
    (
        ("The Chairman", ("The sitting is open. We turn to the report on the lighthouse.",)),
        (
            "Ida Brandt",
            (
                "The lamp was lit on nineteen nights of March. On the others there was no oil.",
                "I ask the Council for four hundred crowns.",
            ),
        ),
        ("Tom Hale", ("There are four hundred crowns in the chest, and no more will come before June.",)),
        ("The Chairman", ("Is that agreed? It is agreed. The sitting is closed.",)),
    ),
    "2021-03-03",
)

BUNDESRAT = Record(
    "Befragung der Hafenministerin",
    "Nordstadt, 14. Juni 2023",
    (
        (
            "Präsident Karl Öhm",
            ("Ich eröffne die Sitzung. Das Wort hat die Ministerin.",),
        ),
        (
            "Dr. Anna Weiß, Ministerin für Häfen",
            (
                "Herr Präsident! Meine Damen und Herren! Der Ausbau des Nordhafens ist abgeschlossen.",
                "Die Kosten blieben unter dem Ansatz. Das haben viele von Ihnen bezweifelt.",
            ),
        ),
        ("Jörg Müller (Küstenpartei)", ("Frau Ministerin, wie erklären Sie die Lücke von drei Millionen?",)),
        ("Dr. Anna Weiß, Ministerin für Häfen", ("Es gibt keine Lücke. Es gibt eine Rücklage.",)),
        ("Präsident Karl Öhm", ("Vielen Dank. Die Befragung ist beendet.",)),
    ),
    "2023-06-14",
    "de",
)

ASSEMBLEE = Record(
    "Audition de la ministre de la mer",
    "Port-Neuf, le 9 octobre 2022",
    (
        ("M. le président", ("La séance est ouverte. Madame la ministre, vous avez la parole.",)),
        (
            "Mme Claire Duval, ministre de la mer",
            (
                "Monsieur le président, mesdames et messieurs, le phare est rallumé depuis hier.",
                "Nous avons tenu nos engagements, et les pêcheurs le savent.",
            ),
        ),
        ("M. Jean Dupré", ("Combien cela a-t-il coûté aux communes de la côte ?",)),
        ("Mme Claire Duval, ministre de la mer", ("Rien. L’État a tout pris en charge.",)),
        ("M. le président", ("Je vous remercie. La séance est levée.",)),
    ),
    "2022-10-09",
    "fr",
)

BRIEFING = Record(
    "Брифинг официального представителя министерства",
    "Приморск, 5 февраля 2020 года",
    (
        ("Мария Орлова", ("Добрый день. Порт открыт для всех судов с первого марта.",)),
        ("Вопрос", ("Когда начнут ходить паромы, и сколько будет стоить билет?",)),
        (
            "Мария Орлова",
            ("Паромы начнут ходить в апреле.", "Цена билета не изменится, это уже решено."),
        ),
        ("Вопрос", ("А что будет со старым маяком?",)),
        ("Мария Орлова", ("Маяк останется. Спасибо за внимание.",)),
    ),
    "2020-02-05",
    "ru",
)

CORTES = Record(
    "Comparecencia de la consejera de Puertos",
    "Puertoviejo, 21 de noviembre de 2019",
    (
        ("La señora presidenta", ("Se abre la sesión. Tiene la palabra la consejera.",)),
        (
            "Ana Ruiz, consejera de Puertos",
            (
                "Gracias, presidenta. El faro vuelve a funcionar desde el martes.",
                "La obra se terminó dos semanas antes de lo previsto.",
            ),
        ),
        ("El señor Torres", ("¿Quién pagó la obra, y con qué fondos?",)),
        ("Ana Ruiz, consejera de Puertos", ("La pagó la comunidad, con fondos propios.",)),
        ("La señora presidenta", ("Se levanta la sesión.",)),
    ),
    "2019-11-21",
    "es",
)

SEJM = Record(
    "Konferencja prasowa Ministra Portów",
    "Gdynia, 7 września 2018 r.",
    (
        ("Minister Jan Łoś", ("Dzień dobry państwu. Port działa od poniedziałku bez przerwy.",)),
        ("Dziennikarka", ("Kiedy wrócą promy do Szwecji?",)),
        (
            "Minister Jan Łoś",
            ("Promy wrócą w październiku.", "Źródłem opóźnienia była pogoda, a nie wykonawca."),
        ),
        ("Dziennikarz", ("Czy latarnia zostanie rozebrana?",)),
        ("Minister Jan Łoś", ("Nie zostanie. Dziękuję bardzo.",)),
    ),
    "2018-09-07",
    "pl",
)

CAMERA = Record(
    "Resoconto della seduta sul porto",
    "Portovecchio, 4 aprile 2023",
    (
        ("Presidente", ("La seduta è aperta. Si dia lettura del processo verbale.",)),
        ("Bianchi, Segretario", ("Dà lettura del processo verbale della seduta di ieri.",)),
        (
            "Neri (PD)",
            (
                "Signor Presidente, onorevoli colleghi, il porto è chiuso da undici mesi.",
                "Chiediamo al Governo quando riaprirà e chi pagherà i danni.",
            ),
        ),
        ("Rossi, Ministro dei trasporti", ("Il porto riaprirà a giugno. I danni sono a carico dell'impresa.",)),
        ("Neri (PD)", ("Non sono soddisfatto. In marzo ci era stato detto: nessun ritardo.",)),
        ("Verdi (M5S)", ("Vorrei aggiungere una domanda sul traghetto delle sette.",)),
        ("Presidente", ("La seduta è tolta.",)),
    ),
    "2023-04-04",
    "it",
)

_ICE = (
    "The boat of the morning was held at the quay because of the ice, and nobody on the island was told before noon "
    "that it would not sail."
)

LONG = Record(
    "Debate on the Harbour Dues Bill",
    "Saltmere, 18 January 2022",
    tuple(
        turn
        for n in range(1, 7)
        for turn in (
            (
                "Mr Peter Voss",
                (
                    f"I move amendment {n} to the Harbour Dues Bill. It is small, and it concerns the way in "
                    "which vessels under forty tons are measured before they enter the inner basin of the harbour.",
                    "The present rule was written for sailing ships. It counts the masts, which is well-meant but no "
                    "longer tells anybody how large a vessel is or how much water it needs under the keel.",
                ),
            ),
            (
                "Ms Ida Brandt",
                (
                    f"The Government does not oppose amendment {n}. I would only ask the honourable Member whether the "
                    "responsible authorities have been consulted, because they will have to pay for the measuring.",
                ),
            ),
        )
    ),
    "2022-01-18",
)

REPEATED = Record(
    "Evidence of the Ports Committee",
    "Saltmere, 12 March 2024",
    tuple(
        turn
        for n in range(12)
        for turn in (
            ("Helen Marsh", ("They will be there. " + " ".join([_ICE] * (1 + n * 7 % 5)),)),
            (
                "Owen Pryce",
                ("When the House asked in June, the Department said: wait. " + " ".join([_ICE] * (1 + n % 4)),),
            ),
        )
    ),
    "2024-03-12",
)
"""Speech in which whole lines come again on many pages, as nothing but heads and feet usually do."""
