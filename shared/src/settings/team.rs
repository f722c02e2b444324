//! Who answers for a site or a department, when, and how work reaches them.

use serde::{Deserialize, Serialize};

use crate::{
    hours::Hours,
    id::{AgentId, DepartmentId},
    limits::{CAPACITY, CAPACITY_MAX, DEPARTMENTS_MAX},
    text::Name,
};

/// The people behind a site or a department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Team {
    /// When they work; always when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// What makes them reachable within their hours.
    pub reach: Reach,
    /// How work is handed out.
    pub assignment: Assignment,
    /// Conversations one agent is offered at the same time; more may be taken by hand.
    pub capacity: u32,
}

impl Default for Team {
    fn default() -> Self {
        Self { hours: None, reach: Reach::Online, assignment: Assignment::Off, capacity: CAPACITY }
    }
}

/// What makes a team reachable within its hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Somebody is online.
    Online,
    /// Somebody is online, or can be notified elsewhere.
    Notifiable,
    /// The hours alone.
    Hours,
}

/// How work is handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assignment {
    /// People take it.
    Off,
    /// In turn.
    RoundRobin,
    /// To whoever has the fewest.
    LeastBusy,
    /// To one person.
    Named(AgentId),
    /// To whoever knew this visitor last, in turn otherwise.
    LastAgent,
}

/// A part of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// The department.
    pub id: DepartmentId,
    /// What visitors and agents call it.
    pub name: Name,
    /// Who is in it; everyone when empty.
    #[serde(default)]
    pub members: Vec<AgentId>,
    /// When and how they work.
    #[serde(default)]
    pub team: Team,
}

/// Why a team was not taken. The sentence is for the owner.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TeamError {
    /// The hours are wrong.
    #[error("{0}")]
    Hours(#[from] crate::hours::HoursError),
    /// The capacity is outside its bounds.
    #[error("A person is offered 1 to {CAPACITY_MAX} conversations at a time.")]
    Capacity,
    /// One department too many.
    #[error("A site has at most {DEPARTMENTS_MAX} departments.")]
    TooMany,
    /// Two departments have the same id.
    #[error("Two departments are called {0}.")]
    Twice(DepartmentId),
}

impl Team {
    /// Checks what an owner has set; whether the zone exists is known at the door.
    ///
    /// # Errors
    /// The first [`TeamError`] found.
    pub fn check(&self) -> Result<(), TeamError> {
        if !(1..=CAPACITY_MAX).contains(&self.capacity) {
            return Err(TeamError::Capacity);
        }
        self.hours.as_ref().map_or(Ok(()), |hours| Ok(hours.check()?))
    }
}

/// Checks all departments of a site.
///
/// # Errors
/// The first [`TeamError`] found.
pub fn check_departments(departments: &[Department]) -> Result<(), TeamError> {
    if departments.len() > DEPARTMENTS_MAX {
        return Err(TeamError::TooMany);
    }
    for (i, department) in departments.iter().enumerate() {
        if departments[..i].iter().any(|other| other.id == department.id) {
            return Err(TeamError::Twice(department.id.clone()));
        }
        department.team.check()?;
    }
    Ok(())
}
