"""Words of letters and messages: how they close, and what stands above a message that is quoted or sent on."""

from __future__ import annotations

from typing import Final


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in listed.split(";"))


VALEDICTIONS: Final = _phrases(
    """
    regards; kind regards; kindest regards; best regards; warm regards; with kind regards; with best regards;
    best wishes; all best wishes; with best wishes; yours; yours sincerely; yours faithfully; yours truly;
    sincerely; sincerely yours; many thanks and best wishes; cheers; sent from my; get outlook for;
    mit freundlichen grüßen; mit freundlichen grüssen; mit freundlichem gruß; mit freundlichem gruss;
    mit besten grüßen; mit besten grüssen; freundliche grüße; freundliche grüsse; beste grüße; beste grüsse;
    viele grüße; viele grüsse; herzliche grüße; herzliche grüsse; liebe grüße; hochachtungsvoll;
    von meinem iphone gesendet; gesendet von; cordialement; bien cordialement; très cordialement; bien à vous;
    sincères salutations; meilleures salutations; salutations distinguées; cordiales salutations; envoyé de mon;
    saludos; un saludo; saludos cordiales; un cordial saludo; cordialmente; atentamente; le saluda atentamente;
    enviado desde mi; cordiali saluti; distinti saluti; saluti; un cordiale saluto; inviato da; inviato dal mio;
    com os melhores cumprimentos; melhores cumprimentos; cumprimentos; atenciosamente;
    com meus melhores cumprimentos; enviado do meu; met vriendelijke groet; met vriendelijke groeten;
    vriendelijke groet; hartelijke groet; hoogachtend; verzonden vanaf; z poważaniem; pozdrawiam;
    z wyrazami szacunku; łączę wyrazy szacunku; serdecznie pozdrawiam; s pozdravem; s úctou;
    s přátelským pozdravem; s pozdravom; med vänlig hälsning; med vänliga hälsningar; vänliga hälsningar;
    bästa hälsningar; med venlig hilsen; venlig hilsen; de bedste hilsner; med vennlig hilsen; vennlig hilsen;
    ystävällisin terveisin; terveisin; parhain terveisin; üdvözlettel; tisztelettel; cu stimă; cu respect;
    toate cele bune; saygılarımla; saygılarımızla; iyi çalışmalar; με εκτίμηση; με φιλικούς χαιρετισμούς;
    с уважением; с наилучшими пожеланиями; с глубоким уважением; отправлено с; з повагою; з найкращими побажаннями;
    с уважение; поздрави; s poštovanjem; lijep pozdrav; lep pozdrav; s spoštovanjem; с поштовањем; salutacions;
    atentament; un saúdo; lugupidamine; parimate soovidega; ar cieņu; pagarbiai; مع التحية; مع خالص التحية; تحياتي;
    وتفضلوا بقبول فائق الاحترام; בברכה; בכבוד רב; 此致; 敬礼; 敬礼！; 顺祝商祺; 祝好; 此致敬礼; 敬具;
    よろしくお願いいたします; 감사합니다; 드림
    """
)
"""Beginnings of the line that closes a message, in small letters; a signature follows it."""

SHORT_VALEDICTIONS: Final = frozenset(
    _phrases(
        """
        att; atte; atenc; sds; abs; mvh; mfg; vg; lg; mvg; m.v.g; m.fr.gr; m.f.g; m.vr.gr; cdt; cdlt; bàv; br; kr; rgds;
        brgds; med vh; vh; v.h; terv; yst. terv; pozdr; z pow; ü; üdv; svs; sevgiler; с ув; з пов; п.п
        """
    )
)
"""Lines that close a message in short, with nothing else on them, in small letters without the last point."""

SENDERS: Final = frozenset(
    _phrases(
        """
        from; von; de; da; van; od; från; fra; lähettäjä; feladó; kimden; από; от; від; из; del; expéditeur; absender;
        remitente; mittente; afzender; nadawca; odesílatel; отправитель; відправник; من; מאת; 发件人; 寄件者; 差出人;
        보낸 사람
        """
    )
)
"""What stands before whoever sent a message, in the lines above one that is quoted or sent on."""

HEADERS: Final = SENDERS | frozenset(
    _phrases(
        """
        sent; date; to; cc; bcc; subject; reply-to; attachments; gesendet; datum; an; kopie; betreff; envoyé; à;
        objet; date d'envoi; enviado; enviado el; fecha; para; asunto; inviato; data; a; oggetto; enviada em;
        assunto; verzonden; aan; onderwerp; wysłano; wysłane; do; dw; temat; odesláno; komu; kopie; předmět;
        odoslané; predmet; skickat; till; ämne; kopia; sendt; til; emne; lähetetty; vastaanottaja; aihe; elküldve;
        dátum; címzett; tárgy; trimis; către; subiect; gönderildi; gönderilme tarihi; tarih; kime; konu; εστάλη;
        ημερομηνία; προς; θέμα; отправлено; дата; кому; тема; копия; надіслано; копія; относно; до; تاريخ; التاريخ;
        إلى; الموضوع; נשלח; אל; נושא; 发送时间; 收件人; 抄送; 主题; 主旨; 日期; 送信日時; 宛先; 件名; 보낸 날짜;
        받는 사람; 제목
        """
    )
)
"""The names of all the lines above such a message, in small letters."""

SUBJECT_PREFIXES: Final = _phrases(
    """
    re; fw; fwd; aw; antw; antwort; wg; weitergeleitet; tr; réf; rép; rv; rif; inoltra; res; enc; ant; doorst; betr;
    odp; pd; vs; sv; vb; fs; vl; vá; továbbítás; ynt; ilt; i̇lt; απ; πρθ; σχετ; отв; ответ; пер; вп; пр; رد;
    إعادة توجيه; تحويل; תשובה; השב; העברה; 回复; 答复; 转发; 回覆; 轉寄; 返信; 転送; 답장; 회신; 전달;
    phúc đáp; chuyển tiếp; r; i
    """
)
"""What stands before the subject of a message that is answered or sent on, in small letters, without its colon."""
