//! A9-A13: whether a person can come.

use std::collections::BTreeSet;

use shared::{
    availability::{Around, Availability, Facts, around},
    conversation::{Effect, Job},
    hours::{Hours, Zone},
    id::AgentId,
    settings::{Action, Reach, SiteSettings},
    time::Timestamp,
};

use crate::{
    play::{Play, department, person, sales},
    world::settings,
};

/// 1970-01-05 is a Monday.
const MONDAY: u64 = 4 * 86_400_000;

fn utc(_: &str) -> Option<Zone> {
    let until = Timestamp(500 * 86_400_000);
    Some(Zone::new("UTC", vec![(Timestamp(0), 0)], until).expect("a zone"))
}

fn facts(online: &[&str], notifiable: &[&str]) -> Facts {
    let ids = |names: &[&str]| names.iter().map(|name| person(name).id).collect();
    Facts { online: ids(online), notifiable: ids(notifiable), ..Facts::default() }
}

fn at(settings: &SiteSettings, facts: Option<&Facts>, ms: u64) -> Around {
    around(settings, facts, true, utc, Timestamp(ms))
}

fn office_hours() -> Hours {
    let hours = r#"{"zone":"UTC","week":{"monday":[{"from":540,"to":1020}]},
        "holidays":[],"special_days":{}}"#;
    serde_json::from_str(hours).expect("hours")
}

const HERE: fn(u32) -> Availability = |people| Availability::Here { people: Some(people) };

/// A9: entitled, enabled, within the hours and reachable; each alone says no.
#[test]
fn a9_all_four_are_needed() {
    let mut settings = settings();
    settings.team.hours = Some(office_hours());
    let ana = facts(&["Ana"], &[]);
    let (open, closed) = (MONDAY + 10 * 3_600_000, MONDAY + 18 * 3_600_000);
    assert_eq!(at(&settings, Some(&ana), open).team, HERE(1));
    assert!(matches!(at(&settings, Some(&ana), closed).team, Availability::Away { .. }));
    let nobody = facts(&[], &[]);
    assert_eq!(at(&settings, Some(&nobody), open).team, Availability::Away { back: None });
    let off = around(&settings, Some(&ana), false, utc, Timestamp(open));
    assert_eq!(off.team, Availability::Off);
    settings.bot.handoff.enabled = false;
    assert_eq!(at(&settings, Some(&ana), open).team, Availability::Off);
}

/// A10: being busy is not being away: whoever has a full load still counts.
#[test]
fn a10_everyone_busy_means_a_line() {
    let mut settings = settings();
    settings.team.capacity = 1;
    // The desk says who is there, and says nothing of how much they have to do.
    assert_eq!(at(&settings, Some(&facts(&["Ana", "Ben"], &[])), MONDAY).team, HERE(2));
}

/// A11: online, or notifiable elsewhere, or the hours alone, as the team has chosen.
#[test]
fn a11_a_team_chooses_what_makes_it_reachable() {
    let mut settings = settings();
    let reach = |settings: &SiteSettings, facts: &Facts| {
        matches!(at(settings, Some(facts), MONDAY).team, Availability::Here { .. })
    };
    let (nobody, elsewhere) = (facts(&[], &[]), facts(&[], &["Ana"]));
    for (choice, by_nobody, by_elsewhere) in [
        (Reach::Online, false, false),
        (Reach::Notifiable, false, true),
        (Reach::Hours, true, true),
    ] {
        settings.team.reach = choice;
        assert_eq!(reach(&settings, &nobody), by_nobody, "{choice:?}");
        assert_eq!(reach(&settings, &elsewhere), by_elsewhere, "{choice:?}");
    }
}

/// A12: a department is reached by its own members and hours; a desk that has not answered closes
/// no door.
#[test]
fn a12_a_department_has_its_own_people() {
    let mut settings = settings();
    settings.departments = vec![department()];
    let ben = facts(&["Ben"], &[]);
    let around = at(&settings, Some(&ben), MONDAY);
    assert_eq!(around.team, HERE(1));
    assert_eq!(around.of(Some(&sales())), Availability::Away { back: None }, "Ben is not of it");
    assert_eq!(around.of(None), HERE(1));
    let gone = shared::id::DepartmentId::parse("gone").expect("an id");
    assert_eq!(around.of(Some(&gone)), HERE(1), "whoever names none that exists gets the team");
    assert_eq!(at(&settings, None, MONDAY).team, Availability::Here { people: None });
}

/// A13: the time of return is the next opening, and is not made up where nobody knows it.
#[test]
fn a13_the_time_of_return_comes_from_the_hours() {
    let mut settings = settings();
    settings.team.hours = Some(office_hours());
    let nobody: BTreeSet<AgentId> = BTreeSet::new();
    assert!(nobody.is_empty());
    let early = at(&settings, Some(&facts(&["Ana"], &[])), MONDAY + 3_600_000);
    let nine = Timestamp(MONDAY + 9 * 3_600_000);
    assert_eq!(early.team, Availability::Away { back: Some(nine) });
    let within = at(&settings, Some(&facts(&[], &[])), MONDAY + 10 * 3_600_000);
    assert_eq!(within.team, Availability::Away { back: None });
}

/// H35: nobody is online and the team is reached by notifying it: its members are, and no others;
/// whoever is online is not, and neither is a team that is reached otherwise.
#[test]
fn h35_who_is_not_there_is_notified() {
    let notified = |reach: Reach, of_sales: bool, online: &[&str]| {
        let mut play = Play::with(|settings| {
            settings.departments = vec![department()];
            settings.departments[0].team.reach = reach;
            settings.team.reach = reach;
            let to = shared::settings::AssignTo::Department(sales());
            settings.bot.handoff.actions =
                if of_sales { vec![Action::Assign { to }] } else { Vec::new() };
        });
        let facts = facts(online, &["Ana", "Ben"]);
        play.around = at(&play.settings, Some(&facts), MONDAY);
        play.posts("Hello");
        play.wants_person();
        told(&play)
    };
    assert_eq!(notified(Reach::Notifiable, false, &[]), ["ana", "ben"]);
    assert_eq!(notified(Reach::Notifiable, true, &[]), ["ana"], "Ben is not of Sales");
    assert_eq!(notified(Reach::Notifiable, false, &["Ben"]), [""; 0]);
    assert_eq!(notified(Reach::Hours, false, &[]), [""; 0]);
}

/// H35: whom an action names is notified when they are not online, and never twice.
#[test]
fn h35_an_action_notifies_whom_it_names() {
    let mut play = Play::with(|settings| {
        settings.team.reach = Reach::Notifiable;
        let people = vec![person("Ana").id, person("Ben").id];
        let notify = Action::Notify { people, addresses: Vec::new(), webhooks: Vec::new() };
        settings.bot.handoff.actions = vec![notify.clone(), notify];
    });
    let facts = facts(&["Ana"], &["Ana", "Ben", "Eve"]);
    play.around = at(&play.settings, Some(&facts), MONDAY);
    play.posts("Hello");
    play.wants_person();
    assert_eq!(told(&play), ["ben"]);
}

/// Whom the handover has had notified.
fn told(play: &Play) -> Vec<String> {
    let told = play.effects.iter().filter_map(|effect| match effect {
        Effect::RunAction { job: Job::NotifyPerson { agent }, .. } => Some(agent.to_string()),
        _ => None,
    });
    told.collect()
}
