"""Vietnamese, of the National Assembly and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="vi",
    honorifics=words("ông bà gs ts pgs ths"),
    offices=words("chủ tịch thủ tướng bộ trưởng đại biểu phó trưởng đoàn giám đốc thứ bí thư"),
    held_days=phrases("ngày họp | ngày diễn ra"),
    published_days=phrases("ngày đăng | đăng ngày | ngày xuất bản"),
    changed_days=phrases("cập nhật | ngày cập nhật | cập nhật lần cuối"),
    functions=phrases("hỏi | đáp | câu hỏi | trả lời | phóng viên | người dẫn chương trình"),
    interview_keys=phrases("phỏng vấn | người phỏng vấn"),
    asks=phrases("hỏi | câu hỏi | phóng viên"),
    answers=phrases("đáp | trả lời"),
    first_person=words("tôi chúng"),
    thanks=phrases("xin cảm ơn | cảm ơn"),
    menu_words=phrases(
        """
        chia sẻ | in bài viết | in trang | trang chủ | tìm kiếm | tin tức | tin liên quan | bình luận
        về đầu trang | gửi email | thông tin thêm | xem thêm | xem tiếp | đọc thêm | đọc tiếp
        bài viết liên quan | tin cùng chuyên mục | tin khác | các tin khác | tin mới | tin mới nhất
        tài liệu liên quan | liên kết | liên kết website | chia sẻ facebook | chia sẻ bài viết
        gửi cho bạn bè | tải về | tải xuống | tệp đính kèm | file đính kèm | theo dõi chúng tôi | đăng ký
        đăng ký nhận tin | liên hệ | sơ đồ trang | sơ đồ cổng | chính sách bảo mật | điều khoản sử dụng
        trợ giúp | quay lại | trở lại | trang trước | trang sau | bạn đang ở đây | từ khóa | từ khoá
        chủ đề | ảnh | hình ảnh | thư viện ảnh | video | ý kiến bạn đọc | menu | english
        """
    ),
    menu_lines=r"(?:từ khóa|tin liên quan|tags?|chia sẻ)\s*[:–—]",
    metadata_keys=phrases("ngày | địa điểm | thời gian | nguồn"),
    prose=words(
        "tôi chúng ta là và của không đã sẽ rằng nhưng thì này đó rất cũng được có cho với khi nếu vì phải cần"
    ),
    starters=words("kính xin thưa và nhưng nếu khi tôi chúng cảm trước đây vì về"),
    stage_words=words("vỗ cười"),
    applause=phrases("vỗ tay"),
    laughter=words("cười"),
    closing_words=phrases("bế mạc | nghỉ giải lao | kết thúc phiên họp | phiên họp kết thúc | hội nghị bế mạc"),
    interview_titles=phrases("phỏng vấn"),
    speech_titles=phrases("bài phát biểu | phát biểu | tuyên bố | diễn văn"),
    chairs=phrases("chủ tọa | chủ tịch quốc hội"),
    particles=words("thị văn"),
    interpreters=phrases("phiên dịch"),
    welcomes=phrases("chào mừng"),
    introducers=phrases("tôi là | tôi tên là"),
    asking_verbs=phrases("hỏi | muốn biết"),
    negations=words("không chưa"),
    invitations=phrases("có muốn"),
    partings=phrases("xin kết thúc | kết thúc tại đây | hẹn gặp lại"),
    questioners=phrases("hỏi | câu hỏi | phóng viên | nhà báo"),
    moderators=phrases("người dẫn chương trình | điều phối viên | người điều phối"),
    question_labels=words("hỏi"),
    requests=phrases("cho tôi hỏi | xin hỏi thêm"),
    yes_and_no=words("vâng không có"),
    nods=words("vâng không dạ"),
    floor_phrases=phrases("câu hỏi tiếp theo | câu hỏi cuối | xin mời | nhắc lại | không nghe rõ | nói to hơn"),
    media_words=words("báo đài thông tấn truyền hình tạp chí"),
    list_heads=words("dự"),
    minute_words=phrases("kết luận | quyết định"),
    event_words=words("họp-báo"),
    ands=words("và"),
    nowhere=phrases("trực tuyến"),
    voices=r"(?:ý kiến từ|tiếng nói từ|một đại biểu|nhiều đại biểu)",
    title_events={
        "questions": "hỏi đáp",
        "news conference": "họp báo",
    },
    around_dates="ngày",
    page_words=words("trang"),
    source_keys=words("nguồn"),
)
