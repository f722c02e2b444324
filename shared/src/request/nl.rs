//! Dutch.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "medewerker medewerkers medewerkr medewerkster mens mensen persoon personen agent agenten adviseur adviseurs consultant operator operators \
             vertegenwoordiger klantenservicemedewerker servicemedewerker helpdeskmedewerker specialist expert contactpersoon collega_van_je \
             werknemer livechat live_chat menselijke_hulp menselijk_contact deskundige teamlid verkoper mesn baliemedewerker \
             klantadviseur telefonist supportmedewerker assistent klantmedewerker",
        ),
        (
            "chief~",
            "manager leidinggevende baas chef supervisor teamleider collega verantwoordelijke bedrijfsleider directeur collegas",
        ),
        (
            "someone~",
            "iemand iemadn iemnd iemant een_van_jullie eentje wie ieman iemand_anders een_van_u",
        ),
        (
            "team~",
            "klantenservice support helpdesk team afdeling receptie klantendienst servicedesk technische_dienst verkoop klanten_service",
        ),
        (
            "talk~",
            "spreken praten kletsen contact bellen chatten bereiken contacteren overleggen communiceren sprkn praat spreek parten sprekken babbelen \
             schrijven lullen contact_opnemen praatn sprek te_maken_hebben typen appen",
        ),
        (
            "want~",
            "wil wilde wou zou_graag nodig eis wens verlang geef_me geef_mij geef_mij_nou geef verwacht prefereer verkies doe_mij doe_me mag_ik kan_ik krijg_ik stuur \
             haal breng zoek wil_graag wens_ graag roep behoefte_aan regel vraag_om wl willen stuur_me stuur_mij geeft_me verzoek_om haal_er",
        ),
        (
            "transferme~",
            "doorverbinden doorverbind doorverbindt doorschakelen doorsturen doorzetten verbinden verbind verbindt doorverbonden doorgeschakeld schakel koppel koppelen overdragen doorgestuurd verbinding escaleren zet",
        ),
        (
            "lead~",
            "verbind verbindt zet zetten stuur stuurt geef geeft schakel breng haal haalt roep laat",
        ),
        ("me", "me mij ons"),
        ("through", "door erbij aan_de_lijn aan_de_telefoon erbij_halen"),
        (
            "fill",
            "met een n de het van jullie uw je jou echt echte levend levende werkelijk menselijk menselijke alstublieft alsjeblieft aub svp nu meteen direct graag even \
             ff gewoon eens ook maar liever hier bij aan naar voor ik wij hallo hoi hey goedemiddag goedendag goedemorgen goedenavond dag bedankt dank andere ander \
             om te er eindelijk nou snel a_u_b aan_de_lijn willen mogen kunnen persoonlijk competente bevoegd bevoegde van_vlees_en_bloed in zou u jij kan mag ja nee ok okay dan \
             wel bedankt alvast dringend vandaag mijnheer mevrouw hee hé gvd verdomme zo toch telefonisch iets heel hoor joh dus beschikbare deskundig",
        ),
        ("stop", "en want omdat als wanneer hoe waar of dat zonder"),
        ("neg", "niet geen nooit niemand nie hoef hoeft"),
        ("without", "zonder"),
        (
            "bot~",
            "robot robots bot bots machine machines chatbot chatbots computer ai automaat automatische_antwoorden programma virtuele_assistent chat_bot geautomatiseerde_antwoorden",
        ),
        (
            "fedup",
            "stop_met genoeg_van klaar_met zat_van weg_met moe_van beu haat in_plaats_van baal_van klaar_met_die geen_zin_in",
        ),
        ("wish", "wil wens zin wou praat spreek hoef kan ga zou"),
        ("can", "kan kunt kunnen kun mag zou wil willen zouden mogen laat"),
        (
            "callme~",
            "terugbellen bellen bel belt terugbel terugbelt opbellen contacteren opbelt terug_bellen contact_opnemen contact_opneemt",
        ),
        ("called", "teruggebeld gebeld opgebeld"),
        ("callback", "terugbelverzoek telefoontje belafspraak terugbelafspraak"),
        ("be", "worden word"),
        ("is", "is zijn hebben_jullie heeft_u zit werkt zitten heb_je"),
        ("there", "beschikbaar aanwezig bereikbaar online vrij daar hier"),
        ("whom", "met_wie waarmee die_me die_mij die_ik om_mee mee_te die_kan waar_ik"),
        (
            "help",
            "helpt helpen hulp geholpen helpen_met hulp_van kijken overnemen overneemt meekijken",
        ),
        ("by", "door van"),
        ("am", "praat spreek chat praat_ik spreek_ik ben_ik_aan_het"),
        (
            "why",
            "hoelang hoe_lang hoeveel wat_kost kost kosten waarom_moet moet_ik wanneer welke wat_zijn hoe_laat openingstijden",
        ),
        ("if", "als wanneer voordat nadat voor"),
        ("my", "mijn zijn_ onze m_n"),
        (
            "per",
            "per voor_ twee drie vier tweede derde extra andere_ nieuwe elke eerste vijf aantal tweepersoons één",
        ),
        (
            "thing~",
            "korting kosten nummer naam rol rechten account uitnodigen toevoegen worden handleiding id functie aanmaken verwijderen resources",
        ),
        (
            "obj~",
            "printer wifi internet bank rekening geld netwerk telefoon bluetooth server account",
        ),
        ("kind", "makelaar reis vastgoed rechten"),
        ("are", "ben_je ben_jij bent_u jij_bent je_bent u_bent bent jullie_zijn is_dit"),
        ("withmet", "met"),
        ("contact", "contact bereik bereiken verbinding"),
        ("hoe", "hoe kan krijg"),
        ("nodig", "nodig"),
        ("echt", "echt echts"),
        ("terug", "terug"),
        ("of", "of"),
    ],
    asks: &[
        "^ .6 person .5 $",
        "^ .4 chief .3 $",
        "person|chief|someone|team ~4 talk",
        "talk .6 withmet .4 person|chief|someone|team",
        "contact .3 person|chief|someone|team",
        "talk ~5 withmet .4 person|chief|someone",
        "contact .3 withmet .5 person|chief|someone|team",
        "hoe ~3 person|someone ~3 through",
        "want .5 person",
        "want .2 chief",
        "want .1 someone .1 echt",
        "person|someone .1 nodig",
        "transferme .2 me",
        "me .6 transferme",
        "me .2 withmet .4 person|chief|someone|team .2 transferme",
        "transferme .5 person|chief|someone|team",
        "lead .2 me .3 through",
        "lead .2 me .5 person|chief|someone|team",
        "lead .2 person|chief|someone .2 through",
        "can ~2 person|someone|chief|team .4 callme",
        "someone|person|chief|team ~2 me ~1 callme",
        "want ~3 called .1 be?",
        "want ~4 callback",
        "can ~3 callback",
        "callme .1 me .2 terug",
        "is .4 person|someone|chief .3 there",
        "is .4 person|someone|chief ~1 whom",
        "is .3 someone .2 $",
        "is .2 there .3 person|someone|chief .3 $",
        "help .1 by .3 person|someone|chief",
        "by .3 person|someone .2 help",
        "can ~2 person|chief ~3 help",
        "!wish ~1 neg .3 bot ~1 talk",
        "!wish ~1 neg ~3 withmet .3 bot",
        "!wish ~1 neg .3 bot",
        "!fedup ~3 bot",
    ],
    voids: &[
        "neg .4 person|chief|someone|team",
        "neg ~4 transferme|through|callme|callback",
        "neg ~3 withmet .3 person|chief|someone|team ~2 talk",
        "neg .2 talk ~5 person|chief|someone|team",
        "transferme ~3 neg",
        "without ~5 person|chief|someone|team ~3 talk",
        "without ~3 talk",
        "am .3 withmet .5 person|bot|someone",
        "why ~6 person|someone|team|chief ~3 talk",
        "why ~5 person|someone|team|chief",
        "if ~3 person|someone|team|chief ~2 talk",
        "my .2 person|chief|someone",
        "per .1 person",
        "person thing",
        "person ~4 thing",
        "kind person",
        "transferme ~6 obj",
        "are ~2 person",
        "withmet .4 person|bot .2 of",
    ],
};
