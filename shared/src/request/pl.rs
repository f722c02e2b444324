//! Polish.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "konsultant konsultanta konsultantem konsultantowi konsultantka konsultantką \
             konsultantkę konsultantami konsultanci konsultatem człowiek człowieka człowiekiem \
             człowiekowi pracownik pracownika pracownikiem pracownikowi pracownicą pracownikami \
             pracowników osoba osoby osobą osobę doradca doradcy doradcą doradcę agent agenta \
             agentem agentowi operator operatora operatorem operatorowi przedstawiciel \
             przedstawiciela przedstawicielem przedstawicielowi specjalista specjalisty \
             specjalistą specjalistę ludźmi ludzie ludzi czat_na_żywo ekspert ekspertem eksperta \
             asystent asystentem asystenta człowiekem fachowiec fachowcem sprzedawcą \
             żywym_człowiekiem obsługą_ludzką pracowniczką człek człekiem ludziem czlowiekeim \
             pracwonikiem pracwonika konsultantek konsultantce konsultantki doradczyni doradczynią \
             doradcom pracownicy opiekun opiekuna opiekunem opiekunowi specjalistka specjalistką \
             człowieczka ludziom ekspertką istotą_ludzką istota_ludzka operatorką operatorka \
             przedstawicielka przedstawicielką obsługant człowiekim człwiekiem człowiekeim \
             czlowiek człowiem konsultantów konsultantom konsultantkami pracowniczka pracowniczki \
             pracownikom pracowniczce doradców doradcami doradczynię operatorów operatorami \
             operatorkę operatorce agentka agentką agentkę agentów agentami przedstawicielami \
             przedstawicieli przedstawicielkę przedstawicielce specjalistami specjalistów \
             specjalistkę specjalistce ekspertami ekspertów ekspertka ekspertkę asystentka \
             asystentką asystentkę fachowca fachowcowi fachowcami sprzedawca sprzedawcę sprzedawcy \
             sprzedawczynią ekspedientką ekspedientem żywą_duszą żywą_duszę żywa_dusza żywej_duszy \
             człeka człowiekowi_ homo_sapiens kimś_z_krwi żywą_istotą żywym_ludziem \
             pracownikiem_biura",
        ),
        (
            "chief~",
            "kierownik kierownika kierownikiem kierownikowi kierowniczką szef szefa szefem szefowi \
             menedżer menedżera menedżerem manager managera managerem przełożony przełożonego \
             przełożonym przełożonemu kolega_z_pracy dyrektor dyrektorem dyrektora kolegi \
             koleżanki dyrektorowi dyrektorką kierownikowi_ kierowniczkę kierowniczki brygadzistą \
             właścicielem właściciela właścicielowi prezesem przełożoną przełożonej szefową \
             szefowej menadżer menadżera menadżerem menadżerowi managerem_ managerowi menedżerką \
             menedżerowi zwierzchnikiem",
        ),
        (
            "someone~",
            "ktoś kogoś kimś komuś ktos kims kogos komus kimkolwiek ktokolwiek kogokolwiek kimś_innym \
             ktoś_żywy",
        ),
        (
            "team~",
            "obsługą obsługi obsługa biurem_obsługi biura_obsługi wsparciem wsparcia zespołem infolinią \
             infolinii działem działu helpdeskiem pomocą_techniczną serwisem supportem bok bokiem \
             supportu recepcją obsługa_klienta obsługą_klienta obsługi_klienta biurem_obsługi_klienta \
             biuro_obsługi_klienta działem_obsługi infolinia dział_obsługi_klienta pomoc_techniczna \
             pomocy_technicznej dział_obsługi biuro_obsługi działem_technicznym działem_reklamacji",
        ),
        (
            "talk~",
            "porozmawiać rozmawiać pogadać gadać skontaktować kontakt rozmowa rozmowę rozmowy \
             mówić pomówić skontaktowac rozmowe popisać pisać czatować kontaktu kontaktować \
             dogadać porozmawiam porozmawiajmy dodzwonić rozmówić pogadam rozmawiac połączenie \
             połączenia dzwonić zadzwonić zwrócić_się skonsultować poklikać skontaktuję \
             rozmówienia konsultacji konsultację porozmawianie zamienić_słowo zamienić_kilka_słów \
             czatu dodzwonię połączyć_się złapać rozmów skontaktowanie skontaktowania \
             porozmawiania rozmowie rozmową skonsultować_się pogaduchy zagadać gadka gadkę gadki \
             omówić przedyskutować obgadać rozmawiania dogadać_się wymienić_zdań pogawędzić czat \
             chat porozmawiałbym porozmawiałabym pogadałbym pogadałabym pomówiłbym skontaktowałbym \
             skontaktowałabym zamienić_parę_słów zamienić_dwa_słowa zamienić_słówko przedzwonić \
             podzwonić pogawędka porozmawiałbym_chętnie rozmówić_się pokonsultować skonsultować_to \
             wyjaśnić wyjaśnić_to wyjaśnić_sprawę wyjaśniać załatwić załatwić_to załatwiać pomówmy \
             pogadajmy pogadamy porozmawiamy skontaktujemy telefonować zatelefonować ugadać \
             umówić_się_na_rozmowę konsultować nawiązać_kontakt nawiązania_kontaktu \
             nawiązać_rozmowę przegadać skonfrontować rozmawiałbym rozmawiałabym pisałbym \
             kontaktować_się prozmawiać porozmaiwać porozmawac porozmwaiać pogdać pogadałbym_sobie \
             wideorozmowę wideorozmowa chatować czatowac korespondować popiszę dialogu dialog \
             zdzwonić zdzwonić_się skomunikować komunikować komunikacji",
        ),
        (
            "want~",
            "chcę chce chciałbym chciałabym potrzebuję potrzebuje żądam proszę_o prosze_o poproszę \
             poprosze wolę wolałbym wolałabym dajcie daj dajcie_mi daj_mi domagam_się życzę_sobie \
             dawaj dawać przyślijcie zawołaj zawołajcie zawołać prosić_o oczekuję wymagam szukam \
             potrzebny potrzebna chcem dawajcie chcemy proszę prosze mogę_prosić mogę_dostać \
             niech_mi_dadzą wezwijcie poprosić podajcie podaj prosiłbym prosiłabym prosilbym \
             prosilabym prosimy wezwij pozwólcie pozwól znajdźcie znajdź dajże oczekujemy pragnę \
             chciałem chciałam chcialbym chcialabym wołam wołaj chętnie przyślij prosić życzyłbym \
             życzyłabym interesuje_mnie zależy_mi ściągnij ściągnijcie zwołaj żądamy marzę wolimy \
             proszą wnoszę_o wdzięczna wdzięczny wdzieczna wdzieczny zobowiązany wolałbym_aby \
             życzę marzy_mi_się liczę_na czekam_na oddelegujcie oddeleguj wyślijcie wyślij \
             przydzielcie przydziel przyprowadź przyprowadźcie skombinujcie skombinuj załatw \
             załatwcie załatwcie_mi sprowadź sprowadźcie zorganizujcie zorganizuj udostępnijcie \
             zapewnijcie przydałby przydałaby przydałby_się przydałaby_się chciałoby chciałoby_się \
             chciałbym_dostać potrzebujemy potrzebowałbym potrzebowałabym upraszam ubiegam_się \
             wnioskuję apeluję zażądam zawezwij przywołaj przywołajcie zaproście wpuśćcie",
        ),
        (
            "transferme~",
            "połącz połączyć połączcie przełącz przełączyć przełączcie przekieruj przekierować \
             przekierujcie przekaż przekazać przekażcie połączenie przekierowanie przełączenie \
             połączy łączcie łącz przełączycie połączysz skieruj skierować eskalować przekazanie \
             skierowanie przekierowanie_ połączono połączony pryzłącz przekażesz przepnij podłącz \
             połączcię przekierowania przełączenia połączenia przełączysz przełączy skontaktowanie \
             skontaktujcie skontaktuj łączysz przerzuć przerzućcie przerzucić wrzuć oddeleguj \
             oddelegujcie podłączcie podłączyć podepnij podepnijcie zepnij przekierowałbyś \
             przekierowałby przełączylibyście połączylibyście przełączyłby połączyłby połączyła \
             przełączyła połączcie_mnie oddaj oddajcie oddać przekazali przekierujesz \
             przekierujecie przepniecie przepiąć skierujcie złącz złączcie polacz_mnie \
             skontaktować_mnie skontaktowałby umożliwcie umożliwić",
        ),
        ("me", "mnie mi nas mną mna"),
        (
            "fill",
            "z ze do o na jakimś jakąś jakiegoś jakiś jakaś jakimkolwiek kimś żywym żywą żywego \
             żywy żywa żywej prawdziwym prawdziwą prawdziwy prawdziwego prawdziwa prawdziwej \
             realną realnym waszym waszego wasz państwa pana pani proszę prosze teraz zaraz \
             natychmiast od_razu wreszcie w_końcu się sie bezpośrednio po_prostu już juz jeszcze \
             cześć hej witam witaj dzień dobry wieczór dziękuję dzieki dzięki dzien dobranoc tu \
             tutaj normalnym normalnego ludzkim innym inną innego tym kompetentnym kompetentną \
             żeby mi mnie pilnie szybko dzisiaj uprzejmie bardzo no ok okej to tylko ja ludzki \
             ludzką z_krwi_i_kości osobiście telefonicznie jednak właściwym jednym którymś weź \
             weźcie chociaż dostępnym kurde halo serdecznie poproszę poprosze z_was z_państwa \
             od_was od_państwa firmy waszej swojego klienta technicznego reklamacji kimkolwiek \
             miły fizycznym telefonem jakiegokolwiek ktokolwiek ludzkiego mogę moge sensownym \
             ogarniętym rozsądnym kumatym normalną konkretnym odpowiednią odpowiednim decyzyjną \
             decyzyjnym jutro chwilę bezzwłocznie niezwłocznie będzie łaskaw natychmiastowy \
             natychmiastową mną w_jaki_sposób obsługi_klienta obsługą_klienta biura_obsługi \
             biura_obsługi_klienta działu pomocy_technicznej odpowiedniej właściwej żywi prawdziwi \
             któraś któryś sklepu wolna na_żywo realny realna rzeczywistym rzeczywistą obojętnie \
             którym obojętnie_z_kim jakąkolwiek uczciwie chociażby trochę momencik ludzie panie \
             drodzy hejka hejo siema siemka elo no_weź ej ejj czas czatu umożliwienie tylko_ \
             wyłącznie czacie możliwie prostu po jeszcze_raz online dziś na_czacie poważnym \
             kontaktowym kogokolwiek miałby ochotę tam jakimiś jakichś jakąkolwiek_ państwem pani_ \
             panem panią szanowni szanowna redakcjo chętnie najlepiej najchętniej osobno prywatnie \
             błagam bardzo_proszę prosiłbym prosiłabym ładnie grzecznie kochani mili żywcem \
             naprawdę serio w_tej_sprawie sprawie tej mojej moją tę ten tego dotyczącej dotyczący \
             kompetentnego doświadczonym doświadczoną doświadczonego zaufanym miłym miłą \
             sympatycznym uprzejmym dyżurnym dyżurnego dyżurującym głównym technicznym waszą \
             państwa_ którymkolwiek którąkolwiek byle byle_kim byle_jakim jakimkolwiek_ \
             jeszcze_dziś w_miarę_możliwości jak_najszybciej asap migiem raz_dwa błyskawicznie \
             ponownie znowu znów może wam was tą tej_ sobie swoim ino firmowym sklepowym bankowym \
             bankowego od",
        ),
        ("stop", "i ale bo że jak kiedy gdzie lub albo bez jeśli czy a"),
        ("neg", "nie nikt nikim nikogo nigdy żaden żadnego żadnym żadnej nie_jest"),
        ("without", "bez"),
        (
            "bot~",
            "bot bota botem boty botami robot robota robotem roboty robotami maszyna maszyną maszyny \
             chatbot chatbotem chatbota komputer komputerem automat automatem automatycznych_odpowiedzi \
             ai automatu sztuczną_inteligencją automatyczne_odpowiedzi programem czatbotem botowi \
             maszynami czatbota",
        ),
        (
            "fedup",
            "dość dosyć mam_dość mam_dosyć koniec_z zamiast przestańcie_z precz_z nienawidzę",
        ),
        (
            "wish",
            "chcę chce będę bede zamierzam mam_ochoty mam_zamiaru lubię gadam rozmawiam chciałbym ochoty",
        ),
        (
            "can",
            "może mogę moze moge możecie czy_mogę mógłby mogłaby mógłbym mogłabym można da_się \
             moglibyście możesz proszę niech chcę chciałbym chciałabym potrzebuję żeby poproszę by \
             mogliby mogłoby mogą moga czy_moglibyście moglibyscie chciałem chciałam prosiłbym prosiłabym \
             oczekuję czy_nie_mógłby czy_nie_mogłaby czy_nie_mogłabym czy_nie_mógłbym czy_nie_moglibyście \
             zechcieliby zechciałby czy_byłaby_możliwość możliwość dałoby_się dałoby_rady da_radę idzie",
        ),
        (
            "callme~",
            "zadzwonić zadzwoni oddzwonić oddzwoni zadzwonił zadzwoniła oddzwonił skontaktował \
             skontaktuje skontaktować zadzwonili oddzwonili zatelefonował zatelefonować \
             zatelefonuje odezwać odezwie odezwałby przedzwonić przedzwoni przedzwonił \
             przedzwoniła oddzwoniła odezwała odezwali odezwą zadzwonią oddzwonią skontaktowała \
             skontaktowali skontaktują zatelefonowała przekręcić przekręcił zakręcić wytłumaczy \
             wytłumaczył wytłumaczyć wyjaśni wyjaśnił wyjaśniła zadzwoniłby zadzwoniłaby \
             oddzwoniłby zadzwoniliby",
        ),
        (
            "callimp",
            "oddzwońcie zadzwońcie oddzwoń proszę_oddzwonić proszę_zadzwonić zadzwoń_do_mnie oddzwoncie \
             zadzwoncie proszę_do_mnie_zadzwonić prosze_do_mnie_zadzwonic proszę_mi_oddzwonić \
             zadzwońcie_do_mnie oddzwoń_do_mnie proszę_o_oddzwonienie skontaktujcie_się_ze_mną \
             proszę_się_ze_mną_skontaktować proszę_o_kontakt proszę_o_pilny_kontakt prosze_o_kontakt \
             proszę_o_szybki_kontakt proszę_o_pilny_telefon poproszę_o_kontakt poproszę_o_telefon \
             proszę_o_telefon prosze_o_telefon poproszę_o_oddzwonienie",
        ),
        (
            "callback",
            "telefon_zwrotny oddzwonienie kontakt_telefoniczny rozmowę_telefoniczną telefon_od \
             telefonu_zwrotnego telefon_od_kogoś telefon_od_konsultanta telefon_od_pracownika \
             kontakt_ze_strony kontakt_od telefon_z_państwa_strony kontakt_z_państwa_strony",
        ),
        (
            "is",
            "jest są macie czy_jest jest_tam istnieje pracuje czy_macie czy_jest_tu jest_tu \
             jest_tutaj czy_jest_tam",
        ),
        ("there", "dostępny dostępna dostępni wolny tam online dostępnego pod_telefonem na_czacie"),
        (
            "whom",
            "z_kim z_którym z_którą kto_może kto_mógłby kto_mi do_kogo kto_pomoże z_kim_mogę \
             z_kim_moge z_kim_mógłbym z_kim_mogłabym z_kim_można do_kogo_mogę kogo_mogę kogo_moge \
             kogo_można u_kogo_mogę z_kim_tu z_kim_się z_kim_najlepiej z_kim_powinienem \
             z_kim_powinnam z_kim_muszę z_kim_trzeba do_kogo_się do_kogo_można do_kogo_powinienem \
             do_kogo_powinnam kogo_mógłbym kogo_mogłabym kto_mi_może ktoś_kto",
        ),
        (
            "help",
            "pomóc pomoże pomógł pomoc pomocy zajął zająć zajmie obsłużył obsłużyć odpowiedział przejął \
             sprawdził pomocą odpisał odpisze odpowie zajęła pomogła spojrzał zerknął obsłużyła wsparcie \
             pomógłby odpowiedzi odpowiadał zobaczył rozwiązał",
        ),
        ("am", "rozmawiam piszę gadam czy_rozmawiam czatuję"),
        (
            "why",
            "ile jak_długo kiedy dlaczego_muszę czy_muszę muszę jakie w_jakich jaki godziny dlaczego",
        ),
        ("if", "jeśli gdy kiedy zanim po_rozmowie jeżeli podczas_rozmowy po"),
        ("my", "mój moja moim moją mojego mojej nasz naszym"),
        (
            "per",
            "za dla dwie trzy dwóch trzech cztery pięć drugą druga kolejną nową dodatkową każdą czterech \
             dodać jedną jedna ilu jednej na_osobę na_osobe na_jedną_osobę na_każdą_osobę",
        ),
        (
            "thing~",
            "nieruchomości ubezpieczeniowy ubezpieczeniowego turystyczny komórkowy komórkowych \
             komórkowymi sieci fizyczna prawna kontaktowa fizycznej starsza trzecia trzecią fizyczną \
             prawną starszej ubezpieczeniowym niepełnosprawna podróży celny celnego giełdowy giełdowego \
             sportowy",
        ),
        (
            "about",
            "prawa praw prawach opłata prowizja zostać numer cena zniżka zniżkę ilu koszt godziny rola \
             dodać",
        ),
        (
            "obj",
            "wifi drukarkę internet internetem bank bankiem konto kontem siecią bluetooth drukarki",
        ),
        (
            "are",
            "jesteś jestes czy_jesteś jest_pan jest_pani jesteście to_jest_człowiek to_człowiek",
        ),
        ("with", "z ze do o na przez od"),
        ("need", "trzeba muszę potrzeba potrzebny potrzebna potrzebne musicie musisz konieczne"),
        ("or", "czy lub albo"),
        (
            "desk",
            "obsługa_klienta biuro_obsługi_klienta infolinia dział_obsługi_klienta pomoc_techniczna \
             dział_obsługi biuro_obsługi",
        ),
        ("install", "montażu instalacji montaż"),
        (
            "callself",
            "zadzwonić_do_mnie oddzwonić_do_mnie do_mnie_zadzwonić do_mnie_oddzwonić do_mnie_zadzwonił \
             do_mnie_zadzwonicie zadzwonicie_do_mnie oddzwonicie zadzwonić_pod_ten_numer mi_oddzwonić \
             skontaktować_się_ze_mną się_ze_mną_skontaktować skontaktował_się_ze_mną \
             skontaktowała_się_ze_mną skontaktuje_się_ze_mną zadzwoni_do_mnie oddzwonił_do_mnie \
             skontaktowali_się_ze_mną odezwał_się_do_mnie odezwie_się_do_mnie do_mnie_odezwał",
        ),
        (
            "case",
            "sprawę zgłoszenie wiadomość temat problem reklamację skargę pytanie sprawy zgłoszenia tematu \
             problemu pytania",
        ),
        (
            "czyneed",
            "czy_potrzebuję czy_potrzebuje czy_potrzebny czy_potrzebna czy_trzeba czy_potrzebny_mi \
             czy_potrzebna_mi czy_konieczny czy_musi",
        ),
        (
            "reach",
            "dostać_się dostac_sie trafić wywołać przywołać ściągnąć uzyskać_kontakt uzyskać_połączenie \
             złapać dotrzeć połączyć_się dodzwonić_się dobić_się zawołać otrzymać_pomoc",
        ),
        ("that", "aby żeby by zeby"),
        ("invitep", "zaprosić zapraszać dodać usunąć dodawać"),
        (
            "pastw",
            "dzwonił dzwoniła dzwonili dzwoniło mówił mówiła rozmawiał rozmawiała rozmawiałem rozmawiałam \
             rozmawialiśmy gadałem gadałam powiedział powiedziała pisał pisała pisałem pisałam obiecał \
             obiecała",
        ),
        ("real", "żywego żywy żywą żywa prawdziwego prawdziwy realnego normalnego kompetentnego"),
        ("tam", "tam tu tutaj na_czacie"),
        ("canbot", "czy_chatbot czy_bot chatbot_może bot_potrafi chatbot_potrafi"),
        (
            "setup",
            "skonfigurować ustawić konfiguracja konfiguracji ustawienia widget widgecie widżecie wtyczce \
             wtyczka",
        ),
        ("when", "kiedy o_której"),
        ("other", "drugiej_stronie drugim_końcu"),
        ("isn", "nie_jest niepotrzebna niepotrzebny zbędna zbędny"),
        ("datp", "komuś komus"),
        ("mail", "mailowy mailowo mail e-mail mailem listowny"),
        ("get", "dostać otrzymać poprosić prosić dostane dostanę"),
        (
            "staff~",
            "handlowcem handlowca handlowiec handlowcowi technikiem technika technik technikowi \
             serwisantem serwisanta serwisant serwisantowi prawnikiem prawnika prawnik prawniczką \
             informatykiem informatyka księgową księgowa księgowej księgowością księgowości \
             recepcjonistką recepcjonistą recepcjonistę recepcjonistkę moderatorem moderatora \
             administratorem administratora inżynierem inżyniera księgowym likwidatorem \
             likwidatora analitykiem pośrednikiem brokerem agronomem kadrową sekretarką \
             sekretariatem sekretariatu reklamacjami reklamacji sprzedażą działem_sprzedaży \
             działem_księgowości działu_sprzedaży działu_księgowości działem_windykacji \
             rzecznikiem gościem kolesiem typem facetem babką kolegą koleżanką kolego programistą \
             programisty montażystą dyspozytorem dyspozytora dyspozytorką dietetykiem farmaceutą \
             farmaceutką lekarzem stylistą trenerem instruktorem",
        ),
        (
            "ask",
            "zapytać spytać zapytac pytać dopytać podpytać poradzić poradzić_się zwrócić \
             zwrócić_się zgłosić uderzyć uderzać dzwonić zadzwonić",
        ),
        ("let", "niech niechaj niech_się"),
        ("works", "działa działają dziala dzialaja pracuje pracują"),
        ("kto", "kto który która ktory ktora"),
        ("istam", "jest_tam czy_jest_tam jest_tu czy_jest_tu jest_tutaj"),
    ],
    asks: &[
        "^ .6 person .5 $",
        "^ .4 chief .3 $",
        "talk .2 with .6 person|chief|someone|team",
        "talk .6 person|chief|someone|team",
        "talk ~6 with .4 person|chief|someone",
        "with .4 person|chief|someone|team .3 talk",
        "can ~3 with .4 person|chief|someone ~2 talk",
        "want .5 person",
        "want .3 chief",
        "want .2 someone",
        "transferme .6 person|chief|someone|team",
        "transferme .1 me .6 person|chief|someone|team",
        "me .2 transferme ~1 with? .5 person|chief|someone|team",
        "me .1 with .4 person|chief|someone|team .2 transferme",
        "can ~2 someone|person|chief|team ~4 callme",
        "someone|person|chief|team .1 can ~3 callme",
        "want ~4 someone|person|chief ~3 callme",
        "callimp",
        "want ~2 callback",
        "can ~4 callback",
        "is .2 there? .4 person|someone|chief .3 there",
        "is .2 there .4 person|someone|chief",
        "is .4 person|someone|chief ~1 whom",
        "is .3 someone|person .3 $",
        "can ~2 person|chief ~3 help",
        "want ~3 person|chief|someone ~2 help",
        "!neg .1 wish ~4 bot",
        "!neg .1 talk ~3 bot",
        "!fedup ~3 bot",
        "^ .2 desk .2 $",
        "someone|person|chief .3 can .3 talk",
        "can ~3 help .2 person|chief",
        "want ~3 help .2 with? .1 person|chief",
        "want .3 person|chief .3 $",
        "talk .3 with .3 whom",
        "with? whom ~2 talk",
        "can .3 callme .2 with? me",
        "can .2 with? me ~2 callme",
        "want ~2 help .1 person|chief",
        "person|chief .2 with talk",
        "chief|person ~1 transferme me",
        "person|someone .4 with talk",
        "want|can ~4 help .2 person",
        "transferme .1 case .2 person|chief|team",
        "can ~4 callself",
        "want .1 me .1 transferme .1 $",
        "^ .2 someone .3 is .2 $",
        "transferme .1 me ~3 with ~2 person|chief|someone|team",
        "that .2 callself|callme .2 with? me? .2 person|chief|someone",
        "that .3 person|chief|someone .3 callself|callme",
        "can .3 person|someone|chief .3 callself",
        "reach .2 with .2 person|chief|team",
        "reach .2 person|chief|team",
        "^ .3 person .1 neg bot",
        "someone .4 talk",
        "transferme .1 my? case .2 person|chief|team",
        "^ .3 someone real .3 $",
        "is .1 tam .1 someone|person",
        "is .2 tam .2 someone|person",
        "!when can .2 talk .3 with .3 person|chief|someone",
        "can .2 get .3 person|chief",
        "talk .4 with .4 staff",
        "talk ~4 with .3 staff",
        "with .3 staff .3 talk",
        "transferme .1 me? .3 with? .3 staff",
        "me .1 transferme .1 with .3 staff",
        "can ~3 staff .2 with? me? ~1 callme",
        "that .3 staff .3 callself|callme",
        "staff .1 can .2 callself",
        "staff .2 can .2 with? me .2 callme",
        "want .4 someone .2 with? .3 help",
        "want .3 with .3 person|chief|someone .4 talk",
        "want .1 me .1 someone",
        "can .2 someone .2 with? .2 talk",
        "whom ~1 ask",
        "ask .3 someone real",
        "that .1 with? me ~1 callme .2 someone|person|staff",
        "let .2 callme .2 someone|person|staff",
        "let .2 with? me ~2 callme ~1 someone|person|staff",
        "whom .1 ask",
        "want .1 datp .2 case",
        "kto .1 can .2 with me .2 talk",
        "kto .1 can .2 me .1 help",
        "^ .2 istam .2 someone",
        "staff .1 with talk",
        "talk .2 with .3 staff",
        "talk .4 staff",
        "someone|person|chief .3 callme with me",
    ],
    voids: &[
        "neg .2 wish|want|can|talk|transferme|need ~5 person|chief|someone|team|neg|callback|callme|me",
        "neg .3 transferme|callimp|callme",
        "neg ~4 transferme",
        "person|chief|someone .1 neg .1 want|need",
        "neg .2 person|chief|someone",
        "without ~5 person|chief|someone|team",
        "am .3 with .5 person|bot|someone",
        "why ~6 person|someone|team|chief",
        "if ~3 talk ~3 person|someone|team|chief",
        "my .2 person|chief|someone",
        "per .2 person",
        "person|team thing",
        "about .4 person|team",
        "transferme|talk ~5 obj",
        "are .3 person",
        "person or",
        "person ~2 install",
        "are",
        "neg ~3 callself",
        "czyneed ~4 person|someone|chief|team",
        "invitep ~3 person|someone|team|chief",
        "person|someone|chief .3 pastw",
        "pastw .4 person|someone|chief|team",
        "canbot ~6 person|team",
        "setup ~6 person|team|transferme",
        "need is .2 person",
        "person ~4 setup",
        "other .1 is .3 person",
        "talk ~4 person|team isn",
        "want .1 datp",
        "callimp .1 mail",
        "can get ~1 per",
        "talk works",
        "works .2 talk",
    ],
};
