//! German.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "mitarbeiter mitarbeitern mitarbeiterin mitarbeiters mensch menschen person berater \
             beraterin beratern kundenberater kundenberaterin kundenbetreuer kundenbetreuerin \
             ansprechpartner ansprechpartnerin agent agenten agentin sachbearbeiter \
             sachbearbeiterin operator servicemitarbeiter supportmitarbeiter \
             kundendienstmitarbeiter kundenservicemitarbeiter vertreter vertreterin fachmann \
             experten experte spezialist spezialisten fachberater betreuer betreuerin personen \
             menschn mitarbieter kontaktperson bearbeiter support_mitarbeiter livechat live_chat \
             live_agent live_agenten kundendienstler supporter angestellten angestellter \
             servicekraft kundenbetreung supportagent techniker fachkraft teammitglied personal \
             servicemitarbeiterin ansprechperson menschliches_wesen mitarbeider mitabeiter \
             ansprechparter personn menschliche_person",
        ),
        (
            "person",
            "leute jemand_echtes jemand_echten jemanden_echtes jemanden_echten echten_typen \
             echte_typen echten_kerl mensch_chat mitarbeiter_chat einen_verkäufer einem_verkäufer \
             wen_echtes wen_echten zuständigen_mitarbeiter",
        ),
        (
            "chief~",
            "chef chefin manager managerin vorgesetzten vorgesetzter vorgesetzte kollegen kollege \
             kollegin teamleiter teamleiterin verantwortlichen geschäftsführer filialleiter \
             abteilungsleiter supervisor vorgesetze teamleitung schichtleiter kolleginnen boss \
             kollegin_von_ihnen",
        ),
        ("chief", "leiter"),
        (
            "someone~",
            "einer_von_euch eine_von_euch jemand_von_euch jemand_von_ihnen jemand jemanden \
             jemandem jmd jmdn jmdm wen wem irgendwen irgendwem irgendjemand irgendjemanden \
             irgendjemandem einer einem_von_euch jemads einen_von_euch wer jemandn \
             einem_von_ihnen einen_von_ihnen einer_von_ihnen jmnd jemndem jemanten",
        ),
        (
            "team~",
            "support kundenservice kundendienst kundensupport kundenbetreuung service hotline \
             team helpdesk abteilung rezeption vertrieb zentrale fachabteilung buchhaltung \
             supportteam serviceteam beschwerdestelle kundenabteilung technikabteilung",
        ),
        (
            "talk~",
            "sprechen reden sprechn unterhalten telefonieren quatschen schreiben chatten \
             kontaktieren erreichen kontakt spreche sprech telefoniere chatte erreiche \
             kommunizieren schnacken austauschen plaudern labern kontaktiere verhandeln klären \
             besprechen unterhaltung wenden kontaktaufnahme zu_sprechen zu_reden durchsprechen \
             bereden beratschlagen in_kontakt in_verbindung mailen anschreiben gesprächspartner \
             gespräch beratungsgespräch",
        ),
        ("talk", "redn rede red sprich schnackn chat chattn kontakten spechen spreken schreibn"),
        (
            "want~",
            "möchte brauche hätte_gern hätte_gerne benötige verlange bevorzuge bräuchte bräucht \
             hätten_gern hätten_gerne hätte_lieber möchten",
        ),
        (
            "want",
            "will brauch wünsche geben_sie_mir gib_mir gebt_mir gebn_sie_mir gibt_mir holt_mir \
             hol_mir holen_sie_mir holen_sie hole_mir hol_mal hol bring_mir bringt_mir \
             ich_bitte_um bitte_um fordere hätt_gern hätt_gerne wollen wollte wünsch \
             kann_ich_bitte_einen kann_ich_einen kann_ich_nen rufen_sie_einen her_mit gibs_mir \
             schicken_sie_mir schick_mir schickt_mir gib gebt suche nach_einem wolle will_nen \
             will_n ich_erwarte kann_ich_bitte_mit krieg_ich kriege_ich brauchen \
             kann_ich_hier_einen darf_ich_einen lieber geben_sie_mir_bitte gewünscht bestehe_auf \
             verlangen ich_würde_lieber ich_würde_gern ich_würde_gerne mag mcöhte möcht",
        ),
        ("need~", "brauche benötige bräuchte brauch bräucht brauchen"),
        (
            "transferme~",
            "verbinden verbinde verbindet weiterleiten durchstellen weiterverbinden vermitteln \
             übergeben weitergeben verbindn weiterleitung durchzustellen weiterzuleiten \
             eskalieren eskaliere eskaliert weitergeleitet durchgestellt weiterverbunden \
             weiterreichen hinzuziehen hinzuholen einschalten weiterverbinde weiterleite \
             zuschalten dazuholen überstellen",
        ),
        (
            "lead~",
            "leiten leite leitet stellen stell stellt gebt geben reichen schalten holen schick \
             schicken übergeben übergib",
        ),
        ("lead", "geb gib leit lass lasst lassen hol holt ruf rufen gebn verweisen bring bringen"),
        ("me", "mich mir uns m_ich ma"),
        ("through", "weiter durch rüber dran ran dazu ins_gespräch"),
        (
            "fill",
            "mit einem einen einer eine ein eim nem nen ne n der die das den dem des ihrer ihrem \
             ihren ihre eurer eurem euren eure echten echter echte echtes echt realen reale \
             realer richtigen richtige richtiger richtigem lebenden lebendigen lebendiger \
             menschlichen menschlicher menschliche menschliches wirklichen wahren bitte bite \
             gerne gern mal ma jetzt sofort endlich direkt lieber doch auch einfach nur kurz \
             persönlich persönlichen ich wir an zu zum zur von vom aus bei beim im kompetenten \
             zuständigen qualifizierten anderen andere anderer dringend unbedingt heute hallo hi \
             hey moin guten tag morgen abend servus grüezi ja nein danke vielen dank ok okay also \
             gleich schnell schnellstens aus_fleisch_und_blut freundlichen ihnen euch so \
             telefonisch wieder verdammten scheiß verdammt noch_mal irgendeinem irgendeinen \
             irgendeiner einzigen verfügbaren freien liebe grüße lg statt_bot vielleicht ey halt \
             da eben darüber hierzu dazu bzgl sehr schon bloß technischen sie du ihr hier gerade \
             grade geehrte damen herren momentan eigentlich bin sich deren nochmal irgendwie ab \
             möglichst sollen werden würde umgehend per per_telefon am_telefon hm bitteschön \
             livechat liebes team überhaupt irgendwo wirklich asap mfg deinen deine dein deiner \
             unter euer irgendnen alter digga bruder jo mann bitteee n_en dich mit_mir was geh \
             lebende lebendes lebender lebendige",
        ),
        ("stop", "und aber weil dass wie damit wenn oder ob ohne sondern"),
        (
            "neg",
            "nicht kein keine keinen keinem keiner nich net nix nie niemand niemanden niemandem \
             niemals keinerlei nimmer",
        ),
        ("without", "ohne"),
        (
            "bot~",
            "bots roboter robotern robotor maschine maschinen automaten automat computer chatbot \
             chatbots programm sprachassistenten automatischen_antworten chat_bot computern \
             sprachcomputer blechkiste dieser_software standardantworten algorithmus \
             computerprogramm textbausteinen",
        ),
        ("bot", "bot ki assistenten virtuellen_assistenten"),
        (
            "wish",
            "will möchte wollen mag möcht muss brauche kann rede spreche schreibe red chatte \
             brauch werde",
        ),
        (
            "can",
            "kann können könnt könnte könnten könntet darf dürfte würde möglich kannst könntest \
             konnte konnten würden soll sollte lassen lass lasst möchte will würdest muss würdet \
             sollen",
        ),
        (
            "callme",
            "zurückrufen anrufen zurückruft anruft anzurufen zurückzurufen melden meldet \
             kontaktieren kontaktiert telefonieren zurück_rufen an_rufen durchklingeln anruf \
             zurückmelden",
        ),
        ("meld", "melden meldet melde meld"),
        ("call", "rufen ruf ruft rufe"),
        ("back", "zurück an"),
        (
            "callback",
            "rückruf rückrufs rückrufe telefonat telefongespräch gespräch anruf \
             rückmeldung_telefonisch rückruftermin telefontermin telefonischen_kontakt",
        ),
        ("called", "zurückgerufen angerufen kontaktiert"),
        ("spoken", "gesprochen geredet telefoniert verbunden unterhalten"),
        ("gernsaid", "hätte_gern hätte_gerne würde_gern würde_gerne hätten_gern hätten_gerne"),
        ("is", "ist gibt_es gibts gibt_s sind habt_ihr haben_sie arbeitet sitzt is hätten_sie"),
        ("is", "habt_ihr_auch gäbe_es arbeiten sitzen gibs hast_du seid_ihr wäre"),
        (
            "there",
            "da verfügbar erreichbar hier online frei zuständig anwesend zu_sprechen am_start \
             im_chat am_werk zu_erreichen bei_euch ansprechbar wach",
        ),
        (
            "whom",
            "der_mir die_mir den_ich die_ich mit_dem_ich mit_der_ich mit_denen_ich dem_ich \
             das_mir der_sich zum_reden zum_sprechen der_helfen",
        ),
        ("relative", "mit_dem_ich mit_der_ich mit_denen_ich mit_dem_man"),
        ("speak", "sprechen reden chatten schreiben telefonieren"),
        ("who", "mit_wem an_wen wen_kann_ich wer_kann_mich bei_wem"),
        (
            "help",
            "helfen hilft hilfe unterstützung weiterhelfen übernehmen übernimmt kümmern kümmert \
             ansehen anschauen prüfen draufschauen beraten betreuen antworten bearbeiten",
        ),
        ("by", "von durch"),
        ("am", "spreche rede schreibe chatte kommuniziere bin telefoniere"),
        ("or", "oder"),
        (
            "why",
            "wie_lange wie_viel wieviel was_kostet kostet kosten warum_muss muss_ich müsste_ich \
             soll_ich sollte_ich wann wie_oft um_wie_viel_uhr öffnungszeiten wie_werde ab_wann \
             welche welcher welches verdient wie_wird wie_lautet was_macht warum_hat warum_darf \
             warum_will",
        ),
        ("if", "wenn falls bevor nachdem sobald bis als"),
        ("my", "mein meine meinem meinen meiner seinem seinen ihrem_kind unserem unseren unser"),
        (
            "pro",
            "pro für je per zwei drei vier fünf sechs zweite zweiten weitere weiteren dritte \
             erste ersten zusätzliche zusätzlichen neuen neue wie_viele mehrere alle alten \
             bisherigen",
        ),
        ("fuer", "für zum zur als"),
        (
            "thing~",
            "rabatt gebühr gebühren kosten handbuch rechte name nummer konto rolle ausweis \
             verwaltung portal zugang einladen hinzufügen anlegen löschen suchen entfernen \
             bewerben zugriff zuweisen übertragen schenken überweisen anmelden abholen annehmen \
             mitnehmen mitbringen gehalt stelle vertrag zuordnen freigeben berechtigungen \
             berechtigung umbuchen ersetzen entgegennehmen eintragen verwalten telefonnummer \
             lizenz lizenzen benutzer admin einstellungen freischalten buchen nominieren \
             des_monats vorschlagen",
        ),
        ("thing", "id tasche sagte meinte versprach hat_mir hatte_mir"),
        (
            "obj~",
            "drucker wlan wifi internet netzwerk bank konto gerät handy geld server bluetooth vpn \
             router datenbank laptop paypal guthaben fernseher kopfhörer auto",
        ),
        ("obj", "api app tv"),
        (
            "goods~",
            "buchung ticket tickets guthaben vertrag konto gutschein geld betrag reservierung \
             punkte domain lizenz paket datei dokument bestellung karte abo eigentum account",
        ),
        ("kind", "immobilien reise versicherungs"),
        (
            "perhelp~",
            "persönliche persönlichen menschliche menschlichen echten echte persönlicher \
             menschlicher persönlichem menschlichem persönliches menschliches individuelle",
        ),
        (
            "helpn",
            "hilfe kontakt unterstützung beratung ansprechpartner betreuung support service \
             beratungsgespräch gespräch antwort beistand kundenservice kundendienst",
        ),
        ("mit", "mit"),
        ("with", "mit an zu bei"),
        ("real", "echtes echten reales richtiges menschliches wirkliches lebendiges echte"),
        ("bitte", "bitte bite um brauche"),
        ("werden", "werden"),
        (
            "takeover",
            "übernehmen ran drüberschauen weiterhelfen anschauen ansehen prüfen draufschauen \
             kümmern einschalten schauen reinschauen bearbeiten einspringen dazukommen \
             drübergucken angucken klären eingreifen nachsehen dazuschalten draufgucken",
        ),
        ("betreut", "betreut beraten bedient"),
        (
            "fedup",
            "genug_von satt schnauze_voll keinen_bock_auf keine_lust_auf kein_bock_auf hasse \
             nervt weg_mit schluss_mit stoppt keine_lust kein_bock keinen_bock weigere_mich leid \
             aufhören_mit hör_auf_mit hört_auf_mit hören_sie_auf_mit keinen_nerv statt_mit \
             nie_wieder nase_voll die_nase_voll kotzt_mich keinen_bot leid_mit keine_lust_mehr",
        ),
        ("ihre", "ihre"),
        ("die", "die"),
        ("sie", "sie du ihr"),
        ("ich", "ich"),
        ("hier", "hier gerade jetzt eigentlich da denn nun"),
        ("you", "bist sind_sie du_bist seid ist_das ist_dies bist_du ist_hier antwortet"),
        ("rather", "statt anstatt lieber_als anstelle"),
        (
            "reach",
            "komme erreiche bekomme kriege krieg komm gelange finde erreicht bekommt kriege_ich \
             bekomme_ich erreiche_ich krieg_ich",
        ),
        ("wie", "wie wo"),
        ("lieber", "lieber besser"),
        ("bei", "bei"),
        ("bin", "bin habe_ich_hier"),
        ("past", "gestern letzte_woche vorhin habe hatte_ich_gestern vorgestern hat"),
        (
            "seller",
            "verkäufer händler anbieter fahrer kurier vermieter paketbote zusteller der_techniker \
             der_monteur der_handwerker der_installateur",
        ),
        ("know", "sagen erklären verraten weiß zeigen mitteilen"),
        (
            "noot",
            "human the want agents transfer services person_s verbinung contact manage to plan \
             phone your with for my perdon",
        ),
        ("please", "bitte bite nötig sprechen jetzt sofort"),
        (
            "cancel",
            "beenden absagen stornieren verpassen verpasst auflegen annehmen verschieben \
             verpasste",
        ),
        ("promise", "versprochen versprach wollte wollten sollte zugesagt"),
        ("waere", "wär wäre wäre hätte"),
        ("helfen", "helfen weiterhelfen helfe"),
        ("person", "menchen mensche"),
        (
            "giveme",
            "geben_sie_mir gib_mir gebt_mir gibt_mir hol_mir holen_sie_mir schick_mir \
             schicken_sie_mir",
        ),
        ("finally", "endlich"),
        ("complain", "beschweren beschwere beschwerde"),
        ("wo", "wo"),
        ("ob", "ob"),
        ("ueber", "über"),
        ("review", "bewertung rezension lob feedback kritik"),
        ("nachricht", "nachricht brief email mail postkarte rezension bewertung sms"),
        (
            "wurdevon",
            "wurde_von wurde_gestern wurde_bereits wurde_schon wurde_letzte_woche wurde_dann",
        ),
        ("phone", "ans_telefon ans_rohr an_die_strippe in_die_leitung"),
        ("sondern", "sondern"),
        ("inperson", "persönlich"),
        ("bekommen", "bekommen kriegen haben erreichen"),
        (
            "person~",
            "servicekräfte serviceberater serviceberaterin hotlinemitarbeiter \
             callcentermitarbeiter fachperson fachleute fachmitarbeiter supportler \
             kundenvertreter mitarbeitende mitarbeitenden vertriebler vertriebsmitarbeiter \
             hotliner servicepersonal kundenserviceberater serviceagent telefonberater \
             chatberater verkaufsberater teammitglieder filialmitarbeiter kundenmanager \
             chat_mitarbeiter chatmitarbeiter telefonmitarbeiter menschenseele \
             kundendienstmitarbeiterin supportmitarbeiterin servicemensch supportmensch \
             livemitarbeiter liveberater fachberaterin technikmitarbeiter personalmitglied \
             teamkollegen",
        ),
        (
            "person",
            "leuten jemand_menschliches jemand_menschlichen jemand_menschlichem \
             jemandem_menschlichen jemand_richtiges jemand_richtigen jemand_richtigem \
             jemanden_richtigen jemandem_richtigen jemandem_echten jemandem_echtem jemand_reales \
             jemand_realen jemand_kompetentes jemand_kompetenten jemandem_kompetenten wem_echten \
             wem_echtem wen_richtigen wem_richtigem jemand_lebendiges jemand_lebendigen \
             jemand_aus_fleisch_und_blut einen_von_euren_leuten einem_von_euren_leuten \
             einem_eurer_leute einen_eurer_leute einer_eurer_leute jemanden_mit_ahnung \
             jemandem_mit_ahnung jemand_mit_ahnung wen_mit_ahnung wem_mit_ahnung",
        ),
        (
            "talk~",
            "rücksprache absprechen abklären kurzschließen schwätzen schwatzen babbeln \
             verständigen diskutieren besprechn telefoniern erörtern durchgehen kontakt_aufnehmen \
             in_verbindung_treten in_kontakt_treten in_kontakt_kommen verbunden_werden \
             sprechen_wir schriebe spräche telefonkontakt austausch gesprächstermin \
             beratungstermin",
        ),
        (
            "want",
            "ich_möchte_bitte wir_brauchen wir_möchten wir_wollen würde_lieber möchte_lieber \
             ersuche_um erbitte besorg_mir besorgt_mir besorgen_sie_mir beschaff_mir \
             gib_mir_bitte gib_mir_mal gebt_mir_mal könnte_ich_einen könnte_ich_bitte_einen \
             könnt_ich_nen könnte_ich_mal_einen dürfte_ich_einen kann_ich_mal_einen \
             kann_ich_mal_nen kann_ich_jetzt_einen kann_ich_vielleicht_einen krieg_ich_hier \
             krieg_ich_mal bekomme_ich bekomm_ich bekomme_ich_hier kriegt_man_hier wünschen \
             wünschte verlang hätte_bitte_gern hätte_bitte_gerne bestehe_darauf möcht_gern \
             holt_mal rufen_sie_mir_einen ruf_mal_einen",
        ),
        (
            "lead",
            "hol_mal holt_mal holen_sie_mal gib_mal gebt_mal stell_mal stellt_mal schick_mal setz \
             setzen setzt holn steck bringt bringst holst schickst stellst gibst leitest",
        ),
        (
            "transferme~",
            "rüberreichen rüberschalten durchverbinden durchreichen zugeschaltet weitervermitteln \
             weiterzureichen weiterzuverbinden weiterzuvermitteln verbändest verbänden \
             durchstellt weiterleitet weiterverbindet weitergibst verbindest vermittelt vermittle \
             weiterreicht hinzuzuziehen dazuzuholen",
        ),
        (
            "fill",
            "ehrlich ernsthaft freundlicherweise netterweise gefälligst zügig rasch zeitnah \
             ausnahmsweise notfalls kurzfristig bevorzugt leibhaftigen mitm mitn zum_teufel \
             herrgott verflucht nochmals erneut wenn_möglich wenn_es_geht wenns_geht \
             falls_möglich wenn_das_geht einmal mindestens geschulten fähigen vernünftigen \
             normalen netten freundlichen deutschsprachigen erfahrenen höheren bezüglich \
             wegen_meiner_bestellung wegen_meiner_rechnung wegen_meinem_vertrag \
             wegen_der_rechnung zu_meiner_bestellung zu_meinem_vertrag zu_meiner_rechnung \
             über_meine_bestellung über_meine_rechnung über_meinen_vertrag in_echt live \
             alles_klar tach nabend grüß gott bidde biddeschön büdde pls plz please alda halt_mal \
             gleich_mal vor_ort am_besten ihres eures kundigen fachkundigen leiblichen",
        ),
        ("is", "steht stehen gäbs hättet_ihr sind_noch wär"),
        (
            "there",
            "zur_verfügung greifbar im_dienst für_mich_da da_draußen am_apparat zugegen \
             im_einsatz",
        ),
        (
            "whom",
            "mit_dem_man mit_der_man an_den_ich an_die_ich bei_dem_ich der_mich die_mich \
             der_sich_auskennt der_weiterhelfen die_weiterhelfen der_weiterhilft der_hilft \
             mit_wem_ich der_das",
        ),
        (
            "who",
            "zu_wem an_welchen_mitarbeiter mit_welchem_mitarbeiter bei_wem_kann wen_könnte_ich \
             wen_darf_ich wen_soll_ich wen_muss_ich",
        ),
        (
            "hoursw",
            "samstags sonntags wochenende wochenenden feiertagen feiertags abends nachts montags \
             rund_um_die_uhr uhr 24 werktags weihnachten samstag sonntag ostern silvester \
             freitags",
        ),
        (
            "callme",
            "durchklingelt durchklingel anrufn zurückmeldet zurückmelde kontaktiern \
             zurückklingeln rückmelden durchrufen",
        ),
        ("gebenw", "geben holen rufen schicken besorgen bringen herholen"),
        ("conn", "verbindung weiterleitung durchstellung vermittlung"),
        ("vonuns", "einer_von_euch einer_von_ihnen eine_von_euch jemand_von_euch jemand_von_ihnen"),
        ("answ", "antworten schreiben"),
        ("soll", "soll sollte möge"),
    ],
    asks: &[
        // The whole message, or a clause of it.
        "^ .6 person .6 $",
        "^ .4 chief .4 $",
        "^ .2 team|person .1 person .3 $",
        "^ .4 talk .3 with .3 person .3 $",
        // "mit einem Menschen sprechen", "Kontakt mit jemandem".
        "person|chief|someone|team ~4 talk",
        "talk ~2 mit .4 person|chief|someone|team",
        "talk .1 with .5 person|chief|someone|team",
        "can|am|talk ~2 with .4 person|chief|someone|team ~3 talk",
        "gernsaid ~3 with .4 person|chief|someone|team ~2 spoken",
        "want .1 talk .4 person",
        "wie ~2 reach .5 person|someone",
        "wie ~2 person ~1 reach",
        "who ~4 talk",
        "^ relative ~3 speak",
        "want .6 person",
        "want .4 chief",
        "want .2 someone .1 real",
        "need .1 someone",
        "want ~4 person .2 talk",
        "want .4 perhelp .2 helpn",
        "^ .3 perhelp .2 helpn .3 want? $",
        "lieber ~3 person",
        // "leiten Sie mich weiter".
        "transferme .3 me",
        "transferme .5 person|chief|someone|team",
        "transferme ~2 with .3 person|chief|someone|team",
        "me ~6 transferme",
        "person|chief|someone|team .3 transferme",
        "lead .3 me .4 through",
        "lead .2 me ~6 through",
        "lead .2 me ~5 person|chief|someone|team .1 through",
        "lead .2 person|chief|someone|team .1 through",
        "through .4 person|chief|someone",
        "lead .2 me .3 person|chief|someone",
        "lead .2 someone|person|chief ~2 through|takeover",
        // "kann mich jemand anrufen".
        "can ~4 someone|person|chief|team ~3 callme",
        "someone|person|chief|team .1 can ~3 callme",
        "call .2 me .4 back",
        "can ~4 me ~3 callme",
        "^ .3 me .3 callme",
        "^ .3 meld .3 bei? me",
        "bitte .2 callback",
        "want .5 callback",
        "want ~4 called .1 werden",
        "can ~4 callback",
        "^ .3 callback .4 $",
        // "ist da jemand".
        "is .6 someone|person|chief .4 there",
        "is .6 someone|person|chief|team ~1 whom",
        "is .4 someone .3 $",
        "is .4 someone .2 person",
        "is .2 there .4 person .3 $",
        "^ .3 is .4 there .3 person .3 $",
        "^ .2 someone .3 there",
        "can ~4 someone|person|chief ~2 takeover",
        "help .3 by .3 person|someone|chief",
        "by .4 person ~1 help|betreut",
        // "ich will nicht mit einem Bot reden".
        "!neg .3 with .4 bot",
        "!wish ~2 with? .3 bot .3 neg",
        "!wish ~3 neg ~2 bot",
        "!fedup ~3 bot",
        "!^ .1 neg .2 bot .3 $",
        "rather .2 bot",
        "^ if .2 person|chief|someone ~3 takeover|callme|helfen .1 can",
        "call .2 me ~4 back",
        "^ .3 team .2 please .2 $",
        "person|someone .3 neg .2 bot",
        "waere ~2 perhelp .2 helpn",
        "waere ~3 chief|person ~2 talk",
        "can ~3 chief|person|someone ~2 talk",
        "ob .3 person|someone|chief .2 there",
        "giveme .3 someone",
        "!finally .4 person .3 talk",
        "complain ~3 chief",
        "chief .2 complain",
        "wo is .4 person .3 $",
        "lead ~4 person|chief|team|someone .2 through",
        "^ .2 team .1 person .3 $",
        "^ .4 person .2 team .3 $",
        "^ .2 bitte .2 transferme .1 $",
        "^ .2 transferme bitte .1 $",
        "someone|person .1 phone",
        "is .6 someone .2 team .1 there",
        "can ~5 person|chief ~1 helfen",
        "!neg .2 bot sondern .3 person",
        "someone can ~2 inperson",
        "can .2 someone ~4 callme",
        "^ .3 person .2 bekommen .2 $",
        "can ~2 someone ~5 callme",
        "team|chief .1 phone",
        "can .4 me .4 person|chief|someone .1 gebenw",
        "^ .3 conn .3 person|chief|someone|team .3 $",
        "^ .3 person .1 there .2 $",
        "waere .4 person|someone .2 lieber",
        "lead ~5 with .3 person|chief|someone|team .1 through",
        "can .3 vonuns ~3 answ|callme",
        "person .1 soll ~2 answ",
        "can .6 person .1 bekommen",
    ],
    voids: &[
        "neg .4 person|chief|someone|team|helpn|callback",
        "neg .3 with? .3 person|chief|someone|team ~3 talk|spoken",
        "person|chief|someone|team ~2 neg ~1 talk|transferme",
        "transferme ~5 neg",
        "lead ~5 neg ~3 through",
        "neg .3 transferme|through|callme|called|me",
        "neg .3 me .2 callme|transferme",
        "call .2 me ~3 neg",
        "meld ~3 neg",
        "neg .3 need ~4 callme|person|someone",
        "without ~5 person|chief|someone|team ~3 talk",
        "without ~5 talk",
        "without ~3 person",
        "am .2 with? ~3 bot|person ~5 or",
        "am .2 ich .2 with .4 person|bot|someone",
        "am .2 ich .2 hier .2 with .4 person|bot|someone",
        "bin .1 ich .4 with .4 person|bot|someone ~1 spoken",
        "why ~6 person|someone|team|chief ~4 talk|transferme",
        "why ~5 person|someone|team|chief|seller",
        "if ~5 person|someone|team|chief ~4 talk",
        "my .2 person|chief|someone",
        "my .2 person|chief|someone ~4 talk|callme|takeover|transferme|reach",
        "pro .2 person",
        "need .1 someone .1 fuer",
        "person|chief|someone thing",
        "kind person",
        "person|chief|someone ~4 thing",
        "thing .4 person|chief",
        "transferme ~6 obj",
        "obj|goods ~5 transferme",
        "goods ~3 person|chief|someone",
        "transferme .1 ich",
        "talk .1 ihre|die person|chief",
        "talk .1 sie",
        "you .3 person",
        "seller ~3 callme|talk|me|reach",
        "past ~4 with .4 person|chief|someone|team",
        "past ~4 person|chief|someone|team ~2 spoken|called|callme",
        "can ~1 me? .1 someone ~2 know",
        "me .1 someone ~2 know",
        "callback ~2 cancel",
        "cancel ~3 callback",
        "promise .4 me ~3 callme",
        "person|chief|someone ~1 promise ~5 callme",
        "my ~3 promise ~5 callme",
        "review ~3 person|chief",
        "ueber .2 person|chief|someone",
        "person|someone ~4 nachricht .1 talk",
        "wurdevon .4 person|someone",
        "person|chief werden",
        "is ~4 person|someone|chief|team ~5 hoursw",
        "hoursw ~5 person|someone|chief|team ~3 there",
        "callback .1 transferme",
        "my .2 team .1 talk",
    ],
};
