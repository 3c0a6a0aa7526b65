"""Galician, of the Parlamento de Galicia and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="gl",
    honorifics=words("señor señora sr sra don dona"),
    offices=words(
        """
        presidente presidenta vicepresidente vicepresidenta conselleiro conselleira deputado deputada secretario
        secretaria portavoz alcalde alcaldesa
        """
    ),
    chairs=phrases("presidente | presidenta | vicepresidente | vicepresidenta"),
    held_days=phrases("pronunciado o | data da sesión | data do acto"),
    published_days=phrases("publicado | publicado o | data de publicación"),
    changed_days=phrases("actualizado | última actualización"),
    functions=phrases("pregunta | resposta | xornalista | moderador | moderadora"),
    interviewed_by=phrases("entrevista realizada por | entrevistado por | entrevistada por"),
    interview_keys=phrases("entrevista"),
    asks=phrases("p | pregunta | xornalista"),
    answers=phrases("r | resposta"),
    particles=words("de do da dos das e"),
    connectors=words("de do da dos das e para en"),
    articles=words("o a os as"),
    starters=words(
        """
        e pero así cando en para como con por despois grazas moitas eu nós esta este bos que por se non si hoxe
        agora porque pois ademais é son
        pregunto digo repito insisto remato engado lembro
        """
    ),
    menu_words=phrases(
        """
        máis información | novas relacionadas | contidos relacionados | documentos relacionados
        ligazóns de interese | ler máis | ver máis | véxase tamén | últimas novas | máis novas | compartir
        imprimir | descargar | anexos | escoitar | síguenos | subscríbete | boletín | contacto
        sala de prensa | mapa do sitio | aviso legal | política de privacidade | cookies | accesibilidade
        axuda | volver | anterior | seguinte | ir ao contido | etiquetas | palabras clave | fotos | galería
        vídeos | comentarios | inicio | menú | buscar | novas | english
        """
    ),
    prose=words(
        """
        é son era foi está están hai ten teñen temos pode deben vai van que máis moi tamén cando porque se non xa aínda
        hoxe agora aquí onde quen como nós vostede vostedes eles elas isto iso súa seu nosa noso fai facer dicir dixo
        """
    ),
    event_words=words("rolda sesión reunión debate"),
    given_by=words("por"),
    given_at=words("en no na nos nas ao á sobre para durante ante tras a"),
    given_with=words("con"),
    speech_titles=words("discurso declaración intervención"),
    interview_titles=words("entrevista"),
    first_person=words("eu nós noso nosa me nos teño temos quero queremos creo cremos estamos somos podemos"),
    thanks=phrases("grazas | moitas grazas | bos días | boas tardes"),
    stage_words=words("aplausos murmurios risos pausa"),
    applause=words("aplauso"),
    laughter=words("risos risas"),
    closing_words=phrases("remata a sesión | suspéndese a sesión | ábrese a sesión | reanúdase a sesión"),
    metadata_keys=phrases("data | lugar | hora | asistentes"),
    list_heads=words("presentes ausentes asistentes"),
    interpreters=phrases("intérprete | tradutor | tradutora"),
    welcomes=phrases("benvido | benvida | benvidos"),
    introducers=phrases("son | chámome"),
    asking_verbs=phrases("pregunta | quere saber"),
    questioners=phrases("xornalista | pregunta | entrevistador | entrevistadora | p"),
    moderators=phrases("moderador | moderadora | presentador | presentadora"),
    question_labels=words("pregunta"),
    requests=phrases("podo | outra pregunta | outro tema"),
    yes_and_no=words("si non nunca"),
    nods=words("si non ben de acordo"),
    floor_phrases=phrases(
        """
        seguinte pregunta | última pregunta | adiante | repetir | repita | non se escoita | máis alto | a palabra
        """
    ),
    media_words=words("xornal axencia televisión radio diario canal revista"),
    minute_words=phrases("acordo | acordos"),
    ands=words("e"),
    voices=r"(?:unha voz|voces)\b",
    days_of_month=phrases("días do mes de | do mes de"),
    of_the_year=phrases("do ano"),
)
