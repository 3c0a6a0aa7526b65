"""Georgian, of the Parliament and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ka",
    offices=words("პრეზიდენტი თავმჯდომარე მინისტრი დეპუტატი მოადგილე თანაშემწე"),
    honorifics=words("ბატონი ქალბატონი"),
    functions=phrases("კითხვა | პასუხი | ჟურნალისტი | წამყვანი"),
    asks=phrases("კითხვა | ჟურნალისტი"),
    answers=phrases("პასუხი"),
    menu_words=phrases(
        """
        დამატებითი ინფორმაცია | ვრცლად | სრულად | წაიკითხეთ მეტი | იხილეთ ასევე | მსგავსი სიახლეები
        დაკავშირებული სიახლეები | ბოლო სიახლეები | გაზიარება | გააზიარე | ბეჭდვა | ამობეჭდვა | გადმოწერა
        ჩამოტვირთვა | მიმაგრებული ფაილები | კონტაქტი | საიტის რუკა | კონფიდენციალურობის პოლიტიკა | უკან
        წინა | შემდეგი | თეგები | ფოტო | გალერეა | ვიდეო | კომენტარები | მთავარი | მენიუ | ძებნა | სიახლეები
        """
    ),
    prose=words("არის იყო იქნება აქვს გვაქვს ეს ის რომ მაგრამ თუ რა რატომ როგორ როდის ორი სამი არ არა უნდა ვთქვი თქვა"),
    starters=words("პირველი მეორე მესამე მაგალითად ამიტომ ბოლოს"),
    name_endings=frozenset(("",)),
    speech_titles=words("სიტყვა გამოსვლა განცხადება მიმართვა"),
    interview_titles=words("ინტერვიუ"),
    first_person=words("მე ჩვენ"),
    thanks=phrases("მადლობა | დიდი მადლობა"),
    metadata_keys=phrases("თარიღი | ადგილი | დრო"),
    interpreters=phrases("თარჯიმანი"),
    asking_verbs=phrases("კითხულობს"),
    questioners=phrases("ჟურნალისტი | კითხვა | წამყვანი | კორესპონდენტი"),
    moderators=phrases("მოდერატორი | სპიკერი"),
    question_labels=words("კითხვა"),
    yes_and_no=words("დიახ კი არა"),
    nods=words("დიახ კი არა კარგი გასაგებია"),
    floor_phrases=phrases("შემდეგი კითხვა | ბოლო კითხვა | ბრძანეთ | გაიმეორეთ | არ მესმის | კიდევ ერთხელ"),
    requests=phrases("შეიძლება | კიდევ ერთი კითხვა"),
    closing_words=phrases("სხდომა დასრულდა | სხდომა დაიხურა | შესვენება"),
    stage_words=words("ტაში სიცილი ხმაური"),
    applause=words("ტაში"),
    laughter=words("სიცილი"),
    list_heads=words("ესწრებოდნენ"),
    minute_words=phrases("გადაწყვეტილება"),
    event_words=words("ბრიფინგი სხდომა კონფერენცია"),
    chairs=phrases("თავმჯდომარე | სხდომის თავმჯდომარე"),
    ands=words("და"),
    voices=r"(?:ხმა|ხმები|რეპლიკა) (?:დარბაზიდან|ადგილიდან)",
)
