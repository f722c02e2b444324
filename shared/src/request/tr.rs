//! Turkish.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "temsilci temsilciyle temsilciye temsilcinizle temsilcinize temsilciniz temsilcisi \
             temsilcisiyle temsilcisine temsilcisini temsilciyi temsilciler temsilcilerinizle \
             temsilcin temsilciyel temsilcsi temsilcsine insan insanla insana insanlar insanı \
             insanlarla kişi kişiyle kişiye danışman danışmana danışmanla danışmanı danışmanınızla \
             operatör operatöre operatörle operatörü operatörünüzle yetkili yetkiliye yetkiliyle \
             yetkilisi yetkilisiyle yetkiliyi yetkililer çalışan çalışana çalışanla çalışanınızla \
             çalışanınıza çalışanı görevli görevliye görevliyle görevliyi personel personele \
             personelle uzman uzmana uzmanla uzmanı uzmanınızla ajan asistan canlı_destek \
             canlı_desteğe canlı_yardım canlı_sohbet memur elemanla eleman elemana \
             çalışanlarınızdan agent canlı_destekle canlı_desteği yetkilinizle insanlan \
             müşteri_temsilci insanın temsilcinin danışmanın yetkilinin çalışanın kişinin yetkilim \
             temsilcilerle temsilcilerinizden yetkiliden kişilerle uzmanınız* uzmanlarınız* \
             danışmanınız* çalışanınız* çalışanlarınız* personeliniz* yetkiliniz* yetkililer* \
             yetkililerinizle temsilcileriniz* temsilciniz* operatörünüz* canlı_chat \
             canlı_bağlantı canlı_görüşme canlı_destekçi insanoğlu insanoğluyla insan_evladı \
             müşteri_danışmanı müşteri_danışmanına müşteri_danışmanıyla uzmanlardan uzmanlarla \
             görevlinizle görevliniz* elemanınız* kişilerden ilgili_kişi ilgili_kişiyle \
             ilgili_kişiye sorumlu_kişi canlıya canlıyla canlı_birine canlı_biri canlı_biriyle \
             canlı_kişiye canlı_kişi canlı_operatör bot_olmayan_biri robot_olmayan_biri insana_ \
             müşteri_temsilcinize temsilcilerden temsilcilere temsilcilerin danışmanlar \
             danışmanlardan danışmanlarla operatörden operatörler operatörlerden çalışandan \
             çalışanlar çalışanlardan çalışanlarla görevliden görevlilerden görevliler personelden \
             personelinizden personelinizle uzmandan uzmanlar asistana asistanla \
             müşteri_temsilcisinden müşteri_temsilcisi_ temsilcisinden yetkilisinden gerçek_kişi \
             gerçek_kişiyle gerçek_kişiye gerçek_insan canlı_temsilci elemanlardan elemanlarla \
             elemanlarınızdan elemanlarınızla elemanınızla görevlisi görevlisiyle görevlisine \
             danışmanı_ danışmanınız insanlardan insandan insancık etten_kemikten_biri \
             temsilcinizden temsilcinizi satıcı satıcıyla satıcıya satış_temsilcisi \
             satış_danışmanı",
        ),
        (
            "chief~",
            "müdür müdüre müdürle müdürü müdürünüzle amir amirle amirinizle yönetici yöneticiye \
             yöneticiyle yöneticiyi yöneticinizle şef şefle şefinizle sorumlu sorumluyla sorumluya \
             patron patronla patronunuzla müdürünüz süpervizör müdürünüz* yöneticiniz* amiriniz* \
             sorumlunuz* üstünüzle üstünüze amire müdürle_ şefi müdürden müdürünüze müdürünüzden \
             yöneticiden yöneticinize şefle_ şefe şefinize şeften sorumlunuzla sorumlunuza \
             sorumludan sorumlusu sorumlusuyla patrona patronu patronunuza amirinize amirden \
             supervisor süpervizörle süpervizöre üst_yetkili üst_yetkiliye üst_yetkiliyle \
             müdüriyet vardiya_amiri takım_lideri takım_lideriyle takım_liderine",
        ),
        (
            "someone~",
            "biri birine biriyle birini birisi birisiyle birisine birisini birinin birileriyle \
             birileri biriylen bi̇ri kimse birisinin birilerine biriniz birinizle arkadaşınızla \
             birinden sizden_biri sizden_biriyle sizden_birine sizden_birisi arkadaşlarınızdan \
             ekip_arkadaşınızla ekip_arkadaşlarınızdan biriniz* bir_arkadaşınız* herhangi_biri \
             herhangi_biriyle herhangi_birine birisinden birilerinin sizlerden_biri \
             sizlerden_biriyle sizden_birileri birilerinden kimseyle kimseye bi_insan bi_kişi \
             arkadaşlardan arkadaşlardan_biri arkadaşlardan_biriyle arkadaşlarınızla arkadaşınıza \
             elemanlardan_biri elemanlardan_biriyle sizin_elemanlardan birilerini \
             birisinin_ bir_bilen bir_bilene bir_bilenle",
        ),
        (
            "team~",
            "müşteri_hizmetleri müşteri_hizmetlerine müşteri_hizmetleriyle müşteri_hizmetlerini destek \
             desteğe destekle destek_ekibi destek_ekibine destek_ekibiyle destek_ekibinizle ekibinizle \
             ekibinize resepsiyona çağrı_merkezi teknik_desteğe teknik_destekle çağrı_merkezine ekibiniz* \
             destek_hattı destek_hattına müşteri_destek müşteri_desteğe müşteri_destekle müşteri_hattı \
             müşteri_hizmetlerinden",
        ),
        (
            "talk~",
            "görüşmek görüşebilir görüşebilirim görüşebilirmiyim görüşeyim görüşelim görüşme \
             konuşmak konuşabilir konuşabilirim konuşabileceğim konuşayım konuşcam konuşucam \
             konuşacağım konuşacam konuşmam görüşmem görüşmeliyim konuşmalıyım iletişime iletişim \
             bağlanmak bağlanabilir bağlanmalıyım bağlan ulaşmak ulaşabilir ulaşabilirim ulaşırım \
             ulaşmam yazışmak yazışmayı yazışabilir konuşmayı görüşmeyi görüşebileceğim konusmak \
             gorusmek görüşsem konuşsam konuşabilirmiyim sohbet temas konuşabilsem görüştür \
             görüştürün görüştürür konuştur konuşturun konuşturur bağlanayım ulaşayım konuşurum \
             ulaşabileceğim yazışabileceğim görüşcem muhatap konuşalım dertleşmek mesajlaşmak \
             ulaşmalıyım görüşebilsem bağlanabilirim bağlanırım bağlanıyoruz bağlanıyorum \
             ulaşabiliyorum ulaşıyorum ulaşabiliriz bağlanabiliyorum konuşuruz konuşabiliyorum \
             iletişime_geçebilirim iletişime_geçerim iletişime_geçebilir irtibata irtibat \
             konuşmam_lazım görüşürüm görüşmemiz konuşmamız bağlanılır ulaşılır bağlanıcam \
             bağlanacağım danışmak danışabilir danışabilirim görüşebiliyorum görüşeceğim görüşücem \
             konuşabilsek görüşebilirsem görüşmeye konuşmaya ulaşabilsem ulaşmam_lazım haberleşmek \
             danışmam irtibata_geçmek iletişime_geçmek iletişim_kurmak iletişim_kurabilir \
             irtibat_kurmak çözmek_ konuşabileyim anlatmak anlatmam yazışayım yazışalım yazışsam \
             yazışırım yazışabilirim yazışmam yazışmalıyım görüşmemi konuşmamı konuşmayı_ \
             görüşeyim_ görüşebilelim konuşabilelim görüşebilirmiyiz konuşabilirmiyiz \
             görüşebilirmiyim_ danışayım danışmalıyım danışmak_ danışsam sorayım sormak sorabilir \
             sorabileceğim sorabilirim telefonlaşmak haberleşebilir ulaşsam ulaşalım \
             ulaşmak_istiyorum ulaşmamız erişmek erişebilir erişebilirim bağlanmam bağlanmamı \
             bağlansam çene_çalmak lafın_belini iki_kelam kelam_etmek laflamak muhatap_olmak \
             muhatap_olabileceğim muhattap irtibat_kurabilir irtibata_geçebilir \
             irtibata_geçebilirim iletişim_kurabilirim iletişime_geçsem iletişime_geçmem \
             iletişime_geçmeliyim temasa_geçmek temasa temas_kurmak konuşmak_istiyorum konuşucaz \
             konuşacağız görüşeceğiz görüşmemizi tartışmak değerlendirmek netleştirmek halletmek \
             halledebilir halledeyim halledebileceğim çözebileceğim çözebilir konuşmam_gerek \
             konuşmam_gerekiyor konuşmam_gerekli konuşmam_lazim konuşmam_gerekirse_ \
             konuşmam_mümkün konuşmam_mümkün_mü",
        ),
        (
            "want~",
            "istiyorum isterim istiyom istiyoruz istyorum isterdim lazım gerek gerekiyor \
             ihtiyacım_var verin ver verir verebilir istiyor gönderin çağırın çağır çağırır bulun \
             versene verirmisin talep tercih gelsin getirin yollayın bağlantısı rica istemekteyim \
             istiyorm arıyorum versenize istedim ihtiyaç_duyuyorum verirmisiniz olsun bulur \
             isterdik isteriz istiyrum istiyourm ihtiyacımız_var talep_ediyorum rica_ediyorum \
             mümkün mümkünmü lazımdı gerekli istek alabilir_miyim alabilirmiyim alayım çağırabilir \
             çağırırmısın getir yolla gönder arıyoruz ihtiyacim_var diliyorum sağolursunuz \
             sevinirim memnun_olurum makbule_geçer rica_ederim_ bekliyorum istiyoruz_ isterdim_ \
             istiycem isticem çıkarın çıkartın çıkar atayın ata görevlendirin görevlendirir \
             ayarlayın ayarlar ayarlayabilir bulabilir bulsanız gönderebilir gönderir yollar \
             yollayabilir çağırsanız çağırtın getirtin verseniz versin verirseniz verebilirmisiniz \
             verirmisin_ gönderirmisiniz gönderseniz rica_edeceğim talebim talebimiz \
             talep_ediyoruz rica_ediyoruz arzu_ediyorum dilerim istemiştim isteyecektim istiyorduk \
             lazım_bana ihtiyaç ihtiyacım devreye_girsin devralsın devralabilir devreye \
             devralmasını katılsın sohbete_katılsın ilgilensin_ ",
        ),
        (
            "transfer~",
            "bağla bağlayın bağlar bağlarmısınız bağlayabilir bağlasana bağlanmak bağlanabilir \
             bağlanayım aktar aktarın aktarır aktarabilir yönlendir yönlendirin yönlendirir \
             yönlendirebilir yönlendirilmek aktarılmak bağlansın devret devredin baglayin \
             bağlarsan bağlatın bağlanmak_ bağlantı transfer ilet iletin bağlarsanız aktarmanızı \
             bağlamanızı yönlendirmenizi bağlanma bağlayıver bağlayıverin bağlayabilirmisiniz \
             bağlarmısın bağlasanız bağlasanıza bağlanabilirmiyim bağlatır bağlatabilir aktarsanız \
             aktarıverin aktarırmısınız aktarabilirmisiniz aktarılayım aktarımı yönlendirseniz \
             yönlendirirmisiniz yönlendirebilirmisiniz havale_edin havale devreder devredebilir \
             geçirin geçirir çevirin paslayın pasla paslar bağlayıp aktarıp yönlendirip bağlasın \
             aktarsın yönlendirsin bağlantı_kur bağlantı_kurun",
        ),
        ("me", "beni bana bizi ben"),
        (
            "fill",
            "bir bi ile birle gerçek canlı hakiki lütfen lutfen rica etsem ederim şimdi hemen acil \
             direkt direk doğrudan artık merhaba selam iyi günler akşamlar meraba günaydın mı mi \
             mu mü miyim mısınız misiniz musunuz müyüm mıyım benimle bana beni ben sizin yetkili \
             müşteri ekibinizden da de ya abi be şu normal etten_kemikten başka herhangi için adam \
             gibi hemencecik tane sesli teşekkürler tşk sağolun merhabalar yaa kardeşim insan \
             yüz_yüze telefonda telefonla geçmek olarak yardımcı hızlıca acilen edin eder hayır \
             evet tamam ama kolay gelsin olan ki orada daha hizmetleri hizmetlerinden bölümünden \
             destekten şirketinizden lan hocam yetkiniz sizden hizmetleriyle destek orda burada \
             burda şurda şurada kendi sizde acaba sizinle görüşmem_ yanıtlayan var herhangi_bir \
             hakkında konuda konuyla ilgili gerçekten sahici bir_an_önce en_kısa_sürede mümkünse \
             derhal hadi artik lütfn olsa olur olurmu olur_mu müsaitseniz mümkün_mü sorunum sorun \
             şikayetim konusunda için_ canli gercek doğru düzgün anlayan anlayacak konuşacak \
             ilgilenecek yetkin robot_olmayan bot_olmayan sayın sevgili hayırlı ufak küçük \
             departmandan departmanından şubeden bölümden ekipten yetkili_ aktif çevrimiçi müsait_ \
             olacak sadece yalnızca rahat rahatça konu üzerine derdimi telefon numaranızdan online \
             aranızdan içinizden tarafınızdan bünyenizden firmanızdan mağazadan bankadan merkezden \
             satıştan muhasebeden ofisten servisten teknik_ekipten satış teknik muhasebe finans \
             ivedi ivedilikle çabuk çabucak derhal_ bugün yarın birazdan mutlaka lütfennn nolur \
             ne_olur n_olur yalvarırım allah_aşkına allahaşkına zahmet zahmet_olmazsa size_zahmet \
             mümkün_olursa uygunsa değerli selamlar selamün aleyküm slm mrb aklı_başında \
             kafası_çalışan tecrübeli deneyimli bilgili uzman_ konusu konu_hakkında bu şu_ konuyu \
             işten işi meseleyi sorunu derdim sorunla ilgili_ alakalı yüzyüze bizzat bire_bir \
             birebir etten kemikten şöyle böyle ya_da_ hala hâlâ tekrardan yeniden önce öncelikle",
        ),
        ("stop", "ve çünkü fakat veya eğer nasıl neden"),
        (
            "notwant",
            "istemiyorum istemem istemiyoruz istemiyom istemedim gerekmiyor lazım_değil gerek_yok değil \
             yok gerekmez istemezdim istemeyiz istemiyor hoşlanmıyorum bıktım sevmiyorum kalmadı kalmadi \
             gerekmedi lüzum_yok istemeden hacet_yok",
        ),
        (
            "neg",
            "bağlama bağlamayın aktarma aktarmayın yönlendirme yönlendirmeyin konuşmam_ vermeyin aramayın \
             arama bağlamanıza aktarmanıza yönlendirmenize aramanıza bağlamanız",
        ),
        ("without", "konuşmadan görüşmeden bağlanmadan olmadan ulaşmadan aramadan"),
        (
            "bot~",
            "bot botla bota botlarla robot robotla robota robotlarla makine makineyle makineye yapay_zeka \
             yapay_zekayla chatbot chatbotla bilgisayarla sanal_asistan sanal_asistanla \
             otomatik_cevaplardan otomatik_cevap otomatik_cevaplar botu robotu bottan robottan \
             yapay_zekadan programla makinayla makina sohbet_robotu",
        ),
        (
            "instead",
            "yerine istemiyorum istemem bıktım yeter bırak usandım sıkıldım istemiyoruz istemiyom \
             konuşamam konuşmam konuşmayacağım uğraşamam uğraşmak",
        ),
        (
            "callme~",
            "arayabilir arasın arar arayın arayabilirmi arayacak arasınlar aramasını arasa \
             aramanızı arayabilirler aransın aranmak ara arasana ulaşsın ulaşması dönsün dönmesini \
             ulaşmasını yazsın dönüş_yapsın ulaşabilir_mi dönebilir_mi dönerse ulaşırsa ararsa \
             aramasını_ aramaları arasalar aratın aratır aratabilir telefon_etsin telefon_edebilir \
             telefon_açsın telefon_açabilir telefon_etse dönsünler dönsünler_ dönebilirler \
             ulaşsınlar ulaşabilirler ulaşabilir ulaşmaları arıyabilir arayıversin anlatsın \
             anlatabilir açıklasın açıklayabilir dönüş_yapsa dönüş_yapsınlar dönüş_yapabilir_mi \
             telefonla_dönüş_yapsa anlatsa açıklasa",
        ),
        ("back", "geri tekrar"),
        ("is", "var varmı mevcut müsait yokmu yok_mu müsaitmi orda"),
        (
            "whom",
            "konuşabileceğim görüşebileceğim ulaşabileceğim bağlanabileceğim yazışabileceğim \
             danışabileceğim",
        ),
        (
            "help",
            "yardım yardımcı_olsun ilgilensin baksın ilgilenebilir bakabilir ilgilenir \
             ilgilenmesini cevap_versin yardım_alabilir bakar yardımına yardımını \
             yardımcı_olabilir yardımcı_olsa desteğine yardım_etsin yardım_edebilir cevaplasın \
             cevap_verebilir dönebilir dönsün baksa ilgilense yardımcı_olacak ilgilenecek \
             yardım_edecek ilgilenen halletsin halledebilir çözsün çözebilir çözecek destek_olsun \
             destek_olabilir destek_verebilir destek_verecek yanıtlasın yanıtlayabilir anlatsın \
             anlatabilir anlatacak anlatabilecek açıklasın açıklayabilir açıklayacak devralsın \
             devralabilir dinlesin dinleyecek anlayan inceleyebilir incelesin muhatap_olsun \
             yol_göstersin yönlendirsin el_atsın el_atabilir bakıversin",
        ),
        ("ongoing", "konuşuyorum görüşüyorum yazışıyorum konuşuyorsam"),
        ("past", "görüştüm konuştum görüştük"),
        (
            "why",
            "ne_kadar kaç neden_görüşmek nasıl_temsilci zorunda zorunlu zorundayım saatleri saat_kaçta \
             ücreti ücretli şart",
        ),
        ("if", "istersem gerekirse konuşursam görüşürsem bağlanırsam"),
        ("per", "iki üç dört beş başı başına ikinci kişilik tek her yeni altı kaç başka_bir diğer"),
        (
            "thing~",
            "ücreti kaynakları hakları başı başına ekle eklemek ekleyebilir numarası indirimi indirim \
             olurum olabilirim olmak olunur adı kodu saatleri sayısı kılavuzu maaşı ilanı ücretli sağlığı \
             vücudu anatomisi davet başvurusu avukatı",
        ),
        ("kind", "emlak seyahat sigorta hayvan turizm"),
        ("obj", "yazıcıyı wifi wifiye internete bluetooth hesabımı bankaya hesabıma ağa"),
        ("my", "benim arkadaşım bizim"),
        ("are", "sen siz karşımda karşımdaki karşı_tarafta karşı_taraftaki"),
        ("yousuf", "mısın misin musun mısınız misiniz değilsin değilsiniz"),
        ("man", "adam adamla adama adamı"),
        (
            "callback",
            "dönüş_yapabilir dönüş_yapar dönüş_yapın dönüş_yapsın dönüş_yaparmısınız \
             dönüş_yapabilirmisiniz dönüş_bekliyorum dönüş_sağlar dönüş_sağlayın dönüş_sağlayabilir \
             dönüş_yapılmasını dönüş_rica dönüş_yapmanızı dönüş_istiyorum dönüş_yapmasını",
        ),
        ("meacc", "beni bizi"),
        (
            "callyou",
            "arar ararmısın ararmısınız arayın arayabilir arayabilirmisiniz arayabilirsiniz arayıverin \
             ara arasın arasınlar arasana aramanızı aramanız aranmak aranmayı",
        ),
        ("phone", "telefonla telefonda telefondan sesli"),
        ("how", "nasıl nereden nerden ne_şekilde nerede hangi_numaradan"),
        (
            "needq",
            "gerekli_mi gerekiyor_mu lazım_mı şart_mı gerekir_mi gereklimi lazımmı gerekiyormu",
        ),
        (
            "ilet",
            "iletmek iletmenizi iletebilir iletin iletir ilet ulaştırın ulaştırır aktarmak iletirmisiniz",
        ),
        ("case", "sorunumu şikayetimi konuyu talebimi mesajımı problemimi durumu"),
        ("hours", "hafta_sonu haftasonu pazar_günü pazarları cumartesi bayramda tatilde"),
        (
            "setup",
            "ayarlarım ayarlarız ayarlanır kurarım widget widgetta eklentide ayarlar ayarlardan",
        ),
        ("sira", "sırasında esnasında sonrası öncesi sonrasında öncesinde"),
        (
            "kim",
            "kiminle kimle kime kimden kiminle_ kimlerle kimi kime_ kimden_ hanginizle hanginiz \
             kiminlen kim_ile",
        ),
        (
            "staff~",
            "teknisyen teknisyenle teknisyene mühendis mühendisle mühendise avukatla avukata \
             avukatınızla muhasebeci muhasebeciyle muhasebeciye muhasebeyle muhasebeye satışla \
             satış_ekibiyle satış_ekibine teknik_servisle teknik_servise ustayla ustaya ustanızla \
             moderatör moderatörle moderatöre resepsiyon resepsiyonla resepsiyonist \
             resepsiyonistle sekreterle sekretere bankacı bankacıyla gişe doktorla doktora \
             hemşireyle eczacıyla abiyle abiye ablayla arkadaşla plasiyer bölgeyle merkezle \
             merkeze şubeyle şubeye bayiyle bayiye servisle",
        ),
        (
            "talkneed",
            "konuşmam görüşmem ulaşmam danışmam yazışmam konuşmalıyım görüşmeliyim ulaşmalıyım \
             konuşayım görüşeyim sorayım danışayım",
        ),
        ("telefonda", "telefonda telefonla"),
        ("karsi", "karşıma karşımıza"),
        ("sevenday", "7 24 yedi"),
        ("said", "dedi demişti söyledi söylemişti demiş demişler dediler"),
    ],
    asks: &[
        "^ .6 person .5 $",
        "^ .4 chief .3 $",
        "person|chief|someone|team .4 talk",
        "person|chief|someone ~3 talk",
        "talk .3 person|chief|someone .3 is",
        "person|chief|someone|team .4 transfer",
        "transfer .3 person|chief|someone|team",
        "me ~3 person|chief|someone|team .3 transfer",
        "person .4 want",
        "chief .3 want",
        "someone .1 want",
        "want .3 person|chief .3 $",
        "someone|person|chief|team .3 me .2 callme",
        "me .3 someone|person|chief|team .2 callme",
        "me .1 back .1 callme",
        "back .1 me? .1 callme",
        "whom .3 person|someone|chief",
        "is .2 person|someone|chief .2 is",
        "person|someone|chief .3 is .3 $",
        "is .2 person .3 is",
        "person|someone|chief .3 help",
        "me .1 transfer .3 $",
        "!bot ~3 talk? .2 instead",
        "!bot .2 instead",
        "!instead .1 bot",
        "!person|someone .1 want .1 bot|fill notwant",
        "!bot notwant .2 person|someone|chief",
        "man .2 want",
        "man .2 talk",
        "^ .3 me|someone|person|team|chief .3 callback",
        "callback .1 $",
        "^ .3 meacc .2 callyou .2 $",
        "phone .2 talk .3 want",
        "phone .2 talk .3 $",
        "person|chief|someone|team .3 how .2 talk",
        "how .3 person|chief|someone|team .3 talk",
        "person|chief|someone .2 help .2 want",
        "person|chief|someone .2 help",
        "chief|team|person .2 ilet .2 want",
        "someone|person|chief .3 meacc .2 callyou",
        "^ .2 is .2 someone|person .2 $",
        "case .2 person|chief|team .2 ilet",
        "^ .3 bot notwant .2 person",
        "person .3 how .3 talk",
        "^ .3 kim .1 talk",
        "kim talk .2 $",
        "staff .3 talk",
        "staff .3 transfer",
        "transfer .2 staff .2 $",
        "staff .2 me .2 callme",
        "me .2 staff .2 callme",
        "chief .1 talk",
        "kim .3 talk",
        "kim .3 talkneed",
        "me .2 telefonda .2 someone|person",
        "karsi .2 person|someone|chief .2 want",
        "someone|person|chief .2 me .2 help",
        "phone .2 me .2 someone",
        "someone|person .2 phone .2 callme",
    ],
    voids: &[
        "person|chief|someone|team ~4 notwant",
        "talk .2 notwant",
        "me .2 transfer .2 notwant",
        "neg",
        "person|chief|someone|team ~2 neg",
        "person|chief|someone|team .2 without",
        "person|chief|bot|someone ~4 ongoing",
        "person|chief|someone ~2 past",
        "person|chief|someone|team ~3 talk ~2 why",
        "why ~4 person|chief|someone|team",
        "person|chief|someone ~2 if",
        "per .2 person|someone",
        "kind person",
        "person|team .1 thing",
        "person .2 thing",
        "obj ~4 transfer",
        "person .1 yousuf",
        "are .3 person",
        "my .2 person|chief|someone",
        "are ~3 person",
        "person .3 needq",
        "hours ~4 person|team|someone",
        "setup ~6 person|transfer",
        "person|transfer ~5 setup",
        "person .1 talk sira",
        "person sevenday",
        "person|someone|chief|team ~5 said",
    ],
};
