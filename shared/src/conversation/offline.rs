//! Nobody can come: the visitor leaves a message, and the team owes an answer.
//!
//! Rules H17 and H18 of `docs/rules.md`.

use super::{Conversation, Event, Holder, Recorded, Refusal, Step, bot, step::Draft};
use crate::{
    availability::{Around, Availability},
    email::Email,
    id::PostKey,
    settings::SiteSettings,
    text::MessageText,
    time::Tick,
    wire::desk::LastBy,
};

impl Conversation {
    /// The visitor leaves a message: at any time but while a person is there, so that nothing
    /// that was typed is lost because somebody has just come or gone.
    #[expect(clippy::too_many_arguments, reason = "a message comes with all of these")]
    pub(super) fn leave_message(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        key: PostKey,
        email: &Email,
        text: MessageText,
        page: Option<String>,
    ) -> Result<Step, Refusal> {
        let mut draft = Draft::after(self);
        if let Some(seq) = self.keys.place(None, &key) {
            draft.accept(key, seq);
            return Ok(draft.done());
        }
        if let Holder::Agent { agent, .. } = &self.holder {
            return Err(Refusal::PersonIsHere { by: agent.name.clone() });
        }
        if !settings.bot.handoff.enabled || around.team == Availability::Off {
            return Err(Refusal::NoPeople);
        }
        self.check_pace(tick.now)?;
        self.begin(&mut draft, settings, page);
        let bot = match &self.holder {
            Holder::Ended => {
                let bot = bot(&settings.bot);
                draft.push(Event::Reopened { agent: None, bot: Some(bot.clone()) });
                bot
            }
            _ => self.bot_behind().clone(),
        };
        let address = MessageText::parse(email.as_str()).map_err(Refusal::Text)?;
        draft.say(Event::EmailGiven, Some(address));
        let seq = draft.say(Event::MessageLeft { key: key.clone(), bot }, Some(text));
        draft.accept(key, seq);
        Ok(draft.done())
    }

    pub(super) fn apply_offline(&mut self, recorded: &Recorded) {
        let Event::MessageLeft { key, bot } = &recorded.event else { return };
        self.keys.remember(None, key, recorded.seq);
        if matches!(self.holder, Holder::Waiting(_)) {
            self.epoch += 1;
            self.give_to_bot(bot, recorded.seq);
        }
        // The chatbot is stopped: the team answers this one.
        self.turn = None;
        self.unanswered.clear();
        self.offer = None;
        self.proposal = None;
        self.human_handoff = true;
        self.last_responded_by = None;
        self.offline_message = true;
        self.last_line = Some((recorded.seq, LastBy::Visitor));
        self.last_post = recorded.seq;
        self.active_at = recorded.at;
        self.post_times.push(recorded.at);
    }
}
