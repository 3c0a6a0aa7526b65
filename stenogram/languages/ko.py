"""Korean, of the National Assembly, the presidency and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="ko",
    honorifics=words("씨 님"),
    offices=words(
        """
        의장 부의장 위원장 위원 의원 장관 차관 총리 국무총리 대통령 대변인 교수 참고인 증인 진술인 국장
        실장 시장 도지사 처장 청장 전문위원 간사 의사국장 비서실장 본부장 과장 단장 원장 이사장 사장
        부총리 비서관 수석비서관 차장 부장 팀장 센터장 정책관 심의관 담당관 기획관 사무총장 사무처장
        대표이사
        """
    ),
    chairs=phrases("의장 | 부의장 | 위원장 | 위원장대리 | 의장대리"),
    chair_fields=phrases("주재 | 사회"),
    held_days=phrases("일시 | 회의일 | 개최일 | 회견일"),
    published_days=phrases("게시일 | 등록일 | 작성일 | 발행일 | 입력"),
    changed_days=phrases("수정일 | 최종수정 | 최종수정일 | 업데이트"),
    functions=phrases(
        """
        기자 | 사회자 | 질문 | 답변 | 문 | 답 | 진행자 | 청중 | 통역 | 앵커 | 의장 | 위원장 | 참석자 | 학생 | 방청객
        시민 | 주민
        """
    ),
    interview_keys=phrases("인터뷰 | 대담 | 인터뷰어"),
    asks=phrases("질문 | 문 | 기자"),
    answers=phrases("답변 | 답"),
    prose=words(
        """
        것은 것이 것입니다 있습니다 없습니다 입니다 다음과 같습니다 같은 저는 제가 우리가 우리는
        저희는 저희가 두 세 가지 가지입니다 이것은 그것은 이유는 질문은 답은 답변은 말씀드리면
        은 는 이 가 을 를 의 등 각 첫 이에 이를 이번 당초 특히
        말씀드리겠습니다 하지만 그래서 무엇입니까 왜 어떻게 언제
        """
    ),
    starters=words("먼저 그리고 그러나 또한 예를 즉 첫째 둘째 마지막으로"),
    first_person=words("저 저는 저희 우리 우리는 나는"),
    thanks=phrases("감사합니다 | 고맙습니다 | 안녕하십니까 | 안녕하세요"),
    speech_titles=words("연설 축사 담화 성명 기자회견문"),
    interview_titles=words("인터뷰 대담"),
    stage_words=words("박수 웃음 장내소란 일동 의사봉"),
    applause=words("박수"),
    laughter=words("웃음"),
    menu_words=phrases(
        """
        인쇄 | 공유 | 공유하기 | 홈 | 메뉴 | 검색 | 목록 | 이전글 | 다음글 | 맨 위로 | 프린트 | 스크랩 | 관련기사
        <끝> | /끝/ | (끝) | 관련 기사 | 관련 뉴스 | 관련 자료 | 관련 정보 | 관련 링크 | 관련 사이트 | 추천 기사
        인기 기사 | 최신 기사 | 더보기 | 자세히 보기 | 이전 글 | 다음 글 | 이전 | 다음 | 목록으로 | 목록보기
        뒤로 | 뒤로가기 | 맨위로 | 페이스북 공유 | 트위터 공유 | 카카오톡 공유 | 링크 복사 | url 복사 | 인쇄하기
        프린트하기 | 다운로드 | 첨부파일 | 첨부 파일 | 댓글 | 문의처 | 연락처 | 사이트맵 | 개인정보처리방침
        이용약관 | 저작권정책 | 구독 | 구독하기 | 뉴스레터 | 태그 | 키워드 | 사진 | 영상 | 동영상 | 본문 바로가기
        본문으로 이동 | 글자크기 | 현재 위치 | 만족도 조사 | 콘텐츠 만족도 조사 | english
        """
    ),
    menu_lines=r"(?:저작권자|관련기사|무단전재|이전글|다음글|첨부파일)",
    media_words=words("신문 일보 통신 방송 뉴스 신문사 연합 타임스 뉴시스 방송국"),
    place_words=words("시 도 특별시 광역시"),
    venues=words("회의실 청사"),
    closing_words=phrases("산회 | 정회 | 개의 | 속개"),
    minute_words=phrases("결정사항 | 결석 | 출석"),
    list_heads=words("출석 불참 참석자 출석위원 불참위원 참석"),
    metadata_keys=phrases(
        """
        날짜 | 일시 | 장소 | 주제 | 출처 | 참석자 | 출석위원 | 의제 | 제목 | 보도일시 | 배포일시 | 보도시점 | 배포
        | 보도 | 담당부서 | 담당 부서 | 담당자 | 책임자 | 문의 | 첨부 | 별첨 | 붙임 | 참고 | 상세내용
        """
    ),
    speaker_keys=speakers("연설자 | 발언자"),
    interpreters=phrases("통역 | 통역사"),
    welcomes=phrases("환영합니다 | 반갑습니다"),
    asking_verbs=phrases("묻습니다 | 물었습니다 | 질문했습니다 | 궁금해"),
    invitations=phrases("답변하시겠 | 말씀하시겠 | 보충하시겠 | 덧붙이"),
    partings=phrases(
        """
        마치겠습니다 | 마치도록 하겠습니다 | 끝내겠습니다 | 이상으로 | 수고하셨습니다 | 안녕히 | 마무리하겠습니다
        """
    ),
    questioners=phrases("기자 | 질문 | 문 | 질문자 | 앵커 | 진행자"),
    moderators=phrases("사회자"),
    unspaced_questioners=words("기자"),
    question_labels=words("질문"),
    floor_phrases=phrases(
        """
        다음 질문 | 마지막 질문 | 말씀하시지요 | 말씀하세요 | 다시 말씀 | 다시 한번 | 안 들립니다 | 질문 받겠습니다
        첫 번째 질문 | 앞줄 | 뒷줄 | 두 번째 줄 | 질문해 주십시오
        """
    ),
    requests=phrases("들리십니까 | 들리시나요 | 들립니까 | 하나 더 | 추가로 질문 | 다른 질문"),
    yes_and_no=words("네 예 아니요 아닙니다"),
    nods=words("네 예 알겠습니다"),
    event_words=words("기자회견 브리핑 회의"),
    case_endings=words("은 는 이 가 의"),
    ands=words("및 과 와"),
    nowhere=phrases("온라인 | 화상회의"),
    machine_names=words("화자 참석자"),
    voices=r"(?:의석에서|장내|객석에서|방청석)",
    title_events={
        "questions": "질의응답",
        "interview": "인터뷰",
        "briefing": "브리핑",
        "news conference": "기자회견",
    },
    page_words=words("쪽 페이지"),
    source_keys=words("출처"),
)
