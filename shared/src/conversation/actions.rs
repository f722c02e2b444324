//! Handover actions: what is done at once, what goes through the outbox, what came of it.
//!
//! Rules H19-H21 of `docs/rules.md`. What touches only the conversation is part of the handover's
//! own step and cannot fail apart from it; the rest comes back as
//! [`super::Command::FinishAction`], once, whatever crashes.

use std::collections::BTreeSet;

use super::{
    Conversation, Event, Holder, Recorded, Step, bot,
    command::ActionOutcome,
    event::OpenAction,
    step::{Draft, Job},
    turn::{own_words, sentence},
};
use crate::{
    availability::{Around, Availability},
    id::{AgentId, DepartmentId, EntrySeq},
    limits::{ACTIONS_MAX, LABELS_MAX, NOTIFIED_MAX, TASKS_MAX},
    settings::{Action, ActionKind, AssignTo, Assignment, Reach, SiteSettings},
    text::{Label, MessageText},
    time::Tick,
    wire::handoff::Task,
};

/// What a handover does.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) assignment: Option<Assignment>,
    pub(super) notify: Vec<AgentId>,
    pub(super) jobs: Vec<(OpenAction, Job)>,
    pub(super) events: Vec<(Event, Option<MessageText>)>,
}

impl Conversation {
    /// The department that the first assigning action names, if it exists.
    pub(super) fn department_of_actions(&self, settings: &SiteSettings) -> Option<DepartmentId> {
        let first = settings.bot.handoff.actions.iter().find_map(|action| match action {
            Action::Assign { to } => Some(to),
            _ => None,
        });
        match first {
            Some(AssignTo::Department(id)) if settings.department(id).is_some() => Some(id.clone()),
            _ => None,
        }
    }

    pub(super) fn plan_actions(
        &self,
        settings: &SiteSettings,
        around: &Around,
        tick: Tick,
        department: Option<&DepartmentId>,
    ) -> Plan {
        let mut plan = Plan::default();
        let mut to_notify = whom_to_fetch(settings, around, department);
        for (index, action) in (0..).zip(&settings.bot.handoff.actions) {
            match action {
                Action::Assign { to } => {
                    let to = match to {
                        AssignTo::Person(agent) => Some(Assignment::Named(agent.clone())),
                        AssignTo::Automatic => {
                            let team = settings.team(department).assignment.clone();
                            let off = team == Assignment::Off;
                            Some(if off { Assignment::RoundRobin } else { team })
                        }
                        AssignTo::Department(_) => None,
                    };
                    plan.assignment = plan.assignment.or(to);
                }
                Action::CreateTask { due_in_ms } => {
                    let open = OpenAction { index, part: 0, action: ActionKind::CreateTask };
                    plan.jobs.push((open, Job::WordTask { due: tick.now.plus(*due_in_ms) }));
                }
                Action::SendMessage { text } => {
                    let bot = bot(&settings.bot);
                    let closing = || sentence(own_words(settings, around).closing);
                    let text = text.clone().unwrap_or_else(closing);
                    plan.events.push((Event::BotSaid { bot }, Some(text)));
                }
                Action::PauseBot { ms } => {
                    let until = tick.now.plus(*ms);
                    plan.events.push((Event::BotPaused { until }, None));
                }
                Action::AddLabels { labels } => {
                    for label in self.missing(labels) {
                        let mut planned = plan.events.iter();
                        let twice = planned.any(|(event, _)| {
                            matches!(event, Event::Labelled { label: planned, .. } if *planned == label)
                        });
                        if !twice {
                            plan.events.push((Event::Labelled { label, by: None }, None));
                        }
                    }
                }
                Action::Notify { people, addresses, webhooks } => {
                    plan.notify.extend(people.iter().cloned());
                    to_notify.extend(people.iter().filter(|p| around.elsewhere.contains(*p)));
                    let calls = webhooks.iter().map(|url| Job::CallWebhook { url: url.clone() });
                    let mails = addresses.iter().map(|to| Job::SendMail { to: to.clone() });
                    for (part, job) in (0..).zip(calls.chain(mails)) {
                        let open = OpenAction { index, part, action: ActionKind::Notify };
                        plan.jobs.push((open, job));
                    }
                }
            }
        }
        // Behind the owner's own actions, each a part of its own: one that fails is tried again
        // alone.
        let index = u32::try_from(ACTIONS_MAX).unwrap_or(u32::MAX);
        for (part, agent) in (0..).zip(to_notify.into_iter().take(NOTIFIED_MAX)) {
            let open = OpenAction { index, part, action: ActionKind::Notify };
            plan.jobs.push((open, Job::NotifyPerson { agent: agent.clone() }));
        }
        plan
    }

    fn missing(&self, labels: &[Label]) -> Vec<Label> {
        let room = LABELS_MAX.saturating_sub(self.labels.len());
        labels.iter().filter(|label| !self.labels.contains(*label)).take(room).cloned().collect()
    }

    /// An action that was carried out outside has ended; one that has ended before, or belongs to
    /// another handover, changes nothing (H20).
    pub(super) fn finish_action(
        &self,
        handoff: EntrySeq,
        index: u32,
        part: u32,
        outcome: ActionOutcome,
    ) -> Step {
        let is_open = |(of, open): &&(EntrySeq, OpenAction)| {
            *of == handoff && open.index == index && open.part == part
        };
        let Some((_, OpenAction { action, .. })) = self.actions_open.iter().find(is_open) else {
            return Step::nothing();
        };
        let action = *action;
        let mut draft = Draft::after(self);
        match outcome {
            ActionOutcome::Task { text, due } if self.tasks.len() < TASKS_MAX => {
                draft.say(Event::TaskAdded { due, by: None }, Some(text));
                draft.push(Event::ActionDone { handoff, index, part, action });
            }
            ActionOutcome::Done | ActionOutcome::Task { .. } => {
                draft.push(Event::ActionDone { handoff, index, part, action });
            }
            ActionOutcome::Failed { why } => {
                draft.say(Event::ActionFailed { handoff, index, part, action }, Some(why));
            }
        }
        draft.done()
    }

    pub(super) fn apply_action(&mut self, recorded: &Recorded) {
        // An assignment that failed was never open, and must not close another action.
        let mut close = |handoff: EntrySeq, index: u32, part: u32, action: ActionKind| {
            let ended = (handoff, OpenAction { index, part, action });
            self.actions_open.retain(|open| *open != ended);
        };
        match &recorded.event {
            Event::ActionDone { handoff, index, part, action } => {
                close(*handoff, *index, *part, *action);
            }
            Event::ActionFailed { handoff, index, part, action } => {
                close(*handoff, *index, *part, *action);
                self.action_failed = true;
                // Whoever was to hear of it did not: the next one who is there is rung (H21).
                if let Holder::Waiting(wait) = &mut self.holder
                    && wait.assignee.is_none()
                {
                    wait.assignment.get_or_insert(Assignment::RoundRobin);
                }
            }
            Event::BotPaused { until } => {
                if let Holder::Waiting(wait) = &mut self.holder {
                    wait.until = Some(wait.until.map_or(*until, |back| back.max(*until)));
                    wait.company = false;
                }
            }
            Event::Labelled { label, .. } => {
                self.labels.insert(label.clone());
            }
            Event::Unlabelled { label, .. } => {
                self.labels.remove(label);
            }
            Event::TaskAdded { due, .. } => {
                self.tasks.push(Task { task: recorded.seq, due: *due, done: false });
            }
            Event::TaskDone { task, .. } => {
                let open = self.tasks.iter_mut().find(|open| open.task == *task);
                if let Some(open) = open {
                    open.done = true;
                }
            }
            Event::BotSaid { bot } => {
                let by = crate::wire::desk::LastBy::Bot(bot.name.as_str().to_owned());
                self.last_line = Some((recorded.seq, by));
                self.active_at = recorded.at;
            }
            _ => {}
        }
    }
}

/// Who has to be fetched to the desk: everyone of a team that is reached by notifying them, while
/// nobody of it is there (A11).
fn whom_to_fetch<'a>(
    settings: &'a SiteSettings,
    around: &'a Around,
    department: Option<&DepartmentId>,
) -> BTreeSet<&'a AgentId> {
    let nobody = matches!(around.of(department), Availability::Here { people: Some(0) });
    if !nobody || settings.team(department).reach != Reach::Notifiable {
        return BTreeSet::new();
    }
    let members = department.and_then(|id| settings.department(id)).map(|d| &d.members);
    let is_member = |id: &&AgentId| members.is_none_or(|m| m.is_empty() || m.contains(id));
    around.elsewhere.iter().filter(is_member).collect()
}
