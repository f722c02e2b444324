//! French.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "conseiller conseillère conseillers conseillé agent agents agente humain humains \
             humaine personne operateur opératrice opérateurs représentant représentante \
             représentants téléconseiller téléopérateur être_humain assistant assistante \
             interlocuteur interlocutrice employé employée spécialiste technicien technicienne \
             commercial collaborateur collaborateurs collaboratrice membre_de_votre_équipe \
             membre_du_personnel membre_de_l_équipe chargé_de_clientèle expert \
             conseiller_clientèle conseillère_clientèle opérateur service_humain \
             assistance_humaine contact_humain chat_humain aide_humaine umain gens chat_en_direct \
             gestionnaire standardiste live_chat êtres_humains un_vendeur une_vendeuse personnes \
             membres_de_votre_équipe chargée_de_clientèle conseller conseilleur conseillier \
             personnel_humain vrai_être_humain être_vivant opérateurs_humains",
        ),
        (
            "chief~",
            "responsable responsables supérieur chef manager directeur directrice superviseur \
             patron collègue collègues gérant hiérarchique",
        ),
        (
            "someone~",
            "quelqu_un quelquun qqn qq1 qqun kelkun kelqu_un quelqun quelque_un l_un_de_vous \
             un_de_vous un_vrai_mec une_vraie_meuf un_mec un_vrai_gars un_vrai_type \
             quelqu_un_d_autre une_vraie_nana l_un_d_entre_vous qqln quelkun un_d_entre_vous \
             quelqu_un_de_réel quelqu_un_de_vrai quelqu_un_de_votre_équipe quelqu_un_de_chez_vous \
             quelqu_un_d_humain qqn_de_vrai qlq1",
        ),
        (
            "team~",
            "service_client service_clients support service_après_vente sav assistance équipe \
             service_clientèle standard relation_client service_technique réception \
             service_commercial helpdesk hotline service_facturation service_après_ventes \
             conseil_client service_comptabilité support_technique service_réclamation \
             service_réclamations centre_d_appel",
        ),
        (
            "talk~",
            "parler discuter échanger communiquer contacter joindre converser dialoguer \
             m_adresser s_adresser causer m_entretenir parlé parlez parle parlais chatter \
             tchatter joindre_ entrer_en_contact en_contact avoir_affaire traiter \
             rentrer_en_contact prendre_contact entrer_en_relation avoir_en_ligne contact \
             être_en_relation tchater voir_avec jaser appeler écrire parlerais parlers \
             d_être_aidé_par aidé_par aidée_par téléphoner en_discuter en_parler discuté_avec \
             m_exprimer dialogue obtenir_un",
        ),
        ("talk", "chat discussion conversation tchat tel voir entretien contactez"),
        (
            "want~",
            "veux voudrais souhaite souhaiterais aimerais besoin_d besoin_de besoin_que besoin_qu \
             exige demande désire préfère préfèrerais préférerais faut donnez_moi donne_moi \
             passez_moi passe_moi file_moi filez_moi jveux jvoudrais voudrai veut vx veu \
             envoyez_moi envoie_moi trouvez_moi amenez_moi réclame puis_je_avoir \
             pourrais_je_avoir peux_tu_me_donner je_peux_avoir on_peut_avoir appelez_moi_un \
             appelle_moi_un il_me_faut il_me_faudrait j_attends jvx puis_je_parler_avec \
             peux_avoir pourrais_avoir peut_avoir voulons laissez_moi laisse_moi aurais_besoin_d \
             aurais_besoin_de pouvoir_avoir vous_me_donnez avoir_besoin_d veus jveu je_cherche \
             cherche balance balancez envoyez_nous passez_nous donnez_nous aimerai souhaiterai \
             jaimerais jaimerai jexige obtenir recherche branche_moi branchez_moi",
        ),
        (
            "pass~",
            "passez passe passer transférez transfère transférer mettez mets mettre mis mise \
             redirigez rediriger redirige connectez connecte connecter basculez bascule basculer \
             orientez orienter dirigez diriger reliez relier escaladez transféré transférée \
             redirigé transmettez transmettre transfert escalader escalade escaladé \
             faites_remonter remonter branche branchez brancher transmets",
        ),
        ("me", "moi me nous m"),
        ("who", "à_qui avec_qui auprès_de_qui qui_puis_je qui_dois_je qui_peut_on vers_qui"),
        ("pour", "pour pouvant afin_de"),
        ("rather", "plutôt préfère préfèrerais préférerais mieux préférerai vaut_mieux"),
        ("de", "de d par"),
        ("help", "aide assistance assiste assistée soutien intervention avis réponse"),
        ("number", "au sur ce demain dès vite rapidement"),
        ("qu", "qu que"),
        (
            "relation",
            "mise_en_relation mis_en_relation mettre_en_relation mise_en_contact \
             mettez_en_relation",
        ),
        ("see", "voir"),
        (
            "recall",
            "la_date le_numéro mon_numéro mon_code mon_mot mes_identifiants le_montant l_adresse \
             les_conditions comment quel quelle quels le_code le_mot mon_identifiant quand que \
             mes mon le_nom les le_prix ce_qui",
        ),
        ("seller", "vendeur vendeurs livreur livreurs hôte propriétaire transporteur chauffeur"),
        ("anobody", "à_personne avec_personne"),
        (
            "goods",
            "argent billet billets réservation compte abonnement contrat domaine solde points",
        ),
        ("admin", "ajouter inviter supprimer ajoute retirer offrir envoyer céder virer embaucher"),
        ("access", "accès droits licence licences remboursement"),
        (
            "noot",
            "contacted support_team human transfer transferred agency want person persons connect \
             contact_us contacting conversations conversation transfers parte partie parts parti \
             party partir parc part paris parfait an to the your my with for",
        ),
        ("contactrel", "en_relation en_contact en_communication en_ligne en_lien"),
        (
            "fill",
            "à a au aux avec un une des de d du le la les l un_de vos votre vrai vraie vrais réel \
             réelle véritable autre svp stp s_il_vous_plaît s_il_te_plaît s_il_vous_plait plait \
             vous tu te merci maintenant directement vite tout_de_suite immédiatement enfin juste \
             en_chair_et_en_os en_personne bonjour salut bonsoir hello coucou et_non ici là bien \
             vivant vivante qui_que_ce_soit chez par je j c on que qu compétent compétente \
             qualifié qualifiée rapidement urgent urgence même en mon mes ce cette ça allez oui \
             non bon alors donc humaine humain ma merde putain madame monsieur un_peu simplement \
             plutôt monde ligne aujourd hui normal normale normalement disponible déjà ptn wesh \
             ton ta tes quelconque s y allô allo bref sérieux sérieusement vraiment pr avc bjr \
             bsr slt veuillez pouvoir cordialement votre_part aussi encore chez_vous êtes est_ce \
             nouveau urgemment svpp stplait car_urgent pitié vers auprès frère frérot mec \
             là_dessus rdv vas vas_y putin bah ben gentiment merci_de lui deux_minutes se peu \
             toute toutes équipe_ madame_monsieur",
        ),
        ("stop", "et mais car parce donc où ou comment combien si sans pour quand"),
        ("neg", "pas plus jamais aucun aucune ni"),
        ("ne", "ne n"),
        ("without", "sans"),
        (
            "bot~",
            "robot robots bot bots machine machines ordinateur chatbot chatbots ia automate \
             programme assistant_virtuel réponses_automatiques répondeur réponse_automatique \
             chat_bot intelligence_artificielle",
        ),
        (
            "fedup",
            "marre_du marre_de marre_des assez_du assez_de assez_des ras_le_bol_du ras_le_bol_de \
             ras_le_bol_des plus_de stop_aux fini_les marre_d_un marre refuse_de refuse refuse_d \
             stop_le stop_les stop_à arrêtez_avec arrête_avec arrêtez_le arrêtez_ce arrête_ce \
             ras_le_bol déteste au_lieu_d au_lieu_de plutôt_qu saoulé_de fatigué_de stop_ce",
        ),
        (
            "can",
            "peut pourrait pouvez peux pourrais puis pourriez possible peuvent puisse peut_il \
             peut_elle veux voudrais voulez aimerais souhaite savoir moyen",
        ),
        (
            "call~",
            "rappeler rappelle rappelez appeler appelle appelez contacte contacter rappellerait \
             téléphoner téléphone m_appelle recontacter recontacte joigne aider_au_téléphone",
        ),
        (
            "called",
            "rapelé rappellé rappelé rappelée recontacté recontactée contacté contactée appelé \
             appelée",
        ),
        (
            "callback",
            "rappel coup_de_fil appel_téléphonique rendez_vous_téléphonique un_appel appel_de \
             coup_de_téléphone",
        ),
        ("be", "être sois"),
        (
            "is",
            "y_a_t_il y_a il_y_a est est_ce avez_vous as_tu ya existe_t_il a_t_on il_y_aurait \
             y_aurait_t_il y_en_a yatil y_a_til ya_t_il aurait_on avez il_ya",
        ),
        ("there", "disponible disponibles là dispo en_ligne libre connecté ici"),
        (
            "whom",
            "à_qui avec_qui avec_lequel auquel avec_laquelle à_laquelle qui_puisse qui_peut \
             qui_pourrait pour_m_aider pour_me pouvant capable pour_discuter",
        ),
        ("by", "par"),
        (
            "treat",
            "aidé aidée aide assisté assistée répondu réponse pris_en_charge prise_en_charge \
             servi accompagné conseillé reprise repris traité traitée gérée géré vérifié",
        ),
        (
            "am",
            "est_ce_que_je_parle je_parle parle_je suis_je_en_train est_ce_que_je_discute \
             je_discute",
        ),
        (
            "must",
            "dois_je faut_il est_ce_que_je_dois ai_je_besoin combien quels quel_est \
             pourquoi_faut_il pourquoi_dois_je devrais_je est_ce_qu_il_faut quand à_quelle_heure \
             quelle_est horaires coût",
        ),
        ("need", "besoin nécessaire utile envie"),
        ("if", "si avant après lorsque quand"),
        ("past", "ai as a avons avez avais était étais fus jai"),
        ("my", "mon ma mes notre nos leur"),
        (
            "per",
            "deux trois quatre cinq une_autre première deuxième seconde nouvelle chaque ajouter \
             inviter personnes_",
        ),
        (
            "thing~",
            "en_copie immobilier immobilière voyage voyages mobile mobiles secret commercial_ \
             artificiel frais commission conversationnel physique morale handicapée handicapées \
             âgée seule majeure utilisateur de_voyage de_voyages d_assurance d_entretien \
             d_accueil_ de_sécurité immobiliers de_change de_joueurs de_l_équipe_projet \
             téléphonique_mobile sanguin touristique",
        ),
        (
            "about",
            "frais numéro prix tarif droits corps ressources rôle être_ devenir formation salaire \
             liste remise commission",
        ),
        (
            "obj",
            "wifi wi_fi internet imprimante compte argent banque réseau virement téléphone \
             bluetooth",
        ),
        (
            "are",
            "êtes_vous es_tu vous_êtes tu_es t_es c_est est_ce_un est_ce_une est_ce_vraiment \
             n_êtes n_es est_ce_que_vous_êtes est_ce_que_tu_es es_tu_un",
        ),
        (
            "take",
            "prendre prenne s_occuper s_occupe regarder intervenir reprendre m_aider m_aide \
             me_répondre me_réponde prendre_le_relais relais jeter_un jeter_un_œil vérifier \
             examiner traiter étudier m_assister m_assiste me_conseiller me_renseigner \
             s_en_occuper répondre",
        ),
        ("avec", "avec à"),
        ("moi", "moi nous"),
        ("il", "il elle"),
        ("a", "à avec"),
        ("parle", "parlé discuté échangé contacté eu appelé"),
        ("hier", "hier dernière dernier"),
        ("please", "svp stp s_il_vous_plaît s_il_te_plaît merci maintenant"),
        ("phone", "au_téléphone au_tel en_ligne au_bout_du_fil par_téléphone"),
        ("avoir", "avoir joindre obtenir ai_je trouver"),
        ("receive", "recevoir programmer planifier demander prévoir"),
        ("promise", "promis devait devais dit promettait doit devaient"),
        ("vrai", "réel vrai réelle vraie humain"),
        ("cancel", "annuler reporter manqué raté"),
        ("person", "humin humian"),
        ("besoin", "besoin_d besoin_de besoin_que besoin_qu"),
        ("complain", "plaindre plainte réclamation"),
        ("ou", "où"),
        ("involve", "intervenir venir participer impliquer appel_à"),
        ("reachv", "arriver accéder arrive accède atteindre"),
        ("past", "pris eu"),
        ("sont", "sont"),
        ("aete", "ai_été a_été avons_été as_été étais fus a_ete ai_ete"),
        ("parp", "par"),
        ("prenom", "prénom nom"),
        ("giveme", "passez_moi passe_moi donnez_moi"),
        (
            "person~",
            "téléopératrice téléconseillère hotliner chargé_client chargé_de_compte \
             chargée_de_compte salarié préposé préposée interlocuteurs interlocuteur_humain \
             conseiller_client conseillère_client réceptionniste assistant_humain \
             assistante_humaine agent_humain conseiller_humain personne_réelle vraie_personne \
             véritable_personne personne_humaine personne_compétente personne_qualifiée \
             opérateur_humain téléconseillers employés humain_réel vrai_humain véritable_humain \
             support_humain interlocuteur_réel",
        ),
        (
            "someone~",
            "quelqu_un_de_compétent quelqu_un_de_qualifié quelqu_un_de_l_équipe \
             quelqu_un_du_support quelqu_un_en_vrai quelqu_un_en_chair_et_en_os \
             un_gars_de_chez_vous un_de_vos_gars un_des_vôtres un_de_vos_collègues \
             une_de_vos_collègues un_de_vos_conseillers un_de_vos_agents quelqu_un_de_vivant \
             un_de_chez_vous un_gars un_bonhomme un_vrai_bonhomme kekun quelquin quelqu1 quelq_un \
             quelcun quelqu_un_qui_comprend quelqu_un_qui_s_y_connaît",
        ),
        (
            "talk~",
            "tchatcher papoter bavarder discute discuterais discutons échange échangerais \
             clavarder entretien_téléphonique avoir_une_conversation avoir_une_discussion \
             avoir_un_échange entrer_en_communication voir_ça_avec voir_cela_avec régler_ça_avec \
             régler_cela_avec m_entretenir_avec parlerai parlerions conversation_avec \
             discuter_de_vive_voix rentrer_en_communication taper_la_discute toucher_un_mot \
             m_expliquer m_expliquer_avec en_parler_à en_discuter_avec contacter_par_téléphone \
             être_en_contact être_en_ligne",
        ),
        (
            "want~",
            "peu_avoir jpeux_avoir jpeu_avoir voudrait souhaitons désirons désirerais exigeons \
             demandons réclamons requiers sollicite aimerions faudrait il_nous_faut \
             il_nous_faudrait pourrais_je_obtenir puis_je_obtenir est_il_possible_d_avoir \
             serait_il_possible_d_avoir possible_d_avoir ramenez_moi ramène_moi amène_moi \
             appelle_un appelez_un trouve_moi dégote_moi dégotez_moi procurez_moi jprefere \
             jpréfère jaurais_besoin_d jai_besoin_d jai_besoin_de ai_besoin_d on_voudrait \
             il_m_faut peut_on_avoir pourrait_on_avoir est_ce_que_je_peux_avoir je_pourrais_avoir \
             moyen_d_avoir y_a_moyen_d_avoir vous_pouvez_me_donner pouvez_vous_me_donner \
             pourriez_vous_me_donner pouvez_vous_m_envoyer",
        ),
        (
            "pass~",
            "transférera transferez transférrer transfairer aiguillez aiguiller repassez repasse \
             raccordez raccorder passes passerez passeriez redirigiez transfériez connectiez \
             mettiez mettrez mettriez transféreriez redirigeriez relayez relayer basculé orientée \
             refilez refile filez redirection redirigés connecté_à passeras transfères connectes \
             rediriges mettras",
        ),
        (
            "fill",
            "silvouplait siouplait sivouplait svplait vivement absolument impérativement \
             instamment sur_le_champ illico presto carrément franchement quand_même \
             tout_simplement éventuellement peut_être pourquoi_pas fissa rapido vite_fait chers \
             chère cher bonne journée soirée après_midi physiquement de_vive_voix par_téléphone \
             compétents formé formée expérimenté sympa francophone à_ce_sujet au_sujet à_propos \
             concernant de_ma_commande de_mon_dossier de_mon_problème pour_ma_commande \
             de_ma_facture sur_ma_facture sur_mon_dossier sur_mon_compte au_plus_vite \
             le_plus_vite_possible dès_que_possible le_plus_rapidement_possible \
             dans_les_plus_brefs_délais dans_l_immédiat là_tout_de_suite bon_sang bordel purée \
             punaise zut nom_d_un_chien la_vache hé hep ho hey yo dites_moi écoutez écoute \
             stp_merci s_il_te_plait s_il_vous_plais si_possible si_c_est_possible \
             si_cela_est_possible de_préférence intelligent intelligente sérieuse réellement \
             pensant de_votre_équipe de_votre_entreprise de_votre_société du_magasin \
             de_la_boutique nous",
        ),
        ("is", "auriez_vous aurais_tu y_aurait_il se_trouve_t_il y_a_t_y"),
        (
            "there",
            "joignable joignables présent présente de_garde de_service derrière à_l_écoute \
             au_bout en_vrai en_poste de_permanence",
        ),
        (
            "whom",
            "qui_sache qui_s_y_connaît qui_comprenne qui_saurait pour_parler pour_m_écouter \
             à_même_de susceptible_de avec_lesquels apte_à joignable_pour",
        ),
        (
            "who",
            "à_quelle_personne avec_quelle_personne qui_contacter qui_appeler qui_joindre \
             qui_pourrais_je qui_est_ce_que_je_peux à_qui_est_ce_que_je_peux vers_quel_conseiller \
             à_quel_conseiller qui_faut_il",
        ),
        (
            "call~",
            "joindre rapeler rappeller rapelle rappellent rappeliez recontactez recontactiez \
             contactiez joignez rappelerait rappelait passer_un_coup_de_fil passe_un_coup_de_fil \
             passer_un_coup_de_téléphone passe_un_coup_de_téléphone passer_un_appel",
        ),
        (
            "callback",
            "coup_de_phone coup_de_tel coup_de_bigo rappel_téléphonique appel_de_votre_part",
        ),
        (
            "hoursw",
            "samedi dimanche week_end weekend noël fériés férié 24 heures nuit lundi samedis \
             dimanches vendredi minuit week_ends",
        ),
        ("demander", "demander dire"),
        ("faire", "faire fait"),
        (
            "person",
            "vraie_tête tête_humaine visage_humain voix_humaine unhumain unconseiller unagent humainsvp humainstp conseillersvp conseillerstp agentsvp",
        ),
        (
            "haspas",
            "t_as_pas t_aurais_pas tu_n_as_pas vous_avez_pas vous_n_avez_pas vous_auriez_pas vous_n_auriez_pas n_auriez_vous_pas n_avez_vous_pas y_a_pas y_aurait_pas n_y_aurait_il_pas n_y_a_t_il_pas y_a_t_il_pas",
        ),
        ("one", "un une"),
        ("chief", "boss big_boss n_1 cheffe"),
        (
            "want",
            "jcherche jdemande jdésire jsouhaite jsouhaiterais jpréférerais jprefererais jveus jveut jeveux jevoudrais",
        ),
        ("fill", "hop zou"),
        (
            "whomb",
            "qui_s_occupe qui_s_en_occupe qui_connaît qui_comprend qui_gère qui_pourra qui_soit_capable qui_est_capable qui_sait qui_s_y_connait qui_m_écoute qui_m_explique qui_veut_bien",
        ),
        ("quipeut", "qui_peut qui_pourrait qui_chez_vous_peut qui_va qui_pourra"),
        (
            "mhelp",
            "m_aider m_aide me_répondre m_assister me_conseiller me_renseigner nous_aider me_dépanner",
        ),
        (
            "handover",
            "prendre_le_relais prendre_en_charge prendre_la_main prendre_la_suite reprendre s_en_occuper s_occuper regarder intervenir vérifier examiner traiter étudier jeter_un_œil jeter_un_oeil",
        ),
        (
            "live",
            "en_direct de_vive_voix au_téléphone par_téléphone personnellement en_ligne au_tel",
        ),
        (
            "tellv",
            "expliquer poser exposer raconter soumettre présenter signaler montrer confier adresser",
        ),
        ("glued", "parleràun* parleràqu* parleravecun* parleravecqu*"),
        ("need", "peine"),
        ("avoid", "évitez évite éviter inutile évitons"),
        ("asked", "demandé voulu souhaité"),
        ("thanwith", "qu_avec qu_à que_avec"),
        ("toi", "toi vous"),
        ("ma", "m_a m_ont on_m_a nous_a nous_ont"),
        ("are", "tes_un tes_une t_es_un"),
        ("explique", "m_expliquer m_indiquer"),
        ("can", "pourrait_il pourrait_elle peut_on pourrait_on"),
        ("pourparler", "pour_parler pour_discuter"),
        ("person", "qui_de_droit"),
        (
            "want",
            "davoir d_avoir_un d_avoir_une sors_moi sortez_moi besoin_dun besoin_dune besoin_dune_vraie",
        ),
        ("besoin", "besoin_dun besoin_dune"),
        ("mcall", "m_appelle"),
        ("quand", "quand"),
        ("bring", "ramène ramenez amène amenez sors sortez dégaine rameute"),
        (
            "fill",
            "nan mais quoi et_vite et_plus_vite_que_ça et_fissa au_bout_du_fil dun dune sil_vous_plait sil_te_plait silteplait silvousplait sil_vous sivouplé stplé",
        ),
        ("please", "sil_vous_plait sil_te_plait silteplait silvousplait"),
        ("receive", "convenir organiser fixer réserver"),
        ("casew", "dossier demande problème souci question affaire cas réclamation commande"),
        ("soit", "soit"),
        ("contactrel", "enrelation encontact enligne"),
        ("refus", "refuse_de refuse_d refuse déteste"),
        ("nobody", "personne_n personne_ne"),
        ("parle", "discuté_avec correspondu dialogué"),
        (
            "canpas",
            "jpeux_pas je_peux_pas j_peux_pas on_peut_pas tu_peux_pas vous_pouvez_pas pouvez_vous_pas ne_peux_tu_pas je_pourrais_pas on_pourrait_pas tu_pourrais_pas vous_pourriez_pas",
        ),
        ("fill", "p_tit ptit petit"),
        ("talk", "voudraisparler veuxparler souhaiteparler parleravec"),
        ("liste", "liste groupe planning calendrier annuaire"),
        ("multi", "plusieurs plus_de deux trois"),
        ("reachv", "tomber_sur"),
        ("person", "conseiyer konseiller conseyer"),
        ("bring", "faites_venir fais_venir"),
    ],
    asks: &[
        "^ .4 person .3 person .3 $",
        "who ~4 talk",
        "talk .1 who .3 $",
        "someone|person .2 pour .2 talk|me",
        "rather .3 person",
        "help .1 de .4 person|someone",
        "person|chief .2 can .2 il? ~2 take",
        "can ~3 me .1 call .3 $",
        "can .1 me .1 call .2 number",
        "^ .4 me .1 call .2 number",
        "want ~2 qu .2 me .1 call",
        "^ .2 pass .2 moi .4 $",
        "person|someone|chief .1 me .1 call",
        "want .2 qu ~5 me .1 call",
        "want .2 qu .3 person|someone .2 take|call",
        "can ~2 person|someone|chief|team ~3 me .1 call",
        "want|can .3 be .2 treat .1 by? .3 person|someone",
        "^ .3 talk .3 contactrel? .2 person|someone .3 $",
        "relation .3 person|someone|chief|team",
        "can|want .2 see .3 chief",
        "^ .6 person .5 $",
        "^ .4 chief .3 $",
        "^ .4 someone .2 $",
        "talk .6 person|chief|someone|team",
        "talk ~6 fill .4 avec .3 person|someone|chief",
        "want .5 person",
        "want .3 chief",
        "want .2 someone",
        "want ~2 pass ~3 person|chief|someone|team",
        "pass .4 me .5 contactrel",
        "pass .3 contactrel",
        "pass .3 me .6 person|chief|someone|team",
        "me .1 pass .6 person|chief|someone|team",
        "pass .5 person|chief|someone|team",
        "person|someone|chief|team ~4 can ~2 call",
        "can ~2 person|someone|chief|team ~2 call",
        "want ~3 person|someone|chief|team ~2 call",
        "me .1 call .3 $",
        "call .1 moi",
        "be ~1 called",
        "want ~3 callback",
        "is ~2 person|someone|chief ~2 whom",
        "is ~2 person|someone|chief ~1 there",
        "person|chief .2 is .2 il? .1 there",
        "someone ~1 whom",
        "is .4 person .2 there? $",
        "is .3 someone .3 there? $",
        "is ~3 person .2 there? $",
        "can ~3 person|someone|chief ~3 take",
        "treat .1 by .3 person|someone|chief",
        "!ne .1 want ~5 neg ~6 bot",
        "!want .1 neg ~4 bot",
        "!talk .2 neg .2 a? .2 bot",
        "!fedup ~4 bot",
        "!^ .2 neg .2 bot .3 $",
        "^ .3 team .2 please .2 $",
        "person|someone .3 neg .2 bot",
        "avoir .3 someone|person|chief .2 phone",
        "want ~2 receive .3 callback",
        "^ .2 someone .2 vrai .3 $",
        "receive .3 callback .3 person|someone",
        "complain .3 person|chief",
        "ou is .4 person .3 $",
        "ou sont .4 person .3 $",
        "can ~2 involve .3 person|chief|someone",
        "reachv .3 person|someone",
        "can ~2 person|chief ~1 involve",
        "^ .4 person .2 team .3 $",
        "^ .3 relation .2 please? .2 $",
        "^ .2 pass .1 moi .2 contactrel .3 $",
        "can ~5 qu .1 person|someone .1 me .1 call",
        "can ~5 qu .1 person|someone .1 call",
        "giveme .3 team",
        "someone|person|chief can me? .1 talk",
        "^ .3 person .1 there .2 $",
        "can ~1 demander .4 person|chief|someone .2 take|call",
        "faire .1 pour .1 avoir .2 person|someone|chief",
        "!^ .4 haspas .1 one .3 person|chief",
        "!^ .4 haspas .2 someone",
        "^ .2 call .2 chief|person .3 $",
        "is ~2 person|someone|chief ~1 whomb",
        "^ .3 quipeut .1 mhelp",
        "someone .2 can .3 handover",
        "ou ~2 avoir .2 person",
        "want .1 tellv ~4 avec .3 person|someone",
        "someone .2 can .2 mhelp .2 live",
        "can|want .3 be .1 relation .4 $",
        "^ .4 glued .3 $",
        "pourparler .4 person|someone|chief",
        "want ~2 qu .3 mcall",
        "!^ .2 can .2 me .1 call quand .2 $",
        "^ .3 bring .3 person|chief",
        "is ~2 person|someone pour .2 casew",
        "want ~3 soit .3 person",
        "!^ .3 canpas .2 avoir|pass|talk|call .4 person|someone|chief",
        "!want .1 qu am .3 person|someone|chief|team",
        "someone .1 is il .1 there",
        "want .1 tellv ~4 avec .2 chief",
        "^ .3 quipeut .1 me .1 call",
        "^ .4 person .2 phone .3 $",
    ],
    voids: &[
        "ne ~4 anobody",
        "neg .2 be|called|treat",
        "neg ~3 be ~1 called",
        "call .1 moi? recall",
        "talk .4 seller",
        "seller ~4 talk|call|me",
        "pass|admin ~2 goods ~3 person|someone|chief",
        "admin .4 person|someone|chief",
        "access .4 person|someone|chief",
        "if ~3 person|someone ~3 call",
        "ne .2 want|talk|pass|call|can ~3 neg ~5 person|chief|someone|team|callback|me",
        "ne ~2 pass|call ~2 neg",
        "want .1 neg ~4 person|chief|someone|team",
        "neg .2 need ~5 person|chief|someone|team",
        "neg .3 besoin|pass|talk ~4 person|chief|someone|team",
        "neg .1 de .1 person|chief|someone",
        "without ~4 person|chief|someone|team",
        "without ~2 talk",
        "am ~3 person|bot|someone",
        "must ~6 person|chief|someone|team",
        "if ~4 talk ~4 person|chief|someone|team",
        "past ~1 parle ~5 person|chief|someone|team",
        "past ~1 talk ~5 person|chief|someone|team ~2 hier",
        "my .2 person|chief|someone",
        "per .2 person",
        "person thing",
        "about .3 person|team",
        "pass ~5 obj",
        "are ~3 person",
        "someone ~2 past",
        "ne ~1 want .1 person",
        "neg .2 need|want ~3 call|callback",
        "promise ~3 call",
        "who ~2 past .1 talk",
        "cancel ~3 callback",
        "promise ~4 talk|callback",
        "aete ~2 treat .1 by .3 person|someone",
        "parp person",
        "called .1 by .2 prenom",
        "called ~3 prenom",
        "is ~4 person|someone|chief|team ~5 hoursw",
        "person|chief|team ~2 is .2 il? .1 there ~3 hoursw",
        "avoid ~6 person|someone|chief|team|pass|call|callback",
        "neg .1 asked ~4 person|someone|chief|team|callback|called",
        "toi|bot .1 thanwith .3 person|someone|chief",
        "ma .1 pass ~4 person|someone|chief|team",
        "someone .1 can .1 explique",
        "refus ~3 person|someone|chief|team",
        "nobody ~6 call|pass|talk|callback",
        "person .1 thing",
        "aete .1 relation|pass .5 person|chief|someone|team",
        "someone .2 can .1 see",
        "pass .3 someone|person|chief ~3 liste",
        "person .2 can .2 il? .1 take .1 multi",
        "is il .1 treat .1 by .3 person|someone",
        "if .1 person ne",
    ],
};
