//! Turkish.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "tr",
    yes: "evet evet_lütfen tabii tabi tabii_ki tabiki elbette kesinlikle memnuniyetle isterim evet_isterim istiyorum \
          evet_istiyorum çok_isterim neden_olmasın iyi_olur güzel_olur lütfen çok_iyi_olur aynen",
    agreed: "tamam ok okay olur peki tamamdır iyi güzel harika süper",
    no: "hayır hayir yok hayır_teşekkürler gerek_yok istemiyorum hayır_istemiyorum istemem şimdi_değil şu_an_değil henüz_değil \
         sonra daha_sonra belki_sonra gerekmez gerekmiyor lüzum_yok kalsın boşver boş_ver asla bugün_değil \
         ihtiyacım_yok lazım_değil",
    courtesy: "lütfen teşekkürler teşekkür_ederim çok_teşekkürler çok_teşekkür_ederim sağ_ol sağol sağ_olun sağolun merhaba selam \
               günaydın iyi_günler iyi_akşamlar hoşça_kal görüşürüz kusura_bakmayın üzgünüm pardon ah oh o_zaman",
    understood: "anladım anlıyorum anlaşıldı mükemmel muhteşem çok_iyi çok_güzel aynen doğru \
                 işe_yaradı yardımcı_oldu faydalı oldukça_iyi sorun_değil peki_tamam",
    nothing_more: "hepsi_bu bu_kadar bu_kadardı hepsi_bu_kadar başka_yok başka_bir_şey_yok \
                   başka_sorum_yok sorum_yok hiçbir_şey yok_bu_kadar",
    before: "hayır yok evet teşekkürler teşekkür_ederim ama fakat üzgünüm kusura_bakmayın maalesef ne_yazık_ki malesef peki tamam hm hmm \
             ve merhaba hâlâ hala teşekkürler_ama sağ_ol_ama denedim_ama yaptım_ama açıkçası",
    after: "maalesef malesef ki hiç üzgünüm teşekkürler ne_yazık_ki yine",
    classes: &[
        ("it", "bu bunlar o şu"),
        ("me", "bana bize işime"),
        (
            "answer",
            "cevabınız cevabın cevap bu_cevap yanıtınız yanıtın yanıt bu_yanıt cevaplarınız cevapların verdiğiniz_cevap \
             verdiğin_cevap açıklamanız açıklaman bu_açıklama öneriniz önerin bu_öneri bu_bağlantı bu_link linkiniz \
             bu_bot bot bu_chatbot chatbot bu_sohbet",
        ),
        ("adv", "hiç pek hâlâ maalesef bana bize çok gerçekten hiçbir yine yeterince"),
        ("question", "sorumu soruyu benim_sorumu"),
        ("to_question", "soruma sorularıma benim_soruma"),
    ],
    pointing: &[
        "[{it}] [{adv}]* [{me}] [{adv}]* yardımcı olmadı|olmuyor|olmaz",
        "[{it}] [{adv}]* [{me}] yardımı olmadı|dokunmadı",
        "[{it}] [{adv}]* işe|işime yaramadı|yaramıyor",
        "[{it}] [{adv}]* bir_işe|hiçbir_işe yaramadı|yaramıyor",
        "[{it}] [{adv}]* faydalı|yararlı|yardımcı değil|değildi|olmadı",
        "[{it}] [{adv}]* faydası|yararı olmadı|yok",
        "bunu|onu|ben_bunu|ben_onu sormadım|kastetmedim|sormamıştım|demedim",
        "{it} [benim] sorduğum [şey|soru] [bu] değil|değildi",
        "sorduğum [şey] {it} değil|değildi",
        "[{it}] [benim] demek_istediğim|kastettiğim|öğrenmek_istediğim [şey] [{it}] değil|değildi",
        "[{it}] sorunumu|sorunu çözmedi|çözmüyor",
    ],
    named: &[
        "{it}|{answer} [{adv}]* {question}|{to_question} cevaplamıyor|yanıtlamıyor|cevaplamadı|yanıtlamadı|cevap_vermiyor|cevap_vermedi|cevap_değil|yanıt_vermiyor",
        "[{it}] [benim] sorumun cevabı|yanıtı [{it}] değil|değildi",
        "[siz|sen] [{adv}]* {to_question} [{adv}]* cevap|yanıt vermediniz|vermedin|vermiyorsunuz|vermiyorsun",
        "[siz|sen] [{adv}]* {question}|beni [{adv}]* anlamadınız|anlamadın|anlamıyorsunuz|anlamıyorsun|cevaplamadınız|cevaplamadın|okumadınız|okumadın|yanlış_anladınız|yanlış_anladın",
        "[siz|sen] [{adv}]* [{me}] [{adv}]* yardımcı olmuyorsunuz|olmuyorsun|olamadınız|olamadın|olamıyorsunuz",
        "{answer} [{adv}]* [{me}] [{adv}]* yardımcı_olmadı|yardımcı_olmuyor|işime_yaramadı|işe_yaramadı|işe_yaramıyor|işime_yaramıyor|işe_yaramaz|faydasız|yanlış|faydalı_değil|yararlı_değil|faydalı_değildi|alakasız",
        "yanlış|alakasız|faydasız cevap|yanıt",
        "{it} yanlış|alakasız [bir] cevap|yanıt",
        "[benim] sorum|soru [{it}] değil|değildi",
        "bunun|onun|bu|{answer} [benim] sorumla|soruyla [hiçbir|bir|hiç]* ilgisi|alakası|ilgili yok|değil",
        "sorumla [hiçbir|bir|hiç]* ilgisi|alakası yok",
        "başka_bir_şey|başka_şey sordum|soruyorum|sormuştum",
    ],
    leading: &[
        "[ben|bunu|onu|zaten|bunları|hepsini]* denedim|yaptım|okudum|uyguladım|baktım [zaten]",
    ],
    turning: "ne_zaman nerede nereye nereden nere kim kime neden niye niçin kaç ne_kadar değil yok hiç",
};
