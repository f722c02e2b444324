//! What a knowledge base of a few short articles answers: no word of it is rare.

use shared::knowledge::answer::Outcome;
use shared::knowledge::evidence::{Counts, Weights};

use crate::shelf::{self, Shelf};

/// K39: three short articles answer what they plainly cover, and nothing else.
#[test]
fn k39_three_articles_answer_what_they_plainly_cover() {
    let shelf = Shelf::new(&[
        ("Opening hours", "The café is open from 8 to 17, and closed on Mondays."),
        ("Dogs", "Dogs are welcome on the terrace. Inside, please keep them on a leash."),
        ("Reservations", "Call us to reserve a table. We hold it for 15 minutes."),
    ]);
    for (asked, url) in [
        ("When are you open?", "/0"),
        ("Are you closed on Mondays?", "/0"),
        ("what are your opening hours", "/0"),
        ("Can I bring my dog?", "/1"),
        ("How do I reserve a table?", "/2"),
        ("how long do you hold a table for me", "/2"),
    ] {
        assert_eq!(shelf.answered(asked).url, url, "{asked}");
    }
    for asked in [
        "Do you have gluten-free cake?",
        "Where can I park my car?",
        "Is there wifi for laptops",
        "Do you sell coffee beans to take home?",
    ] {
        assert!(matches!(shelf.ask(asked, None), Outcome::Unknown { .. }), "{asked}");
    }

    let chinese = Shelf::new(&[
        ("营业时间", "我们每天八点到十七点营业，星期一休息。"),
        ("宠物", "露台欢迎带狗的客人，室内请牵好绳子。"),
        ("预订", "请打电话预订座位，我们保留十五分钟。"),
    ]);
    assert_eq!(chinese.answered("你们的营业时间是什么时候？").url, "/0");
    assert_eq!(chinese.answered("怎么预订座位？").url, "/2");
    for asked in ["附近哪里可以停车？", "有没有无麸质蛋糕？"] {
        assert!(matches!(chinese.ask(asked, None), Outcome::Unknown { .. }), "{asked}");
    }
    let thai = Shelf::new(&[
        ("เวลาเปิดร้าน", "ร้านเปิดทุกวันตั้งแต่แปดโมงเช้า หยุดวันจันทร์"),
        ("สุนัข", "นำสุนัขมานั่งที่ระเบียงได้"),
        ("การจองโต๊ะ", "โทรมาจองโต๊ะได้ เราเก็บโต๊ะไว้ให้สิบห้านาที"),
    ]);
    assert_eq!(thai.answered("ร้านเปิดกี่โมง").url, "/0");
    assert_eq!(thai.answered("จองโต๊ะได้อย่างไร").url, "/2");
    for asked in ["มีเค้กไม่มีกลูเตนหรือไม่", "ที่จอดรถอยู่ที่ไหน"]
    {
        assert!(matches!(thai.ask(asked, None), Outcome::Unknown { .. }), "{asked}");
    }

    // What one of two words says, where the other is in no passage.
    let query = shelf::query("dog parachute");
    let held = |passages| {
        Weights::new(&query, &Counts { passages, holding: vec![1, 0] })
            .share(|i| if i == 0 { 1.0 } else { 0.0 })
    };
    assert!(held(2) > 0.6 && held(2) > held(20), "{} {}", held(2), held(20));
    assert!((held(200) - 0.5).abs() < 0.01, "{}", held(200));
}
