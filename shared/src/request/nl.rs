//! Dutch.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "medewerker medewerkers medewerkster mens mensen persoon personen agent agenten \
             adviseur adviseurs consultant operator operators vertegenwoordiger specialist expert \
             klantenservicemedewerker klantenservicemedewerkers servicemedewerker \
             helpdeskmedewerker supportmedewerker klantmedewerker baliemedewerker contactpersoon \
             supportagent live_agent werknemer deskundige teamlid klantadviseur klantenadviseur \
             telefonist telefoniste personeelslid aanspreekpunt technicus begeleider \
             mensenlijk_contact menselijk_contact menselijke_hulp menselijke_ondersteuning \
             menselijke_assistentie persoonlijk_contact persoonlijke_hulp mnes menselijk_iemand \
             mensch",
        ),
        (
            "person",
            "mesn mns livechat live_chat assistent een_verkoper een_verkoopster een_bediende \
             echte_kerel echte_vent iemand_echt iemand_echts iemand_van_vlees_en_bloed",
        ),
        (
            "chief~",
            "manager leidinggevende baas chef supervisor teamleider collega collegas \
             verantwoordelijke bedrijfsleider directeur hoofd_van teammanager filiaalmanager \
             teamgenoot",
        ),
        (
            "someone~",
            "iemand iemadn iemnd iemant een_van_jullie eentje wie ieman iemand_anders een_van_u \
             een_van_je_collega_s een_van_uw_collega_s een_van_jullie_mensen",
        ),
        (
            "team~",
            "klantenservice support helpdesk team afdeling receptie klantendienst servicedesk \
             technische_dienst verkoopafdeling klanten_service supportafdeling supportteam \
             serviceafdeling callcenter klantenondersteuning customer_service facturatieafdeling \
             verkoopteam serviceteam",
        ),
        (
            "talk~",
            "spreken praten kletsen contact bellen chatten bereiken contacteren overleggen \
             communiceren praat spreek babbelen schrijven contact_opnemen telefoneren opbellen \
             bespreken gesprek telefoongesprek kletse spreek_ik praat_ik chat_ik doorpraten \
             doorspreken bespreek bespreekt",
        ),
        (
            "talk",
            "sprkn parten sprekken spreke lullen praatn sprek te_maken_hebben typen appen chat \
             te_woord babbel ouwehoeren zien_te_krijgen te_pakken_krijgen mailen",
        ),
        (
            "want~",
            "wil wilde wou zou_graag eis verlang verwacht prefereer verkies behoefte_aan willen \
             wil_graag wens_graag verzoek_om vraag_om zou_liever spreek_liever praat_liever",
        ),
        (
            "want",
            "wl wens geef_me geef_mij geef_mij_nou geef geeft_me doe_mij doe_me mag_ik kan_ik \
             krijg_ik kunnen_wij kunnen_we mogen_we stuur stuur_me stuur_mij haal haal_er breng \
             zoek regel roep gun_me bezorg_me heb_liever heb_ik_liever mag_het kunt_u_mij_een \
             ik_krijg wel_graag vereis zoek_even laat_er",
        ),
        (
            "transferme~",
            "doorverbinden doorverbind doorverbindt doorschakelen doorsturen doorzetten verbinden \
             verbind verbindt doorverbonden doorgeschakeld schakel koppel koppelen overdragen \
             doorgestuurd doorgezet escaleren escaleer doorspelen doorgeven overzetten \
             doorverwijzen inschakelen inschakel",
        ),
        ("transferme", "verbinding zet schakel_in"),
        (
            "lead~",
            "verbind verbindt zetten stuur stuurt geeft schakel breng brengen haalt laten sturen",
        ),
        ("lead", "zet geef haal roep laat stel verwijs"),
        ("me", "me mij ons"),
        ("you", "u jullie je jij ge"),
        (
            "through",
            "door erbij aan_de_lijn aan_de_telefoon erbij_halen aan_het_woord bij ertussen",
        ),
        (
            "fill",
            "met een n de het van jullie uw je jou echt echte echts levend levende werkelijk \
             menselijk menselijke alstublieft alsjeblieft alsjeblief aub svp nu meteen direct \
             graag even ff effe gewoon eens ook maar liever hier bij aan naar voor ik wij we \
             hallo hoi hey goedemiddag goedendag goedemorgen goedenavond dag bedankt dank andere \
             ander om te er eindelijk nou snel a_u_b aan_de_lijn willen mogen kunnen persoonlijk \
             competente bevoegd bevoegde van_vlees_en_bloed in zou u jij kan mag ja nee ok okay \
             dan wel alvast dringend vandaag mijnheer meneer mevrouw hee hé gvd verdomme zo toch \
             telefonisch iets heel hoor joh dus beschikbare deskundig daar onmiddellijk zsm z_s_m \
             via jouw wat ergens soms misschien in_de_chat op_de_chat kun kunt worden verdorie \
             normaal normale fatsoenlijk bekwame t k 'k moment gauw asap please heren \
             over_mijn_bestelling hierover daarover deze lieve godverdomme snugger wezen elkaar \
             gast man maat gozer goeiedag goeiemiddag goeienavond beste ivm betreft inzake straks \
             dit dat_is",
        ),
        ("stop", "en want omdat als wanneer hoe waar of dat zonder"),
        ("neg", "niet geen nooit niemand nie hoef hoeft nergens niks"),
        ("without", "zonder"),
        (
            "bot~",
            "robot robots bot bots machine machines chatbot chatbots computer computers ai \
             automaat automatische_antwoorden programma virtuele_assistent chat_bot \
             geautomatiseerde_antwoorden automatisch_antwoord standaardantwoorden algoritme \
             standaard_antwoorden computerprogramma",
        ),
        (
            "fedup",
            "stop_met genoeg_van klaar_met zat_van weg_met moe_van beu haat in_plaats_van \
             baal_van klaar_met_die geen_zin_in geen_zin_om geen_zin_meer_om hou_op_met \
             houd_op_met ophouden_met weiger weiger_om nee_tegen niks_aan_een niks_aan_die \
             niets_aan_een",
        ),
        ("wish", "wil wens zin wou praat spreek hoef kan ga zou chat"),
        ("can", "kan kunt kunnen kun mag zou wil willen zouden mogen laat wilt wilde"),
        (
            "callme~",
            "terugbellen bellen terugbel terugbelt opbellen contacteren opbelt terug_bellen \
             contact_opnemen contact_opneemt contact_op_te_nemen telefoneren terug_belt",
        ),
        ("callme", "bel belt"),
        ("called", "teruggebeld gebeld opgebeld terug_gebeld gecontacteerd"),
        ("callback", "terugbelverzoek telefoontje belafspraak terugbelafspraak belletje"),
        ("be", "worden word"),
        ("is", "is zijn hebben_jullie heeft_u zit werkt zitten heb_je werken heb_jij staat"),
        ("there", "beschikbaar aanwezig bereikbaar online vrij daar hier wakker"),
        (
            "whom",
            "met_wie waarmee die_me die_mij die_ik om_mee mee_te die_kan waar_ik die_ons \
             met_wie_ik om_mee_te",
        ),
        ("who", "met_wie wie_kan_ik bij_wie_kan_ik wie_kunnen_we wie_mag_ik tot_wie_kan_ik"),
        (
            "help",
            "helpt helpen hulp geholpen helpen_met kijken overnemen overneemt meekijken kijkt \
             helpt_me overgenomen opgepakt bekeken",
        ),
        (
            "help",
            "antwoord geantwoord bijstaan bijspringen ingrijpen beoordelen nakijken bekijken \
             bekijkt oppakken te_woord_gestaan gesproken beantwoord behandeld ondersteuning \
             advies reageren meekijkt naar_kijkt kijkt_naar hiernaar_kijken ernaar_kijken",
        ),
        ("by", "door van"),
        ("am", "praat spreek chat praat_ik spreek_ik ben_ik_aan_het ben_ik heb_ik_nu chat_ik"),
        (
            "why",
            "hoelang hoe_lang hoeveel wat_kost kost kosten waarom_moet moet_ik wanneer welke \
             wat_zijn hoe_laat openingstijden welk wat_is tot_hoe_laat vanaf_hoe_laat hoe_vaak \
             verdient waarvoor hoe_word hoe_wordt waarom_heeft waarom_wil wat_doet",
        ),
        ("if", "als wanneer voordat nadat voor"),
        ("my", "meinem meinen mijn onze m_n hun haar"),
        (
            "per",
            "per twee drie vier zes zeven acht tien tweede derde extra nieuwe nieuw elke iedere \
             eerste vijf aantal tweepersoons volgende oude vorige",
        ),
        (
            "thing~",
            "korting kosten nummer naam rol rechten account uitnodigen toevoegen handleiding \
             functie aanmaken verwijderen resources toegang toewijzen machtigen beheerder \
             exporteren ophalen afhalen meenemen wijzigen vervangen verdienen vacature aannemen \
             tarief prijs abonnement commissie salaris reservering reserveren telefoonnummer \
             licentie gebruiker meldde zei beloofde toegevoegd uitgenodigd vakantie nomineren \
             van_de_maand voordragen beoordeling",
        ),
        ("thing", "id sturen_als bij_jullie_worden"),
        (
            "obj~",
            "printer wifi internet bank rekening geld netwerk telefoon bluetooth server account \
             laptop televisie apparaat router paypal koptelefoon",
        ),
        (
            "goods~",
            "account kaartje kaartjes ticket tickets geld bedrag boeking reservering abonnement \
             domein saldo punten bestelling cadeau pakket pakketje contract licentie eigendom \
             gesprekken cadeaubon wachtwoord bestand document factuur",
        ),
        ("kind", "makelaar reis vastgoed rechten verzekerings"),
        (
            "are",
            "ben_je ben_jij bent_u jij_bent je_bent u_bent bent jullie_zijn is_dit ben_ik dit_is \
             is_het is_dat zijn_jullie",
        ),
        ("past", "gisteren vorige_week eergisteren had hadden vanochtend sprak belde nam kreeg"),
        ("withmet", "met"),
        ("contact", "contact bereik bereiken verbinding"),
        ("take", "neem neemt opnemen op"),
        ("hoe", "hoe kan krijg"),
        ("nodig", "nodig"),
        ("echt", "echt echts"),
        ("terug", "terug op"),
        ("of", "of"),
        ("rather", "liever beter prefereer"),
        ("know", "vertellen uitleggen zeggen weet"),
        (
            "seller",
            "verkoper verkopers bezorger koerier leverancier verhuurder host de_monteur \
             de_technicus de_installateur",
        ),
        (
            "noot",
            "human the to want agent's transfer an your with for is_there phone spreekt spraken",
        ),
        ("apprec", "prijs fijn dankbaar prettig waarderen handig"),
        ("please", "graag alsjeblieft alstublieft aub svp please nu nodig"),
        ("voor", "voor"),
        ("cancel", "annuleren afzeggen beëindigen verplaatsen"),
        ("promise", "beloofd beloofde zou_me zou_mij beloofden zei"),
        ("giveme", "geef_me geef_mij geef_mij_nou bezorg_me stuur_me stuur_mij"),
        ("eind", "eindelijk"),
        ("complain", "klagen klacht beklagen beschweren klacht_indienen"),
        ("waar", "waar"),
        ("involve", "betrekken erbij erbij_halen bij_halen halen roepen"),
        ("bij", "bij"),
        ("naar", "naar aan"),
        ("ben", "ben werd was is_mij"),
        ("inperson", "persoonlijk"),
        (
            "person~",
            "klantenadviseurs chatmedewerker callcentermedewerker telefoonmedewerker \
             winkelmedewerker verkoopmedewerker supportmedewerkers servicemedewerkers \
             klantcontactmedewerker klantbegeleider hulpverlener receptionist receptioniste \
             zaakbehandelaar dossierbehandelaar personeel mensenmens serviceagent servicebalie \
             klantenagent klantenservice_medewerker mederwerker medewerkr medwerker meedewerker \
             medewreker persoonlijk_gesprek menselijk_persoon menselijke_medewerker \
             menselijke_agent specialisten experts vakman livemedewerker live_medewerker \
             live_persoon live_contact persoonlijk_advies menselijk_wezen",
        ),
        (
            "person",
            "iemand_menselijks iemand_levends iemand_met_verstand iemand_met_kennis \
             iemand_met_hersens levende_ziel levend_wezen een_van_je_collega_s echt_iemand \
             echte_persoon echt_mens een_mens_van_vlees_en_bloed een_kerel_van een_echte_gast \
             iemand_in_levende_lijve mensje",
        ),
        (
            "someone~",
            "een_van_jullie_collega_s een_van_uw_mensen een_van_de_medewerkers iemand_bij_jullie \
             iemand_van_jullie iemand_van_u iemand_van_het_team iemand_van_de_winkel \
             iemand_van_het_bedrijf iemand_die_verstand iemand_die_weet ienand iemqnd iemnad \
             imand iemandt wie_dan_ook iemand_daar",
        ),
        (
            "talk~",
            "sprak_ik_graag communicatie onderhandelen babbeltje praatje gesprekje overleg \
             contacteer contact_krijgen contact_hebben in_contact contact_leggen \
             contact_opnemen_met in_gesprek een_gesprek spreken_met praten_met chatsessie \
             telefonisch_contact bepraten bediscussiëren discussiëren converseren klappen \
             in_verbinding_komen aanspreken voorleggen voor_te_leggen uitpraten babbelen_met \
             te_spreken te_praten gesprek_voeren woordje_wisselen van_gedachten_wisselen \
             doornemen sprekn praaten spreeken praten_me paten prate",
        ),
        (
            "want",
            "zou_willen zou_ik_graag graag_een wij_willen we_willen wij_wensen ik_eis ik_verlang \
             ik_verzoek krijg_ik_nu mag_ik_even mag_ik_nu mag_ik_alsjeblieft mag_ik_alstublieft \
             kan_ik_even kan_ik_nu kan_ik_alsjeblieft kan_ik_aub kunt_u_mij_een zou_ik_een \
             zou_ik_even bezorg_mij regel_even roep_even haal_even pak_even pak vraag_even vraag \
             breng_me breng_mij heb_graag had_graag had_graag_een had_liever heb_dringend_nodig \
             heb_nood_aan nood_aan ik_heb_behoefte_aan ik_prefereer verzoek_u_om verzoeken_om \
             mag_ik_vriendelijk_verzoeken_om vriendelijk_verzoeken_om verzoeken_een wens_ik \
             geef_gewoon geef_nou stuur_nou stuur_even doe_maar geef_maar laat_maar_een",
        ),
        (
            "transferme~",
            "doorverbindn doorschakel doorschakelt doorstuurt doorstuur doorzet overschakelen \
             overdraagt overdraag doorgegeven overgedragen overgezet doorgekoppeld doorkoppelen \
             verbonden bijschakelen erbij_te_halen doorverbonden_worden doorverwijst doorverwijs \
             escaleert inschakelt doorvrebinden doorverbiden doorverbinde dorverbinden \
             doorgeleiden doorgeleid",
        ),
        ("lead", "schakelt stelt gooi duw smijt trek betrek vraagt roept pak"),
        (
            "fill",
            "vriendelijk beleefd hoogstnodig zo_snel_mogelijk zo_spoedig_mogelijk spoedig vlug \
             rap per_direct op_staande_voet eventjes efkes effen effkes effetjes subiet terstond \
             vanmiddag vanavond vandaag_nog morgen eerlijk serieus in_godsnaam alsnog nogmaals \
             opnieuw weer liefst bij_voorkeur indien_mogelijk als_het_kan als_dat_kan \
             als_dat_mogelijk_is mogelijk wellicht mogelijks eventueel asjeblieft alstublief \
             alstu alsje pls plz ajb gelieve geachte heer dames groeten mvg groetjes bvd \
             bij_voorbaat dank_je dank_u merci moi moin hai heej yo jo jongens lui lieverd schat \
             vriend makker bro brother kerel jeetje jezus potverdorie potdomme kut shit godsamme \
             telefonische live bekwaam ervaren hogere hogerhand slim slimme verstandig \
             verstandige aardige vriendelijke nederlandstalige over_mijn_factuur \
             over_mijn_rekening over_mijn_pakket over_mijn_zaak over_mijn_klacht \
             over_dit_probleem over_dit hieromtrent daarvoor van_uw_bedrijf van_jullie_bedrijf \
             van_de_winkel van_het_team enkele enig enige in_persoon eender eender_welke \
             welke_dan_ook",
        ),
        ("is", "hebt_u hebben_we zouden_er beschikt is_er_misschien werkt_er staan"),
        (
            "there",
            "te_bereiken oproepbaar ter_beschikking paraat aan_het_werk van_dienst \
             aan_de_andere_kant op_kantoor te_spreken achter_de_knoppen present stand_by standby",
        ),
        (
            "who",
            "bij_wie_kan bij_wie_moet_ik wie_moet_ik wie_kan_me wie_zou_ik wie_kan_mij \
             met_welke_medewerker tot_wie_moet_ik naar_wie_kan_ik wie_bel_ik aan_wie_kan_ik \
             bij_wie_mag_ik",
        ),
        (
            "whom",
            "die_er_verstand die_verstand die_weet die_het_kan die_dit_kan met_wie_je met_wie_we \
             waar_je waarmee_ik die_mijn_probleem die_dit aan_wie_ik bij_wie_ik die_snapt \
             die_begrijpt",
        ),
        (
            "callme~",
            "terugbelen trugbellen opbelde terugbelde contact_met_me_opnemen \
             contact_met_mij_opnemen contact_met_me_opneemt contact_met_mij_opneemt",
        ),
        (
            "hoursw",
            "zaterdag zaterdags zondag zondags weekend weekends weekeinde feestdagen feestdag 24 \
             uur nachts avonds maandag kerst pasen zaterdagen zondagen",
        ),
        ("dat", "dat"),
        ("sprliever", "spreek_liever praat_liever chat_liever bel_liever"),
        ("kanik", "kan_ik kan_ik_even kan_ik_nu kunnen_we kunnen_wij mag_ik mag_ik_even"),
        ("die", "die die_mij die_me die_ons die_mijn_probleem"),
        (
            "knows~",
            "verstand snapt begrijpt weet kent beslissen verantwoordelijk luistert meedenkt bevoegd gaat_over bevoegdheid",
        ),
        ("reach", "terecht aankloppen aanspreken vinden zijn wenden melden me_wenden"),
        ("who", "wie_van_jullie wie_van_u wie_bij_jullie wie_kan_mij_hier"),
        (
            "step~",
            "meekijken overnemen meelezen bijspringen ingrijpen meedenken ernaar_kijken er_naar_kijken naar_kijken hiernaar_kijken bekijken beoordelen te_woord_staan inspringen tussenkomen overneemt bijstaan",
        ),
        ("help~", "oplossen behandelen afhandelen op_te_lossen uitzoeken"),
        ("welknr", "op_welk_nummer via_welk_nummer onder_welk_nummer op_welk_telefoonnummer"),
        ("person~", "menselijk_gezicht echt_gezicht menselijke_stem echte_stem"),
        (
            "person",
            "een_gozer een_vent een_kerel een_gast_van_jullie een_gast_van_vlees meens menns emns mnse mensgraag mensaub menssvp medewerkeraub medewerkersvp medewerkergraag eenmens eenmedewerker",
        ),
        ("lead", "pleur flikker knal mik kwak gooien roep haal"),
        (
            "want",
            "kzou_graag kwil kwou khad_graag kheb_graag mga_ik magik kanik iwl ikwil zou_k_graag",
        ),
        ("fill", "nog_een nog ene eeen een ee es is_even hop"),
        ("nogeen", "nog_een"),
        (
            "doorv~",
            "doorverbonden doorgeschakeld doorverbindenaub doorverbindengraag doorverbindensvp",
        ),
        ("doorv", "doorverbinde* doorschakelen"),
        ("callback", "terugbelverzoek* telefoontjes bel_afspraak"),
        ("must", "moet moeten hoeven"),
        ("toyou", "jou"),
        ("dan", "dan"),
        ("promise", "er_zou jullie_zouden u_zou"),
        ("echtw", "echte levende"),
        ("transferme~", "doorgooien doorgooi doorkoppel overschakel"),
        ("sit", "zitten zit rondlopen werken lopen"),
        ("give", "geven sturen bezorgen toewijzen doorgeven aanwijzen"),
        ("there", "in_de_buurt in_de_zaal in_huis te_vinden"),
        ("who", "met_welke_afdeling bij_welke_afdeling met_welke_persoon bij_welke_medewerker"),
        ("geholpen", "geholpen te_woord_gestaan begeleid bijgestaan"),
        ("live", "per_telefoon telefonisch aan_de_telefoon aan_de_lijn persoonlijk"),
        ("ask", "vragen verzoeken laten"),
        ("line", "lijn telefoonlijn hotline"),
        ("help", "leest nakijkt behandelt oplost afhandelt"),
        ("poss", "is_het_mogelijk is_het_mogelijk_om mogelijk_om kan_het"),
        ("appt", "afspraak meeting videogesprek videocall telefoonafspraak"),
        ("cancel", "verzetten wijzigen"),
        ("belde", "belde terugbelde opbelde contacteerde"),
        ("person", "medewerkeral* mensals*"),
        ("cb~", "terugbellen terugbel terugbelverzoek"),
        ("fill", "ehct ehcte ecth echtt egt egte mesnelijk"),
        ("lees", "lezen leest kijken luisteren lees"),
        ("mee", "mee"),
        ("ze", "ze zij hij"),
        ("avoid", "vermijden voorkomen overbodig onnodig vermijd"),
        ("someone", "graagiemand kaniemand wiliemand metiemand eniemand"),
        ("terecht", "terecht aankloppen wenden aanspreken"),
        ("per", "meerdere meer veel alle sommige twintig honderd"),
        ("have", "hebben heeft gehad"),
        ("nozin", "geen_zin_om geen_zin_in geen_zin_meer_om weiger weiger_om"),
        ("fetch", "halen roepen oproepen"),
    ],
    asks: &[
        // The whole message, or a clause of it.
        "^ .6 person .5 $",
        "^ .4 person .3 person .3 $",
        "^ .4 chief .3 $",
        "^ .3 team .1 talk? $",
        // "iemand van de klantenservice spreken", "praten met iemand".
        "person|chief|someone|team ~4 talk",
        "talk .6 withmet .4 person|chief|someone|team",
        "contact .3 person|chief|someone|team",
        "talk ~5 withmet .4 person|chief|someone",
        "contact .3 withmet .5 person|chief|someone|team",
        "talk .4 person|chief",
        "hoe ~3 person|someone ~3 through",
        "who ~4 talk",
        "want .5 person",
        "want .2 chief",
        "want .1 someone .1 echt",
        "person|someone .1 nodig",
        "nodig .3 person",
        "rather .4 person",
        // "verbind me door".
        "transferme .3 me",
        "me .6 transferme",
        "me .2 withmet .4 person|chief|someone|team .2 transferme",
        "transferme .5 person|chief|someone|team",
        "lead .2 me .3 through",
        "lead .2 me .5 person|chief|someone|team",
        "lead .2 person|chief|someone .2 through",
        "lead .3 person|chief ~3 help|talk|callme",
        // "kan iemand mij terugbellen".
        "can ~2 person|someone|chief|team .4 callme",
        "someone|person|chief|team ~2 me ~3 callme",
        "can .2 you .2 me .3 callme",
        "^ .4 callme .1 me .2 terug",
        "^ .4 take contact .1 withmet me",
        "can ~4 contact .1 withmet me ~1 take|callme",
        "want ~3 called .1 be?",
        "^ .4 called .1 be",
        "want ~4 callback",
        "can ~3 callback",
        "callme .1 me .2 terug",
        // "is daar iemand?"
        "is .4 person|someone|chief .3 there",
        "is .4 person|someone|chief ~3 whom",
        "is .3 someone .3 $",
        "is .2 there .3 person|someone|chief .3 $",
        "is .3 person .3 there? $",
        "^ .2 someone .1 there .1 $",
        // "geholpen door een mens".
        "help ~2 by .3 person|someone|chief",
        "by .3 person|someone ~1 help",
        "can ~4 person|chief ~2 help",
        "can ~3 person|chief|someone .2 lead",
        "can .2 someone ~3 help .2 by .3 team",
        "can .2 someone .3 by .3 team ~3 help",
        // "ik wil niet met een robot praten".
        "!wish ~1 neg .3 bot ~1 talk",
        "!wish ~1 neg ~3 withmet .3 bot",
        "!wish ~1 neg .3 bot",
        "!fedup ~3 bot",
        "!^ .2 neg .2 bot .3 $",
        "apprec ~2 if .4 person|someone|chief ~2 help|callme|talk",
        "want .2 someone .1 through",
        "me .3 callme .2 by .3 person|chief|someone",
        "is .3 person .2 voor me",
        "^ .3 team .2 please .2 $",
        "person|someone .3 neg .2 bot",
        "^ .2 someone .1 echt .2 $",
        "can ~3 callme .2 by .3 person|chief|someone",
        "lead .2 someone .2 through",
        "of .3 person|someone|chief .2 there",
        "giveme .3 someone",
        "!eind .4 person ~2 talk",
        "complain ~3 chief",
        "waar is .4 person .3 $",
        "can ~4 person|chief|someone .2 involve",
        "^ .1 callme me .3 $",
        "lead ~2 through naar .4 person|chief|team|someone",
        "me .2 through .2 transferme",
        "complain .2 bij .3 person|chief",
        "^ .2 team .1 person .3 $",
        "^ .4 person .2 team .3 $",
        "hoe talk .2 someone",
        "^ .3 please .1 transferme .2 $",
        "^ .2 transferme .1 please .1 $",
        "hoe ~2 someone .3 talk|through",
        "talk .2 by .3 person|chief",
        "!neg .2 bot .3 person",
        "someone can|help .3 inperson",
        "^ .3 person .1 there .2 $",
        "me .3 naar .3 person|chief|someone|team .2 transferme",
        "want .1 dat .3 person|chief|someone ~4 help",
        "talk .1 rather .3 person|chief|someone",
        "sprliever .3 someone|person|chief",
        "!^ .2 kanik neg .5 person|someone|chief .2 talk",
        "!^ .2 kanik neg .3 talk .3 withmet .3 person|someone|chief",
        "is .4 person|someone|chief .3 die ~6 knows|help|can|talk|callme",
        "want .2 someone die ~4 knows|help|can",
        "who .2 reach",
        "who ~4 help",
        "can .3 someone ~5 step",
        "can ~4 person|chief .4 help|step",
        "can ~4 person|chief ~3 help",
        "!^ .2 welknr ~3 person|someone .2 talk",
        "!eind .4 someone|chief ~2 talk",
        "^ .3 be .3 please .1 called",
        "can ~2 someone|person|chief ~4 callback",
        "^ .3 callback .4 person|someone",
        "^ .3 callback .2 please .2 $",
        "lead .4 person|chief|someone .2 through",
        "^ .4 doorv .2 please? $",
        "want .4 doorv .1 be",
        "!^ .2 kanik .2 neg .5 person|someone|chief .3 through|talk|involve|callme",
        "talk .1 withmet? .2 echtw .2 $",
        "is .5 person .2 sit .1 $",
        "can .3 me .2 person|someone|chief .1 give",
        "want ~3 inperson geholpen",
        "can .2 someone ~5 live",
        "can ~3 person|chief|someone .3 ask .3 me .2 callme",
        "line naar .3 person|chief|someone",
        "want .1 dat .3 person|chief|someone ~6 help",
        "poss .3 called .2 be",
        "want ~2 appt withmet .3 person|chief|someone",
        "!apprec ~2 if .4 person|someone|chief ~2 belde",
        "^ .3 cb .3 please .1 $",
        "!^ .2 can .2 you .2 neg .5 person|someone|chief .3 through|talk|involve|callme",
        "^ .3 person .1 through .3 $",
        "is .4 someone .2 team .2 there",
        "who ~3 callme",
        "!apprec ~2 if .4 person|someone|chief ~2 callme",
        "who ~4 terecht",
        "must .6 person|chief|someone .3 step",
        "hoe ~4 person|someone .2 terecht",
        "can .3 you .2 person|someone|chief ~2 fetch",
    ],
    voids: &[
        "neg .4 person|chief|someone|team",
        "neg ~4 transferme|through|callme|callback|called",
        "neg ~2 withmet .3 person|chief|someone|team ~2 talk",
        "neg .2 talk ~5 person|chief|someone|team",
        "transferme ~3 neg",
        "callme .1 me .1 neg",
        "take .1 neg ~1 contact",
        "without ~5 person|chief|someone|team ~3 talk",
        "without ~3 talk",
        "without .4 person|chief|someone|team",
        "am .3 withmet .5 person|bot|someone|team",
        "am .3 withmet .5 person|bot|someone|team .2 talk",
        "why ~6 person|someone|team|chief ~3 talk",
        "why ~5 person|someone|team|chief",
        "if ~3 person|someone|team|chief ~2 talk",
        "my .2 person|chief|someone",
        "my .2 person|chief|someone|seller ~4 talk|callme|help",
        "past ~5 person|chief|someone|team",
        "someone|person ~2 past",
        "per .1 person",
        "person|chief thing",
        "person|chief|someone ~4 thing",
        "thing .4 person|chief",
        "kind person",
        "transferme ~6 obj",
        "obj|goods ~3 transferme ~4 person|chief|someone",
        "transferme .3 goods .3 person|chief|someone",
        "goods ~2 person|chief|someone ~3 talk|transferme",
        "are ~2 person",
        "withmet .4 person|bot .2 of",
        "hoe nodig .3 person|chief",
        "can|someone .1 someone ~2 know",
        "neg ~5 nodig",
        "neg ~3 help .4 person",
        "cancel ~3 callback",
        "promise ~6 callme",
        "callback ~2 cancel",
        "ben ~3 help .1 by .3 person|someone",
        "ben ~3 by .3 person|someone ~1 help",
        "person|chief|someone be",
        "seller ~3 me ~2 callme",
        "seller ~2 talk|callme",
        "is ~4 person|someone|chief|team ~5 hoursw",
        "my .2 team ~4 talk",
        "want .2 nogeen .1 person",
        "person|someone|chief .1 must .1 talk",
        "toyou|bot dan .3 person|someone",
        "without ~4 person|someone|chief|team",
        "bot dan ~3 person|someone|chief",
        "person|someone|chief .1 is neg",
        "lees .3 person mee",
        "ze .1 transferme .2 me",
        "appt ~5 cancel",
        "cancel ~5 appt ~4 person|chief|someone",
        "is ~4 hoursw ~4 person|someone|chief|team",
        "person|someone|chief ~4 avoid",
        "avoid ~4 person|someone|chief",
        "if ~3 person|someone|chief ~2 callme",
        "person|someone whom ~3 have",
        "nozin ~2 person|someone|chief|team",
    ],
};
