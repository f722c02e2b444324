//! French.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "conseiller conseillère conseillers conseillé agent agents agente humain humains humaine \
             personne operateur opératrice opérateurs représentant représentante représentants \
             téléconseiller téléopérateur être_humain assistant assistante interlocuteur \
             interlocutrice employé employée spécialiste technicien technicienne commercial \
             collaborateur collaborateurs collaboratrice membre_de_votre_équipe membre_du_personnel \
             membre_de_l_équipe chargé_de_clientèle vendeur expert umain gens chat_en_direct gestionnaire \
             standardiste live_chat êtres_humains personnes membres_de_votre_équipe chargée_de_clientèle",
        ),
        (
            "chief~",
            "responsable responsables supérieur chef manager directeur directrice superviseur patron collègue collègues gérant hiérarchique",
        ),
        (
            "someone~",
            "quelqu_un quelquun qqn qq1 qqun kelkun kelqu_un quelqun quelque_un l_un_de_vous un_de_vous un_vrai_mec une_vraie_meuf un_mec",
        ),
        (
            "team~",
            "service_client service_clients support service_après_vente sav assistance équipe service_clientèle standard relation_client service_technique réception service_commercial helpdesk",
        ),
        (
            "talk~",
            "parler discuter échanger communiquer contacter joindre converser dialoguer m_adresser s_adresser causer \
             m_entretenir parlé parlez parle parlais chatter tchatter joindre_ entrer_en_contact en_contact \
             avoir_affaire traiter rentrer_en_contact prendre_contact entrer_en_relation avoir_en_ligne contact \
             être_en_relation tchater voir_avec jaser appeler écrire parlerais parlers d_être_aidé_par aidé_par aidée_par \
             téléphoner",
        ),
        (
            "want~",
            "veux voudrais souhaite souhaiterais aimerais besoin_d besoin_de besoin_que besoin_qu exige demande désire préfère préfèrerais préférerais \
             faut donnez_moi donne_moi passez_moi passe_moi file_moi filez_moi jveux jvoudrais voudrai veut vx veu envoyez_moi envoie_moi trouvez_moi \
             mettez_moi amenez_moi réclame puis_je_avoir pourrais_je_avoir peux_tu_me_donner je_peux_avoir on_peut_avoir appelez_moi_un appelle_moi_un il_me_faut il_me_faudrait j_attends jvx",
        ),
        (
            "pass~",
            "passez passe passer transférez transfère transférer transférez mettez mets mettre mis mise redirigez rediriger redirige connectez connecte connecter basculez bascule basculer orientez orienter dirigez diriger reliez relier escaladez transféré transférée redirigé transmettez transmettre transfert transférer_",
        ),
        ("me", "moi me nous m"),
        ("contactrel", "en_relation en_contact en_communication en_ligne en_lien"),
        (
            "fill",
            "à a au aux avec un une des de d du le la les l un_de vos votre vrai vraie vrais réel réelle véritable autre \
             svp stp s_il_vous_plaît s_il_te_plaît s_il_vous_plait plait vous tu te merci maintenant directement vite tout_de_suite \
             immédiatement enfin juste en_chair_et_en_os en_personne bonjour salut bonsoir hello coucou et_non ici là bien \
             vivant vivante qui_que_ce_soit chez par je j c on que qu compétent compétente qualifié qualifiée rapidement urgent urgence \
             même en mon mes ce cette ça allez oui non bon alors donc humaine humain ma merde putain madame monsieur un_peu simplement plutôt \
             monde ligne aujourd hui normal normale normalement disponible déjà ptn wesh",
        ),
        ("stop", "et mais car parce donc où ou comment combien si sans pour quand"),
        ("neg", "pas plus jamais aucun aucune ni"),
        ("ne", "ne n"),
        ("without", "sans"),
        (
            "bot~",
            "robot robots bot bots machine machines ordinateur chatbot chatbots ia automate programme assistant_virtuel réponses_automatiques répondeur réponse_automatique chat_bot intelligence_artificielle",
        ),
        (
            "fedup",
            "marre_du marre_de marre_des assez_du assez_de assez_des ras_le_bol_du ras_le_bol_de ras_le_bol_des plus_de stop_aux fini_les marre_d_un",
        ),
        (
            "can",
            "peut pourrait pouvez peux pourrais puis pourriez possible peuvent puisse peut_il peut_elle veux voudrais voulez aimerais souhaite savoir moyen",
        ),
        (
            "call~",
            "rappeler rappelle rappelez appeler appelle appelez contacte contacter rappellerait téléphoner téléphone m_appelle recontacter recontacte joigne aider_au_téléphone",
        ),
        ("called", "rappelé rappelée recontacté recontactée contacté contactée appelé appelée"),
        ("callback", "rappel coup_de_fil appel_téléphonique rendez_vous_téléphonique"),
        ("be", "être sois"),
        ("is", "y_a_t_il y_a il_y_a est est_ce avez_vous as_tu ya existe_t_il a_t_on"),
        ("there", "disponible disponibles là dispo en_ligne libre connecté ici"),
        (
            "whom",
            "à_qui avec_qui avec_lequel auquel avec_laquelle à_laquelle qui_puisse qui_peut qui_pourrait pour_m_aider pour_me pouvant pour_parler capable",
        ),
        ("by", "par"),
        (
            "treat",
            "aidé aidée aide assisté assistée répondu réponse pris_en_charge prise_en_charge servi accompagné conseillé",
        ),
        (
            "am",
            "est_ce_que_je_parle je_parle parle_je suis_je_en_train est_ce_que_je_discute je_discute",
        ),
        (
            "must",
            "dois_je faut_il est_ce_que_je_dois ai_je_besoin combien quels quel_est pourquoi_faut_il pourquoi_dois_je devrais_je est_ce_qu_il_faut quand à_quelle_heure quelle_est horaires coût",
        ),
        ("need", "besoin nécessaire utile envie"),
        ("if", "si avant après lorsque quand"),
        ("past", "ai as a avons avez avais était étais fus"),
        ("my", "mon ma mes son sa notre nos leur"),
        (
            "per",
            "par pour deux trois quatre cinq une_autre première deuxième seconde nouvelle chaque ajouter inviter personnes_",
        ),
        (
            "thing~",
            "immobilier immobilière voyage voyages mobile mobiles secret commercial_ artificiel frais commission conversationnel physique morale handicapée handicapées âgée seule majeure utilisateur de_voyage de_voyages d_assurance de_l_équipe_projet téléphonique_mobile sanguin touristique",
        ),
        (
            "about",
            "frais numéro prix tarif droits corps ressources rôle être_ devenir formation salaire liste remise commission",
        ),
        (
            "obj",
            "wifi wi_fi internet imprimante compte argent banque réseau virement téléphone bluetooth",
        ),
        (
            "are",
            "êtes_vous es_tu vous_êtes tu_es t_es c_est est_ce n_êtes n_es est_ce_que_vous_êtes est_ce_que_tu_es es_tu_un",
        ),
        (
            "take",
            "prendre prenne s_occuper s_occupe regarder intervenir reprendre m_aider m_aide me_répondre me_réponde",
        ),
        ("avec", "avec à"),
        ("moi", "moi nous"),
        ("il", "il elle"),
        ("a", "à avec"),
        ("parle", "parlé discuté échangé contacté eu appelé"),
        ("hier", "hier dernière dernier"),
    ],
    asks: &[
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
        "can ~3 person|someone|chief ~3 take",
        "treat .1 by .3 person|someone|chief",
        "!ne .1 want ~5 neg ~6 bot",
        "!want .1 neg ~4 bot",
        "!talk .2 neg .2 a? .2 bot",
        "!fedup ~2 bot",
    ],
    voids: &[
        "ne .2 want|talk|pass|call|can ~3 neg ~5 person|chief|someone|team|callback|me",
        "ne ~2 pass|call ~2 neg",
        "want .1 neg ~4 person|chief|someone|team",
        "neg .2 need ~5 person|chief|someone|team",
        "neg .3 want|pass|talk ~4 person|chief|someone|team",
        "neg .2 person|chief|someone",
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
    ],
};
