use super::Sentences;

/// Chinese in traditional characters, with 「您」.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "您好！您想了解什麼？",
    thanks: "不客氣。您還想了解其他事項嗎？",
    goodbye: "再見，感謝您的造訪。",
    acknowledged: "好的。您還想了解其他事項嗎？",
    nothing_more: "好的。有需要請隨時找我。",
    ready: "您想了解什麼？",
    robot: "我是自動助理，不是真人。我根據本網站的說明文章回答問題。",
    unknown: "我不知道。說明文章裡沒有提到這一點，我也不想隨意猜測。",
    no_good_answer: "我沒能得出好的回答。請換一種說法再問一次。",
    failed: "我剛才沒能查到。請稍後再問一次。",
    failed_calling: "我剛才沒能查到，正在為您聯絡服務人員。",
    away: "目前團隊沒有人在線上。您可以留言，我們會回覆您。",
    no_people: "我是聊天機器人，在這裡無法為您轉接真人。我很樂意盡力協助您。",
    offering: "我可以為您聯絡團隊的服務人員。",
    all_right: "好的。還有什麼可以協助您？",
    held_back: "這個問題的答案需要先由服務人員確認，而目前沒有人可以確認。",
    for_the_person: "這個問題將由稍後接待您的服務人員回答。",
    closing: "謝謝！我們團隊會有人與您聯絡。",
};
