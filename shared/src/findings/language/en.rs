//! English.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "en",
    yes: "yes yeah yep yup yea ya y yess yees yes_i_do yes_i_would sure please_do go_ahead definitely \
          absolutely of_course certainly id_love_to id_like_that i_would_like_that i_d_like_that \
          that_would_be_great would_be_great thatd_be_great would_be_nice that_would_be_nice \
          that_would_be_good sounds_good id_like_to i_would_like_to yes_id_like_to why_not \
          yes_of_course let_do_it lets_do_it i_do i_would please",
    agreed: "ok okay k okey okie alright all_right fine good great perfect cool nice",
    no: "no nope nah n noo nooo no_i_dont no_need not_needed not_necessary its_not_necessary not_now not_really not_yet \
         not_today i_dont i_do_not id_rather_not i_would_rather_not rather_not maybe_later never_mind \
         nevermind no_way dont_bother its_fine its_ok it_fine it_ok im_fine im_good im_ok i_m_good i_am_fine \
         i_am_good i_am_ok all_good no_thank no_thank_you no_thx \
         dont_need_that i_dont_need_that i_dont_want_that i_dont_want_to not_interested",
    courtesy: "please pls plz thanks thank_you thx ty thank_u many_thanks thanks_a_lot thank_you_very_much \
               very_much so_much a_lot hi hello hey bye goodbye sorry oh ah um well hmm hm then now that_is_all \
               for_now right_now cheers sir madam",
    understood: "got_it gotcha i_see understood i_understand i_get_it makes_sense \
                 that_makes_sense good_to_know noted very_good very_nice wonderful awesome \
                 excellent amazing brilliant lovely fantastic super wow neat haha lol aha ah \
                 sounds_good that_sounds_good that_helps that_helped that_was_helpful \
                 very_helpful helpful that_works that_worked it_works it_worked fair_enough \
                 no_problem no_worries that's_great that's_good that's_perfect that's_fine \
                 that_is_great that_is_good that_is_perfect that_is_fine will_do right correct \
                 exactly clear all_clear interesting",
    nothing_more: "that's_all thats_all that_is_all that's_it thats_it that_is_it \
                   that_will_be_all that'll_be_all that_would_be_all that_was_all that_was_it \
                   nothing_else nothing_more nothing no_more no_more_questions \
                   no_further_questions no_other_questions no_questions not_at_the_moment \
                   i'm_done i_am_done done all_set i'm_all_set that's_everything \
                   thats_everything that_is_everything i_have_everything_i_need \
                   i_have_what_i_need",
    before: "no nope sorry hi hello hey well hm hmm ok okay but and so yes thanks thank_you unfortunately sadly \
             actually honestly again still really im_sorry i_am_sorry im_afraid i_am_afraid i_think oh ugh \
             thanks_but thank_you_but tried_that did_that i_tried_that i_tried_it i_did_that \
             i_have_tried_that ive_tried_that i_already_tried_that already_tried_that i_already_did_that",
    after: "at_all either though sorry unfortunately really much anymore so_far yet again one_bit in_the_least lol \
            thanks thank_you",
    classes: &[
        ("it", "that this it what_you_said what_you_wrote what_you_sent that_one which"),
        (
            "answer",
            "your_answer your_answers your_reply your_response your_suggestion your_advice your_explanation the_answer \
             this_answer that_answer the_reply the_response this_response that_response the_advice the_suggestion the_article \
             this_article that_article the_help_article the_articles your_link the_link these_answers \
             those_answers the_bot this_bot this_chat this_chatbot the_chatbot your_bot the_explanation",
        ),
        (
            "didnt",
            "did_not didnt does_not doesnt dont do_not isnt is_not wasnt was_not has_not hasnt didn_t doesn_t \
             cannot cant wont aint not never",
        ),
        (
            "be_not",
            "isnt is_not wasnt was_not not aint thats_not that_not is_no was_no arent are_not",
        ),
        ("me", "me us"),
        ("very", "very really quite so particularly exactly that even"),
        (
            "question",
            "my_question the_question my_questions what_i_asked what_i_am_asking what_im_asking what_i_was_asking",
        ),
    ],
    pointing: &[
        "[{it}] [still|really|just] {didnt} [really|even|actually|exactly] help|helped|helping [{me}]",
        "[{it}|thats|its] [still|really] {be_not} [{very}]* helpful|useful|a_help|of_any_help|of_help|of_any_use|any_help|any_use|much_help|much_use|help|use [to_me|for_me]",
        "{it}|thats|its was|is|been [{very}]* unhelpful|no_help|no_use|of_no_use|of_no_help|not_a_help",
        "no_help|no_use|unhelpful|very_unhelpful|useless_answer|totally_unhelpful",
        "that|this [still] did_not|didnt work",
        "tried_that|tried_it|i_tried_that|i_tried_it|i_have_tried_that|ive_tried_that [already] [but] it|that|still [did_not|didnt|does_not|doesnt] work|help",
        "that|this|it|what_you_said [still|really] did_nothing_for|does_nothing_for {me}",
        "{it}|thats|its [is|was] [really]* not [{very}]* what_i_asked|what_i_meant|what_i_mean|what_i_wanted_to_know|what_i_want_to_know|what_i_asked_for_help_with",
        "not what_i_asked|what_i_meant|what_i_wanted_to_know",
        "{it} isnt|is_not|wasnt|was_not [{very}]* what_i_asked|what_i_meant|what_i_mean|what_i_wanted_to_know|what_i_want_to_know",
        "i_did_not|i_didnt ask|mean that|this",
    ],
    named: &[
        "{it}|{answer} [still|really] {didnt} [really|even|actually] answer|address {question}",
        "does_not|doesnt|did_not|didnt [really|even] answer {question}",
        "[{it}|thats|its] {be_not} [an|the] answer to {question}",
        "you [still|really|just] did_not|didnt|have_not|havent|dont|do_not|are_not|arent|not [really|even|actually] answer|answered|answering|understand|understood|get|read|reading|understanding|addressed {question}",
        "you [still] did_not|didnt|have_not|havent|dont|do_not|are_not|arent|not|cannot|cant [really|even|actually] help|helped|helping|being_helpful|helpful|any_help [{me}]",
        "you misunderstood|misunderstand|misread|have_misunderstood|ignored|are_ignoring|keep_ignoring [{question}|me]",
        "{answer} [still] {didnt} [really|even|actually] help|helped|helping|help_me|help_us [{me}]",
        "{answer} [is|was|are|were] [{very}|completely|totally|absolutely]* useless|unhelpful|wrong|not_helpful|not_useful|no_help|no_use",
        "{answer} isnt|is_not|wasnt|was_not|arent|are_not [{very}]* helpful|useful|what_i_asked",
        "wrong|useless|unhelpful|bad answer|reply|response",
        "{it}|thats|its|it [is|was|not] the_wrong|a_wrong|a_useless|not_an|not_the answer|answer_to_my_question|answer_i_was_looking_for|answer_i_need",
        "{it}|thats|its [is|was] [{be_not}] my_question|the_question",
        "that_was_not|that_wasnt|that_isnt|that_is_not|thats_not|that_not my_question|the_question",
        "{it} [has|had] nothing_to_do_with|does_not_relate_to|isnt_related_to|is_not_related_to|is_unrelated_to {question}",
        "i [asked|was_asking|am_asking] something_else|something_different|a_different_question",
        "i [still] have|got no|not_got_an|not_gotten_an answer",
        "i_still_have_no|i_still_dont_have_an|i_still_do_not_have_an answer [to_my_question]",
        "read my question [again|properly]",
    ],
    leading: &[
        "i [have|already|just|ve]* tried|did|done|read|checked|followed that|this|it|those|these|both|them|everything|all_of_that|your_advice|your_suggestion|the_article|the_steps|your_steps|what_you_said [already|too|before]",
        "[already] tried|did|done that|this|it [already|before]",
        "[i] read_it",
    ],
    turning: "when where wheres who whos whose why how_much how_many how_long how_often how_far not no never cant cannot dont \
              doesnt didnt isnt arent wasnt wont couldnt without",
};
