//! Hindi, in Devanagari and as it is typed in Latin letters.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::DEVANAGARI.with(Scripts::LATIN),
    prefixes: &[],
    classes: &[
        (
            "person~",
            "इंसान इनसान इन्सान इंसानों मानव मनुष्य व्यक्ति व्यक्तियों आदमी बंदे बंदा बन्दे बंदी \
             एजेंट एजेन्ट एजेंटों प्रतिनिधि प्रतिनिधी प्रतिनिधियों अधिकारी अधिकारियों कर्मचारी \
             कर्मचारियों ऑपरेटर आपरेटर सलाहकार विशेषज्ञ एक्जीक्यूटिव एग्जीक्यूटिव एक्सीक्यूटिव \
             लोगों लोग ह्यूमन स्टाफ परामर्शदाता मानवीय_सहायता पर्सन लाइव_चैट रिप्रेजेंटेटिव सहायक \
             असिस्टेंट insaan insan agent agents aadmi admi bande banda executive representative \
             operator human person vyakti karmchari pratinidhi insaano adhikari banday insano एजंट \
             प्रतिनीधि एडवाइजर कंसल्टेंट मानव_सहायता customer_care_executive रिप्रेज़ेंटेटिव \
             एजेंट्स सदस्य इंसन इन्सन एजेट व्यकित वयक्ति एजन्ट इंसाँ इंशान insaaan insann insaanon \
             inshan insaa agant agnt ajent ejent humen hooman hyuman bandey banda_ shaks शख्स \
             शख़्स प्रतिनिधित्व_ प्रतिनिधिं अफसर अफ़सर ऑफिसर ओपरेटर ऑपरेटेर आदमि केयर_वाले \
             केयर_वाला customer_care_wale इंसानों_ मनुष्यों मानवों व्यक्तिओं शख्सियत बंदों बन्दा \
             बंदो_ आदमियों आदमीयों कर्मचारीगण कर्मचारि कर्मी कर्मियों प्रतिनिधियां अधिकारीगण \
             अधिकारि ऑफिसरों ऑपरेटरों स्टाफ_मेंबर स्टाफ_मेम्बर सेवा_प्रतिनिधि सेवा_कर्मी टीम_मेंबर \
             टीम_मेम्बर सलाहकारों विशेषज्ञों एक्सपर्ट एक्सपर्ट्स एडवाइज़र काउंसलर कंसलटेंट \
             रिप्रजेंटेटिव रिप्रेजेन्टेटिव एग्जिक्यूटिव एक्ज़ीक्यूटिव एक्सेक्यूटिव एग्ज़ीक्यूटिव \
             लाइव_एजेंट लाइव_पर्सन रियल_पर्सन रियल_इंसान असली_बंदा सपोर्ट_एजेंट सपोर्ट_वाले \
             सपोर्ट_वाला सपोर्ट_वालों कस्टमर_केयर_वाले कस्टमर_केयर_वालों ijent agnet agentt ejant \
             ajant ejentt insaano_ manushya manav manushy vyakthi vyaktee shakhs shaksh aadmiyo \
             admee aadmee bando bandon bandaa bandi executive_ excutive exicutive representive \
             reprsentative operater opretor oprator operator_ support_wale support_wala \
             support_walo care_wale care_walo afsar ofisar sahayak pratinidhee livechat live_chat \
             live_agent kisi_staff staff_se staff_ko",
        ),
        (
            "chief~",
            "मैनेजर प्रबंधक सुपरवाइजर सीनियर बॉस manager supervisor senior साहब मैनेजेर सुपरवाइज़र \
             वरिष्ठ_अधिकारी मालिक boss मैनेजरों मेनेजर मैनेजमेंट सुपरवाईज़र सुपरवाईजर सुपरवाइज़र_ \
             प्रबंधन उच्च_अधिकारी उच्चाधिकारी वरिष्ठ ऊपर_वाले ऊपरवाले हेड टीम_लीडर टीमलीडर \
             teamlead menejar maneger managar manger supervisar suparvisor \
             seth sahab saahab uper_wale upar_wale मालिकों",
        ),
        (
            "someone~",
            "किसी कोई किसीको किसीसे kisi koi kisise kisiko किसी_और someone kisi_aur किन्हीं \
             किसी_से किसी_को किसी_भी किसी_एक कोई_एक कोई_भी kisi_se kisi_ko kisi_bhi koi_bhi \
             kisi_ek kissi kise kesi kisy किसि किसे_",
        ),
        (
            "team~",
            "ग्राहक_सेवा कस्टमर_केयर सपोर्ट टीम कस्टमर_सर्विस सहायता_केंद्र customer_care support team \
             customer_service helpline ग्राहक_सहायता सपोर्ट_टीम हेल्पडेस्क कॉल_सेंटर विभाग support_team",
        ),
        (
            "talk~",
            "बात_करना बात_करनी बात_करने बात_करूं बात_करूँ बात_करवाओ बात_करवा बात_करवाइए बात_कराओ \
             बात_कराइए बात_करा बात_कराएं बात_कराये बात_करवाएं बात_कर बात_हो बात बातचीत बातचीत_करना \
             संपर्क संपर्क_करूं संपर्क_करना सम्पर्क कॉन्टैक्ट चैट baat_karni baat_karna baat_karao \
             baat_karwao baat_karva baat_karado baat_kar baat_karu baat_karne baat_karvao \
             baat_kara baat_karwa baat_ho baat sampark bat_karni bat_karna bat_karwao bat_karao \
             bat_karu बात_करें_ बात_करवाना बात_कराना बात_करनि बात_करवायें बात_करवाये बात_करवाइये \
             बात_कराइये baat_krni baat_krna bat_krni baat_krao baat_krwao bat_krna baat_karani \
             वार्ता बोलना chat_karni chat_karna contact_karni contact_karna contact_karu \
             contact_karun connect_karna connect_karu talk_karna talk_karni talk_karo talk_karwao \
             talk_karao contact_karne contact_kare baat_karwana baat_karwaiye baat_karwaye \
             baat_karwado baat_karaiye baat_karun baat_karoon baat_krwa bat_krwa bat_karo \
             bat_karwa bat_kara bat_krao bat_ho baat_karna_chahta चैट_करना चैट_करनी बातचीत_करनी \
             बात_करवाएँ बात_करवाइएगा बात_कराइएगा बात_करुं बात_करुँ baat_karega baat_karoge \
             baat_kare baat_karega_kya बात_करेगा बात_करे बात_करेंगे बात_कर_सकता बात_कर_सकते \
             baat_kar_sakta baat_kar_sakte बात_करने_दो baat_karne_do बात_करवानी baat_karwani \
             बात_करवाये_ बात_करवाऐं बात_करवादो बात_करादो बात_करा_दें बात_करवा_दें बात_करवा_दो \
             बात_कराओगे बात_करवाओगे बात_करवाएंगे बात_करवा_सकते बात_करा_सकते बात_करलूं बात_कर_लूं \
             बात_करुंगा बात_करूंगा बात_करूँगा बात_करूंगी बात_करेंगे_ बातें_करना बाते_करनी \
             बातचीत_करवाओ बातचीत_कराइए वार्तालाप चर्चा चर्चा_करनी चर्चा_करना बोलना_है बतियाना गपशप \
             संपर्क_साधना संपर्क_करने संपर्क_करूँ संपर्क_कर संपर्क_कैसे संपर्क_में संपर्क_करवाओ \
             संपर्क_करवाइए सम्पर्क_करना सम्पर्क_करूं कांटेक्ट कांटैक्ट कॉन्टेक्ट बात_कीजिए_ \
             चैट_करूं चैट_कराओ चैट_करवाओ चैट_करवाइए टॉक कॉल_पर_बात फोन_पर_बात baat_karadein \
             baat_krado baat_krwado baat_krwadijiye baat_karwa_dijiye baat_karwa_do baat_kara_do \
             baat_kra_do baat_krwa_do baat_kar_lu baat_karlu baat_krlu baat_kru baat_krun \
             baat_krne baat_krni_h bt_krni bt_karni bat_kr baat_kr baat_krte batchit baatcheet \
             baatchit batcheet discuss_karna discuss_karni discuss_karu \
             chat_krni chat_krna chat_karo chat_karwao contact_krna contact_kru \
             contact_karwao sampark_karna sampark_karu sampark_karwao samprk baat_krwaoge \
             baat_karwaoge baat_karvana baat_karvani baat_karvado baat_karvaiye baat_karwa_sakte \
             bolna_hai bolna poochna puchna puchhna पूछना पूछ_सकता पूछूं पूछूँ पूछें puchu poochu",
        ),
        (
            "want~",
            "चाहिए चाहिये चाहता चाहती चाहूंगा चाहूंगी चाहूँगा चाहूँगी चाहते दो दीजिए दीजिये दे_दो \
             दे बुलाओ बुलाइए बुलाइये बुला_दो बुलाएं भेजो भेजिए मांगता जरूरत_है आवश्यकता_है लाओ \
             आवश्यक chahiye chahie chahta chahti dijiye de_do bulao bulaiye mangta chaiye bhejo \
             बुलवाओ लगाओ बुलवाइए दिलाओ दिलवाओ dedo do_na जरूरत ज़रूरत_है chahiyee chaiyee bulado \
             बुला चाहिएं zarurat_hai jarurat_hai मिलेगा मिल_सकता मिल_सकती मिल milega de_dijiye \
             de_dijie chahiyeh chahiy chaahiye चाहये चहिए चाहीए बुलाएँ बुलाऊँ बुलाऊं बुलाना bulaye \
             bulana bulwao bulaao बुलाया बुलाने भेजें भेज_दो दिलवाइए दिला_दो दीजिएगा dilwao \
             dila_do चाहिएगा चाहिऐ चाहीये चाहिएये चाइए चाईए चाहूँ चाहू चाहें चाहेंगे चाहुंगा \
             चाहुंगी चाहता_हूं chaahta chahunga chahungi chahoonga chahta_hu chahti_hu chhiye \
             chiye chahye chayiye chaheye mangta_hai मंगवाओ मँगवाओ बुलवाएं बुलवा_दो बुलवाना \
             बुला_दीजिए बुलादो बुलाओगे बुलाएंगे बुला_सकते भिजवाओ भिजवाइए भेजिएगा भेजदो लाइए लाओगे \
             ले_आओ लेकर_आओ लाइन_पर_लाओ लाइन_पर_लाइए लाइन_पर_लाएं लाइन_पे_लाओ line_par_lao \
             line_pe_lao line_pr_lao line_par_laiye laiye le_aao leke_aao bulwaiye bulwado bulva \
             bulao_na bulayie bulaye_ bulwa_do bhijwao bhej_do bhejdo bhejiye bhejna dijie \
             dijiyega dedijiye dede de_na deejiye दिलवा_दो दिलवाएं दिलाइए दिलाएं उपलब्ध_कराएं \
             उपलब्ध_कराइए उपलब्ध_करवाएं नियुक्त मुहैया अनुरोध निवेदन अनुरोध_है निवेदन_है chahenge \
             zaroorat_hai zarurat jaroorat_hai jarurt_hai जरुरत_है ज़रुरत_है जरुरत lao",
        ),
        (
            "transfer~",
            "जोड़ जोड़ो जोड़िए जोड़ें जोड़े जोड़_दो जोड़_दीजिए जोड़ सकते जोड़िये जोड़_दें ट्रांसफर \
             ट्रान्सफर कनेक्ट मिलाओ मिलाइए मिला_दो मिलवाओ मिलवाइए मिला_दीजिए संपर्क_कराओ \
             संपर्क_कराएं संपर्क_करवाएं जुड़ना जुड़वाओ जुड़वा फॉरवर्ड jodo jod_do jodiye milao \
             mila_do milwao jod_dijiye jodna मिलना मिलाएं मिलवा मिलवाएं joड़ स्थानांतरित एस्केलेट \
             milwa लगवाओ मिला मिलवाएँ मिलाइये जुड़ें जुड़ूं जुड़ूँ जुड़ सकूं connect_karo \
             connect_kar connect_kardo connect_karwao connect_karva connect_kare connect_karein \
             connect_karao connect_kijiye connect_krdo connect_kro connect_karaiye transfer_karo \
             transfer_kar transfer_kardo transfer_kare transfer_kijiye forward_karo forward_kar \
             forward_kardo milaiye milwaiye milwado mila_dijiye call_lagao lagwao jud जोड़ने \
             जोड़वा मिलवाने जोड़िएगा मिलवाओ_ ट्रांस्फर jodne milwane मिलाइएगा कॉन्टेक्ट_कराओ मिलूं \
             मिलूँ मिलूगा जोड़ेंगे जोड़ोगे जोड़ेगा मिलवाएंगे कनेक्ट_करेंगे jodenge जोड़वाओ \
             जोड़वाइए जुड़वाइए जुड़वाएं जुड़वा_दो जुड़वाना जोड़ना जोड़ूं देना दो ट्रांसफ़र \
             ट्रान्सफ़र ट्रांसफर_करो कनेक्ट_करवाओ कनेक्ट_करें कनेक्ट_करो कनेक्ट_कर_दो \
             कनेक्ट_करवाइए कनेक्ट_कराओ कनेक्शन कनैक्ट कनेकट मिलवाइएगा मिलवा_दो मिलवा_दीजिए मिलादो \
             मिलाऐं भिड़ाओ संपर्क_करा_दो संपर्क_करवा_दो संपर्क_कराइए फॉरवर्ड_करो फारवर्ड \
             फॉरवर्ड_करें स्थानांतरित_करें हैंडओवर हस्तांतरित सौंप सौंपो सौंपिए सौंपें सौंप_दो \
             रेफर रेफर_करो connect_krwa connect_kr connect_kro_ conect_kro conect_kr_do \
             transfer_kr transfer_kro transfer_krdo transfer_kr_do forward_kro forward_krdo \
             escalate_karo jodiyega jodo_na jodwao judwao joro jor_do jod_dena milvao milva_do \
             milwa_do milwa_dijiye mila_do_na milado milwaiyega de_do_case",
        ),
        ("me", "मुझे मुझको मेरी मेरा हमें हमारी मेरे mujhe mujhko meri mera hume mujhse mere"),
        (
            "fill",
            "से को का की के एक किसी कोई असली सच्चे वास्तविक जीवित लाइव रियल कृपया प्लीज प्लीज़ अभी \
             तुरंत जल्दी सीधे मुझे मैं हम आपके आपकी अपने अपनी यहाँ यहां में पर मेरी है हूँ हूं हे \
             हो सकता सकती क्या ज़रा जरा भाई यार सर मैडम नमस्ते हैलो हेलो नमस्कार धन्यवाद se ko ka \
             ki ke ek kisi koi asli real live please plz pls abhi turant jaldi mujhe main mai hai \
             hu hun h kya bhai yaar sir madam namaste hello hi apne aapke aapki wale वाले वाला ही \
             भी तो सेवा ग्राहक कस्टमर केयर सपोर्ट बस ना na bas hi bhi to और दूसरे किसि महोदय जी ji \
             सच बड़े ज़िम्मेदार जिम्मेदार योग्य सक्षम मानव ह्यूमन human टीम करें करो कर दें दीजिए \
             दो kar करना करनी पहले इस बारे मैं please_mujhe सहायता साथ मदद help dost अब ab सकूं \
             सकूँ संबंधित actual ham hame नार्मल kripya कृप्या सामान्य जरूरी तत्काल यार_मुझे \
             तकनीकी aap मुझसे mujhse हमसे humse जरा_ bhaiya भैया बाबू sirji सरजी zara jara yar \
             yaar_ भाईसाहब फिर phir तुम tum अरे are_ arey plzz pleaseee सरकार किसी_भी kisi_bhi \
             कोई_भी koi_bhi sahi सही अच्छे ache समझदार आपका apka aapka unke उनके करवाने फोन_पर \
             फ़ोन_पर phone_par phone_pe चैट_पर chat_pe chat_par सिर्फ केवल sirf keval bas_ ढंग \
             dhang तरफ व्यवस्था apni ऐसे aise इधर idhar यहीं ऑनलाइन online आपसे आपलोग आप_लोग \
             आप_में_से में_से तुम्हारे तुम्हारी वहाँ_से वहां_से फटाफट जल्द जल्द_से_जल्द जल्दी_से \
             शीघ्र अविलंब फौरन फ़ौरन इसी_समय आज कल अब_तो अभी_के_अभी मेहरबानी मेहरबानी_करके कृपा \
             कृपा_करके कृपया_करके दया_करके प्लीज_यार प्लीज़_जी जनाब हुज़ूर बंधु मित्र दोस्त भाइयों \
             श्रीमान सज्जन सुनिए सुनो सुनिये देखिए देखो अच्छा ठीक ओके हां हाँ ज़िंदा जिंदा \
             जीता_जागता जीते_जागते हाड़_मांस अनुभवी जानकार काबिल पढ़े_लिखे भरोसेमंद उच्च अन्य \
             fatafat jald jaldi_se jldi jaldise foran fauran turnt turantt abhee abi abb aaj kal \
             meharbani kripaya kripa kripya_ pleas pleez plez pliz plss janab bandhu mitra dost_ \
             bhaia bhaiyya bro bhaisaab sunao suniye suno dekhiye dekho accha thik \
             haan han zinda jinda jeeta_jaagta jankar anubhavi samajhdar wala wali valon \
             walon walo vale vala vali kampani dukan samasya shikayat \
             shikaayat baare bare mein me_ tumhare tumhari wahan_se waha_se yahan_se sidhe \
             seedhe seedha सीधा डायरेक्ट direkt खुद khud",
        ),
        (
            "stop",
            "और लेकिन क्योंकि कैसे कब कहाँ कहां कितने कितना अगर या बिना पर_मुझे kaise lekin aur ya bina \
             agar",
        ),
        ("neg", "नहीं नही मत ना_करें न nahi nahin mat nhi ना"),
        ("without", "बिना bina बगैर"),
        (
            "bot~",
            "रोबोट बॉट बोट मशीन मशीनों कंप्यूटर चैटबॉट एआई ऑटोमैटिक स्वचालित bot robot machine chatbot ai \
             computer robots bots ऑटोमेटेड ऑटोमेटिक रोबोटों रोबॉट प्रोग्राम",
        ),
        ("instead", "बजाय जगह तंग बंद bajay jagah tang के_बजाय बस_करो थक परेशान ऊब pareshan"),
        (
            "callme~",
            "कॉल_करे कॉल_करें कॉल_कर कॉल_कीजिए कॉल_करो फोन_करे फोन_करें फोन_कर फोन_करो फोन_कीजिए \
             वापस_कॉल कॉल_बैक कॉलबैक call_kare call_karo call_kar call_back callback phone_kare \
             phone_karo phone_kar संपर्क_करे संपर्क_करें कॉल_करवाओ कॉल_करवाइए call_karwao \
             phone_karwao फ़ोन_करे फ़ोन_करें फ़ोन_कर फ़ोन_करो फोन_करवा कॉल_करवा कॉल_करा कॉल_कराओ \
             call_karein फोन_करवाइए कॉल_करवाएं फोन_करवाएं call_krwao call_kro call_kre \
             संपर्क_कीजिए संपर्क_करो contact_kare contact_karo sampark_kare फोन_कर_दे call_kardo \
             call_kar_do call_kijiye कॉल_चाहिए call_chahiye call_chahie कॉल_आए कॉल_करवा_दो \
             कॉल_करा_दो कॉल_करदो कॉल_कर_दें कॉल_कर_दे कॉल_कर_सकता कॉल_कर_सकते कॉल_कर_ले \
             फोन_कर_सकता फोन_कर_सकते फोन_कर_दो फोन_कर_दें फोन_करदे फोन_करा_दो फोन_करवा_दो फोन_आए \
             फोन_चाहिए फ़ोन_कीजिए फ़ोन_करवाओ फ़ोन_करवाइए रिंग_करे रिंग_करो घंटी_मारो वापस_फोन \
             कॉल_वापस कॉलबैक_करो call_kr call_krdo call_krwa call_karva call_karwa call_krna \
             call_krwado call_karwado call_krde phone_kr phone_kro phone_krdo phone_kardo \
             phone_karwado fon_karo fon_kare fone_kare phone_krwao call_krwaye callback_chahiye \
             call_back_karo wapas_call vapas_call ring_karo ring_kare samjha_de समझा_दे समझाए \
             समझा_सके samjhaye samjha_sake",
        ),
        ("is", "है हैं उपलब्ध मौजूद hai hain available मिलेगा h upalabdh"),
        (
            "there",
            "उपलब्ध मौजूद वहाँ वहां ऑनलाइन available online vahan wahan waha upalabdh यहाँ_है अवेलेबल \
             मौजुद मौजूद_है मिलेगा",
        ),
        ("whom", "जिससे जो jisse jo jis_se जिनसे"),
        (
            "help",
            "मदद सहायता help madad sahayata समाधान मदद_करे मदद_कर सहायता_करे madad_kare madad_kar \
             मदद_करेगा मदद_कर_सके मदद_कर_सकता मदद_करें सहायता_कर_सके सुलझा सुलझाए सुलझा_सके हल_कर \
             देख_ले देखे संभाले संभाल_ले समझा_दे समझाए समझा_सके जवाब_दे जवाब_दे_सके madad_karega \
             madad_kar_sake madad_kr help_kare help_karega help_kar help_kr_de samjha samjhaye \
             samjha_sake samjha_de solve_kare solve_kar dekh_le sambhale jawab_de javab_de",
        ),
        (
            "ongoing",
            "बात_कर_रहा बात_कर_रही बात_कर_रहे baat_kar_raha baat_kar_rahi chat_kar_raha चैट_कर_रहा \
             चैट_कर_रही",
        ),
        (
            "past",
            "की_थी किया_था की_है हुई_थी हुई कहा कहा_था बताया बोला किया_है ki_thi hui_thi kaha bola \
             kiya_tha bataya हो_चुकी कर_चुका की_और कर_ली हो_गई की_तो kari_thi हुइ_थी बात_कर_ली \
             बात_कर_चुका बात_हो_चुकी बात_हुई बात_की baat_hui baat_ki baat_kar_li baat_ho_chuki \
             baat_ho_gayi बात_हो_गई",
        ),
        (
            "why",
            "कितना कितनी कितने क्यों समय कब kitna kitne kyu kyon samay kab kitni ज़रूरी_है जरूरी_है शुल्क \
             कैसे_बनें टाइम",
        ),
        ("my", "मेरे_सहकर्मी मेरे_दोस्त"),
        ("per", "प्रति दो_ तीन चार पांच दूसरा दूसरे_ नया नए हर दस कितने पाँच prati teen har नये अतिरिक्त"),
        (
            "thing~",
            "शुल्क फीस संसाधन अधिकार अधिकारों सकता_हूं बनें बने बनना छूट नंबर कमीशन शरीर वेतन नौकरी fees \
             fee charges id number naukri rights resources commission के_लिए ke_liye आईडी अधिकारो सूची \
             डिस्काउंट कोड कैसे_बन भूमिका रोल फ़ीस मैनुअल विकास में_जोड़ में_जोड़ना में_कैसे_जोड़ें \
             को_अकाउंट खाते_में अकाउंट_में banna banne banana ban",
        ),
        (
            "kind",
            "ट्रैवल बीमा रियल_एस्टेट प्रॉपर्टी यात्रा travel insurance property estate डिलीवरी delivery \
             बुज़ुर्ग",
        ),
        (
            "obj",
            "प्रिंटर वाईफाई इंटरनेट बैंक खाते खाता पैसे पैसा wifi printer paise account ब्लूटूथ राशि \
             ब्लूटुथ टिकट ticket tickets सीट फाइल file number नंबर money",
        ),
        ("are", "आप तुम तू aap tum kya_aap kya_tum"),
        ("yoube", "हैं हो hain ho हो_ना"),
        ("to", "to with"),
        ("kizaroorat", "की_जरूरत_है की_आवश्यकता_है ki_zarurat ki_jarurat"),
        ("zaroorat", "जरूरत आवश्यकता zarurat jarurat"),
        ("how", "कैसे kaise कहाँ कहां kahan kaha किस_तरह kese kaisy"),
        (
            "imp",
            "कीजिए कीजिये करो करें करे कर_दो कर_दीजिए karo kare karein kijiye kardo kar_do करना करवाओ \
             करवाइए",
        ),
        ("install", "इंस्टॉलेशन लगाने installation फिटिंग मरम्मत"),
        (
            "kara",
            "करवा करवाओ करवाइए करवाइये करवाएं करवाएँ करा कराओ कराइए कराएं करवा_दो करवा_दीजिए कराइये \
             करवाना karwa karwao karwado karao kara karado karwaiye karwaye karaiye करवाये",
        ),
        ("desk", "कस्टमर_केयर ग्राहक_सेवा कस्टमर_सर्विस customer_care helpdesk हेल्पडेस्क"),
        ("se", "से se"),
        ("case", "समस्या शिकायत बात_ सवाल problem complaint issue मामला"),
        ("tell", "बताइए बताओ दिखाओ भेजो भेजिए पहुँचाओ batao bhejo"),
        ("sakta", "सकता सकते सकती sakta sakte"),
        ("keliye", "के_लिए ke_liye ke_lie"),
        ("setup", "सेट सेटअप विजेट सेटिंग set setup widget setting"),
        ("when", "कब kab"),
        ("other", "दूसरी_तरफ उस_तरफ सामने dusri_taraf samne"),
        (
            "kis",
            "किससे kisse किस_से किस_व्यक्ति किनसे किस_अधिकारी किस_के_पास किसको kisse_ kis_se kisko \
             kise kinse kis_admi kiske_paas kiski",
        ),
        (
            "staff~",
            "तकनीशियन टेक्नीशियन टेक्निशियन techniciaan इंजीनियर अकाउंटेंट वकील vakil डॉक्टर \
             सेल्समैन सेल्स सेल्स_टीम sales_team बिलिंग लेखा_विभाग तकनीकी_टीम technical_team \
             मैकेनिक फार्मासिस्ट रिसेप्शन रिसेप्शनिस्ट सेक्रेटरी मॉडरेटर कैशियर कोऑर्डिनेटर \
             शिकायत_विभाग शिकायत_अधिकारी sales_wale sales_wala billing_team technician_se \
             engineer_se accountant_se billing_wale",
        ),
        ("paisa", "पैसे पैसा paise paisa धन राशि रकम"),
        ("conn", "connect"),
    ],
    asks: &[
        "^ .6 person .4 $",
        "^ .4 chief .3 $",
        "person|chief|team .4 talk",
        "someone .3 talk",
        "talk .3 person|chief .3 $",
        "talk to .3 person|chief|someone",
        "person|chief .3 want",
        "person|chief .2 kizaroorat",
        "want .3 person|chief",
        "person|chief|someone|team .4 transfer",
        "transfer .3 person|chief|someone|team",
        "someone|person|chief|team ~3 callme",
        "me .3 callme",
        "callme ~2 want",
        "is .3 person|someone .2 whom",
        "someone .2 is .2 whom",
        "whom ~4 talk",
        "someone .3 person|chief .3 is",
        "person|chief .3 there",
        "person|someone .2 is .2 $",
        "person|chief .3 help",
        "!bot ~3 talk ~1 neg",
        "!bot .3 neg .3 want",
        "!bot .3 instead ~4 person|chief|someone",
        "!instead ~2 bot",
        "!bot .3 instead",
        "person|someone .2 is .1 there",
        "^ .3 callme .1 imp? .3 $",
        "!bot neg .2 person .2 want",
        "!person .2 want .1 bot neg",
        "how .3 person|chief|team .3 talk|transfer",
        "someone ~1 person .3 talk",
        "talk .2 person|chief|someone|team .2 kara",
        "^ .2 desk .2 $",
        "person|chief|team se .2 how .3 talk|transfer",
        "how .2 desk|team se .2 talk",
        "!bot .2 neg .1 person .1 talk",
        "person|chief .2 how .1 want",
        "^ .3 person .1 bot neg",
        "person|chief .3 talk .3 kara",
        "case .3 person|chief .2 tell",
        "!person|chief|team se .1 when .1 talk",
        "kis .2 talk .2 $",
        "staff .3 talk",
        "staff .3 transfer",
        "talk to .3 staff",
        "staff se .2 how .3 talk",
        "person|chief|someone|staff se .1 transfer",
        "kis .3 talk",
        "kis .3 talk .4 $",
        "person|staff|someone ~2 callme",
        "^ .5 person se .2 conn",
        "person se .1 conn",
    ],
    voids: &[
        "person|chief|someone|team ~3 talk .2 neg",
        "person|chief|someone|team ~2 neg",
        "neg .2 person|chief|someone",
        "someone|person .2 transfer ~2 neg|zaroorat",
        "someone|person .2 zaroorat .2 neg",
        "callme .2 neg",
        "without ~5 talk",
        "without ~3 person|someone",
        "person|bot|someone ~2 ongoing",
        "talk past",
        "person|someone|chief ~4 past",
        "why ~4 person|someone|chief|team",
        "person|someone|chief .4 talk ~2 why",
        "my .3 person|chief",
        "per .2 person",
        "person|team .1 thing",
        "kind .1 person",
        "obj ~4 transfer",
        "are .3 person .2 neg? .1 yoube",
        "are .3 bot",
        "person .1 yoube .1 $",
        "install ~2 person",
        "bot ~6 sakta",
        "bot keliye .2 person",
        "setup ~6 person|team",
        "person ~4 setup",
        "other .2 person",
        "staff .3 talk .2 neg",
        "staff .3 talk past",
        "^ staff .2 are",
        "paisa ~4 person",
    ],
};
