//! Rule T4: an answer is streamed in few pieces that join to the whole.

use shared::{limits::STREAM_PIECES_MAX, pieces::pieces};

/// T4: the pieces join to the whole and are at most forty, whatever the script.
#[test]
fn t4_pieces_join_to_the_whole() {
    let english = "Orders leave our warehouse within one working day. ".repeat(6);
    let japanese = "ご注文は一営業日以内に倉庫を出ます。".repeat(20);
    for text in ["", "a", "Delivery takes 2 to 4 days.", &english, &japanese, &" ".repeat(900)] {
        let cut = pieces(text);
        assert_eq!(cut.concat(), text);
        assert!(cut.len() <= STREAM_PIECES_MAX, "{} pieces", cut.len());
        assert!(cut.iter().all(|piece| !piece.is_empty()));
    }
    assert_eq!(pieces("Delivery takes 2 to 4 days."), ["Delivery", " takes 2", " to 4 days."]);
}
