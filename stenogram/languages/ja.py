"""Japanese, of the Diet, ministries and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="ja",
    honorifics=words("さん 氏 君 様"),
    offices=words(
        """
        政務官 主計官 次長 主任 市長 部長 議長 副議長 委員長
        会長 内閣総理大臣 総理 大臣 国務大臣 外務大臣 財務大臣 副大臣 大臣政務官 政府参考人
        参考人 委員 議員 長官 局長 官房長官 知事 市長 教授 理事 証人 公述人 報道官
        総務大臣 法務大臣 文部科学大臣 厚生労働大臣 農林水産大臣 経済産業大臣 国土交通大臣 環境大臣 防衛大臣 復興大臣
        内閣官房長官 内閣官房副長官 官房副長官 首相 副知事 副市長 町長 村長 区長 教育長 理事長 学長 総裁 副総裁
        審議官 参事官 外務報道官 大使 総領事 事務総長 事務局長 課長 室長 統括官
        """
    ),
    chairs=phrases("議長 | 副議長 | 委員長 | 会長"),
    chair_fields=phrases("司会 | 議事進行"),
    chair_taken=r"(?:議長|委員長)(?:退席|着席)、?.{0,12}(?:議長|委員長)席に着く|.{1,12}議長席に着く",
    held_days=phrases("日時 | 開催日 | 開催日時 | 会見日 | 会見日時 | 実施日 | 会議日"),
    published_days=phrases("公開日 | 掲載日 | 発表日 | 公表日 | 投稿日 | 配信日"),
    changed_days=phrases("更新日 | 最終更新日 | 最終更新 | 印刷日"),
    functions=phrases(
        """
        司会 | 司会者 | 質問 | 質問者 | 答弁 | 通訳 | 委員長 | 議長 | 会場 | 参加者 | 聞き手 | 編集部
        インタビュアー | 記者 | 問 | 答 | 回答 | 一同 | 聴衆 | 学生 | 市民 | 住民
        """
    ),
    interviewed_by=phrases("聞き手は | 聞き手 | インタビュー・構成 | 取材・構成 | 取材・文 | インタビュアー"),
    asks=phrases("問 | 記者 | 質問 | 聞き手"),
    answers=phrases("答 | 回答 | 答弁"),
    prose=words(
        """
        です ます ません ました という について それは これは ことは ものは 私は では には のは とは 問題
        以下の 二つ 三つ 二点 三点 あります でしょう なぜなら
        """
    ),
    starters=words("まず 次に 最後に つまり 例えば しかし また 第一に 第二に そして ただし なお"),
    first_person=words(
        "私 私たち 我々 わたし ございます おります いたします いただきます いただきたい 存じます 申し上げます"
    ),
    thanks=phrases(
        """
        ありがとうございます | ありがとうございました | こんにちは | おはようございます
        """
    ),
    speech_titles=words("演説 スピーチ 挨拶 講演 談話 声明"),
    interview_titles=words("インタビュー 対談"),
    stage_words=words("拍手 笑い 笑 発言する者あり 発言する者多し 起立 退場"),
    applause=words("拍手"),
    laughter=words("笑"),
    menu_words=phrases(
        """
        印刷 | シェア | シェアする | ホーム | 検索 | このページの先頭へ | ページの先頭へ | トップページ
        関連リンク | ツイート | 一覧へ | 一覧へ戻る | 関連情報 | 関連記事 | 関連資料 | 関連ページ | 関連ニュース
        関連サイト | 関連項目 | おすすめ記事 | 人気記事 | 最新記事 | 新着情報 | 前へ | 次へ | 前のページへ戻る
        前のページへ | 次のページへ | 前の記事 | 次の記事 | 戻る | トップへ戻る | トップに戻る | 一覧に戻る
        記事一覧 | もっと見る | 続きを読む | 詳しくはこちら | 印刷する | このページを印刷する | このページを印刷
        ページを共有する | メールで送る | 保存する | ダウンロード | pdfダウンロード | 添付資料 | 添付ファイル
        配布資料 | お問い合わせ | お問い合わせ先 | お問合せ先 | 問い合わせ先 | 本件に関するお問い合わせ先
        サイトマップ | プライバシーポリシー | 個人情報保護方針 | 利用規約 | アクセシビリティ
        ウェブアクセシビリティ | リンク・著作権等 | 著作権について | メールマガジン | メルマガ登録 | 購読
        フォロー | 公式sns | タグ | キーワード | カテゴリー | カテゴリ | 動画 | 画像 | 本文へ | 本文へ移動
        本文へスキップ | メニュー | ご意見・ご感想 | 文字サイズ | 現在位置 | english
        """
    ),
    menu_lines=r"(?:関連リンク|関連記事|このページに関する|copyright)",
    media_words=words(
        "新報 日報 日日 ラジオ 通信 新聞 通信社 放送 雑誌 テレビ ニュース タイムズ ＮＨＫ 時事 共同 時報"
    ),
    place_words=words("都 道 府 県 市 区 町 村 島"),
    venues=words("官邸 会館 会議室 議事堂"),
    closing_words=phrases("以上 | 午前 | 午後 | 散会 | 休憩 | ──散会 | 本日は、これにて散会"),
    minute_words=phrases("決定事項 | 欠席 | 出席者 | 議事"),
    metadata_keys=phrases("日時 | 場所 | 議題 | 出席 | 日付 | 出席者 | 出席委員 | 出典 | 題名"),
    speaker_keys=speakers("講演者 | 発言者"),
    list_heads=words("出席者 欠席者 出席 欠席"),
    decision_keys=phrases("決議 | 決定 | 結論"),
    interpreters=phrases("通訳"),
    welcomes=phrases("ようこそ"),
    asking_verbs=phrases("尋ねて | 質問です | 伺いたい | お尋ね"),
    invitations=phrases("お願いできますか | 補足はありますか | 補足ありますか | お願いしてもよろしい"),
    partings=phrases(
        """
        会見を終わ | 会見は終了 | 会見を終了 | 以上で終了 | 以上で会見 | 以上とさせ | これで終わり | これで終了
        終わらせていただき | 終了させていただき | お疲れさまでした | 以上です
        """
    ),
    questioners=phrases("記者 | 問 | 質問 | 質問者 | 聞き手 | インタビュアー | 幹事社"),
    moderators=phrases("司会 | 司会者 | 進行"),
    unspaced_questioners=words("記者"),
    floor_phrases=phrases(
        """
        次の質問 | 次の方 | 最後の質問 | 挙手 | もう一度 | 聞こえません | 聞き取れません | どうぞ | 最初の質問
        前列 | 二列目 | 後ろの方 | 挙手を | ご質問のある方 | 質問をお受け
        """
    ),
    requests=phrases("聞こえますか | 聞こえていますか | もう一点 | もう一問 | 別件"),
    yes_and_no=words("はい いいえ"),
    nods=words("はい なるほど わかりました 分かりました"),
    event_words=words("会見 会議 会合"),
    ands=words("と 及び"),
    nowhere=phrases("オンライン | テレビ会議"),
    machine_names=words("話者"),
    voices=r"(?:[「〔（(]?[^\s]{0,6}と呼ぶ者|傍聴席|議場から|発言する者)",
    title_events={
        "questions": "質疑応答",
        "interview": "インタビュー",
        "briefing": "記者会見|定例会見|大臣会見|長官会見|報道官会見|会見記録|会見録|会見概要|ぶら下がり",
        "speech": "講話",
        "meeting": "会談",
    },
    not_places=words("会見 講演"),
    page_words=words("ページ"),
    source_keys=words("出典"),
)
