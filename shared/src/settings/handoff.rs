//! When a bot lets go, what happens then, and what the visitor is told.
//!
//! Every field has a default that suits an owner who sets nothing, so that what was stored by an
//! older version, and a change that names one field, are both whole.

use serde::{Deserialize, Serialize};

use super::{Action, MenuItem, PolicyRule};
use crate::limits::{
    ABSENCE_MS, ACTIONS_MAX, APPROVAL_MS, ATTEMPTS_MAX, EMAIL_AFTER_MS, IDLE_AGENT_MS, IDLE_BOT_MS,
    MENU_ITEMS_MAX, POLICY_RULES_MAX, RING_MS, TELL_AFTER_MS, VANISHED_AFTER_MS, WAIT_MS_MAX,
    WAIT_MS_MIN,
};

/// "Human assistance" of one bot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HandoffSettings {
    /// Whether this bot hands over to people at all.
    pub enabled: bool,
    /// What leads to a person.
    pub triggers: Triggers,
    /// Unsuccessful attempts after which "failed to resolve" fires.
    pub unsuccessful_attempts: u32,
    /// Rules by what the visitor writes and where they are; the first that matches counts.
    pub policy: Vec<PolicyRule>,
    /// What the visitor may choose from before the first message.
    pub menu: Vec<MenuItem>,
    /// What is done at a handover, in order.
    pub actions: Vec<Action>,
    /// The bot goes on answering while the visitor waits.
    pub company: bool,
    /// What happens while nobody comes; giving back is [`super::BotSettings::unanswered_after_ms`].
    pub ladder: Ladder,
    /// How long an answer waits for approval before a person is called instead, milliseconds.
    pub approval_ms: u64,
    /// After this long without the visitor their place is held and nobody is rung, milliseconds.
    pub absence_ms: u64,
    /// After this long without an agent's console the conversation is offered again, milliseconds.
    pub vanished_after_ms: u64,
    /// When a conversation in which nobody writes ends.
    pub idle: Idle,
    /// What the visitor sees of the people.
    pub announce: Announce,
}

impl Default for HandoffSettings {
    fn default() -> Self {
        Self {
            enabled: true,
            triggers: Triggers::default(),
            unsuccessful_attempts: 2,
            policy: Vec::new(),
            menu: Vec::new(),
            actions: vec![Action::default_label()],
            company: false,
            ladder: Ladder::default(),
            approval_ms: APPROVAL_MS,
            absence_ms: ABSENCE_MS,
            vanished_after_ms: VANISHED_AFTER_MS,
            idle: Idle::default(),
            announce: Announce::default(),
        }
    }
}

/// Each trigger, on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Triggers {
    /// "Request human agent".
    pub button: bool,
    /// The visitor asks for a person in their own words; when off, the bot says that it cannot.
    pub contact_request: bool,
    /// The rules of [`HandoffSettings::policy`].
    pub policy: bool,
    /// The items of [`HandoffSettings::menu`] that lead to a person.
    pub flow_point: bool,
    /// The bot has tried [`HandoffSettings::unsuccessful_attempts`] times.
    pub failed_to_resolve: OnTrigger,
    /// The bot's engine failed or ran out of time.
    pub ai_error: OnTrigger,
    /// The bot does not know.
    pub no_answer: OnTrigger,
    /// An agent may take a conversation that a bot holds and nobody has asked a person into.
    pub takeover: bool,
}

impl Default for Triggers {
    fn default() -> Self {
        Self {
            button: true,
            contact_request: true,
            policy: true,
            flow_point: true,
            failed_to_resolve: OnTrigger::HandOver,
            ai_error: OnTrigger::HandOver,
            no_answer: OnTrigger::Offer,
            takeover: true,
        }
    }
}

/// What a trigger that is not the visitor's own wish leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnTrigger {
    /// Nothing.
    Off,
    /// The visitor is asked whether they would like a person.
    Offer,
    /// The visitor is put in line at once.
    HandOver,
}

/// What happens while nobody comes, in milliseconds since the visitor began to wait. Steps that
/// would come after the baton is given back do not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ladder {
    /// How long the assigned or next agent is rung alone.
    pub ring_ms: u64,
    /// When the visitor is told that it takes longer; not at all when absent.
    pub tell_after_ms: Option<u64>,
    /// When the visitor is offered an answer by e-mail; not at all when absent.
    pub email_after_ms: Option<u64>,
}

impl Default for Ladder {
    fn default() -> Self {
        Self {
            ring_ms: RING_MS,
            tell_after_ms: Some(TELL_AFTER_MS),
            email_after_ms: Some(EMAIL_AFTER_MS),
        }
    }
}

/// When a conversation ends in which nobody writes, milliseconds; never when absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Idle {
    /// While a bot holds it and nobody is owed an answer by a person.
    pub bot_ms: Option<u64>,
    /// While a person holds it, or one is waited for without an end.
    pub agent_ms: Option<u64>,
}

impl Default for Idle {
    fn default() -> Self {
        Self { bot_ms: Some(IDLE_BOT_MS), agent_ms: Some(IDLE_AGENT_MS) }
    }
}

/// What the visitor sees of the people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Announce {
    /// Agents by name; otherwise by the name of the site.
    pub names: bool,
    /// That somebody joined, left or passed the conversation on.
    pub changes: bool,
}

impl Default for Announce {
    fn default() -> Self {
        Self { names: true, changes: true }
    }
}

/// Why a bot's handoff settings were not taken. The sentence is for the owner.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandoffError {
    /// One action too many.
    #[error(
        "A bot has at most {ACTIONS_MAX} handover actions. Take one away before you add another."
    )]
    TooManyActions,
    /// One rule too many.
    #[error("A bot has at most {POLICY_RULES_MAX} policy rules.")]
    TooManyRules,
    /// One menu item too many.
    #[error("A menu has at most {MENU_ITEMS_MAX} items.")]
    TooManyItems,
    /// The number of attempts is outside its bounds.
    #[error("Unsuccessful attempts before handover are 1 to {ATTEMPTS_MAX}.")]
    Attempts,
    /// A time is outside its bounds.
    #[error("{field} is {WAIT_MS_MIN} to {WAIT_MS_MAX} milliseconds.")]
    Time {
        /// Which.
        field: &'static str,
    },
    /// One of several is wrong.
    #[error("{list} {number}: {why}")]
    At {
        /// Which list.
        list: &'static str,
        /// Which of it, counted from 1.
        number: usize,
        /// What is wrong with it.
        why: String,
    },
}

impl HandoffSettings {
    /// Checks what an owner has set.
    ///
    /// # Errors
    /// The first [`HandoffError`] found.
    pub fn check(&self) -> Result<(), HandoffError> {
        if self.actions.len() > ACTIONS_MAX {
            return Err(HandoffError::TooManyActions);
        }
        if self.policy.len() > POLICY_RULES_MAX {
            return Err(HandoffError::TooManyRules);
        }
        if self.menu.len() > MENU_ITEMS_MAX {
            return Err(HandoffError::TooManyItems);
        }
        if !(1..=ATTEMPTS_MAX).contains(&self.unsuccessful_attempts) {
            return Err(HandoffError::Attempts);
        }
        let times = [
            ("ladder.ring_ms", Some(self.ladder.ring_ms)),
            ("ladder.tell_after_ms", self.ladder.tell_after_ms),
            ("ladder.email_after_ms", self.ladder.email_after_ms),
            ("approval_ms", Some(self.approval_ms)),
            ("absence_ms", Some(self.absence_ms)),
            ("vanished_after_ms", Some(self.vanished_after_ms)),
            ("idle.bot_ms", self.idle.bot_ms),
            ("idle.agent_ms", self.idle.agent_ms),
        ];
        for (field, ms) in times {
            if ms.is_some_and(|ms| !(WAIT_MS_MIN..=WAIT_MS_MAX).contains(&ms)) {
                return Err(HandoffError::Time { field });
            }
        }
        each("Action", &self.actions, Action::check)?;
        each("Policy rule", &self.policy, PolicyRule::check)?;
        each("Menu item", &self.menu, MenuItem::check)
    }
}

fn each<T>(
    list: &'static str,
    items: &[T],
    check: impl Fn(&T) -> Result<(), String>,
) -> Result<(), HandoffError> {
    for (number, item) in (1..).zip(items) {
        check(item).map_err(|why| HandoffError::At { list, number, why })?;
    }
    Ok(())
}
