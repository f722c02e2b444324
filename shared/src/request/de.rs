//! German.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "mitarbeiter mitarbeitern mitarbeiterin mitarbeiters mensch menschen person \
             berater beraterin beratern kundenberater kundenberaterin kundenbetreuer \
             kundenbetreuerin ansprechpartner ansprechpartnerin agent agenten agentin \
             sachbearbeiter sachbearbeiterin operator servicemitarbeiter supportmitarbeiter \
             kundendienstmitarbeiter kundenservicemitarbeiter vertreter vertreterin fachmann \
             experten experte spezialist spezialisten fachberater betreuer betreuerin \
             personen leute menschn mitarbieter kontaktperson bearbeiter support_mitarbeiter \
             livechat live_chat live_agent live_agenten kundendienstler supporter angestellten \
             angestellter verkäufer servicekraft zuständigen",
        ),
        (
            "chief~",
            "chef chefin manager managerin vorgesetzten vorgesetzter vorgesetzte kollegen kollege \
             kollegin teamleiter teamleiterin verantwortlichen geschäftsführer leiter filialleiter \
             abteilungsleiter",
        ),
        (
            "someone~",
            "jemand jemanden jemandem jmd jmdn jmdm wen wem irgendwen irgendwem irgendjemand irgendjemanden irgendjemandem einer einem_von_euch jemads einen_von_euch wer jemandn",
        ),
        (
            "team~",
            "support kundenservice kundendienst kundensupport kundenbetreuung service hotline team \
             helpdesk abteilung rezeption vertrieb zentrale fachabteilung buchhaltung",
        ),
        (
            "talk~",
            "sprechen reden redn sprechn unterhalten telefonieren quatschen schreiben chatten kontaktieren \
             erreichen kontakt spreche rede sprech red telefoniere chatte erreiche kommunizieren schnacken \
             austauschen sprich rede_ plaudern labern kontaktiere verhandeln klären schnackn",
        ),
        (
            "want~",
            "will möchte moechte mochte brauche brauch wünsche hätte_gern hätte_gerne will_ benötige verlange \
             bevorzuge will_endlich geben_sie_mir gib_mir gebt_mir gebn_sie_mir gibt_mir holt_mir hol_mir holen_sie_mir holen_sie \
             hole_mir hol_mal hol bring_mir bringt_mir ich_bitte_um bitte_um fordere hätt_gern \
             hätt_gerne wollen bräuchte bräucht kann_ich_bitte_einen kann_ich_einen wünsch rufen_sie_einen her_mit gibs_mir \
             schicken_sie_mir schick_mir schickt_mir gib gebt suche nach_einem möchten wolle will_nen will_n",
        ),
        (
            "transferme~",
            "verbinden verbinde verbindet weiterleiten durchstellen weiterverbinden vermitteln übergeben weitergeben verbindn weiterleitung durchzustellen weiterzuleiten",
        ),
        (
            "lead~",
            "leiten leite leitet stellen stell stellt gebt geben geb gib reichen schalten holen schick schicken übergeben übergib leit",
        ),
        ("me", "mich mir uns m_ich"),
        ("through", "weiter durch rüber dran ran"),
        (
            "fill",
            "mit einem einen einer eine ein eim nem nen ne n der die das den dem des ihrer ihrem ihren ihre eurer eurem euren eure \
             einer_ echten echter echte echtes echt realen reale realer richtigen richtige richtiger richtigem lebenden lebendigen lebendiger menschlichen \
             menschlicher menschliche wirklichen wahren bitte bite gerne gern mal ma jetzt sofort endlich direkt lieber \
             doch auch einfach nur kurz persönlich persönlichen ich wir an zu zum zur von vom aus bei beim im kompetenten zuständigen \
             qualifizierten anderen andere anderer dringend unbedingt heute hallo hi hey moin guten tag morgen abend servus ja nein danke \
             vielen dank ok okay also gleich schnell schnellstens aus_fleisch_und_blut freundlichen ihnen euch so telefonisch wieder \
             verdammten scheiß verdammt noch_mal irgendeinem irgendeinen irgendeiner einzigen verfügbaren freien liebe grüße lg statt_bot vielleicht \
             ey halt da eben darüber hierzu dazu bzgl sehr schon bloß verantwortlichen technischen",
        ),
        ("stop", "und aber weil dass wie damit wenn oder ob ohne sondern"),
        (
            "neg",
            "nicht kein keine keinen keinem keiner nich net nix nie niemand niemanden niemandem niemals",
        ),
        ("without", "ohne"),
        (
            "bot~",
            "bot bots roboter robotern robotor maschine maschinen automaten automat computer chatbot chatbots ki programm \
                  sprachassistenten assistenten automatischen_antworten chat_bot computern sprachcomputer blechkiste dieser_software",
        ),
        (
            "wish~",
            "will möchte wollen mag möcht muss brauche kann rede spreche schreibe red rede_ hab_keine_lust keine_lust kein_bock kein_bock_auf keinen_bock_auf keine_lust_auf genug_von satt",
        ),
        (
            "can",
            "kann können könnt könnte könnten könntet darf dürfte würde möglich kannst könntest konnte konnten würden soll sollte lassen lass lasst",
        ),
        (
            "callme",
            "zurückrufen anrufen zurückruft anruft anzurufen zurückzurufen melden meldet kontaktieren kontaktiert anrufe",
        ),
        ("call", "rufen ruf ruft rufe"),
        ("back", "zurück an"),
        (
            "callback",
            "rückruf rückrufs rückrufe zurückgerufen angerufen telefonat telefongespräch gespräch anruf",
        ),
        ("is", "ist gibt_es gibts gibt_s sind habt_ihr haben_sie arbeitet sitzt is hätten_sie"),
        (
            "there",
            "da verfügbar erreichbar hier online frei zuständig anwesend zu_sprechen am_start",
        ),
        (
            "whom",
            "der_mir die_mir den_ich die_ich mit_dem_ich mit_der_ich mit_denen_ich dem_ich das_mir der_sich",
        ),
        (
            "help",
            "helfen hilft hilfe unterstützung weiterhelfen übernehmen übernimmt kümmern kümmert ansehen anschauen",
        ),
        ("by", "von durch"),
        ("am", "spreche rede schreibe chatte kommuniziere"),
        ("or", "oder"),
        (
            "why",
            "wie_lange wie_viel wieviel was_kostet kostet kosten warum_muss muss_ich müsste_ich soll_ich sollte_ich wann wie_oft um_wie_viel_uhr öffnungszeiten",
        ),
        ("if", "wenn falls bevor nachdem sobald bis als"),
        ("my", "mein meine meinem meinen meiner seinem seinen ihrem_kind unserem unseren"),
        (
            "pro",
            "pro für je per zwei drei vier zweite zweiten weitere weiteren dritte erste zusätzliche neuen neue wie_viele",
        ),
        (
            "thing~",
            "rabatt gebühr gebühren kosten handbuch rechte name nummer id konto rolle ausweis tasche verwaltung portal zugang einladen hinzufügen anlegen löschen werden suchen entfernen",
        ),
        (
            "obj~",
            "drucker wlan wifi internet netzwerk bank konto gerät handy geld server bluetooth vpn router api datenbank app laptop",
        ),
        ("kind", "immobilien reise versicherungs"),
        (
            "perhelp~",
            "persönliche persönlichen menschliche menschlichen echten echte persönlicher menschlicher",
        ),
        (
            "helpn",
            "hilfe kontakt unterstützung beratung ansprechpartner betreuung support service beratungsgespräch gespräch antwort",
        ),
        ("mit", "mit"),
        ("with", "mit an zu bei"),
        ("real", "echtes echten reales richtiges menschliches wirkliches lebendiges echte"),
        ("bitte", "bitte bite um brauche"),
        ("werden", "werden"),
        ("takeover", "übernehmen ran drüberschauen weiterhelfen"),
        ("betreut", "betreut beraten bedient"),
        (
            "fedup",
            "genug_von satt schnauze_voll keinen_bock_auf keine_lust_auf kein_bock_auf hasse nervt weg_mit schluss_mit stoppt",
        ),
        ("ihre", "ihre"),
        ("die", "die"),
        ("sie", "sie du ihr"),
        ("ich", "ich"),
        ("hier", "hier gerade jetzt eigentlich"),
        ("you", "bist sind_sie du_bist seid ist_das ist_dies"),
        ("rather", "statt anstatt lieber_als anstelle"),
    ],
    asks: &[
        "^ .6 person .6 $",
        "^ .4 chief .4 $",
        "person|chief|someone|team ~4 talk|helpn",
        "talk ~2 mit .4 person|chief|someone|team",
        "talk .1 with .5 person|chief|someone|team",
        "can|am|talk ~2 with .4 person|chief|someone|team ~3 talk",
        "want .1 talk .4 person",
        "want .6 person",
        "want .4 chief",
        "want .2 someone .1 real",
        "want ~4 person .2 talk",
        "want .4 perhelp .2 helpn",
        "transferme .2 me",
        "transferme .5 person|chief|someone|team",
        "me ~6 transferme",
        "person|chief|someone|team .3 transferme",
        "lead .3 me .3 through",
        "lead .2 me ~6 through",
        "lead .2 me ~5 person|chief|someone|team .1 through",
        "lead .2 person|chief|someone|team .1 through",
        "through .4 person|chief|someone",
        "lead .2 me .3 person|chief|someone",
        "lead .2 someone|person|chief ~2 through",
        "someone|person|chief|team ~4 callme",
        "call .2 me .4 back",
        "me ~4 callme",
        "bitte .2 callback",
        "want .5 callback",
        "want ~4 callback .1 werden",
        "can ~4 callback",
        "is .6 someone|person|chief .4 there",
        "is .6 someone|person|chief|team ~1 whom",
        "is .4 someone .2 $",
        "^ .2 someone .3 there",
        "can ~2 someone|person|chief ~2 takeover",
        "help .3 by .3 person|someone|chief",
        "by .4 person ~1 help|betreut",
        "!neg .3 with .4 bot",
        "!wish ~2 with? .3 bot .3 neg",
        "!wish ~3 neg ~2 bot",
        "!fedup ~3 bot",
        "rather .2 bot",
    ],
    voids: &[
        "neg .4 person|chief|someone|team|helpn|callback",
        "neg .3 with? .3 person|chief|someone|team ~3 talk",
        "person|chief|someone|team ~2 neg ~1 talk|transferme",
        "transferme ~5 neg",
        "lead ~5 neg ~3 through",
        "neg .3 transferme|through|callme",
        "call .2 me ~3 neg",
        "without ~5 person|chief|someone|team ~3 talk",
        "without ~5 talk",
        "without ~3 person",
        "am .2 with? ~3 bot|person ~5 or",
        "am .2 ich .2 with .4 person|bot|someone",
        "am .2 ich .2 hier .2 with .4 person|bot|someone",
        "why ~6 person|someone|team|chief ~4 talk|transferme",
        "why ~5 person|someone|team|chief",
        "if ~5 person|someone|team|chief ~4 talk",
        "my .2 person|chief|someone",
        "pro .2 person",
        "person thing",
        "kind person",
        "person|chief ~4 thing",
        "transferme ~6 obj",
        "transferme .1 ich",
        "talk .1 ihre|die person|chief",
        "talk .1 sie",
        "you .3 person",
    ],
};
