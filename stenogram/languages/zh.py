"""Chinese, simplified and traditional, of Beijing, Taipei, Hong Kong and Singapore."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="zh",
    honorifics=words("先生 女士 小姐 同志 博士 教授"),
    title_surnames=words(
        """
        王 李 張 张 劉 刘 陳 陈 楊 杨 黃 黄 趙 赵 吳 吴 周 徐 孫 孙 馬 马 朱 胡 郭 何 高 林 鄭 郑 羅 罗 梁 謝 谢 宋
        唐 許 许 韓 韩 馮 冯 鄧 邓 曹 彭 曾 蕭 萧 肖 田 董 袁 潘 于 蔣 蒋 蔡 余 杜 葉 叶 程 蘇 苏 魏 呂 吕 丁 任 沈
        姚 盧 卢 姜 崔 鍾 钟 譚 谭 陸 陆 汪 范 金 石 廖 賈 贾 夏 韋 韦 付 傅 方 白 鄒 邹 孟 熊 秦 邱 江 尹 薛 閻 阎
        段 雷 侯 龍 龙 史 陶 黎 賀 贺 顧 顾 毛 郝 龔 龚 邵 萬 万 錢 钱 嚴 严 賴 赖 覃 洪 武 莫 孔 湯 汤 向 常 溫 温
        康 施 文 牛 樊 葛 邢 安 齊 齐 易 喬 乔 伍 龐 庞 顏 颜 倪 莊 庄 聶 聂 章 魯 鲁 岳 翟 殷 詹 申 歐 欧 耿 關 关
        蘭 兰 焦 俞 左 柳 甘 祝 包 寧 宁 尚 符 舒 阮 柯 紀 纪 梅 童 凌 畢 毕 單 单 季 裴 霍 塗 涂 成 苗 谷 盛 曲 翁
        冉 駱 骆 藍 蓝 路 游 辛 靳 管 柴 蒙 鮑 鲍 華 华 喻 祁 蒲 房 滕 屈 饒 饶 解 牟 艾 尤 陽 阳 時 时 穆 農 农 司
        卓 古 吉 繆 缪 簡 简 車 车 項 项 連 连 蘆 褚 婁 娄 竇 窦 戚 岑 景 黨 党 宮 宫 費 费 卜 冷 晏 席 衛 卫 米 柏
        宗 瞿 桂 全 佟 應 应 臧 閔 闵 苟 鄔 邬 邊 边 卞 姬 師 师 和 仇 欒 栾 隋 商 刁 沙 榮 荣 巫 寇 桑 郎 甄 叢 丛
        仲 虞 敖 巩 鞏 明 查 麥 麦 池 苑 官 封 歐陽 欧阳 司馬 司马 諸葛 诸葛 上官 張簡 范姜 司徒 皇甫 尉遲 尉迟 公孫
        公孙 令狐 夏侯 端木
        """
    ),
    offices=words(
        """
        會長 參考人 秘書長 秘书长 主計官 主席 副主席 總統 总统 院長 院长 部長 部长 次長 次长 委員 委员 議員 议员
        立法委員 召集委員 署理主席 全委會主席 局長 局长 署長 署长 司長 司长 處長 处长 市長 市长 發言人 发言人 總理
        总理 秘書 秘书 大使 代表 教授 主任 主任委員 副總統 副总统 副市長 副市长 副局長 副局长 副議長 副议长 副院長
        副院长 副部長 副部长 副處長 副处长 副總理 副总理 副秘書長 副秘书长 組長 组长 科長 科长 委員長 委员长 縣長
        县长 區長 区长 校長 校长 議長 议长
        """
    ),
    chairs=phrases("主席 | 議長 | 议长 | 代理主席 | 副主席 | 全委會主席"),
    chair_fields=phrases("主持 | 会议主持 | 會議主持"),
    chair_taken=r"(?:由.{2,12})(?:代理主席|接任主席|繼續主持|继续主持)",
    functions=phrases(
        """
        问 | 答 | 問 | 记者 | 記者 | 记者问 | 記者問 | 主持人 | 提问 | 提問 | 问题 | 問題 | 回答 | 观众 | 觀眾
        學生 | 学生 | 旁白 | 主席 | 司儀 | 司仪 | 翻译 | 翻譯 | 現場 | 现场 | 网友 | 網友 | 网民 | 嘉宾 | 嘉賓
        众人 | 眾人 | 追问 | 追問 | 记者追问 | 記者追問 | 插话 | 插話 | 发言人 | 發言人
        """
    ),
    asks=phrases("问 | 問 | 記者 | 记者"),
    answers=phrases("答"),
    prose=words(
        """
        等 我 你 們 们 是 說 说 问题 問題 题 題 這 这 那 的 第一 首先 最後 最后 例如 比如 有两 有兩 有三 以下 如下
        很 强调 強調 认为 認為 指出
        """
    )
    # "我们有三点看法"
    | frozenset(number + measure for number in "两兩二三四五六七八九十几幾" for measure in "点點项項个個条條方件步"),
    starters=words(
        """
        有幾個 有几个 還有 还有 就是 另外 所以 但是 因為 因为 如果 例如 比如 首先 其次 最後 最后 第一 第二 第三 那麼
        那么
        """
    ),
    first_person=words("我 我们 我們"),
    thanks=phrases("谢谢 | 謝謝 | 多谢 | 多謝 | 大家好 | 主席好 | 你好 | 您好 | 早上好 | 下午好 | 晚上好"),
    speech_titles=words("讲话 致辞 講話 致辭 演讲 演講 發言 发言 声明 聲明"),
    interview_titles=words("专访 專訪 采访 採訪 访谈 訪談"),
    stage_words=words("鼓掌 掌聲 掌声 笑聲 笑声 眾笑 众笑 鼓譟 喧嘩"),
    menu_words=phrases(
        """
        中文 | 打印 | 推荐给朋友 | 分享 | 分享到 | 返回顶部 | 首页 | 首頁 | 搜索 | 相关链接 | 相关新闻 | 相關新聞
        關閉 | 关闭 | 打印本页 | 關閉視窗 | 关闭窗口 | 列印
        友善列印 | 回上一頁 | 回頂端 | 我要分享 | 字号 | 大 中 小
        """
    ),
    menu_lines=r"(?:责任编辑|責任編輯|相关链接|相關連結|来源|分享到|分享至|扫一扫|版权所有|瀏覽人次|浏览量)(?:[:：]|$)",
    place_words=words("市 省 县 縣 区 區 镇 鎮 村 岛 島 州"),
    venues=words("厅 廳 宫 宮 馆 館 堂 大厦 大廈 会议室 會議室"),
    closing_words=phrases("散會 | 散会 | 會議結束 | 会议结束 | 休息 | 會議暫停"),
    minute_words=phrases("決議 | 决议 | 決定 | 决定 | 主席裁示 | 請假 | 缺席 | 列席"),
    metadata_keys=phrases(
        """
        日期 | 时间 | 時間 | 地点 | 地點 | 来源 | 來源 | 主题 | 主題 | 与会者 | 出席者 | 出席 | 題目 | 题目
        作者 | 出席委員 | 列席委員 | 出席議員 | 缺席議員
        """
    ),
    speaker_keys=speakers("发言人 | 發言人 | 讲者 | 講者"),
    list_heads=words("出席 缺席 列席 贊成 反對 棄權 赞成 反对 弃权"),
    decision_keys=phrases("決議 | 決定 | 結論 | 决议 | 决定 | 结论"),
    record_phrases=r"原文如下|全文如下|附件",
    questioners=phrases(
        "问 | 問 | 记者 | 記者 | 记者问 | 記者問 | 提问 | 提問 | 问题 | 問題 | 追问 | 追問 | 记者追问 | 記者追問"
    ),
    moderators=phrases("主持人 | 主持"),
    unspaced_questioners=words("记者 記者 记者问 記者問"),
    requests=phrases("可以再问 | 可以再問 | 能否追问 | 能否追問"),
    yes_and_no=words("是 不 没有 沒有"),
    floor_phrases=phrases(
        "请讲 | 請講 | 请提问 | 請提問 | 下一个问题 | 下一個問題 | 最后一个问题 | 最後一個問題 | 再说一遍 | 再說一遍"
    ),
    media_words=words("报 報 社 电视台 電視台 新闻 新聞 广播 廣播 杂志 雜誌 周刊 週刊"),
    speech_verbs=phrases(
        """
        坦言 | 承认 | 承認 | 反驳 | 反駁 | 直言
        说 | 說 | 表示 | 指出 | 强调 | 強調 | 称 | 稱 | 认为 | 認為 | 提到 | 宣布 | 回应 | 回應 | 回答 | 补充 | 補充
        道 | 说道 | 写道 | 重申 | 谈到 | 曾说
        """
    ),
    according=phrases("据 | 根据 | 按照"),
    pronouns=words("他 她 他们 我 我们"),
    third_person=words("他 她"),
    seats=words(
        """
        莫斯科 华盛顿 北京 布鲁塞尔 伦敦 巴黎 柏林 东京 克里姆林宫 白宫
        """
    ),
    date_words=phrases("在 | 于 | 於"),
    undated=phrases(
        """
        昨天 | 今天 | 前天 | 昨日 | 今日 | 上周 | 上週 | 上个月 | 上個月 | 去年 | 今年 | 日前 | 近日
        """
    ),
    negations=words("不 没 沒 未 无 無 非 勿 别 莫"),
    interpreters=phrases("翻译 | 翻譯 | 译员 | 譯員 | 口译 | 口譯"),
    welcomes=phrases("欢迎 | 歡迎"),
    event_words=words("会议 會議 记者会 記者會 发布会 發布會"),
    ands=words("和 及"),
    nowhere=phrases("线上 | 線上 | 视频会议 | 視訊會議"),
    machine_names=words("说话人 發言人 说话者"),
    voices=r"(?:在场|在場|多位|有)(?:委员|委員|议员|議員|人士)",
    title_events={
        "interview": "专访|專訪",
        "briefing": "发言人",
        "news conference": "记者会|記者會",
        "speech": "讲话|演讲",
        "meeting": "会见|會見",
    },
    not_places=words("採訪 采访 訪談 访谈 專訪 专访 會議 会议 記者會 记者会 对话 對話 演讲 演講 座談 座谈"),
    source_keys=words("来源 來源"),
    page_words=words("第 頁 页"),
    of_pages=words("的"),
)
