"""Azerbaijani, of the Milli Majlis and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="az",
    honorifics=words("cənab xanım bəy"),
    offices=words("prezident sədr nazir deputat spiker baş müavini müavin katibi köməkçisi"),
    functions=phrases("sual | cavab | jurnalist | aparıcı"),
    asks=phrases("sual | jurnalist"),
    answers=phrases("cavab"),
    connectors=words("və"),
    starters=words("və amma indi mən biz bu təşəkkür hörmətli"),
    name_endings=frozenset(("",)),
    speech_titles=words("çıxış çıxışı nitq nitqi müraciət müraciəti bəyanat"),
    interview_titles=words("müsahibə müsahibəsi"),
    first_person=words("mən biz bizim"),
    menu_words=phrases(
        """
        ətraflı | daha ətraflı | davamını oxu | həmçinin oxuyun | oxşar xəbərlər | digər xəbərlər
        son xəbərlər | paylaş | çap et | çap versiyası | yüklə | əlavələr | əlaqə | bizimlə əlaqə
        sayt xəritəsi | məxfilik siyasəti | geri | əvvəlki | növbəti | açar sözlər | teqlər | foto
        fotoqalereya | video | şərhlər | ana səhifə | axtarış | xəbərlər
        """
    ),
    thanks=phrases("təşəkkür edirəm | sağ olun"),
    metadata_keys=phrases("tarix | yer | vaxt"),
    interpreters=phrases("tərcüməçi"),
    welcomes=phrases("xoş gəlmisiniz"),
    introducers=phrases("mən | adım"),
    asking_verbs=phrases("soruşur | bilmək istəyir"),
    questioners=phrases("jurnalist | sual | müxbir | aparıcı"),
    moderators=phrases("moderator | mətbuat katibi"),
    question_labels=words("sual"),
    requests=phrases("soruşa bilərəm | bir sual da | başqa mövzu"),
    yes_and_no=words("bəli xeyr yox heç"),
    nods=words("bəli xeyr yaxşı aydındır"),
    floor_phrases=phrases("növbəti sual | son sual | buyurun | təkrar edin | eşitmirəm | bir daha"),
    media_words=words("qəzet agentlik televiziya radio xəbər kanal jurnal agentliyi kanalı qəzeti"),
    closing_words=phrases("iclas bağlandı | iclas bağlanır | iclas başa çatdı | fasilə"),
    stage_words=words("alqışlar gülüş səs-küy eşidilmir"),
    applause=words("alqış"),
    laughter=words("gülüş"),
    list_heads=words("iştirak iştirakçılar"),
    minute_words=phrases("qərar"),
    event_words=words("iclas mətbuat konfrans brifinq"),
    chairs=phrases("sədr | sədrlik edən | sədarət edən"),
    ands=words("və"),
    voices=r"(?:yerdən|zaldan|salondan)(?:$|\s(?:səs|səslər|bir))",
    around_dates="il",
)
