"""Spanish, of the Cortes and of the congresses and presidencies of Latin America."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, speakers, words

LANGUAGE: Final = Language(
    code="es",
    honorifics=words(
        """
        señor señora señores señoras señorita sr sra sres sras srta don doña d d.ª dª diputado diputada dip lic ing mtro
        mtra excmo excma ilmo ilma
        """
    ),
    offices=words(
        """
        presidente presidenta vicepresidente vicepresidenta ministro ministra secretario secretaria director
        directora portavoz diputado diputada senador senadora gobernador gobernadora alcalde alcaldesa embajador
        embajadora rey reina canciller subsecretario subsecretaria procurador procuradora fiscal juez jueza
        magistrado magistrada consejero consejera comisionado comisionada relator relatora moderador moderadora
        coordinador coordinadora prosecretario prosecretaria vocero vocera jefe jefa general almirante
        congresista asambleísta legislador legisladora ponente testigo interlocutor
        concejal concejala concejales vocal regidor regidora síndico síndica intendente intendenta edil edila municipal
        rector rectora
        coronel teniente comandante capitán capitana sargento cabo vicealmirante contralmirante brigadier
        mayor subteniente alférez comisario comisaria
        """
    ),
    office_abbreviations=pairs(
        """
        dip=diputado sen=senador pdte=presidente pdta=presidenta srio=secretario sria=secretaria
        """
    ),
    chairs=phrases(
        """
        presidente | presidenta | vicepresidente | vicepresidenta | secretario | secretaria
        """
    ),
    reverence=r"Su (?:Excelencia|Majestad|Santidad|Alteza(?: Real)?|Eminencia)",
    institutions=words("ministerio comisión consejo"),
    chair_fields=phrases("presidencia | preside | presidida por | bajo la presidencia de"),
    chair_taken=r"(?:ocupa|asume|toma|deja|reasume) la presidencia|pasa a presidir",
    held_days=phrases(
        """
        pronunciado el | fecha del evento | fecha del acto | fecha de la sesión | fecha de la reunión
        fecha del discurso | celebrada el | celebrado el | fecha de celebración | grabado el
        """
    ),
    published_days=phrases(
        """
        publicado | publicado el | publicada el | fecha de publicación | fecha publicación | subido el
        creado el | fecha de creación
        """
    ),
    changed_days=phrases(
        """
        actualizado | actualizado el | actualizada el | última actualización | fecha de actualización
        última modificación | modificado el | impreso el | consultado el | descargado el
        """
    ),
    functions=phrases(
        """
        pregunta | respuesta | periodista | moderador | moderadora | interlocutora | interlocutor | entrevistador
        entrevistadora | intervención | varios señores diputados | p | r | conductor | conductora | locutor
        locutora | voz | voces | una voz | un señor diputado | una señora diputada | varios señores senadores
        un señor senador | voces en el recinto | público | presentador | presentadora | reportero | reportera
        intérprete | asistentes | un diputado | varios diputados | un periodista | una periodista | del público
        asistente | participante | oyente | estudiante | espectador | espectadora | vecino | vecina | ciudadano
        ciudadana | alumno | alumna | panelista | tertuliano | tertuliana
        """
    ),
    function_endings=words("diputados senadores asistente participante periodista"),
    interviewed_by=phrases(
        """
        entrevista realizada por | entrevista hecha por | entrevistado por | entrevistada por
        """
    ),
    interview_keys=phrases("entrevista"),
    asks=phrases("p | pregunta | periodista | entrevistador | entrevistadora"),
    answers=phrases("r | respuesta"),
    particles=words("de del la las los y y. e san"),
    connectors=words("de del la las los y e para en a al el"),
    articles=words("el la los las un una"),
    bodies=words(
        """
        república gobierno congreso senado cámara ministerio comisión asamblea consejo estado estados exteriores
        hacienda economía interior justicia defensa educación salud sanidad cultura trabajo agricultura nación
        grupo partido unión federación tribunal secretaría instituto universidad banco
        """
    ),
    prose=words(
        """
        yo nosotros ustedes él ella ellos ellas son era fue será está están hay tiene tenemos puede debe no pero
        también muy cuando dice dijo pregunta mi mis su sus nuestro nuestra que soy eres somos sois eran sido
        ser hemos han había habían hace hacen hacer puedo podemos pueden quiero queremos quiere quieren voy va
        vamos van digo decir creo sé sabemos sabe esto eso ese esa estos estas aquí ahí allí ahora hoy entonces
        porque si donde quien qué cómo más menos ya aún todavía siempre nunca nada nadie algo todo todos todas
        otro otra mismo se lo les nos me te
        """
    ),
    heard_from=words("del de"),
    clerk_phrases="se (?:levanta|abre|suspende|reanuda) la sesión",
    starters=words(
        """
        y pero así cuando en para como con por después antes desde yo nosotros usted él ella esto esta este
        primero segundo tercero finalmente gracias mi nuestro nuestra señorías muchas buenos buenas lo le se si
        no sí qué quién cómo cuándo dónde ahora hoy entonces porque pues además también ante sobre entre sin
        hasta tercera segunda eso ese esa aquello hay es son fue era tu ya a de del
        pregunto digo repito insisto concluyo añado recuerdo termino subrayo reitero propongo pido
        """
    ),
    first_person=words(
        """
        yo nosotros nosotras nuestro nuestra nuestros nuestras mi mis me nos he hemos estoy estamos tengo
        tenemos quiero queremos quisiera creo creemos vamos voy soy somos puedo podemos debemos agradezco
        agradecemos pienso mí
        """
    ),
    thanks=phrases(
        """
        gracias | muchas gracias | muchísimas gracias | buenos días | buenas tardes | buenas noches
        buen día | buenas | hola
        """
    ),
    addresses=words(
        """
        señoras señores señorías queridos queridas estimados estimadas amigos amigas compañeros compañeras y
        """
    ),
    event_words=words("rueda conferencia sesión reunión comparecencia debate cumbre encuentro"),
    given_by=words("por"),
    given_at=words("en ante a al para sobre durante tras contra desde hacia"),
    given_with=words("con"),
    speech_titles=words("discurso intervención alocución mensaje palabras declaración comparecencia"),
    interview_titles=words("entrevista entrevistas"),
    stage_words=words(
        """
        aplausos risas rumores protestas pausa abucheos manifestaciones interrupción inaudible asentimiento
        denegación murmullos silbidos
        """
    ),
    applause=words("aplauso"),
    laughter=words("risa carcajada"),
    interjection_verbs="interrumpen|aplauden|protestan",
    menu_words=phrases(
        """
        nota para los editores | notas para los editores | nota a los editores | contacto de prensa
        contacto para la prensa | español | compartir | imprimir | inicio | menú | buscar | noticias
        ver también | leer más | volver arriba | comentarios | descargar | suscribirse | aviso legal
        política de privacidad | te puede interesar | más información | para más información
        información relacionada | noticias relacionadas | contenido relacionado | contenidos relacionados
        documentos relacionados | enlaces relacionados | enlaces de interés | enlaces
        artículos relacionados | temas relacionados | también te puede interesar
        también le puede interesar | le puede interesar | lea también | ver más | ver todas | ver todo
        últimas noticias | más noticias | más leídas | compartir en facebook | compartir en twitter
        comparte | comparte esta noticia | compártelo | imprime la página completa | imprimir página
        enviar por correo | enviar a un amigo | descargar pdf | descarga | descargas | archivos adjuntos
        adjuntos | escuchar | síguenos | síguenos en | suscríbete | suscríbete al boletín | boletín
        contacto | contactos | contáctanos | sala de prensa | comunicados | comunicados de prensa
        mapa del sitio | mapa web | accesibilidad | política de cookies | cookies | aceptar cookies
        aceptar todas | términos y condiciones | volver | regresar | volver al listado | anterior
        siguiente | usted está aquí | ir al contenido | saltar al contenido | saltar al contenido principal
        navegación | etiquetas | palabras clave | fotos | galería | galería de fotos | vídeos | videos
        contesta nuestra encuesta de satisfacción | ¿cómo fue tu experiencia en gob.mx? | english
        """
    ),
    menu_lines=(
        r"(?:etiquetas|lea también|ver también|te puede interesar"
        r"|todos los derechos reservados)(?:\s*[:–—]|$)"
    ),
    place_words=words("san santa santo nueva nuevo ciudad villa puerto río los las isla provincia"),
    venues=words("sala palacio casa edificio centro hotel embajada residencia salón"),
    closing_words=phrases(
        """
        se levanta la sesión | se suspende la sesión | se abre la sesión | se reanuda la sesión | eran las | se levantó
        era la | es la hora | son las
        """
    ),
    minute_words=phrases(
        """
        acuerdo | acuerdos | resolución | conclusión | votación | ausentes | quórum | acción | tarea
        """
    ),
    metadata_keys=phrases(
        """
        fecha | lugar | tema | asistentes | participantes | presentes | hora | fuente | orden del día | asunto
        título | autor | autora | publicado
        """
    ),
    speaker_keys=speakers("orador | oradora | discurso de | palabras de"),
    list_heads=words("presentes ausentes asistentes excusados abstenciones presente ausente"),
    uncertain_heads=words("presente"),
    decision_keys=phrases("acuerdo | acuerdos | decisión | conclusión | acción | ponente"),
    record_phrases=(
        r"(?:dice|dicen|reza) (?:así|como sigue)|cuyo texto (?:es|se)|texto (?:del|"
        r"de la) [^.:]{2,80} siguiente"
    ),
    fillers=words("ahora aquí bien bueno entonces esto favor justo pues solo sólo también"),
    asking_verbs=phrases("pregunta | preguntan | quiere saber | quisiera saber | nos escribe"),
    invitations=phrases(
        """
        quiere | quieren | desea | desean | quisiera | le gustaría | quieres | agregar algo | añadir algo
        """
    ),
    partings=phrases(
        """
        buen día a todos | que tengan buen | que tengan un buen | que tengan una buena | buenas tardes a todos
        buen fin de semana | hasta mañana | hasta luego | hasta pronto | hasta la próxima | terminamos aquí
        aquí terminamos | lo dejamos aquí | damos por terminada | damos por finalizada | damos por concluida
        con esto terminamos | con esto concluimos | con esto finalizamos | hemos terminado | concluye la rueda
        concluye la conferencia | gracias por venir | gracias por su presencia | gracias por su asistencia
        gracias por su atención | gracias por acompañarnos | no hay más preguntas | nos vemos
        """
    ),
    questioners=phrases(
        """
        pregunta | p | periodista | interlocutor | interlocutora | entrevistador | entrevistadora | reportero
        reportera | panelista | tertuliano | tertuliana | oyente
        """
    ),
    moderators=phrases("moderador | moderadora | presentador | presentadora"),
    question_labels=words("pregunta repregunta"),
    requests=phrases(
        """
        me escuchan | me escucha | me oye | me oyen | se escucha | se oye
        puedo | podría | me permite | otro tema | otra pregunta | una pregunta más | una repregunta | cambio de tema
        """
    ),
    pardons=words("perdón perdone cómo disculpe qué"),
    yes_and_no=words("sí no nunca claro"),
    nods=words("bien vale sí no claro entendido de acuerdo muy ok okey bueno perfecto"),
    floor_phrases=phrases(
        """
        de este lado | de aquel lado | de ese lado | por acá | por allá | la compañera | el compañero
        paso la palabra | cedo la palabra | doy la palabra | dejo la palabra | usted primero | empiece usted
        comience usted | después de usted | adelante | siguiente pregunta | última pregunta | tiene la palabra
        la palabra | repetir | más fuerte | otra pregunta | la señora de | el señor de | en la primera fila
        en la segunda fila | en la tercera fila | al fondo | primera pregunta | turno de | su turno
        le damos la palabra | damos la palabra | déjelo terminar | déjela terminar
        """
    ),
    media_words=words("prensa agencia diario periódico radio televisión canal noticias revista"),
    speech_verbs=phrases(
        """
        admite | advierte | alertó | alerta | argumentó | arremetió | avisó | bromeó | celebró | cuestionó
        defendió | defiende | detalló | enfatizó | exclamó | exigió | ironizó | justificó | juró | matizó
        narró | opinó | opina | proclamó | pronosticó | puntualizó | ratificó | rechazó | refirió | remarcó
        sentenció | sentencia | sugirió | vaticinó | confesó | confirmó | contó | cuenta | criticó | relató
        lanzó | rememoró | denuncia | reconoce | explica | asegura | insiste | sostiene | recuerda | subraya
        responde | promete | resumió | concedió | reconoció | denunció | prometió | zanjó | espetó | lamentó
        admitió | replicó | aclaró | reiteró | recalcó | ha señalado | ha asegurado | ha añadido
        ha explicado | dijo | dice | ha dicho | había dicho | declaró | ha declarado | afirmó | afirma
        ha afirmado | señaló | señala | añadió | agregó | subrayó | destacó | aseguró | explicó | indicó
        manifestó | sostuvo | recordó | respondió | contestó | insistió | anunció | advirtió | concluyó
        apuntó | expresó | comentó | escribió | precisó
        """
    ),
    according=phrases("según | de acuerdo con | en palabras de | para"),
    pronouns=words("él ella ellos ellas yo nosotros usted ustedes"),
    third_person=words("él ella"),
    seats=words(
        """
        moscú washington pekín bruselas londres parís berlín tokio kiev teherán ankara kremlin pentágono
        moncloa ginebra estrasburgo viena roma madrid
        """
    ),
    date_words=phrases("en | el | el día | del | de"),
    undated=phrases(
        """
        ayer | hoy | anoche | la semana pasada | el mes pasado | el año pasado | esta semana | este mes | este año
        recientemente
        la víspera | hace
        """
    ),
    joining=words("de del con para a al contra sobre ante tras entre por desde"),
    relatives=words("que quien quienes cuyo cuya donde mientras"),
    voices_of=words("portavoz vocero vocera asesor asesora abogado abogada"),
    negations=words("no nunca jamás nadie nada ningún ninguna ninguno tampoco ni sin"),
    interpreters=phrases("intérprete | traductor | traductora"),
    welcomes=phrases("bienvenido | bienvenida | bienvenidos | un placer | feliz año"),
    introducers=phrases("mi nombre es | soy | me llamo | le habla | le saluda"),
    to_both=words("ambos ambas"),
    ands=words("y e"),
    nowhere=phrases("en línea | videoconferencia | por videoconferencia | virtual"),
    machine_names=words("hablante"),
    voices=r"(?:una voz|voces|varios señores|un señor diputado|una señora diputada|algunos señores)\b",
    title_events={
        "questions": "preguntas y respuestas",
        "interview": r"\bentrevista\b(?! coletiva)",
        "news conference": "rueda de prensa|conferencia de prensa|conferencia matutina"
        r"|encuentro con (?:la prensa|los medios)",
        "speech": r"\bdiscurso\b",
        "statement": r"\bdeclaración\b",
        "sitting": r"\bsesión\b",
        "meeting": r"\breunión\b",
    },
    source_keys=words("fuente"),
    name_breaks=words("y con"),
    page_words=words("página"),
    page_abbreviations=words("pág"),
    of_pages=words("de"),
    dateline_articles=phrases("el | a | a los | al"),
    date_genitives=words("del"),
    place_particles=words("de del el la las los y al"),
    days_of_month=phrases("días del mes de | día del mes de | dias del mes de | días de | del mes de"),
    of_the_year=phrases("del año | del año de"),
)
