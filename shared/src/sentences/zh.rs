use super::Sentences;

/// Chinese in simplified characters, with “您”.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "您好！您想了解什么？",
    thanks: "不客气。您还想了解别的吗？",
    goodbye: "再见，感谢您的访问。",
    acknowledged: "好的。您还想了解别的吗？",
    nothing_more: "好的。有需要请随时找我。",
    ready: "您想了解什么？",
    robot: "我是自动助手，不是真人。我根据本网站的帮助文章回答问题。",
    unknown: "我不知道。帮助文章里没有提到这一点，我也不想随意猜测。",
    no_good_answer: "我没能得出好的回答。请换一种说法再问一次。",
    failed: "我刚才没能查到。请稍后再问一次。",
    failed_calling: "我刚才没能查到，正在为您联系工作人员。",
    away: "目前团队没有人在线。您可以留言，我们会回复您。",
    no_people: "我是聊天机器人，在这里无法为您转接人工。我很乐意尽力帮助您。",
    offering: "我可以为您联系团队的工作人员。",
    all_right: "好的。还有什么可以帮您？",
    held_back: "这个问题的答案需要先由工作人员确认，而目前没有人可以确认。",
    for_the_person: "这个问题将由稍后接待您的工作人员来回答。",
    closing: "谢谢！我们团队会有人与您联系。",
};
