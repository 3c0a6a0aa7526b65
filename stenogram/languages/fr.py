"""French, of Paris, Brussels, Ottawa, Québec, Geneva and the capitals of West and Central Africa."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, speakers, words

LANGUAGE: Final = Language(
    code="fr",
    honorifics=words(
        """
        m mm mme mmes mlle mgr me monsieur madame mademoiselle maître très hon l'hon l’hon
        """
    ),
    offices=words(
        """
        président présidente ministre première premier secrétaire rapporteur rapporteure rapporteuse chef cheffe
        garde député députée sénateur sénatrice ambassadeur ambassadrice directeur directrice chancelier
        chancelière gouverneur gouverneure maire commissaire vice-président vice-présidente vice-premier
        conseiller conseillère conseil préfet préfète procureur procureure avocat avocate juge témoin
        porte-parole coprésident coprésidente animateur animatrice greffier greffière huissier huissière questeur doyen
        doyenne délégué déléguée roi reine général amiral orateur oratrice leader
        échevin échevine bourgmestre
        recteur rectrice
        générale colonel colonelle lieutenant-colonel commandant commandante capitaine lieutenant
        lieutenante sergent sergente adjudant adjudante caporal amirale vice-amiral contre-amiral
        brigadier maréchal major gendarme
        """
    ),
    office_abbreviations=pairs("prés=président min=ministre sén=sénateur dép=député"),
    chairs=phrases(
        """
        président | présidente | vice-président | vice-présidente | président suppléant | présidente suppléante
        président d'âge | présidente d'âge
        """
    ),
    reverence=(
        r"(?:Son|Leurs?) (?:Excellences?|Altesse(?: Royale| Sérénissime)?|Éminence)|Sa (?:Majesté|"
        r"Sainteté|Béatitude)"
    ),
    institutions=words("ministère commission conseil"),
    chair_fields=phrases("présidence | présidée par | séance présidée par | sous la présidence de"),
    chair_taken=(
        r"(?:prend|reprend|assure|assume|quitte) (?:à nouveau |maintenant )?(?:la présidence"
        r"|le fauteuil)|remplace .{2,40} au fauteuil"
    ),
    held_days=phrases(
        """
        prononcé le | prononcée le | date de l'événement | date de l’événement | date de la séance
        date de la réunion | date du discours | tenu le | tenue le | enregistré le
        """
    ),
    published_days=phrases(
        """
        publié | publié le | publiée le | date de publication | mis en ligne le | mise en ligne | posté le
        diffusé le | créé le
        """
    ),
    changed_days=phrases(
        """
        mis à jour | mis à jour le | mise à jour | mise à jour le | dernière mise à jour
        dernière modification | modifié le | imprimé le | consulté le | téléchargé le | actualisé le
        """
    ),
    functions=phrases(
        """
        question | réponse | journaliste | modérateur | modératrice | animateur | animatrice | une voix
        plusieurs voix | intervenant | intervenante | relance | un député | une députée | plusieurs députés
        interprète | voix diverses | l'orateur | l’orateur | des voix | un sénateur | plusieurs sénateurs
        le modérateur | le journaliste | des députés | un journaliste | une journaliste | le public | public
        dans la salle | un participant | une participante | participant | participante | spectateur | spectatrice
        auditeur | auditrice | étudiant | étudiante | question de la salle | riverain | riveraine | habitant
        habitante | citoyen | citoyenne | élève | présentateur | présentatrice | chroniqueur | chroniqueuse
        intervieweur | intervieweuse | éditorialiste
        """
    ),
    function_endings=words("journaliste intervenant intervenante participant participante"),
    interviewed_by=phrases(
        """
        propos recueillis par | propos recueillis et traduits par | entretien réalisé par | entretien mené par
        entretien conduit par | interview réalisée par
        """
    ),
    interview_keys=phrases("interview | entretien"),
    asks=phrases("q | question | journaliste"),
    answers=phrases("r | réponse"),
    particles=words("de du des la le les au aux d' d’ l’ l'"),
    connectors=words(
        """
        de du des la le les l’union l’ l' et à aux au en chargé chargée auprès pour sur d’ d'
        """
    ),
    articles=words("le la les l’ l' un une"),
    bodies=words(
        """
        république conseil commission assemblée sénat ministère intérieur affaires étrangères finances défense
        économie justice santé éducation culture agriculture transports travail environnement europe fédération
        royaume communauté canton office agence banque institut université
        """
    ),
    prose=words(
        """
        je j’ai nous vous il elle ils elles c’est est sont était sera ont avait peut doit pas mais aussi
        plus que qui quand dit disait demande ma ta mes tes nos vos notre votre suis es sommes êtes étaient
        serait seront avons avez aurait fait font faut veut veux voulons pouvons peuvent doivent vais va allons
        voici voilà ceci cela ça celui celle ceux celles lui leur leurs où comment pourquoi parce donc alors
        ainsi ni si ne n’est n'est d’abord toujours jamais encore déjà ici rien tout tous toutes sans chaque
        entre
        """
    ),
    heard_from=words("des du de"),
    voices="plusieurs (?:députés|députées|voix|sénateurs)|un (?:député|sénateur) ",
    clerk_phrases="la séance (?:est|,) ",
    starters=words(
        """
        et mais donc alors si quand dans sur pour comme à avec par après avant depuis je nous vous il elle ils
        ce cette premièrement deuxièmement troisièmement enfin merci mon ma notre votre chers mesdames ces cela
        ça c’est c'est y en aussi ainsi ensuite deuxième troisième lorsque pourquoi comment qui que quoi où quel
        quelle quels oui non bonjour
        """
    ),
    first_person=words("je nous notre nos mon ma j’ai j'ai"),
    thanks=phrases("merci | merci beaucoup | je vous remercie | bonjour | bonsoir"),
    addresses=words(
        """
        cher chers chère chères mesdames messieurs collègues amis monsieur madame et mes excellences
        """
    ),
    event_words=words("conférence séance réunion débat audition sommet point-presse rencontre"),
    given_by=words("par"),
    given_at=words("à au aux en dans devant sur lors pour après chez contre avant depuis vers pendant"),
    given_with=words("avec"),
    speech_titles=words("discours allocution déclaration intervention message vœux hommage"),
    interview_titles=words("entretien interview interviews"),
    stage_words=words(
        """
        applaudissements rires sourires exclamations protestations murmures mouvements bruit brouhaha
        interruption interruptions vives approbation huées silence inaudible
        """
    ),
    applause=words("applaudissement"),
    laughter=words("rire sourire"),
    interjection_verbs="protestent|interrompent|applaudissent|s'exclament",
    menu_words=phrases(
        """
        seul le prononcé fait foi
        notes aux rédactions | note aux rédactions | note aux rédacteurs | notes aux rédacteurs
        contact presse | contacts presse | partager | imprimer | accueil | menu | recherche | rechercher
        actualités | français | voir aussi | lire aussi | télécharger | haut de page | retour en haut
        à lire aussi | commentaires | s’abonner | s'abonner | tout afficher | plus d'informations
        plus d’informations | pour en savoir plus | en savoir plus | pour aller plus loin | à voir aussi
        à consulter également | consultez aussi | sur le même sujet | sur le même thème
        dans la même rubrique | articles liés | articles associés | articles connexes | documents liés
        documents associés | documents à télécharger | liens utiles | liens connexes
        vous pourriez aussi aimer | ces contenus peuvent vous intéresser | partager cette page
        partager l'article | partager l’article | partager sur facebook | partager sur twitter
        imprimer cette page | imprimer la page | imprimer l'article | envoyer à un ami
        envoyer par courriel | télécharger le pdf | télécharger en pdf | format pdf | écouter | suivez-nous
        nous suivre | inscription à la lettre d'information | s'inscrire à la newsletter
        lettre d'information | newsletter | abonnez-vous | nous contacter | contactez-nous | contact
        contacts | service de presse | espace presse | plan du site | mentions légales
        données personnelles | politique de confidentialité | gestion des cookies | cookies | accessibilité
        accepter tout | tout accepter | tout refuser | retour | retour à la liste | page précédente
        page suivante | article suivant | article précédent | vous êtes ici | aller au contenu
        aller au menu | navigation | mots-clés | thèmes | thématiques | pièces jointes | photos | galerie
        vidéos | vidéo | toutes les actualités | toute l'actualité | dernières actualités
        communiqués de presse | sommaire | english
        """
    ),
    menu_lines=(
        r"(?:lire aussi|à lire aussi|voir aussi|mots[- ]clés|publié le"
        r"|mis à jour le|tous droits réservés)(?:\s*[:–—]|\b)"
    ),
    place_words=words("saint sainte sur nouvelle île cap ville région mont"),
    venues=words("salle palais hôtel maison château centre ambassade élysée"),
    closing_words=phrases(
        """
        la séance est | la séance est levée | la séance est suspendue | la réunion est | fin de la séance
        prochaine séance
        """
    ),
    minute_words=phrases(
        """
        décision | décisions | conclusion | action | résolution | excusés | excusé | vote | suivi
        """
    ),
    metadata_keys=phrases(
        """
        lieu | thème | présents | heure | date | source | objet | participants | participantes | ordre du jour
        titre | auteur | auteurs | sujet | mis en ligne le | publié le
        """
    ),
    speaker_keys=speakers("orateur | oratrice | discours de | allocution de"),
    list_heads=words("présents présent absents excusés pour contre abstentions votants membres"),
    uncertain_heads=words("pour contre membres présent"),
    decision_keys=phrases("décision | décisions | action à mener | rapporteur | présentation"),
    record_phrases=r"est (?:ainsi )?(?:conçu|rédigé|libellé)|document[^.:]{0,40} suit",
    fillers=words("alors aussi bien donc encore juste peut simplement très voilà vous vraiment être"),
    asking_verbs=phrases("demande | demandent | voudrait savoir | souhaite savoir | nous écrit"),
    invitations=phrases(
        """
        voulez-vous | souhaitez-vous | vous voulez | vous souhaitez | désirez-vous | pouvez-vous compléter
        un complément | voulez vous | souhaitez vous
        """
    ),
    partings=phrases(
        """
        bonne journée | bonne soirée | bon week-end | bonne fin de journée | bon après-midi | au revoir | à bientôt
        à demain | à la semaine prochaine | nous en restons là | on va s'arrêter là | nous allons nous arrêter là
        on s'arrête là | s'achève | se termine | nous concluons | mettre fin à cette conférence | merci d'être venus
        merci de votre présence | merci pour votre présence | merci de votre attention | merci pour votre attention
        plus d'autres questions | pas d'autre question | pas d'autres questions | fin de cette conférence
        """
    ),
    questioners=phrases(
        """
        question | journaliste | q | correspondant | correspondante | reporter | chroniqueur | chroniqueuse
        intervieweur | intervieweuse | éditorialiste | auditeur | auditrice
        """
    ),
    moderators=phrases(
        """
        modérateur | modératrice | animateur | animatrice | le modérateur | présentateur | présentatrice
        """
    ),
    question_labels=words("question relance"),
    requests=phrases(
        """
        vous m'entendez | est-ce que vous m'entendez | m'entendez-vous
        puis-je | est-ce que je peux | pourrais-je | puis je | pourrais je | une autre question
        une question complémentaire | un autre sujet | autre sujet
        """
    ),
    pardons=words("pardon comment excusez moi quoi"),
    yes_and_no=words("oui non si jamais"),
    nods=words("bien d accord oui non très entendu compris ok bon"),
    floor_phrases=phrases(
        """
        laisse la parole | passe la parole | donne la parole | cède la parole | après vous | à vous d'abord
        commencez | allez-y | question suivante | dernière question | la parole | je vous en prie | répéter
        plus fort | une autre question | la dame au | le monsieur au | au premier rang | au deuxième rang
        au troisième rang | au fond | à vous | c'est à vous | vous avez la parole | première question
        on prend une question | prenons une question | une dernière question | laissez-le | laissez-la
        laissez le finir
        """
    ),
    media_words=words("presse agence journal radio télévision chaîne quotidien magazine"),
    speech_verbs=phrases(
        """
        a tonné | a fustigé | a nuancé | a tempéré | a glissé | a soufflé | a ironisé | ironise | regrette
        a prévenu | prévient | a tranché | tranche | s'est félicité | s’est félicité | s'est félicitée
        s’est félicitée | se félicite | s'inquiète | s’inquiète | s'indigne | s’indigne | s'est indigné
        s’est indigné | raconte | a raconté | commente | a commenté | confirme | a confirmé | défend
        a défendu | observe | a observé | relève | a relevé | soutient | a soutenu | rassure | a rassuré
        témoigne | a témoigné | juge | plaide | promet | résume | a résumé | avoue | a avoué | se souvient
        reconnaissait | s'exclame | s’exclame | dénonce | accuse | a accusé | justifie | a justifié | écrit
        a rétorqué | rétorque | a lancé | lance | a martelé | martèle | a reconnu | reconnaît | a dénoncé
        a confié | a poursuivi | poursuit | a plaidé | a promis | a réagi | a jugé | a regretté | a admis
        a renchéri | a dit | dit | a déclaré | déclare | déclarait | a ajouté | ajoute | a affirmé | affirme
        a souligné | souligne | a précisé | précise | a expliqué | explique | a estimé | estime | a assuré
        assure | a indiqué | indique | a rappelé | rappelle | a noté | a répondu | répond | a insisté
        a annoncé | a averti | a conclu | a écrit | déclara | avait déclaré | avait dit
        """
    ),
    according=phrases("selon | d'après | pour | comme l'a dit | comme le dit | a-t-il"),
    pronouns=words("il elle ils elles on je nous vous"),
    third_person=words("il elle"),
    seats=words(
        """
        moscou washington pékin bruxelles londres paris berlin tokyo kiev kyiv téhéran ankara kremlin
        pentagone élysée matignon genève strasbourg vienne rome madrid
        """
    ),
    date_words=phrases("en | le | au mois de | dès"),
    undated=phrases(
        """
        hier | aujourd'hui | aujourd’hui | la semaine dernière | le mois dernier | l'an dernier | l’an dernier
        l'année dernière
        l’année dernière | cette semaine | ce mois-ci | cette année | récemment | la veille | il y a
        """
    ),
    joining=words("de du des d avec pour à au aux contre sur après avant chez selon entre par"),
    relatives=words("qui que dont où lequel laquelle alors"),
    voices_of=words("porte-parole porte parole conseiller conseillère avocat avocate proche entourage"),
    negations=words("ne n' n pas jamais aucun aucune rien personne non ni sans plus guère"),
    interpreters=phrases("interprète | traducteur | traductrice"),
    welcomes=phrases("bienvenue | soyez le bienvenu | soyez la bienvenue | bonne année"),
    introducers=phrases("je suis | je m'appelle | je m’appelle | ici"),
    to_both=words("deux"),
    ands=words("et"),
    nowhere=phrases("en ligne | visioconférence | par visioconférence | à distance"),
    machine_names=words("locuteur"),
    title_events={
        "questions": "questions[ -/]+réponses|questions et réponses",
        "interview": r"\bentretien\b",
        "news conference": "conférence de presse"
        r"|\bpoint (?:de )?presse\b",
        "speech": r"\bdiscours\b",
        "statement": r"\bdéclaration\b",
        "hearing": r"\baudition\b",
        "sitting": r"\bséance\b",
        "meeting": r"\brencontre\b",
    },
    name_breaks=phrases("et | avec | par | de m."),
    of_pages=words("de sur"),
    letter_titles=words("m"),
    dateline_articles=words("le"),
    dateline_prepositions=words("à en"),
    date_genitives=words("du"),
    place_particles=words("de du la le au aux sur"),
    days_of_month=phrases("du mois de | du mois d’ | du mois d'"),
    of_the_year=phrases("de l’an | de l'an | de l’année | de l'année | de l’an de grâce | l’an"),
)
