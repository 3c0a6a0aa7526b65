"""English, of parliaments, courts, press offices and broadcasters on all continents."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="en",
    honorifics=words(
        """
        mr mrs ms miss mx messrs dr prof sir madam dame lord lady baroness baron viscount viscountess hon honorable
        honourable rt right hon'ble h.e rev revd reverend ven venerable excellency holiness majesty eminence highness
        esq shri shrimati smt sri kumari thiru adv datuk dato cllr cr
        mme monsieur madame mlle herr frau señor señora sr sra srta signor signora
        """
    ),
    peerage=words("lord lady baroness baron viscount viscountess dame"),
    offices=words(
        """
        president vice deputy prime minister secretary chancellor chairman chairwoman chairperson chair
        chairlady cochair co-chair speaker senator representative congressman congresswoman delegate governor
        mayor commissioner director head chief officer premier ambassador envoy spokesman spokeswoman
        spokesperson rapporteur moderator host editor editor-in-chief correspondent reporter journalist anchor
        clerk counsel attorney solicitor advocate prosecutor witness court judge justice general admiral colonel
        major captain commander lieutenant sergeant brigadier marshal king queen prince princess emir sultan
        sheikh pope cardinal archbishop bishop archdeacon prebendary provost father
        rabbi imam chancellor's undersecretary under-secretary
        secretary-general treasurer comptroller administrator ceo cto cfo coo founder co-founder
        chairman-designate president-elect sheriff constable councillor councilman councilwoman councilmember
        alderman alderwoman assemblyman assemblywoman taoiseach tánaiste comhairle coordinator co-ordinator
        manager professor doctor president's aide adviser advisor member mp mep mla msp leader whip cosmonaut
        astronaut engineer foreman worker student teacher scientist author writer presenter interviewer
        interviewee narrator interpreter translator operator bailiff usher registrar del convener convenor
        ombudsman auditor analyst earl duke marquess countess
        supervisor trustee freeholder assemblymember councilmember
        commodore corporal lieutenant-colonel lieutenant-general major-general vice-admiral rear-admiral
        superintendent
        """
    ),
    office_abbreviations=pairs(
        """
        rep=representative amb=ambassador gen=general adm=admiral col=colonel maj=major capt=captain
        cmdr=commander lt=lieutenant sgt=sergeant gov=governor sen=senator sec=secretary min=minister
        pres=president dep=deputy asst=deputy undersec=undersecretary pm=minister fm=minister hm=king hrh=prince
        parl=secretary cong=congressman supt=officer det=officer cpl=corporal brig=brigadier del=delegate
        atty=attorney fra=father
        """
    ),
    chairs=phrases(
        """
        presiding officer | acting president | chair | acting chair | speaker | deputy speaker | acting speaker
        president pro tempore | acting president pro tempore | speaker pro tempore | chairman | acting chairman
        chairperson | temporary chairman | temporary chair | vice-president | president | madam chairperson
        hon. speaker | madam chair
        """
    ),
    reverence=(
        r"(?:His|Her|Their|Your)(?: Royal| Imperial| Serene| Most| All)* (?:Excellenc(?:y|ies)|"
        r"Majest(?:y|ies)|Holiness|Highness(?:es)?|Eminence|Beatitude|Grace|Honou?r|Lordship|Ladyship)"
    ),
    institutions=words(
        """
        organisation organization council committee commission government ministry parliament assembly
        secretariat forum association federation agency university institute bank company corporation
        headquarters office department union party foundation board court authority bureau delegation
        """
    ),
    office_surnames=words("king prince bishop pope duke earl page marshall dean"),
    titled_surnames=words("judge major marshal abbot cardinal baron knight constable sheriff queen"),
    monarchies=words(
        """
        saudi jordanian belgian spanish swedish danish norwegian dutch thai moroccan british bahraini malaysian
        cambodian
        """
    ),
    postnominals=words("mp qc kc sc msp mla mep mlc mhr mna mpp td phd md obe cbe mbe dbe kbe esq frs jp"),
    title_verbs=words(
        """
        honoring honouring welcoming announcing marking commemorating celebrating signing presenting introducing
        recognizing recognising nominating unveiling visiting speaking meeting addressing hosting accepting
        awarding remembering opening closing calling urging supporting congratulating thanking launching
        outlining receiving delivering discussing touring highlighting joining greeting swearing pardoning
        dedicating departing arriving holding attending answering meets visits signs speaks delivers announces
        welcomes hosts addresses honors honours receives attends opens holds says tells answers presents joins
        greets congratulates departs arrives hails
        """
    ),
    chair_fields=phrases("chaired by | in the chair | chairmanship | presiding | presided over by"),
    chair_taken=(
        r"(?:takes?|took|assumed|assumes|resumed|resumes|left|leaves|vacated|vacates|occupied"
        r"|occupies) the chair"
    ),
    held_days=phrases(
        """
        delivered on | delivered | date of event | date of the event | event date | date of speech
        date of meeting | meeting date | date of the meeting | date of interview | interview date | held on
        recorded on | recorded | date of recording | recording date | interviewed on | spoken on
        """
    ),
    published_days=phrases(
        """
        published | published on | published at | date published | publication date | date of publication
        posted | posted on | posted at | date posted | release date | released | released on | issued
        issued on | uploaded | uploaded on | added on | created | created on | date created
        embargoed until | embargo
        """
    ),
    changed_days=phrases(
        """
        updated | updated on | last updated | last updated on | last update | last modified | modified
        page last updated | last reviewed | reviewed | printed | printed on | downloaded | downloaded on
        retrieved | retrieved on | accessed | accessed on | generated | generated on | archived
        archived on | corrected on | revised | revised on | transcribed on | copyright
        """
    ),
    functions=phrases(
        """
        q | a | question | questions | questioner | answer | response | remark | reply | voice | voices | comment
        interjection | follow-up | follow up | followup | moderator | host | co-host | interviewer | interviewee
        reporter | reporters | journalist | press | media | staff | audience | audience member
        member of the audience | participant | participants | attendee | translator | interpreter | operator | guest
        guests | panelist | panellist | narrator | anchor | announcer | correspondent | clerk | bailiff | witness
        court | court reporter | reporter's note | jury | juror | foreperson | court clerk | court officer
        the deputy clerk | member | members | all | chorus | crowd | caller | student | editor | speaker | speakers
        man | woman | boy | girl | child | male | female | male voice | female voice | male speaker | female speaker
        several voices | senator | senators | several | several members | some members | an honourable member
        honourable members | an honourable senator | hon. members | hon members | hon. member | hon member
        an hon. member | an hon member | several hon. members | several hon members | some hon. members
        some hon members | honourable senators | hon. senators | some hon. senators | some deputies | a deputy
        deputies | a member | a voice | a journalist | a reporter | a participant | unidentified | unknown
        inaudible | speaker unknown | secretariat | presenter | facilitator | panelist | panellist | commentator
        newsreader | officer | delegate | chair | chairman | prolocutor | questioner 1 | attorney | counsel
        defendant | plaintiff | appellant | respondent | petitioner | prosecutor | applicant | examiner
        prosecution | defence | defense | judge | interlocutor | operator instructions | closed captions
        opposition members | government members | listener | viewer | resident | residents | citizen | constituent
        neighbour | neighbor | pupil | villager | farmer
        """
    ),
    function_endings=words(
        """
        participant member reporter journalist correspondent voice voices guest caller student listener viewer
        person speaker male female man woman anchor host members interpreter translator representative employee
        resident volunteer officer official aide crowd staffer unknown unidentified volunteers reply remark
        question
        """
    ),
    letter_words={"q": "Question", "a": "Answer"},
    interviewed_by=phrases(
        """
        interviewed by | interview conducted by | the interview was conducted by | interview by | questions by
        """
    ),
    interview_keys=phrases("interview | interviewer | interviewers"),
    asks=phrases("q | question | questioner | interviewer"),
    answers=phrases("a | answer | interviewee"),
    particles=words(
        """
        jr sr ii iii iv mac mc o' st e. i. al el bin ibn bint abu abd ben ur uz ud ul ed-din ad din bar ap
        """
    ),
    connectors=words("of the and for at to on in from with by a an her – - / &"),
    articles=words("the an"),
    bodies=words(
        """
        commission council union bank federation republic assembly ministry agency committee university company
        centre center institute party group region parliament court organisation organization department
        corporation foundation association academy service board office school college hospital museum fund
        secretariat congress senate house state states nations territory district province city oblast plant
        factory shipyard staff forces navy army headquarters bureau authority ministry's affairs defence defense
        economy finance treasury russia's security development trade culture health education justice interior
        agriculture energy transport environment science industry labour labor cooperation project programme
        program newspaper agency's channel radio television magazine news kingdom emirates caliphate governorate
        canton
        """
    ),
    organisation_words=words(
        """
        organization organisation council committee commission summit meeting session conference government
        ministry parliament assembly secretariat forum association federation republic nations agency university
        institute bank company corporation headquarters office department declaration treaty charter agreement
        programme
        """
    ),
    countries=phrases(
        """
        bosnia and herzegovina | brunei darussalam | congo | drc | cape verde | czech republic | england
        europe | great britain | ivory coast | cote d’ivoire | côte d'ivoire | korea | republic of korea
        kyrgyz republic | lao pdr | macedonia | myanmar | palestine | republika srpska | russian federation
        scotland | south ossetia | abkhazia | syria | taiwan | timor-leste | trinidad and tobago | turkey
        turkiye | uk | uae | ukrainian | us | u.s | usa | united states of america | america | vatican
        viet nam | wales | hong kong | ussr | soviet union | yugoslavia | czechoslovakia | gdr | tatarstan
        chechnya | dagestan | crimea | moscow | st petersburg | sevastopol
        """
    ),
    prose=words(
        """
        i me my mine we us our ours you your yours he him his she hers they them their theirs it its this these
        those is are was were be been being am has have had having do does did doing done will would shall
        should can could might must let let's say says said saying ask asks asked asking tells told want wants
        think thinks know knows believe believes hope see look looks here there what when where why how if
        because but so not nor yes also then now again just only very more most about regarding concerning
        speaking thank thanks please go goes going come comes came spoke speaks speak than as make makes made
        take takes took give gives gave get gets got put puts seem seems mean means read reads write writes
        answered answers replied replies added adds noted notes stressed explained explains began begins met
        meets held following follows last next other another one two three four five whether while until since
        ever never always like too much many few some any every each who's that's there's it's i'm we're you're
        which who whom whose into onto upon although though unless couldn't wouldn't don't doesn't didn't isn't
        aren't wasn't can't won't shouldn't cannot i'd i'll i've we've we'll they've they're you've he's she's
        """
    ),
    heard_from=words("from on in of by among"),
    voices=(
        r"(?:an? )?(?:voices?|remarks?|questions?|comments?|interjections?|shouts?|reply|answer) (?:from|in) "
        r"|unidentified |unknown |(?:several|some|many|a few) (?:hon|voices|senators|deputies|members)"
    ),
    starters=words(
        """
        and but so now well in on at for as to from with by after before since while during if when where here
        there first firstly second secondly third thirdly fourth fifth finally lastly next also again yes no
        okay ok thank thanks please let my our your his her their its this that these those one two three
        another any many most both each every only just not never or nor because however therefore moreover
        furthermore incidentally i we you he she they it what who why how which is are do does did can could
        will would should may might today yesterday tomorrow dear distinguished honourable ladies friends
        colleagues fellow excellency excellencies gentlemen regarding concerning speaking about according under
        over between among through against without
        """
    ),
    first_person=words("i we we’re we're i’m i'm my our us me"),
    thanks=phrases(
        """
        talofa | bula | kia ora | tēnā koe | tena koe | malo e lelei | fa'afetai | vinaka | namaste | namaskar
        assalamu alaikum | as-salamu alaykum | g'day
        thank you | thanks | thank you very much | many thanks | good morning | good afternoon | good evening
        hello | hi | good day | hey
        """
    ),
    addresses=words(
        """
        and dear distinguished esteemed respected honourable honorable fellow good morning afternoon evening day
        my ladies gentlemen friend friends colleague colleagues comrade comrades guests excellency excellencies
        your participants citizens
        """
    ),
    event_words=words("conference meeting briefing hearing session debate summit"),
    given_by=words("by"),
    given_at=words(
        """
        at in on to for before after during following upon into from
        about against honoring honouring through via near inside outside towards toward over under marking
        """
    ),
    given_with=words("with"),
    speech_titles=words(
        """
        address remarks speech statement keynote lecture toast message greetings homily sermon inaugural eulogy
        monologue testimony
        """
    ),
    interview_titles=phrases(
        """
        interview | interviews | interviewed | q & a | q&a | conversation with | talk to | talks to
        """
    ),
    stage_words=words(
        """
        applause laughter laughs cheers cheering booing boos inaudible crosstalk interruption interjection
        interjections interjecting silence pause music noise disorder uproar retranslated translated
        indiscernible unintelligible off-mic microphone gavel nods gesture indicating
        """
    ),
    applause=words("applau clapping"),
    laughter=words("laugh chuckl"),
    clerk_phrases=(
        r"the (?:\w+ ){0,4}clerk (?:proceeded|read|called the|will read|reported|announced)\b"
        r"|there being no objection, .*(?:as follows[:.]|record\.?)$|there was no objection\.$"
        r"|the (?:result|vote) was announced"
        r"|the (?:meeting|sitting|session|house|committee|senate|court|proceedings?|hearing|council|assembly)"
        r" (?:was |stood )?(?:called to order|rose|adjourned|suspended|resumed|met|opened|began|recessed|concluded"
        r"|closed) (?:at|until) (?:\d|noon|midnight)"
        r"|(?:several|many|some|two) hon\.? members rose|question (?:again )?(?:proposed|put)\b[^.]{0,60}\.?$"
        r"|question agreed to\.?$|agreed to\.$|(?:debate|business) (?:concluded|suspended|interrupted|adjourned)\.$"
        r"|(?:bill|motion|amendment)[^.]{0,60} (?:agreed to|negatived|read (?:a|the) (?:first|second|third) time)\.?$"
        r"|it was so (?:decided|ordered)\.$|a vote was taken by (?:show|roll|electronic)"
        r"|the (?:house|committee) divided\b|the agenda was adopted\.$"
        r"|the (?:question|vote) was taken\b.{0,200}$|a motion to reconsider was laid on the table\.$"
        r"|note: .{0,300}\b(?:spoke|began|met|addressed|answered|held|referred)\b"
        r"|(?:editor['’]?s )?note: .{0,160}\btranscript (?:has|was|is)\b"
        r"|\(?whereupon,? |(?:upon (?:commencing|resuming)|on resuming|(?:luncheon |short )?recess (?:taken|had)"
        r"|break taken|hearing adjourned)\b"
    ),
    interjection_verbs="interjecting|interjected|interrupting|applauding|dissenting|heckling",
    interjections=(
        r"(?:[^\W\d_][\w'’.()-]*,? ){0,6}(?:members?|senators?|deputies|delegates|gallery|opposition|government)"
        r" interject(?:ing|ions?)?\s?[—–.-]*$"
        r"|interjections? from [\w' -]{3,60}[—–.-]*$|an incident having occurred\b.{0,80}[—–-]$"
        r"|(?:[^\W\d_][\w'’.()-]*,? ){1,8}having (?:withdrawn|risen|left|been (?:named|suspended|granted))\b"
        r".{0,80}[—–-]$"
    ),
    page_feet=(
        r"\\?\*+\s?(?:the|this) transcript (?:has been|was|is) |disclaimer\s?:|(?:the|this) electronic version"
        r"|(?:the|this) (?:uncorrected|unrevised|draft) (?:transcript|record)"
        r"|this (?:record|transcript) (?:contains the text of|is (?:not|being))|downloaded (?:from|by)\b"
        r"|corrections should be submitted|printed on recycled paper|confidential\s?[-–—]\s?do not distribute"
    ),
    menu_words=phrases(
        """
        check against delivery
        notes to editors | note to editors | notes for editors | note to the editor | editor's notes
        editors' notes | ends | media contact | media contacts | press contact | press contacts
        media enquiries | media inquiries | press enquiries | view settings | font size | site colours
        images | documents | search | menu | home | homepage | print | share | share this page | tweet
        facebook | twitter | email | add comment | leave a comment | leave a reply | comments
        skip to content | skip to main content | main menu | contact us | contact | about us | about
        subscribe | rss | sitemap | privacy policy | terms of use | log in | login | register | sign in
        sign up | next | previous | next page | previous page | next post | previous post | back to top
        top | read more | load more
        related | related posts | related articles | cookie policy | accept cookies | accept | close
        text version | full version | mobile version | print version | version for print | download | listen
        watch | photos | video | audio | all news | latest news | news | events | member states
        observer states | make infoshos my homepagecontact usadd to favoriteshome | permalink | copy link
        copy url | en | english | facebook twitter print email | see also | webvtt
        country code currency den. rate | sco currencies/ruble
        the official rate of the central bank of russia | table of contents | contents | advertisement
        print this page | email this page | share on facebook | share on twitter | share on linkedin
        related content | view in browser | share this article | send to a friend | more from this section
        further information | more information | further reading | related information | related documents
        related links | related news | related stories | related topics | related pages | related speeches
        related press releases | you may also like | you might also be interested in | more on this topic
        more on this story | more news | more stories | more speeches | read next | most read | most popular
        latest | latest speeches | share this | share this story | share via | share on whatsapp
        share on x | follow us | follow us on social media | follow us on | subscribe to our newsletter
        sign up to our newsletter | newsletter | newsletter sign-up | email alerts | get email updates
        contact information | contact details | for media enquiries | for media inquiries | media centre
        media center | press office | press room | newsroom | press releases | news and events | site map
        legal notice | disclaimer | privacy | privacy notice | privacy statement | cookies | cookie settings
        manage cookies | accept all | accept all cookies | reject all | accessibility
        accessibility statement | terms and conditions | feedback | was this page helpful?
        is this page useful? | report a problem with this page | back | go back | back to list
        back to news | back to the top | previous article | next article | breadcrumb | you are here
        skip to navigation | toggle navigation | navigation | attachments | attachment | download pdf
        download as pdf | pdf | save as pdf | print this article | print page | print friendly
        copy link to clipboard | add to favourites | photo gallery | gallery | image gallery | useful links
        quick links | external links | follow this topic | explore the topic | contents of this page
        on this page | listen to this article | collections
        """
    ),
    menu_lines=(
        r"official (?:website|site|internet resources) of\b|the website has been created with|all rights reserved"
        r"|copyright\b|(?:share|follow us|like us|subscribe|read more|see also|read also|next post|previous post|tags?"
        r"|filed under|posted in|permalink|direct link|publication status|published in(?: sections?)?|publication date"
        r"|(?:media|press) (?:contacts?|enquiries|inquiries)|text version|original url|retrieved from|topics|geography"
        r"|persons|last updated|updated|photos?|video|images?)\s*[:–—]|•\s*(?:add comment|print|email|share)"
        r"|from the congressional record online"
        r"|for immediate release$|office of the press secretary$|the white house$"
        r"|select font\b|character spacing \(kerning\)|(?:transcripts|news|events|documents|speeches|trips)\s*/$"
    ),
    place_words=words(
        """
        new north south east west upper lower great saint st mount lake fort port camp cape isle island
        islands city town county province region district bay beach falls springs valley harbour harbor island
        heights upon san los las santa dc
        """
    ),
    venues=words(
        """
        hall room palace house building centre center square parliament studio theatre theater chamber stadium
        hotel embassy residence
        """
    ),
    closing_words=phrases(
        """
        conclusion of press conference | end of press conference | end of briefing | end of interview
        the meeting rose | the sitting rose | the sitting closed | the session closed | the meeting adjourned
        the house adjourned | the senate adjourned | the committee adjourned | the committee rose
        end of transcript | the hearing was adjourned | whereupon | the sitting was suspended
        proceedings suspended
        """
    ),
    minute_words=phrases(
        """
        action | actions | action item | action items | decision | decisions | decided | resolution | resolved
        conclusion | conclusions | conclusion/resolution | outcome | next steps | presenter | motion | vote
        apologies | quorum | minutes | scribe | regrets | agreed | deadline | owner | call to order | roll call
        motions | adjourned | adjournment | seconded | ayes | nays | noes
        """
    ),
    metadata_keys=phrases(
        """
        date | dates | place | location | venue | time | title | subject | topic | topics | theme | source
        sources | from | to | participants | present | attendees | attending | attendance | author | authors
        photo | photos | image | images | video | audio | url | link | links | tags | tag | keywords | category
        categories | contact | contacts | absent | members absent | members present | in attendance
        clerk in attendance | clerks in attendance | also present | witness list | phone | tel | email | e-mail
        fax | note | notes | n.b | nb | ps | appearances
        p.s | agenda | status | published | updated | release | for immediate release | publication date
        direct link | language | read more | read also | see also | related | more | summary | abstract
        background | website | address | event | conference | published in | published in sections | duration
        transcribed by | translation | translated by | edited by | copyright | document | record
        file | episode | series | number | session | meeting | sitting | volume | issue | page | pages | city
        country | organisation | organization | institution | affiliation | occasion | recorded | recording
        broadcast | produced by
        """
    ),
    speaker_keys={
        "president": "President",
        "prime minister": "Prime Minister",
        "speaker": None,
        "speech by": None,
        "remarks by": None,
        "delivered by": None,
        "statement by": None,
        "address by": None,
        "orator": None,
        "speaker name": None,
        "name": None,
    },
    list_heads=words(
        """
        present absent apologies attendance attending ayes noes yeas nays aye nay pairs paired abstentions
        abstaining abstained tellers teller voting members participants attendees
        """
    ),
    uncertain_heads=words("members voting participants present"),
    decision_keys=phrases(
        """
        decision | decisions | resolution | resolutions | resolved | action | actions | action item
        action items | conclusion | conclusions | conclusion/resolution | outcome | agreed | agreement
        next steps | presenter | presenters | champion | champions | scribe | minutes | notetaker
        note taker | minute taker
        """
    ),
    record_phrases=(
        r"there being no objection|ordered to (?:be printed|lie)|printed in the record, as follows|"
        r"the clerk read|(?:text|list) of the [^.:]{2,80} (?:is|was|are|were) as follows|"
        r"inserted in the record|submitted the following|(?:vote|question|"
        r"yeas and nays)[^.:]{0,120}(?:were|was) taken|and there were|the following (?:bill|resolution|"
        r"paper|document|report|message|members)s? (?:was|were)"
    ),
    fillers=words(
        "actually good here just maybe okay perhaps please quite really right simply sure then there things very well"
    ),
    asking_verbs=phrases("asks | asked | asking | wants to know | would like to know | wrote in | writes"),
    invitations=phrases(
        """
        would you like to | do you want to | want to add | want to take | like to add | like to take
        would you care to | care to | anything to add | can you take | could you take | will you take | can you add
        could you add | can you help | shall we start | shall we begin | may i ask you to | could i ask you to
        can i ask you to
        """
    ),
    partings=phrases(
        """
        this concludes | that concludes | concludes our | concludes this | concludes the press
        concludes the briefing | concludes the meeting | to conclude the press | that's all we have time
        that is all we have time | all we have time for | that's all the time | that is all the time
        all the time we have | out of time | run out of time | we have to stop there | we'll stop there
        we will stop there | leave it there | leave it at that | close here | end here | we'll end | we will end
        brings us to the end | come to the end | came to the end | have a good day | have a great day
        have a nice day | have a good evening | have a good weekend | have a great weekend | have a nice evening
        have a nice weekend | have a safe | see you tomorrow | see you next | see you on | thank you all for coming
        thank you for coming | thanks for coming | thank you all for being | thank you for your attention
        wrap it up | wrap up here | wrap this up | the meeting is closed | briefing is over
        press conference is over | thank you for your time | thanks for your time | join me in thanking
        that was our last | that was the last question | we are done here | i wish you | leave you in the hands
        """
    ),
    questioners=phrases(
        """
        questioner | question | q | reporter | journalist | correspondent | interviewer | press | media | follow-up
        followup | follow up | editor | host | caller | listener
        """
    ),
    moderators=phrases("moderator | host | master of ceremonies | chair | spokesperson | press secretary | presenter"),
    question_labels=words("question follow-up followup"),
    requests=phrases(
        """
        can you hear me | am i audible | is this on | is it on | am i on
        follow up | quick question
        can i | may i | could i | can we | a follow up | follow up on that | different topic | new topic
        another topic | change topics | different subject | another subject | one more | another question
        """
    ),
    pardons=words("sorry pardon what excuse me"),
    yes_and_no=words("yes no yeah nope never absolutely definitely"),
    nods=words("please ok okay right good great fine sure well yes yeah no got it i see understood all sorry i'm"),
    floor_phrases=phrases(
        """
        you can begin | you begin | you go first | after you | you first | you start | you can start | over to you
        go ahead | next question | last question | final question | the floor | ask a question | one more question
        once again | louder | repeat | beg your pardon | could not hear | couldn't hear | can't hear | cannot hear
        didn't hear | did not hear | say again | didn't catch | hold on | one at a time | select your reporter
        a couple more | take one more | take a few more | question on that too | next one | the lady in
        the gentleman in | the lady over | the gentleman over | the lady at | the gentleman at | in the front row
        in the second row | in the third row | in the back row | at the back | in the back | open it up
        open the floor | take your questions | it is your turn | it's your turn | you're next | you are next
        we'll come to you | come to you next | please go | question from | let him finish | let her finish
        let them finish | wait, wait | wait a minute | hang on
        """
    ),
    media_names=words(
        """
        interfax xinhua cctv cgtn cnn bbc cnbc nbc cbs msnbc npr pbs politico axios afp dpa efe ansa kyodo nhk
        tass itar-tass nrk ard zdf rtl rfi jazeera bloomberg reuters anadolu yonhap pti apa belta kazinform vesti
        """
    ),
    media_words=words(
        """
        news times post agency tv television radio press channel broadcasting newspaper magazine daily
        herald tribune gazette journal media guardian telegraph network bloomberg reuters
        """
    ),
    speech_verbs=phrases(
        """
        testified | lamented | boasted | fumed | mused | opined | objected | protested | suggested
        predicted | hinted | revealed | disclosed | tweeted | posted | contended | asserted | affirmed
        reflected | shot back | chimed in | agreed | denied | swore | shouted | whispered | repeated
        thinks | believes | explains | warns | argues | recalls | insists | concludes | reckons | asks
        writes | promises | claims | acknowledges | admits | replies | recounted | recounts | confided
        confessed | thundered | scoffed | stated again | interjected | clarified | countered | retorted
        quipped | conceded | acknowledged | maintained | reiterated | cautioned | complained | joked | said
        says | saying | told | tells | added | adds | stated | states | declared | declares | noted | notes
        stressed | stresses | emphasised | emphasized | remarked | explained | announced | warned | argued
        replied | answered | asked | continued | insisted | recalled | claimed | observed | pointed out
        went on | concluded | wrote | admitted | promised | confirmed | commented | underlined | responded
        vowed | pledged | urged
        """
    ),
    according=phrases("according to | in the words of | as quoted by | to quote"),
    pronouns=words("he she they it i we you who which"),
    third_person=words("he she"),
    seats=words(
        """
        moscow washington beijing brussels london paris berlin tokyo kyiv tehran ankara delhi kremlin
        pentagon whitehall capitol hague geneva strasbourg vienna rome madrid
        """
    ),
    date_words=phrases("in | on | on the | dated | back in | early in | late in"),
    undated=phrases(
        """
        yesterday | today | tonight | last week | last month | last year | last spring | last summer | last autumn
        last fall
        last winter | this week | this month | this year | earlier this week | earlier this month | earlier this year
        years ago | months ago | weeks ago | days ago | earlier | recently | the day before | the previous day
        """
    ),
    joining=words("of for with to about against from after before under around alongside between besides towards by"),
    relatives=words("who whom whose which while when where"),
    voices_of=words(
        "spokesman spokeswoman spokesperson aide adviser advisor lawyer ally allies envoy representative office"
    ),
    negations=words(
        """
        not no never nobody none nothing neither nor cannot without hardly nowhere isn't aren't wasn't weren't
        don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't mustn't
        """
    ),
    interpreters=phrases("interpreter | translator"),
    welcomes=phrases(
        """
        welcome | good to have you | good to see you | nice to see you | great to have you | happy new year
        good to be
        """
    ),
    introducers=phrases("i'm | i’m | i am | my name is | my name's | this is"),
    to_both=words("both each either"),
    ands=words("and"),
    nowhere=phrases(
        """
        zoom | teams | webex | skype | online | on-line | virtual | videoconference | video conference
        by telephone | remote
        """
    ),
    machine_names=words("speaker spk s"),
    title_events={
        "questions": r"\bq ?& ?a\b|\bquestions? (?:and|&) answers?\b",
        "interview": r"\binterview\b",
        "briefing": r"\bgaggle\b|press briefing|\bbriefing\b",
        "news conference": r"(?:news|press) conference|\bpresser\b|answers? to (?:\w+ )?(?:media|journalists)"
        r"|\bdoor-?st[oe]ps?\b|(?:press|media) (?:availability|encounter|point|scrum|stake-?out|statements?)\b"
        r"|(?:statements?|remarks) to the (?:press|media)\b",
        "speech": r"\b(?:address|speech|remarks|keynote|lecture|toast)\b",
        "statement": r"\bstatement\b",
        "hearing": r"\bhearing\b",
        "sitting": r"\bdebate\b|\bnomination\b|\bsitting\b|plenary",
        "summit": r"\bsummit\b",
        "meeting": r"\bmeeting\b|\btalks\b",
        "conversation": r"\bconversation\b|\bdialogue\b|\bround ?table\b",
    },
    not_places=words("conference meeting remarks briefing interview speech address statement transcript news"),
    source_keys=words("source sources"),
    name_breaks=words("and of with by in at for"),
    page_words=words("page pages"),
    page_abbreviations=words("p pp pg"),
    of_pages=words("of"),
    dateline_prepositions=words("in at"),
    date_genitives=words("of on for from"),
    place_particles=words("of the on upon in and"),
    days_of_month=phrases("day of"),
    of_the_year=phrases("in the year | of the year"),
)
