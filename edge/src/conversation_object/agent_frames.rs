//! An agent's frames: each becomes a command, and is answered to the console it came from.

use std::rc::Rc;

use shared::{
    conversation::{AssignTo, Command, Refusal, view},
    document,
    id::{AgentId, EntrySeq, PostKey},
    text::MessageText,
    wire::{
        PROTOCOL, Refused, Streaming,
        agent::{AgentFrame, Person, ToAgent},
        close::Close,
        handoff::Assignee,
    },
};
use worker::{Result, WebSocket};

use super::{
    frames::{Answer, answer, catch_up, give_up, speaks},
    room::Room,
    sockets::{self, send},
};
use crate::{store::events, workspace};

/// Carries out one frame.
pub(super) fn take(
    room: &Rc<Room>,
    socket: &WebSocket,
    frame: AgentFrame,
    agent: Person,
) -> Result<()> {
    match wish(frame, agent) {
        Ok(Wish::Hello { protocol, after }) => welcome(room, socket, protocol, after),
        Ok(Wish::Do(key, command)) => carry_out(room, socket, key, command),
        Ok(Wish::Approve { proposal, text, by }) => approve(room, socket, proposal, text, by),
        Ok(Wish::AssignTo { colleague, by, epoch }) => {
            assign(room, socket, colleague, by, epoch);
            Ok(())
        }
        Err((key, refusal)) => {
            send(socket, &ToAgent::Refused { key, why: Refused::from(&refusal) });
            Ok(())
        }
    }
}

fn carry_out(
    room: &Rc<Room>,
    socket: &WebSocket,
    key: Option<PostKey>,
    command: Command,
) -> Result<()> {
    match answer(room.turn(command, None)?, key) {
        Answer::Accepted { key, seq } => send(socket, &ToAgent::Accepted { key, seq }),
        Answer::Refused { key, why } => send(socket, &ToAgent::Refused { key, why }),
        Answer::Nothing => {}
    }
    Ok(())
}

/// Gives it to a colleague, whose name only the workspace knows.
fn assign(room: &Rc<Room>, socket: &WebSocket, colleague: AgentId, by: Person, epoch: u32) {
    let (room, socket) = (Rc::clone(room), socket.clone());
    let state = Rc::clone(&room);
    state.state.wait_until(async move {
        let outcome = match find(&room, &colleague).await {
            Ok(Some(agent)) => {
                let to = AssignTo::Agent(agent);
                carry_out(&room, &socket, None, Command::Assign { by, to, epoch })
            }
            Ok(None) => {
                let why = Refused::from(&Refusal::NoSuch { what: "colleague" });
                send(&socket, &ToAgent::Refused { key: None, why });
                Ok(())
            }
            Err(error) => Err(error),
        };
        if let Err(error) = outcome {
            give_up(&socket, &error);
        }
        room.drain();
    });
}

async fn find(room: &Room, id: &AgentId) -> Result<Option<Person>> {
    let found = workspace::account(&room.env, id).await?;
    Ok(found.map(|account| Person { id: account.id, name: account.name }))
}

/// Sends the answer at `proposal` in the agent's words, or in its own, which are in the log.
fn approve(
    room: &Rc<Room>,
    socket: &WebSocket,
    proposal: EntrySeq,
    text: Option<MessageText>,
    agent: Person,
) -> Result<()> {
    let its_own = || -> Result<Option<MessageText>> {
        let text = events::text(&room.sql(), proposal)?;
        Ok(text.and_then(|text| MessageText::parse(&text).ok()))
    };
    let text = match text {
        Some(text) => Some(text),
        None => its_own()?,
    };
    let Some(text) = text else {
        let why = Refused::from(&Refusal::NotProposed);
        send(socket, &ToAgent::Refused { key: None, why });
        return Ok(());
    };
    carry_out(room, socket, None, Command::Approve { agent, proposal, text })
}

enum Wish {
    Hello { protocol: u32, after: EntrySeq },
    Do(Option<PostKey>, Command),
    Approve { proposal: EntrySeq, text: Option<MessageText>, by: Person },
    AssignTo { colleague: AgentId, by: Person, epoch: u32 },
}

fn wish(frame: AgentFrame, agent: Person) -> std::result::Result<Wish, (Option<PostKey>, Refusal)> {
    let parse = |key: Option<&PostKey>, text: &str| {
        MessageText::parse(text).map_err(|error| (key.cloned(), Refusal::Text(error)))
    };
    let by_itself = |command| Ok(Wish::Do(None, command));
    match frame {
        AgentFrame::Hello { protocol, after } => Ok(Wish::Hello { protocol, after }),
        AgentFrame::Claim { epoch } => by_itself(Command::Claim { agent, epoch }),
        AgentFrame::Reply { key, text, epoch, seen } => {
            let text = parse(Some(&key), &text)?;
            let reply = Command::Reply { agent, key: key.clone(), text, epoch, seen };
            Ok(Wish::Do(Some(key), reply))
        }
        AgentFrame::Note { key, text } => {
            let text = parse(Some(&key), &text)?;
            Ok(Wish::Do(Some(key.clone()), Command::Note { agent, key, text }))
        }
        AgentFrame::Assign { to, epoch } => match to {
            Assignee::Agent(colleague) if colleague == agent.id => {
                let to = AssignTo::Agent(agent.clone());
                by_itself(Command::Assign { by: agent, to, epoch })
            }
            Assignee::Agent(colleague) => Ok(Wish::AssignTo { colleague, by: agent, epoch }),
            Assignee::Department(id) => {
                by_itself(Command::Assign { by: agent, to: AssignTo::Department(id), epoch })
            }
            Assignee::Bot(id) => {
                by_itself(Command::Assign { by: agent, to: AssignTo::Bot(id), epoch })
            }
        },
        AgentFrame::Approve { proposal, text } => {
            let text = text.map(|text| parse(None, &text)).transpose()?;
            Ok(Wish::Approve { proposal, text, by: agent })
        }
        AgentFrame::AddLabel { label } => by_itself(Command::AddLabel { agent, label }),
        AgentFrame::RemoveLabel { label } => by_itself(Command::RemoveLabel { agent, label }),
        AgentFrame::AddTask { text, due } => {
            let text = parse(None, &text)?;
            by_itself(Command::AddTask { agent, text, due })
        }
        AgentFrame::CompleteTask { task } => by_itself(Command::CompleteTask { agent, task }),
        AgentFrame::Release { note } => {
            let note = note.filter(|note| !note.trim().is_empty());
            let note = note.map(|note| parse(None, &note)).transpose()?;
            by_itself(Command::Release { agent, note })
        }
        AgentFrame::Resolve => by_itself(Command::Resolve { agent }),
        AgentFrame::Reopen => by_itself(Command::Reopen { agent }),
    }
}

fn welcome(room: &Room, socket: &WebSocket, protocol: u32, after: EntrySeq) -> Result<()> {
    if !speaks(protocol) {
        sockets::close(socket, Close::Protocol);
        return Ok(());
    }
    let facts =
        room.read(|c, settings| (c.id().clone(), c.needs_reset(after), settings.clone(), c.seq()))?;
    let (Some((conversation, reset, settings, last)), Some(view)) = (facts, room.agent_view()?)
    else {
        sockets::close(socket, Close::Forbidden);
        return Ok(());
    };
    send(socket, &ToAgent::Welcome { protocol: PROTOCOL, conversation, reset, view });
    let from = if reset { EntrySeq::NONE } else { after };
    catch_up(room, from, last, |after, covered, record| {
        let visible = |recorded| document::for_agent(view::for_agent(recorded), &settings);
        let entries = record.iter().map(visible).collect();
        send(socket, &ToAgent::Entries { after, covered, entries });
    })?;
    if let Some((turn, text)) = room.streamed.borrow().clone() {
        send(socket, &ToAgent::Streaming(Streaming { turn, from: 0, text }));
    }
    Ok(())
}
