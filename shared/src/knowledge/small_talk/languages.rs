//! Small talk in the languages of [`Tongue`], folded as in [`crate::knowledge::words`], phrases
//! divided by a comma. What is said in several stands with each of them.

use crate::tongue::Tongue;

/// How small talk is said in a language.
pub(super) struct Talk {
    /// Which; none where the script says it.
    pub(super) tongue: Option<Tongue>,
    pub(super) greetings: &'static str,
    pub(super) thanks: &'static str,
    pub(super) goodbyes: &'static str,
    /// Are you a robot? In full, as a whole message.
    pub(super) robots: &'static str,
}

/// English first.
pub(super) const TALKS: [Talk; 10] = [
    Talk {
        tongue: Some(Tongue::English),
        greetings: "hi, hello, hey, hiya, howdy, yo, greetings, good morning, good afternoon, good \
         evening, good day, morning",
        thanks: "thanks, thank you, thank u, thx, ty, tnx, thankyou, cheers, much appreciated, \
         appreciate it",
        goodbyes: "bye, goodbye, good bye, bye bye, see you, see ya, cya, farewell, good night, take \
         care, have a nice day, have a good day, have a great day, have a nice evening, have \
         a nice weekend",
        robots: "",
    },
    Talk {
        tongue: Some(Tongue::German),
        greetings: "hallo, guten tag, moin, guten morgen, guten abend, servus, gruss gott, hallo \
         zusammen, hi, hey, ciao",
        thanks: "danke, danke schon, danke sehr, vielen dank, dankeschon, besten dank, herzlichen \
         dank",
        goodbyes: "tschuss, auf wiedersehen, tschau, bis bald, bis dann, schonen tag noch, schonen tag, \
         gute nacht, bye",
        robots: "bist du ein roboter, bist du ein bot, bist du ein mensch, bist du echt, sind sie ein \
         roboter, sind sie ein bot, sind sie ein mensch, ist das ein bot, ist das ein \
         roboter, spreche ich mit einem menschen, spreche ich mit einem bot, spreche ich mit \
         einem roboter",
    },
    Talk {
        tongue: Some(Tongue::French),
        greetings: "bonjour, salut, bonsoir, coucou",
        thanks: "merci, merci beaucoup, merci bien",
        goodbyes: "au revoir, bonne journee, bonne soiree, a bientot",
        robots: "es tu un robot, es tu un bot, es tu humain, es tu une vraie personne, etes vous un \
         robot, etes vous un bot, etes vous humain, etes vous une vraie personne, est ce que \
         je parle a un robot, tu es un robot, vous etes un robot",
    },
    Talk {
        tongue: Some(Tongue::Spanish),
        greetings: "hola, buenos dias, buenas tardes, buenas noches, buenas",
        thanks: "gracias, muchas gracias, mil gracias",
        goodbyes: "adios, hasta luego, hasta pronto, chao, buen dia",
        robots: "eres un robot, eres un bot, eres humano, eres humana, eres una persona, eres una \
         persona real, es usted un robot, es usted una persona, estoy hablando con un robot, \
         estoy hablando con una persona, hablo con un robot, hablo con una persona",
    },
    Talk {
        tongue: Some(Tongue::Italian),
        greetings: "ciao, salve, buongiorno, buonasera, buon giorno",
        thanks: "grazie, grazie mille, molte grazie, ti ringrazio",
        goodbyes: "arrivederci, a presto, buona giornata",
        robots: "sei un robot, sei un bot, sei umano, sei una persona, sei una persona vera, sto \
         parlando con un robot, sto parlando con una persona",
    },
    Talk {
        tongue: Some(Tongue::Portuguese),
        greetings: "ola, oi, bom dia, boa tarde, boa noite",
        thanks: "obrigado, obrigada, muito obrigado, muito obrigada, valeu",
        goodbyes: "tchau, adeus, ate logo, ate mais",
        robots: "voce e um robo, voce e um bot, voce e humano, voce e uma pessoa, voce e uma pessoa \
         real, es um robo, estou falando com um robo, estou falando com uma pessoa",
    },
    Talk {
        tongue: Some(Tongue::Dutch),
        greetings: "hallo, goedemorgen, goedemiddag, goedenavond, goedendag, hoi, hi, hey",
        thanks: "bedankt, dank je, dank je wel, dank u, dank u wel, dankjewel, hartelijk dank",
        goodbyes: "tot ziens, doei, dag, fijne dag, fijne dag nog",
        robots: "ben je een robot, ben je een bot, ben je een mens, ben jij een robot, ben jij een \
         bot, ben jij een mens, bent u een robot, bent u een mens, praat ik met een robot, \
         praat ik met een mens",
    },
    Talk {
        tongue: Some(Tongue::Polish),
        greetings: "czesc, dzien dobry, witam, dobry wieczor",
        thanks: "dziekuje, dziekuje bardzo, dzieki",
        goodbyes: "do widzenia, na razie, milego dnia",
        robots: "jestes robotem, jestes botem, jestes czlowiekiem, czy jestes robotem, czy jestes \
         botem, czy jestes czlowiekiem, czy rozmawiam z botem, czy rozmawiam z czlowiekiem, \
         czy rozmawiam z robotem",
    },
    Talk {
        tongue: Some(Tongue::Turkish),
        greetings: "merhaba, selam, gunaydin, iyi gunler, iyi aksamlar",
        thanks: "tesekkurler, tesekkur ederim, cok tesekkurler, cok tesekkur ederim, sag ol, sagol",
        goodbyes: "hosca kal, hoscakal, gorusuruz, gule gule, iyi geceler",
        robots: "sen bir robot musun, robot musun, bot musun, insan misin, siz robot musunuz, robot \
         musunuz, gercek bir insan misin",
    },
    Talk {
        tongue: None,
        greetings: "привет, здравствуйте, здравствуй, добрый день, доброе утро, добрый вечер, مرحبا, \
         اهلا, اهلا وسهلا, السلام عليكم, صباح الخير, مساء الخير, नमस्ते, नमस्कार, हैलो, हेलो, \
         こんにちは, こんばんは, おはよう, おはようございます, もしもし, はじめまして, 你好, 您好, 你们好, 早上好, 下午好, 晚上好, 嗨, 안녕, \
         안녕하세요",
        thanks: "спасибо, спасибо большое, большое спасибо, благодарю, شكرا, شكرا لك, شكرا جزيلا, الف \
         شكر, धन्यवाद, शुक्रिया, बहुत धन्यवाद, बहुत बहुत धन्यवाद, ありがとう, ありがとうございます, \
         ありがとうございました, どうもありがとう, どうもありがとうございます, 谢谢, 谢谢你, 谢谢您, 多谢, 非常感谢, 感谢, 謝謝, 감사합니다, 고마워요",
        goodbyes: "до свидания, пока, всего доброго, всего хорошего, مع السلامه, وداعا, الي اللقاء, \
         تصبح علي خير, अलविदा, फिर मिलेंगे, शुभ रात्रि, さようなら, さよなら, またね, では また, 失礼します, \
         おやすみなさい, 再见, 拜拜, 晚安, 再見, 안녕히 계세요",
        robots: "ты робот, ты бот, ты человек, вы робот, вы бот, вы человек, это бот, это робот, я \
         говорю с роботом, я разговариваю с роботом, هل انت روبوت, هل انت انسان, هل انت بوت, \
         هل انت شخص حقيقي, انت روبوت, هل اتحدث مع روبوت, هل اتحدث مع انسان, क्या आप रोबोट \
         हैं, क्या तुम रोबोट हो, क्या आप इंसान हैं, क्या आप बॉट हैं, क्या आप एक रोबोट हैं, \
         क्या आप एक इंसान हैं, क्या मैं रोबोट से बात कर रहा हूं, あなたはロボットですか, ロボットですか, \
         あなたは人間ですか, 人間ですか, ボットですか, aiですか, 你是机器人吗, 你是机器人, 您是机器人吗, 你是人吗, 你是真人吗, 是机器人吗, 你是不是机器人, \
         我在和机器人说话吗, 你是人工智能吗",
    },
];

/// Words that go with them and ask for nothing.
pub(super) const FILLERS: &str = "a, again, all, and, anyway, awesome, bot, cool, everyone, fine, folks, for, good, great, \
     guys, help, helped, helpful, i, is, it, its, ll, later, lot, lots, many, much, nice, no, \
     now, ok, okay, perfect, really, so, soon, super, team, that, thats, the, then, there, \
     this, to, today, tomorrow, very, was, well, wonderful, yes, you, your, sehr, noch, fur, \
     die, hilfe, por, la, ayuda, todo, pour, aide, votre, per, aiuto, voor, de, hulp, pela, \
     ajuda, za, pomoc, за, помощь, yardim, icin, علي, المساعده, आपका, मदद, के, लिए, und, y, \
     et, e, en, и, ve, vielen, muchas, beaucoup, mille";
