//! What was said before a question.

use serde::{Deserialize, Serialize};

use crate::{
    conversation::{Event, Recorded},
    id::EntrySeq,
    wire::AnswerKind,
};

/// What was said before a question, as far as it may lean on that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Told")]
pub struct Before {
    /// What the same visitor wrote, oldest first.
    pub posts: Vec<String>,
    /// Title of the article that answered last.
    pub article: Option<String>,
}

impl Before {
    /// What a conversation's `log` has of it before the post at `seq`. Where the bot did not know
    /// last, no article is gone on from; small talk in between changes nothing.
    #[must_use]
    pub fn of(log: &[Recorded], seq: EntrySeq) -> Self {
        let mut before = Self::default();
        for recorded in log.iter().take_while(|recorded| recorded.seq < seq) {
            match &recorded.event {
                Event::Posted { .. } | Event::MessageLeft { .. } => {
                    before.posts.extend(recorded.text.iter().map(|text| text.as_str().to_owned()));
                }
                Event::Answered { kind: AnswerKind::SmallTalk, .. } => {}
                Event::Answered { kind: AnswerKind::Answer, source, .. } => {
                    before.article = source.as_ref().map(|source| source.title.clone());
                }
                Event::Answered { .. } => before.article = None,
                _ => {}
            }
        }
        before
    }

    /// The visitor's last post.
    #[must_use]
    pub fn post(&self) -> Option<&str> {
        self.posts.last().map(String::as_str)
    }
}

/// The post before is what there is of it where somebody only tries a question.
impl From<Option<&str>> for Before {
    fn from(post: Option<&str>) -> Self {
        Self { posts: post.into_iter().map(ToOwned::to_owned).collect(), article: None }
    }
}

impl From<&Self> for Before {
    fn from(before: &Self) -> Self {
        before.clone()
    }
}

/// As it is sent between two objects: in an older version a post alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Told {
    Post(Option<String>),
    All { posts: Vec<String>, article: Option<String> },
}

impl From<Told> for Before {
    fn from(told: Told) -> Self {
        match told {
            Told::Post(post) => post.as_deref().into(),
            Told::All { posts, article } => Self { posts, article },
        }
    }
}
