use super::Sentences;

/// Turkish, with “siz”.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Merhaba! Ne öğrenmek istersiniz?",
    thanks: "Rica ederim. Öğrenmek istediğiniz başka bir şey var mı?",
    goodbye: "Hoşça kalın, ziyaretiniz için teşekkürler.",
    acknowledged: "Güzel. Öğrenmek istediğiniz başka bir şey var mı?",
    nothing_more: "Peki. İhtiyacınız olursa buradayım.",
    ready: "Ne öğrenmek istersiniz?",
    robot: "Ben otomatik bir asistanım, insan değilim. Bu sitenin yardım makalelerine göre yanıt \
        veriyorum.",
    unknown: "Bilmiyorum. Yardım makalelerinde bundan söz edilmiyor, tahmin de etmek istemem.",
    no_good_answer: "Buna iyi bir yanıt bulamadım. Lütfen başka sözcüklerle sorar mısınız?",
    failed: "Şu anda buna bakamadım. Lütfen birazdan yeniden sorun.",
    failed_calling: "Şu anda buna bakamadım, bu yüzden sizin için bir kişi çağırıyorum.",
    away: "Şu anda ekipten kimse yok. Mesaj bırakabilirsiniz, size geri dönüş yapılır.",
    no_people: "Ben bir sohbet robotuyum ve sizi burada bir kişiye bağlayamıyorum. Yardımcı \
        olmaya çalışmaktan memnuniyet duyarım.",
    offering: "Sizin için ekipten birini çağırabilirim.",
    all_right: "Peki. Size başka nasıl yardımcı olabilirim?",
    held_back: "Bir kişi kontrol etmeden buna yanıt veremem, şu anda da bunu yapabilecek kimse yok.",
    for_the_person: "Bu soruyu, birazdan sizinle ilgilenecek kişi yanıtlayacak.",
    closing: "Teşekkürler! Ekipten biri size geri dönecek.",
};
