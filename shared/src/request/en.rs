//! English.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &["to"],
    classes: &[
        (
            "person~",
            "agent agents human humans person persons representative representatives rep reps \
             operator operators advisor advisors adviser advisers consultant specialist attendant \
             human_being human_beings real_people live_people actual_people people csr employee \
             staff_member team_member member_of_staff member_of_the_team member_of_your_team \
             customer_service_agent customer_service_rep support_agent customer_care_agent humman \
             hooman assistant assistants expert agnt humon hman persn receptionist clerk \
             rep_please staffer teammember support_person support_rep human_rep human_operator \
             human_advisor human_representative service_agent humanbeing repersentative \
             represntative representitive customer_support_agent customer_support_rep \
             customer_representative service_rep customer_support_representative \
             customer_service_representative real_dude real_bloke real_man real_woman real_lady \
             actual_guy actual_dude living_soul account_handler account_rep sales_rep ahuman \
             aperson anagent anoperator arep realperson realhuman liveagent humanagent liveperson \
             arealperson arealhuman ahumanbeing realagent caseworker case_handler an_adult \
             service_person support_guy tech_guy support_human bloke withahuman withaperson \
             withanagent witha_human",
        ),
        (
            "person",
            "live_chat live_support human_support human_help human_assistance human_agent \
             live_agent live_person real_person real_human actual_human actual_person \
             living_person breathing_human real_agent real_people human_contact human_touch \
             support_human person_in_charge real_guy proper_person pers0n agnet agetn huan",
        ),
        (
            "chief~",
            "manager managers supervisor supervisors superior boss colleague_of_yours \
             your_colleague your_colleagues staff teammate your_boss coworker_of_yours \
             a_colleague one_of_your_colleagues another_colleague colleague_instead \
             head_of_support duty_manager floor_manager shift_manager store_manager \
             branch_manager general_manager account_manager case_manager office_manager \
             head_honcho team_leader team_lead shift_lead complaints_officer officer technician \
             technicians engineer engineers coordinator concierge salesperson salesman sales_guy \
             dispatcher mechanic higher_up higherups higher_ups amanager crew gaffer guvnor \
             head_of big_boss boss_man boss_lady head_office",
        ),
        (
            "someone~",
            "someone somebody anyone anybody some_one some_body any_one one_of_you \
             one_of_your_people sum1 some1 smone sombody smbdy folks guy whoever one_of_your_guys \
             your_guys your_lot one_of_your_lot one_of_you_lot one_of_you_guys one_of_your_folks \
             one_of_your_team lad lass fella geezer bod lady gentleman withsomeone withsomebody",
        ),
        (
            "else",
            "someone_else somebody_else anyone_else anybody_else another_agent another_person",
        ),
        (
            "team~",
            "support customer_service customer_support customer_care customer_assistance helpdesk \
             help_desk team department sales billing tech_support technical_support service_desk \
             customer_services call_center call_centre frontdesk front_desk reception management \
             support_team service_team sales_team help_team billing_team",
        ),
        (
            "talk~",
            "talk speak chat converse discuss contact reach communicate get_in_touch get_ahold \
             get_hold get_a_hold get_through deal speaking talking chatting contacting reaching \
             communicating tlak tak spek speek spk talkk taalk chatt consult dealing \
             getting_in_touch be_in_touch conversation have_a_word word_with a_word_with \
             chat_live have_a_chat have_a_conversation have_words message messaging text write_to \
             tlk tallk speka speack tawk intouch reach_out holla holler discussing discussion \
             talk_it_over spekae conversation_with chinwag natter yap gab yak chitchat speakto \
             talkto talkwith speakwith chatwith chatto have_a_natter rant moan vent whinge \
             chew_the_fat have_a_natter have_a_rant let_me_at takl tolk tlak talkt",
        ),
        ("call", "call phone ring calls email telephone dial"),
        (
            "want~",
            "want need demand prefer require request wnat wanna_have gimme give_me get_me give_us \
             gime_me looking_for id_like i_d_like would_like i_d_love bring_me bring want_to_have \
             can_i_have could_i_have can_i_get could_i_get may_i_have can_we_have can_you_get \
             could_you_get want_to_get need_to_get let_me_have insist_on rather_have show_me \
             send_me find_me fetch find get_hold_of hand_me requesting nede nead wann i_ll_take \
             can_i_please_have can_i_please_get in_need_of i_ll_have need_to_have i_expect \
             can_you_get_me could_you_get_me can_you_give_me could_you_give_me would_prefer \
             i_d_prefer i_d_sooner crave lemme_get lemme_have i_d_appreciate could_do_with iwant \
             ineed iwanna hit_me_up_with hook_me_up_with gimmie watn wantt wamt nedd neeed ndeed \
             wanan",
        ),
        ("give", "give get send put have bring fetch find drop shoot"),
        ("something", "real live actual human_ living"),
        (
            "transfer~",
            "transfer connect redirect forward escalate hand_over patch route switch conect \
             conenct tranfer transfr put_me_through put_me_thru putting_me_through direct \
             transferred connected escalated escalating transferring connecting forwarded \
             redirected handed_over put_me_in_touch put_me_in_contact get_me_in_touch \
             connected_with loop_in loop bump put_through put_us_through hook hand pass swap \
             connectme transferme putmethrough",
        ),
        ("put", "put putting stick chuck shove sling throw toss punt"),
        ("me", "me us m"),
        ("refer", "refer"),
        ("over", "to with over onto on through thru too"),
        (
            "fill",
            "to a an the with wit your ur one of some any please pls plz real live human actual \
             living breathing proper genuine true other another different from at by right now \
             just really kindly quickly asap immediately directly over through instead u you's \
             my_own this goddamn damn fucking bloody freaking frigging flesh non robotic hi hello \
             hey there already ok okay so well yo um uh no yes yeah thanks thank_you sir madam \
             dear good morning afternoon evening day and_blood today urgently finally qualified \
             competent trained help available single knowledgeable na ot senior in_charge witth \
             wiht wth w about_this about_it about_my_order for_me pleease plese plase pleas that \
             is working possibly maybe friend darn stupid else decent responsible in_person \
             on_the_line on_the_phone hiya howdy guys team folks actually simply somehow be able \
             local for_once sorry bro man dude mate again first straight mortal normal fleshy \
             customer costumer service servise servce big relal rael rela reall reel acutal \
             actaul possible be_a be_an be_the be_your wih witht iwth wih witj",
        ),
        ("stop", "and but because about that who which when where if not dont without"),
        ("or", "or vs versus"),
        (
            "about",
            "about_this about_it about_my_order about_my_account about_my_bill about_my_booking \
             about_my_case about_my_claim about_my_refund regarding_this about regarding \
             concerning on for",
        ),
        (
            "neg~",
            "dont don't rather_not d_rather_not not didnt doesnt never do_not dnt didn't won't \
             wont havent no_longer cannot_stand neednt needn shouldnt wouldnt hate_to would_hate \
             dont_bother don't_bother stop avoid refuse_to wouldnt_want no_desire",
        ),
        ("no", "no without avoid"),
        ("necessary", "need necessary reason require"),
        ("wish~", "want need wish like care would_like wanna require have_to asked asking ask"),
        (
            "bot~",
            "bot bots robot robots machine machines chatbot chatbots ai computer computers \
             program automated_system automated_response automated_responses automaton algorithm \
             automated_replies auto_replies canned_responses virtual_assistant chat_bot",
        ),
        (
            "fedup",
            "sick_of tired_of fed_up_with enough_of enough_with done_with no_more \
             sick_and_tired_of hate over_this instead_of rather_than",
        ),
        ("can", "can could may might able would will let lemme possible should"),
        ("be", "is are s there any isnt arent"),
        ("any", "any anyone anybody someone somebody no_one nobody"),
        ("there", "there here around available online home awake free listening alive on_duty"),
        ("is", "is are isnt do_you_have have_you_got got any s r"),
        ("having", "i_can to we_can i_could could i who_can that_can who_could i_may"),
        ("back", "back"),
        (
            "callback",
            "callback call_back phone_call phonecall call_backs return_call bell buzz tinkle",
        ),
        (
            "ing",
            "talking speaking chatting contacting reaching communicating dealing connected \
             transferred",
        ),
        (
            "past",
            "was were been after while before by like of am keep kept enjoyed loved hated than \
             when is are during without start started stopped avoid from",
        ),
        ("tried", "tried managed used able_yesterday had"),
        ("ago", "yesterday ago last earlier"),
        (
            "told",
            "told_me told_us advised_me advised asked_me says said_to saying instructed_me \
             tells_me suggests suggested recommends promised promises agreed supposed_to \
             was_going_to offered",
        ),
        ("if", "if whether unless once until"),
        (
            "must",
            "do_i_have_to do_i_need_to must_i should_i do_i_need do_we_need_to why_do_i_have_to \
             why_should_i do_i_really_need_to",
        ),
        (
            "how",
            "how_long how_much how_often how_many what_time what_hours what_days which_hours \
             is_it_free cost costs difference why_would happens when_are when_is when_do \
             when_does",
        ),
        (
            "kind",
            "travel estate real_estate insurance user free delivery cleaning tour secret fbi \
             leasing shipping mobile phone network crane third per two three four five six each \
             forklift letting sports literary ticket train drive boolean logical ai_agent cruise \
             machine_operator missing young old sick single_person disabled tall customs \
             purchasing undercover booking_agent mortgage contact_person first_person business \
             sales_person salesperson delivery_driver talent chemical cooling smart product \
             project account_manager_role password case task file window download package device \
             program",
        ),
        (
            "thing",
            "fee fees code id ids number numbers login account portal name names role roles seat \
             seats license licence resources rights error discount training salary job jobs \
             commission app software tool api manual readable friendly string history body hair \
             nature capital growth dashboard settings panel permission permissions limit plan \
             pricing price rate rates cost costs table room ticket tickets bed tent position \
             vacancy mode version policy assist_feature hours overloading precedence skill skills \
             performance rating ratings size shape shaped voice translation translator \
             verification errors interaction experience bonus workflow status schedule report \
             reports translators sized profile view of_the_month",
        ),
        (
            "noun",
            "money cash funds wifi wi_fi internet network vpn account bank printer device laptop \
             phone bluetooth tv server database api app card router payment amount balance \
             calendar slack paypal",
        ),
        ("my", "my his her their our"),
        ("for", "for per"),
        ("people", "people person persons"),
        ("one", "one"),
        ("your", "your the"),
        ("from", "from by"),
        ("than", "than"),
        ("rather", "rather prefer"),
        ("instead", "instead_of rather_than"),
        ("on", "on"),
        ("in", "in involved"),
        (
            "help",
            "help assistance support assist input callback answer reply response answers hear \
             advice speak",
        ),
        ("assist", "assist fix sort"),
        (
            "handle",
            "handle take look check review take_over step deal looking reviewing investigate \
             assist help intervene read sort pick_this pick_it",
        ),
        ("company", "company support office staff end side department"),
        ("callme", "call phone ring telephone"),
        ("please", "please pls plz just kindly"),
        ("needed", "needed necessary required"),
        ("ask", "ask"),
        ("get", "get fetch find bring"),
        ("request", "request book schedule arrange organise organize"),
        ("deal", "deal"),
        ("contact", "contact"),
        ("let", "let"),
        (
            "goods",
            "shift shifts ticket tickets account booking reservation subscription ownership \
             domain license licence deposit points balance money order parcel package gift credit \
             credits voucher file files contract email emails membership property pet car data \
             funds",
        ),
        ("yours", "you someone somebody anyone"),
        ("called", "called_back phoned_back be_phoned be_contacted be_rung rung_back be_called"),
        ("onat", "on at now tomorrow today asap regarding about as"),
        (
            "who",
            "who_can_i who_do_i who_could_i who_should_i who_can_we whom_can_i who_would_i \
             who_may_i",
        ),
        ("howto", "how where"),
        ("escalate", "escalate escalated elevate"),
        ("refuse", "refuse stop tired sick hate done not fed_up_of refusing hate_to"),
        ("issue", "this it that issue case ticket matter complaint"),
        ("sooner", "rather sooner prefer better"),
        ("seller", "seller sellers vendor driver courier landlord host merchant"),
        (
            "noot",
            "advise advice contacted talked spoke spoken called emailed chatted reached manages \
             managed humane personal agency agencies operate operation operations representation \
             transfers stuff chart chap team's humain humaine humano humana umano umana personne \
             persona phones phoned personnel personnels perdon",
        ),
        ("in_from", "from in within of fee"),
        ("do_i", "i we"),
        ("reassign", "transfer assign reassign forward route"),
        ("bring", "bring invite add assign remove hire become promote"),
        ("answering", "answering replying reading typing responding behind writing"),
        (
            "you",
            "are_you r_u are_u is_this youre you_are you_re u_r is_it was_that do_i_have \
             am_i_with have_i_got",
        ),
        ("spoke", "spoke spoken talked speak talk"),
        ("pleasenow", "please pls plz now asap"),
        ("person", "hunam humna"),
        ("giveme", "give_me get_me gimme bring_me find_me send_me hand_me"),
        ("complain", "complain complaint complaining"),
        ("where", "where"),
        ("involve", "involve bring add loop_in include pull"),
        ("intochat", "into in to"),
        ("colleague", "colleague colleagues coworker"),
        (
            "takenover",
            "taken_over handled answered helped assisted looked_at reviewed picked_up resolved",
        ),
        ("onphone", "on_the_phone on_the_line on_a_call"),
        ("send", "send write sent"),
        ("txt", "message text email mail sms note"),
        ("bypar", "by"),
        ("reach2", "reach get have speak"),
        ("looking", "looking interested trying wishing here"),
        (
            "alive",
            "with_a_pulse with_a_brain with_a_heartbeat with_half_a_brain who_is_human \
             who_s_human thats_human that_is_human who_is_real who_isnt_a_bot with_a_soul",
        ),
        (
            "joined",
            "speaktosomeone talktosomeone talktoahuman speaktoahuman talktohuman speaktohuman \
             talktoaperson speaktoaperson speaktoanagent talktoanagent talktoagent speaktoagent \
             talktosomebody speaktosomebody talktoaperson chatwithahuman speakwithahuman \
             talkwithahuman speaktoamanager talktoamanager speaktoperson talktoperson \
             speakwithsomeone talkwithsomeone talktoarep speaktoarep drop_me_a_line \
             give_me_a_bell give_me_a_buzz give_me_a_tinkle give_me_a_shout iwanttospeak* \
             iwanttotalk* iwannatalk* iwannaspeak* ineedtospeak* ineedtotalk* canispeak* \
             canitalk* letmespeak* letmetalk* speaktoa* talktoa* speaktosome* talktosome* \
             speakwithsome* talkwithsome* speakwitha* talkwitha* chatwitha* connectmeto* \
             transfermeto* putmethrough* getmea* getmesome* getahuman needahuman wantahuman \
             needaperson needanagent wantanagent ineedahuman ineedaperson ineedanagent \
             iwantahuman iwantaperson iwantanagent givemeahuman givemeaperson connectmet* \
             transfermet*",
        ),
        (
            "whodoes",
            "who_understands who_knows who_handles who_deals who_speaks that_knows \
             that_understands that_handles who_actually who_s who_is",
        ),
        ("getback", "get_back reach_out come_back get_in_touch get_in_contact revert"),
        ("a1", "a an real live actual the proper"),
        (
            "sole",
            "human agent representative supervisor operator rep manager someone_real \
             somebody_real someone_human real_person real_human actual_person actual_human \
             live_person live_agent",
        ),
        ("chatnoun", "this chat conversation thread here convo discussion loop call"),
        ("wout", "without"),
        ("whydid", "why_did why_does who_called why_is did_someone why_do why_would"),
        (
            "whenopen",
            "weekend weekends sunday sundays saturday saturdays monday mondays holidays nights \
             overnight 24_7 evenings mornings friday fridays christmas",
        ),
        (
            "person~",
            "live_rep live_representative call_handler phone_agent chat_agent support_staff \
             support_worker support_guy help_agent live_operator helpline_agent care_agent \
             service_person service_representative customer_advisor customer_adviser \
             customer_service_person customer_service_staff support_specialist actual_staff \
             human_colleague human_staff staff_members customer_agent caseworker case_worker \
             case_handler human_specialist human_expert support_advisor support_adviser sales_rep \
             sales_agent",
        ),
        (
            "person",
            "anyone_on_staff someone_on_staff somebody_on_staff warm_body real_dude actual_dude \
             real_life_person real_life_human flesh_and_blood_person one_of_your_guys \
             one_of_your_people one_of_your_lot one_of_you_guys one_of_the_team one_of_your_team \
             one_of_your_staff someone_with_a_pulse somebody_with_a_pulse someone_human \
             somebody_human someone_real somebody_real actual_someone some_human \
             bloke_from_support",
        ),
        (
            "talk~",
            "run_this_past run_this_by run_it_past run_it_by have_a_natter natter quick_word \
             have_a_quick_word quick_chat have_a_quick_chat get_on_the_phone_with \
             hop_on_a_call_with jump_on_a_call_with get_on_a_call_with on_a_call_with \
             in_contact_with get_into_contact interact liaise correspond have_a_chat_with \
             talk_through talk_directly speak_directly chat_directly conversing speka tlk_to \
             tallking spaek spaking",
        ),
        (
            "want~",
            "any_chance_of_getting chance_of_getting mind_getting you_mind_getting i_ll_need \
             we_need we_want we_d_like we_d_prefer i_should_like would_rather_have \
             i_d_rather_have i_d_much_rather_have can_i_just_get can_i_just_have could_i_just_get \
             could_i_just_have can_you_find_me could_you_find_me could_you_fetch can_you_fetch \
             any_chance_of_a any_chance_of might_i_have hook_me_up_with sort_me_out_with",
        ),
        (
            "transfer~",
            "hand_me_off pass_me_off send_me_over hand_off handing passing handover pass_me_on \
             pass_me_along turn_me_over rerouted reroute patching patched",
        ),
        ("can", "any_chance chance possibility  "),
        (
            "who",
            "who_would_we who_should_we who_do_we whom_do_i whom_should_i whom_could_i \
             who_else_can_i who_is_best who_s_best who_is_the_best_person who_s_the_best_person \
             who_s_the_right_person who_is_the_right_person who_might_i",
        ),
        (
            "fill",
            "ideally preferably cheers ta kind would_you would_ya if_possible \
             please_and_thank_you pronto promptly swiftly momentarily sharpish rn rightnow \
             today_please this_instant at_once for_heaven_s_sake for_god_s_sake \
             for_crying_out_loud ffs jeez geez gosh gotta alright oi ay pal buddy love hun ma_am \
             miss folks everyone sincerely regards experienced nice friendly sensible reasonable \
             on_your_side on_your_end at_your_company from_your_company about_my_account \
             about_my_bill about_my_booking about_my_case about_my_claim about_my_refund \
             regarding_this regarding_my_order concerning_this one_on_one face_to_face \
             in_real_life irl via_chat by_phone over_the_phone by_chat",
        ),
        (
            "whocan",
            "who_can who_could that_can that_could who_s_able_to who_is_able_to able_to who_might \
             who_would who_actually_can capable_of",
        ),
        (
            "hoursw",
            "weekends weekend saturday saturdays sunday sundays holidays holiday christmas easter \
             nights overnight evenings monday mondays midnight 24 hours friday fridays",
        ),
        (
            "title",
            "doctor nurse stylist owner host chef trainer coach lawyer solicitor therapist buyer \
             planner pharmacist accountant librarian tutor vet dentist inspector adjuster \
             underwriter broker instructor curator handler installer editor designer head lead \
             chair secretary administrator admin janitor warden registrar controller auditor \
             plumber electrician duty liaison",
        ),
        ("become", "be_a be_an become be_the work_as becoming be_your"),
        (
            "joins",
            "hop_on jump_in step_in take_over hop_in jump_on join_this_chat join_the_chat \
             weigh_in",
        ),
        (
            "beconn",
            "be_connected be_transferred be_put_through be_passed be_redirected be_forwarded \
             be_handed_over get_transferred get_connected",
        ),
        ("mindv", "mind_calling mind_ringing mind_phoning mind_giving mind_contacting"),
        ("nobody", "no_one nobody noone no_human no_person no_agent nobody_there"),
        ("loopin", "loop_in bring_in pull_in"),
        ("grat", "grateful glad appreciate happy love like hoping welcome"),
        ("msg", "message text email write"),
    ],
    asks: &[
        // The whole message, or the end of one.
        "^ .6 person .5 $",
        "^ .6 chief .3 $",
        "^ .4 else .3 $",
        // "talk to a real person", "talk about my order to somebody".
        "talk .6 person|chief|someone|else|team",
        "talk about ~7 over .4 person|chief|someone|else",
        "talk over .2 one .2 your? ~2 person|chief|team",
        "can ~2 call .4 person|someone|chief|else",
        "wish .2 call .4 person|someone|chief|else",
        // "somebody I can talk to".
        "person|someone|else ~4 having .3 talk|call",
        "is .3 person|someone|else .3 talk",
        "want .4 person",
        "want .2 chief",
        "want .2 else",
        "want .3 something .2 person|someone",
        "want|give .2 me? .2 someone over ~3 help|talk|call|assist",
        "someone .2 something",
        "give me? .3 person|chief .3 $",
        "can .3 else ~2 help|talk|handle|assist|call",
        "can .4 person|chief|else ~2 handle|assist",
        "can .4 person|chief .3 help",
        "person|chief .2 can .2 handle|assist|help",
        "who ~3 talk",
        "wish|want ~2 talk over ~2 person",
        "refer me .3 over .4 person|chief|someone|team|else",
        "transfer .3 issue .2 over? .4 person|chief|someone|team|else",
        "sooner .1 talk ~2 over? .3 person|someone",
        "can|want|give|let ~2 someone|person from .3 your? team|company",
        // "put me through".
        "transfer .2 me",
        "transfer ~4 over .4 person|chief|someone|team|else",
        "transfer .2 over .2 me .2 person|someone|chief|else",
        "put me .2 over .3 person|chief|someone|team|else",
        "put .2 person|chief|someone|else .3 over",
        "let .2 person|chief|someone|else .2 handle",
        "get ~2 person|chief|someone|else over ~3 help|talk|call|assist|handle",
        "get .2 person|chief|else .2 on|in",
        "help from .4 person|someone|chief|else",
        "can ~2 ask ~6 person|chief",
        "wish ~7 from .3 person",
        // "call me back".
        "someone|person|chief|else|team ~2 call .1 me",
        "someone|person|chief|else|team ~2 contact .1 me",
        "someone|person|chief|else|team ~2 give me .2 call|callback",
        "callme me .1 back",
        "please callme me",
        "can ~1 yours .2 callme me .3 $",
        "can ~1 yours .2 callme me .2 onat",
        "wish|want|can ~2 called",
        "want .3 callback",
        "request .3 callback",
        "can ~4 callback",
        "give me .2 call|callback",
        // "anyone there?"
        "is .3 person|someone|else|chief .2 there",
        "^ .2 any .1 there .2 $",
        "^ .2 person .2 there",
        // "I don't want to talk to a machine".
        "!neg .2 wish ~4 bot",
        "!neg .1 talk .3 bot",
        "!fedup ~3 bot",
        "!refuse ~1 talk .3 bot",
        "^ escalate .2 issue? .2 $",
        "can|please ~1 escalate .2 issue? .3 $",
        "!instead ~1 bot ~3 person|someone",
        "^ .2 no .2 bot $",
        "rather ~4 person .3 than",
        "!can ~3 if do_i ~1 spoke .4 person|someone|chief|team",
        "^ .3 team .2 pleasenow .2 $",
        "want ~2 callback .1 over|from .3 person|chief|someone",
        "want .3 call .1 over .3 person|chief|someone",
        "for .3 person .2 over ~2 handle|assist|help|call",
        "person|someone .3 neg .2 bot",
        "can ~2 someone|person|team ~1 talk over .1 me",
        "^ .2 team .1 person .2 $",
        "giveme .2 someone|else",
        "complain over .3 chief",
        "where is .4 person .3 $",
        "callme me .2 pleasenow",
        "!can ~2 for .3 person .1 over ~1 handle|assist",
        "callback over .3 person|chief",
        "^ .2 callme me .2 $",
        "can|want|wish ~6 takenover .1 bypar .3 person|someone|chief",
        "get|reach2 .2 someone|person .2 onphone",
        "someone|person|chief ~2 giveme .2 call|callback",
        "joined",
        "!can ~1 involve .3 chief|person|someone|colleague .2 intochat .1 chatnoun",
        "!can ~1 involve .3 chief|person|someone|colleague .2 intochat $",
        "person|someone .1 alive",
        "is .3 person|someone|chief|else having ~2 handle|assist|help|talk|call",
        "is .3 person|someone|else|chief whodoes ~6 having .3 talk|call",
        "give|please|can|want .3 someone|person|chief|else .2 getback over .1 me",
        "can .3 chief ~1 callme me",
        "^ .2 a1 .3 person ^",
        "^ .2 a1 .3 chief ^",
        "^ sole .2 ^",
        "please .2 person|chief $",
        "is|want .3 someone|person|else .2 whocan ~2 help|handle|assist|talk|call",
        "talk over .3 ~1 chief|person",
        "transfer ~2 over .3 ~1 chief|person",
        "can|want|wish|let ~1 talk over .3 title",
        "can|want|wish|let ~1 talk over your ~1 title",
        "want .2 someone whodoes",
        "want .2 someone having .2 $",
        "want .2 someone having ~2 help",
        "give .3 person|chief|else .1 handle|assist",
        "give .3 someone .1 deal|assist",
        "for .2 person|someone|chief .1 callme me",
        "transfer over .3 title",
        "transfer me over .3 title",
        "who .2 call about",
        "can .1 someone|person|chief|else .1 joins",
        "want .2 someone|person .2 onphone",
        "!can|want|wish .1 do_i? .1 beconn .1 over .4 person|chief|someone|team",
        "can .2 someone|person|chief .1 mindv me",
        "^ .2 someone .1 help me",
        "is .1 nobody having .3 talk|call",
        "can .2 title .1 callme me",
        "can .2 ~1 title .1 callme me",
        "transfer over .3 person|chief|someone",
        "can ~1 loopin .4 person|chief|someone|colleague",
        "grat ~3 call from .4 person|chief|someone",
        "let me over .3 person|chief|someone|team",
        "can .3 person|chief .1 msg .1 me",
    ],
    voids: &[
        "neg .3 wish|want|needed ~3 transfer|put|call|callme|give|contact me",
        "one person",
        "refer .1 over me",
        "transfer in_from .3 me",
        "transfer ~2 goods ~2 over .3 person|chief|someone|else",
        "do_i ~1 transfer|reassign ~2 over .2 else|person|team",
        "do_i ~1 reassign|transfer ~3 over .3 else",
        "bring .4 person|chief|someone|else",
        "do_i bring .4 person|chief|someone|else",
        "bring ~3 over .2 person|chief",
        "give .3 person|chief thing",
        "howto ~3 contact .2 team",
        "seller ~4 talk|contact|call|me",
        "talk|contact .3 seller",
        "answering .3 person|bot",
        "neg .3 wish ~5 person|chief|someone|team|else|callback",
        "neg .3 want ~5 person|chief|someone|team|else|callback",
        "neg .1 wish",
        "neg .1 transfer|put|call|callme|give|contact|let|talk ~4 person|chief|someone|team|else|me",
        "no .1 necessary ~6 person|chief|someone|team|else|me",
        "no .1 talk|ing|call|want|transfer ~5 person|chief|someone|team|else",
        "no .3 person|chief|someone|else .3 needed",
        "past ~2 ing .6 person|chief|someone|team|else|bot",
        "tried ~3 talk ~6 ago",
        "told ~3 talk|transfer|call",
        "if ~3 talk|call ~3 person|chief|someone|team|else",
        "must .1 talk|call|deal|want",
        "how ~6 talk|call|transfer|person",
        "kind .1 person|chief|team|someone",
        "my .3 person|chief|someone|team",
        "person|chief|bot|team thing",
        "for .1 person|people",
        "transfer ~2 noun",
        "transfer .2 me .1 over .3 noun",
        "person|chief or",
        "you ~2 person",
        "person is|be .2 bot",
        "told ~2 callme|call me .1 back?",
        "you .3 person",
        "chief|person ~1 told ~4 call|callme|me",
        "send ~2 txt ~1 over .2 someone|person|else",
        "neg ~1 looking .2 talk ~4 person|someone|chief",
        "neg .2 joined",
        "wout ~3 talk|call|ing|want|transfer ~4 person|chief|someone|else|team",
        "whydid ~3 call|callme|contact|transfer|me",
        "person|chief|team|someone .2 there .2 whenopen",
        "neg ~2 getback|alive",
        "is .4 person|someone|chief|else|team .3 there ~3 hoursw",
        "instead .2 talk|want|call|ing .4 person|chief|someone|team",
        "no person|chief|someone .2 $",
        "neg .1 necessary|needed ~6 person|chief|someone|team|else|me|talk",
        "refuse|fedup .2 ing|talk .3 person|chief|someone|team",
        "want|wish .2 become .2 person|chief",
        "my ~3 title",
        "no person person .1 $",
        "neg .1 wish .1 me? if ~2 want .3 person",
        "is people",
    ],
};
