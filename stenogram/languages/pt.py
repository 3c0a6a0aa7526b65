"""Portuguese, of Lisbon, Brasília, Luanda and Maputo."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, speakers, words

LANGUAGE: Final = Language(
    code="pt",
    honorifics=words(
        """
        senhor senhora senhores senhoras sr sra srª srªs sr.ª sr.as srs srs.as dom dona d
        deputado deputada dr drª dr.ª exmª exmo ex.mo ex.ma exm.º exm.ª
        exma v.exa
        """
    ),
    offices=words(
        """
        presidente presidenta presidência vice-presidente ministro ministra primeiro-ministro primeira-ministra
        secretário secretária relator relatora senador senadora deputado deputada governador governadora
        prefeito prefeita embaixador embaixadora vereador vereadora procurador procuradora juiz juíza
        desembargador desembargadora líder coordenador coordenadora diretor diretora director directora chefe
        subsecretário subsecretária moderador moderadora porta-voz general almirante rei rainha testemunha
        autarca reitor reitora
        coronel tenente-coronel tenente major capitão capitã sargento cabo vice-almirante
        contra-almirante brigadeiro comandante marechal brigadeiro-general
        """
    ),
    office_abbreviations=pairs("dep=deputado sen=senador min=ministro"),
    chairs=phrases(
        """
        presidente | presidenta | presidência | vice-presidente | secretário | secretária
        """
    ),
    reverence=r"Sua (?:Excelência|Santidade|Majestade|Alteza|Eminência)",
    institutions=words("ministério comissão conselho"),
    chair_fields=phrases("presidência | preside | presidida por | sob a presidência de"),
    chair_taken=r"(?:assume|ocupa|deixa|reassume|passa a) a presidência",
    held_days=phrases(
        """
        proferido em | data do evento | data da sessão | data da reunião | data do discurso | realizada em
        realizado em
        """
    ),
    published_days=phrases(
        """
        publicado | publicado em | publicada em | publicado a | data de publicação | data da publicação
        criado em | postado em
        """
    ),
    changed_days=phrases(
        """
        atualizado | atualizado em | atualizada em | última atualização | data de atualização
        última modificação | modificado em | actualizado em | última actualização
        """
    ),
    functions=phrases(
        """
        pergunta | resposta | jornalista | repórter | vozes | voz | uma voz | moderador | moderadora | p | r
        entrevistador | entrevistadora | apresentador | apresentadora | plenário | intérprete | orador | oradora
        vozes do ps | vozes do psd | um sr. deputado | não identificado | não identificada | plateia | manifestantes
        público | participante | ouvinte | estudante | espectador | espectadora | morador | moradora | munícipe
        cidadão | cidadã | aluno | aluna | comentador | comentadora
        """
    ),
    function_endings=words("deputados deputadas participante jornalista"),
    interviewed_by=phrases(
        """
        entrevista realizada por | entrevista conduzida por | entrevista feita por | entrevistado por
        entrevistada por
        """
    ),
    interview_keys=phrases("entrevista"),
    asks=phrases("p | pergunta | jornalista"),
    answers=phrases("r | resposta"),
    particles=words("de da do das dos e às"),
    connectors=words("de da do das dos e para em no na nos nas à ao aos às com pela pelo"),
    articles=words("o a os as um uma"),
    bodies=words(
        """
        república governo câmara senado assembleia ministério comissão conselho estado estados fazenda economia
        negócios estrangeiros educação saúde justiça defesa cultura trabalho agricultura bloco partido mesa
        tribunal banco
        """
    ),
    prose=words(
        """
        eu nós você vocês ele ela eles elas é são foi estão tem temos pode não mas também muito que sou somos
        era eram foram ser sido estou estamos está havia há tinha tinham faz fazem fazer posso podemos podem
        quero queremos quer vou vai vamos vão digo dizer acho sei sabemos sabe isto isso aquilo aqui ali agora
        hoje então porque se onde quem como mais menos já ainda sempre nunca nada ninguém algo tudo todos todas
        outro outra mesmo lhe me te
        """
    ),
    heard_from=words("do da dos das de"),
    fillers=words("agora aqui assim então favor isso mesmo muito pois também"),
    asking_verbs=phrases("pergunta | perguntam | quer saber | gostaria de saber | escreve"),
    question_labels=words("pergunta"),
    requests=phrases(
        """
        me ouvem | me ouve | estão me ouvindo
        consegue ouvir | posso | podia | poderia | outra pergunta | outro tema | mais uma pergunta
        """
    ),
    pardons=words("desculpe como perdão"),
    yes_and_no=words("sim não nunca jamais"),
    nods=words("sim não certo bem ok claro muito entendi"),
    starters=words(
        """
        mas então com depois eu nós ele ela isto isso primeiro terceiro obrigado obrigada muito bom boa em para
        como por e ou se não sim quem quando onde porquê porque agora hoje também ainda além aqui ali há é são
        foi era nosso nossa meu minha esse essa este esta segundo segunda terceira
        pergunto digo repito insisto concluo acrescento recordo termino sublinho reitero proponho peço
        """
    ),
    first_person=words(
        """
        eu nós nosso nossa nossos nossas meu minha me nos estou estamos tenho temos quero queremos acho
        achamos vamos vou sou somos posso podemos devemos agradeço agradecemos creio gostaria
        """
    ),
    thanks=phrases(
        """
        obrigado | obrigada | muito obrigado | muito obrigada | bom dia | boa tarde | boa noite
        """
    ),
    addresses=words(
        """
        senhoras senhores caros caras colegas amigos amigas prezados prezadas e minhas meus
        """
    ),
    event_words=words("conferência sessão reunião coletiva debate audição cimeira encontro"),
    given_by=words("por pelo pela"),
    given_at=words("em no na nos nas ao à aos às sobre para durante perante após contra a"),
    given_with=words("com"),
    speech_titles=words("discurso intervenção pronunciamento mensagem declaração"),
    interview_titles=words("entrevista"),
    stage_words=words(
        """
        aplausos risos pausa palmas protestos apupos manifestação manifestações inaudível vozes contraditório
        """
    ),
    applause=words("aplauso palmas"),
    laughter=words("riso"),
    interjection_verbs="interrompem|aplaudem",
    menu_words=phrases(
        """
        nota aos editores | notas aos editores | nota para os editores | contacto de imprensa
        contato de imprensa | contactos de imprensa | compartilhar | compartilhe | partilhar | imprimir
        página inicial | menu | buscar | pesquisar | notícias | veja também | leia também | leia mais
        voltar ao topo | comentários | assine | mais informações | saiba mais | informações relacionadas
        notícias relacionadas | conteúdo relacionado | conteúdos relacionados | documentos relacionados
        artigos relacionados | links relacionados | ligações úteis | links úteis | você também pode gostar
        veja mais | ver mais | ver todas | últimas notícias | mais notícias | mais lidas
        compartilhar no facebook | compartilhe no facebook | compartilhe por facebook
        compartilhe por twitter | compartilhe por whatsapp | link para copiar para área de transferência
        partilhe | partilhar esta página | imprimir página | imprimir esta página | enviar por email
        enviar por e-mail | enviar a um amigo | baixar | baixar pdf | descarregar | descarregar pdf
        transferir pdf | anexos | ouvir | siga-nos | redes sociais | subscrever | subscreva a newsletter
        assinar newsletter | newsletter | boletim | contacto | contato | contactos | contatos | fale conosco
        sala de imprensa | assessoria de imprensa | assessoria de comunicação social | mapa do site
        acessibilidade | política de privacidade | política de cookies | cookies | aceitar cookies | aceitar
        termos de uso | ajuda | voltar | voltar à lista | anterior | seguinte | próximo | você está aqui
        está em | ir para o conteúdo | saltar para o conteúdo | navegação | tags | palavras-chave | assuntos
        fotos | galeria | galeria de imagens | vídeos | registado em | registrado em | english
        """
    ),
    menu_lines=r"(?:leia também|veja também|leia mais|palavras-chave|todos os direitos reservados)(?:\s*[:–—]|$)",
    media_words=words("jornal diário agência revista rádio televisão notícias folha gazeta"),
    place_words=words("são santa santo novo nova cidade rio porto ilha vila"),
    venues=words("sala palácio casa edifício centro embaixada"),
    closing_words=phrases(
        """
        encerra-se a sessão | está encerrada a sessão | levanta-se a sessão | suspende-se a sessão | eram
        """
    ),
    minute_words=phrases(
        """
        deliberação | encaminhamento | encaminhamentos | decisão | conclusão | votação | ausentes | pauta
        """
    ),
    metadata_keys=phrases(
        """
        data | local | hora | fonte | tema | participantes | presentes | assunto | ordem do dia | título | autor
        horário
        """
    ),
    speaker_keys=speakers("orador | oradora | discurso de"),
    list_heads=words("presentes ausentes ausente presente justificadas"),
    uncertain_heads=words("presente"),
    decision_keys=phrases("decisão | deliberação"),
    record_phrases=r"seguinte teor",
    interpreters=phrases("intérprete | tradutor | tradutora"),
    welcomes=phrases("bem-vindo | bem-vinda | bem-vindos | seja bem | feliz ano"),
    introducers=phrases("é | sou | eu sou | aqui é | meu nome é | o meu nome é | chamo-me"),
    moderators=phrases(
        """
        moderador | moderadora | apresentador | apresentadora | assessor de imprensa | assessora de imprensa
        cerimonialista
        """
    ),
    negations=words("não nunca"),
    invitations=phrases("quer | querem | gostaria | deseja | desejam | acrescentar algo | quer acrescentar"),
    partings=phrases(
        """
        está encerrada | fica encerrada | encerramos aqui | encerramos a coletiva | damos por encerrada
        damos por terminada | terminamos aqui | ficamos por aqui | bom dia a todos | boa tarde a todos
        boa noite a todos | bom fim de semana | até amanhã | até logo | até à próxima | até a próxima
        obrigado pela presença | obrigada pela presença | obrigado pela atenção | obrigada pela atenção
        obrigado a todos | obrigada a todos | não há mais perguntas
        """
    ),
    floor_phrases=phrases(
        """
        passo a palavra | dou a palavra | cedo a palavra | comece o senhor | comece a senhora | depois do senhor
        próxima pergunta | última pergunta | mais uma pergunta | mais uma e | pode perguntar | pode repetir | repita
        não ouvi | não escutei | não entendi | mais alto | a palavra | na primeira fila | na segunda fila
        na terceira fila | ao fundo | lá atrás | primeira pergunta | a vez de | sua vez | tem a palavra
        a senhora ali | o senhor ali
        """
    ),
    questioners=phrases(
        """
        jornalista | pergunta | repórter | correspondente | entrevistador | entrevistadora | comentador
        comentadora | ouvinte
        """
    ),
    to_both=words("ambos ambas"),
    ands=words("e"),
    nowhere=phrases("videoconferência | por videoconferência | remoto"),
    machine_names=words("orador falante"),
    voices=r"(?:uma voz|vozes|vários srs|um sr|uma sra)\b",
    title_events={
        "questions": "perguntas e respostas",
        "interview": r"\bentrevista\b(?! coletiva)",
        "news conference": "conferência de imprensa|entrevista coletiva|coletiva de imprensa"
        r"|encontro com (?:a imprensa|jornalistas)",
        "speech": r"\bdiscurso\b",
    },
    page_words=words("página"),
    page_abbreviations=words("pág"),
    of_pages=words("de"),
    place_particles=words("da do dos das de e"),
    days_of_month=phrases("dias do mês de | dia do mês de | dias de | dias do mes de"),
    of_the_year=phrases("do ano de | do ano"),
    dateline_articles=phrases("a | em | aos | ao | no dia"),
    source_keys=words("fonte"),
)
