//! Small talk in other languages than English: de es fr it nl pt pl ru tr ar hi ja zh.
//!
//! Folded as in [`crate::knowledge::words`], phrases divided by a comma.

/// Hello.
pub(super) const GREETINGS: &str = "\
    guten morgen, guten abend, servus, gruss gott, hallo zusammen, buenos dias, buenas tardes, \
    buenas noches, buenas, salut, bonsoir, coucou, salve, buongiorno, buonasera, buon giorno, \
    goedemorgen, goedemiddag, goedenavond, goedendag, hoi, ola, oi, bom dia, boa tarde, \
    boa noite, czesc, dzien dobry, witam, dobry wieczor, привет, здравствуйте, здравствуй, \
    добрый день, доброе утро, добрый вечер, merhaba, selam, gunaydin, iyi gunler, \
    iyi aksamlar, مرحبا, اهلا, اهلا وسهلا, السلام عليكم, صباح الخير, مساء الخير, नमस्ते, \
    नमस्कार, हैलो, हेलो, こんにちは, こんばんは, おはよう, おはようございます, もしもし, はじめまして, 你好, 您好, 你们好, 早上好, 下午好, \
    晚上好, 嗨, 안녕, 안녕하세요";

/// Thank you.
pub(super) const THANKS: &str = "\
    danke schon, danke sehr, vielen dank, dankeschon, besten dank, herzlichen dank, \
    muchas gracias, mil gracias, merci beaucoup, merci bien, grazie mille, molte grazie, \
    ti ringrazio, bedankt, dank je, dank je wel, dank u, dank u wel, dankjewel, \
    hartelijk dank, obrigado, obrigada, muito obrigado, muito obrigada, valeu, dziekuje, \
    dziekuje bardzo, dzieki, спасибо, спасибо большое, большое спасибо, благодарю, \
    tesekkurler, tesekkur ederim, cok tesekkurler, cok tesekkur ederim, sag ol, sagol, شكرا, \
    شكرا لك, شكرا جزيلا, الف شكر, धन्यवाद, शुक्रिया, बहुत धन्यवाद, बहुत बहुत धन्यवाद, ありがとう, \
    ありがとうございます, ありがとうございました, どうもありがとう, どうもありがとうございます, 谢谢, 谢谢你, 谢谢您, 多谢, 非常感谢, 感谢, 謝謝, 감사합니다, \
    고마워요";

/// Goodbye.
pub(super) const GOODBYES: &str = "\
    auf wiedersehen, tschau, bis bald, bis dann, schonen tag noch, schonen tag, gute nacht, \
    hasta luego, hasta pronto, chao, buen dia, bonne journee, bonne soiree, a bientot, \
    arrivederci, a presto, buona giornata, tot ziens, doei, dag, fijne dag, fijne dag nog, \
    tchau, adeus, ate logo, ate mais, do widzenia, na razie, milego dnia, до свидания, пока, \
    всего доброго, всего хорошего, hosca kal, hoscakal, gorusuruz, gule gule, iyi geceler, \
    مع السلامه, وداعا, الي اللقاء, تصبح علي خير, अलविदा, फिर मिलेंगे, शुभ रात्रि, さようなら, さよなら, \
    またね, では また, 失礼します, おやすみなさい, 再见, 拜拜, 晚安, 再見, 안녕히 계세요";

/// Words that go with them and ask for nothing.
pub(super) const FILLERS: &str = "\
    sehr, noch, fur, die, hilfe, por, la, ayuda, todo, pour, aide, votre, per, aiuto, voor, \
    de, hulp, pela, ajuda, za, pomoc, за, помощь, yardim, icin, علي, المساعده, आपका, मदद, के, \
    लिए, und, y, et, e, en, и, ve";

/// Are you a robot? In full, as a whole message.
pub(super) const ROBOTS: &str = "\
    bist du ein roboter, bist du ein bot, bist du ein mensch, bist du echt, \
    sind sie ein roboter, sind sie ein bot, sind sie ein mensch, ist das ein bot, \
    ist das ein roboter, spreche ich mit einem menschen, spreche ich mit einem bot, \
    spreche ich mit einem roboter, eres un robot, eres un bot, eres humano, eres humana, \
    eres una persona, eres una persona real, es usted un robot, es usted una persona, \
    estoy hablando con un robot, estoy hablando con una persona, hablo con un robot, \
    hablo con una persona, es tu un robot, es tu un bot, es tu humain, \
    es tu une vraie personne, etes vous un robot, etes vous un bot, etes vous humain, \
    etes vous une vraie personne, est ce que je parle a un robot, tu es un robot, \
    vous etes un robot, sei un robot, sei un bot, sei umano, sei una persona, \
    sei una persona vera, sto parlando con un robot, sto parlando con una persona, \
    ben je een robot, ben je een bot, ben je een mens, ben jij een robot, ben jij een bot, \
    ben jij een mens, bent u een robot, bent u een mens, praat ik met een robot, \
    praat ik met een mens, voce e um robo, voce e um bot, voce e humano, voce e uma pessoa, \
    voce e uma pessoa real, es um robo, estou falando com um robo, \
    estou falando com uma pessoa, jestes robotem, jestes botem, jestes czlowiekiem, \
    czy jestes robotem, czy jestes botem, czy jestes czlowiekiem, czy rozmawiam z botem, \
    czy rozmawiam z czlowiekiem, czy rozmawiam z robotem, ты робот, ты бот, ты человек, \
    вы робот, вы бот, вы человек, это бот, это робот, я говорю с роботом, \
    я разговариваю с роботом, sen bir robot musun, robot musun, bot musun, insan misin, \
    siz robot musunuz, robot musunuz, gercek bir insan misin, هل انت روبوت, هل انت انسان, \
    هل انت بوت, هل انت شخص حقيقي, انت روبوت, هل اتحدث مع روبوت, هل اتحدث مع انسان, \
    क्या आप रोबोट हैं, क्या तुम रोबोट हो, क्या आप इंसान हैं, क्या आप बॉट हैं, \
    क्या आप एक रोबोट हैं, क्या आप एक इंसान हैं, क्या मैं रोबोट से बात कर रहा हूं, あなたはロボットですか, \
    ロボットですか, あなたは人間ですか, 人間ですか, ボットですか, aiですか, 你是机器人吗, 你是机器人, 您是机器人吗, 你是人吗, 你是真人吗, 是机器人吗, \
    你是不是机器人, 我在和机器人说话吗, 你是人工智能吗";
