//! Every number that bounds something, each with its sum and its source.
//!
//! Platform figures: Durable Objects limits and measurements on workerd 1.20261117, see
//! `docs/architecture.md`.

/// Longest id. A visitor id is 22 characters, an ordinal at most 10 more; SQL keys stay short.
pub const ID_CHARS_MAX: usize = 64;

/// Longest post, in Unicode scalar values after trimming.
///
/// Four bytes each at worst is 16 000 bytes, at most 48 000 when every one is escaped in JSON:
/// under [`FRAME_BYTES_MAX`] with room for the envelope.
pub const POST_CHARS_MAX: usize = 4_000;

/// Longest frame in either direction, in bytes.
///
/// The platform takes 32 MiB and neither closes nor tells a hibernating socket that sends more;
/// our own limit has to come first. 64 KiB holds the longest post with its escapes.
pub const FRAME_BYTES_MAX: usize = 64 * 1024;

/// Entries sent in one frame while catching up; more follow in further frames.
///
/// Ten of the longest posts are 160 kB, over the frame: frames are cut by bytes as well, at
/// [`CATCH_UP_BYTES`].
pub const CATCH_UP_ENTRIES: usize = 100;

/// Bytes of text after which a catching-up frame is cut. Escaped threefold it still fits a frame.
pub const CATCH_UP_BYTES: usize = 16 * 1024;

/// Largest gap that is filled; a client further behind gets a full reset.
///
/// A reset costs the server the same rows; the bound keeps the client from stitching long gaps
/// into a list it may have lost half of.
pub const GAP_ENTRIES_MAX: u64 = 1_000;

/// Posts a client keeps unsent. A hundred of the longest are 400 kB in the browser's storage,
/// which allows about 5 MB.
pub const PENDING_POSTS_MAX: usize = 100;

/// Posts a visitor may write in a minute; the next is refused with the time to wait (P6).
pub const POSTS_PER_MINUTE_MAX: u32 = 60;

/// Client post keys remembered for telling repeats.
///
/// A client repeats only what is in its own outbox ([`PENDING_POSTS_MAX`]); ten clients of one
/// conversation (tabs, agents) at once make 1 000.
pub const KEYS_REMEMBERED: usize = 1_024;

/// Longest name of a person, a site or a bot, in Unicode scalar values.
pub const NAME_CHARS_MAX: usize = 80;

/// Longest greeting of a bot, in Unicode scalar values.
pub const GREETING_CHARS_MAX: usize = 500;

/// Longest instructions of a bot, in Unicode scalar values: about a thousand tokens of each turn.
pub const INSTRUCTIONS_CHARS_MAX: usize = 4_000;

/// Longest avatar, in Unicode scalar values: a family of four is seven, joiners included.
pub const AVATAR_CHARS_MAX: usize = 8;

/// Colours an avatar may stand on.
pub const AVATAR_COLORS: u8 = 8;

/// Longest language tag; the longest that RFC 5646 asks software to take.
pub const LANGUAGE_CHARS_MAX: usize = 35;

/// Most knowledge bases of one bot: each is an object that is asked in a turn.
pub const BASES_OF_BOT_MAX: usize = 5;

/// Most bots of one site.
pub const BOTS_OF_SITE_MAX: usize = 8;

/// Most bots of a workspace.
pub const BOTS_MAX: usize = 100;

/// Most posts an owner may ask for before the button appears.
pub const REQUIRED_ANSWERS_MAX: u32 = 50;

/// Slowest pace of a streamed answer, milliseconds between two pieces.
pub const PACE_MS_MAX: u32 = 10_000;

/// Fastest pace of a streamed answer: one frame in 50 ms is what a reader can see.
pub const PACE_MS_MIN: u32 = 50;

/// Pieces an answer is streamed in at most: 300 characters are about fifty words.
pub const STREAM_PIECES_MAX: usize = 40;

/// A bot turn without an end after this long is over, and counts as failed.
pub const TURN_MS_MAX: u64 = 60_000;

/// Times a turn is started before it counts as failed: once, and once more after a crash.
pub const TURN_ATTEMPTS_MAX: u32 = 2;

/// How long a visitor waits before the baton goes back to the bot, unless the owner says otherwise.
pub const UNANSWERED_AFTER_MS: u64 = 5 * 60_000;

/// Events after which the log is folded into a snapshot. Replay of 200 events is well under 1 ms.
pub const SNAPSHOT_EVERY: u64 = 200;

/// Heartbeat a client sends, answered by the platform without waking the object.
pub const HEARTBEAT_MS: u64 = 25_000;

/// A socket silent for longer than this is taken for dead: two heartbeats and a bit.
pub const SILENCE_MS_MAX: u64 = 60_000;

/// First wait before a reconnect; doubled each time, with full jitter.
pub const RECONNECT_FIRST_MS: u64 = 500;

/// Longest wait before a reconnect.
pub const RECONNECT_MS_MAX: u64 = 30_000;

/// A sent post without an answer after this long is taken for lost with its socket.
pub const ANSWER_MS_MAX: u64 = 10_000;

/// Place in line up to which every move is pushed at once; further back it goes out in batches.
pub const PLACES_PUSHED: usize = 10;

/// A visitor's token lives this long, and is renewed while it is used.
pub const VISITOR_TOKEN_MS: u64 = 30 * 24 * 3_600_000;

/// An agent's session ends after this long without use.
pub const SESSION_IDLE_MS: u64 = 12 * 3_600_000;

/// An agent's session ends after this long in any case.
pub const SESSION_MS_MAX: u64 = 7 * 24 * 3_600_000;

/// Shortest password. NIST SP 800-63B-4 asks for 15 without a second factor; the demo's has 15.
pub const PASSWORD_CHARS_MIN: usize = 12;

/// Longest password, so that hashing is bounded.
pub const PASSWORD_CHARS_MAX: usize = 128;

/// Most handover actions of a bot.
pub const ACTIONS_MAX: usize = 6;

/// Most policy rules of a bot: each is looked at for every message.
pub const POLICY_RULES_MAX: usize = 50;

/// Most entries of one condition of a rule, and most characters of one.
pub const CONDITIONS_MAX: usize = 50;
/// See [`CONDITIONS_MAX`].
pub const CONDITION_CHARS_MAX: usize = 100;

/// Most items of a menu: more than a small screen shows is no menu.
pub const MENU_ITEMS_MAX: usize = 6;

/// Most unsuccessful attempts an owner may ask a visitor to sit through.
pub const ATTEMPTS_MAX: u32 = 20;

/// Turns for which a refused offer is not repeated for the same cause.
pub const DECLINED_TURNS: u32 = 3;

/// Shortest time an owner may set: below a second nobody could act.
pub const WAIT_MS_MIN: u64 = 1_000;

/// Longest time an owner may set: 90 days.
pub const WAIT_MS_MAX: u64 = 90 * 24 * 3_600_000;

/// Longest pause of a bot: a week.
pub const PAUSE_MS_MAX: u64 = 7 * 24 * 3_600_000;

/// How long the assigned or next agent is rung alone.
pub const RING_MS: u64 = 30_000;

/// People who are notified of one handover.
pub const NOTIFIED_MAX: usize = 20;

/// How long an answer waits for somebody to approve it before a person is called instead.
pub const APPROVAL_MS: u64 = 300_000;

/// When a waiting visitor is told that it takes longer.
pub const TELL_AFTER_MS: u64 = 60_000;

/// When a waiting visitor is offered an answer by e-mail.
pub const EMAIL_AFTER_MS: u64 = 2 * 60_000;

/// How long a visitor may be gone before their place is held and nobody is rung.
pub const ABSENCE_MS: u64 = 10 * 60_000;

/// How long an agent may be gone before their conversations are offered again.
pub const VANISHED_AFTER_MS: u64 = 90_000;

/// A conversation with a bot ends this long after the last message.
pub const IDLE_BOT_MS: u64 = 24 * 3_600_000;

/// A conversation with a person ends this long after the last message.
pub const IDLE_AGENT_MS: u64 = 5 * 24 * 3_600_000;

/// The visitor is warned this long before an idle conversation ends, or a tenth of the whole.
pub const IDLE_WARNING_MS: u64 = 3_600_000;

/// Conversations one agent is offered at the same time.
pub const CAPACITY: u32 = 5;

/// Most conversations one agent may be offered at the same time.
pub const CAPACITY_MAX: u32 = 100;

/// Most departments of a site.
pub const DEPARTMENTS_MAX: usize = 30;

/// Most webhooks, and most people, one action notifies.
pub const WEBHOOKS_MAX: usize = 10;

/// Longest label, in Unicode scalar values.
pub const LABEL_CHARS_MAX: usize = 40;

/// Most labels of one conversation.
pub const LABELS_MAX: usize = 20;

/// Most tasks of one conversation.
pub const TASKS_MAX: usize = 50;

/// Times a handover action is tried before it has failed: five tries take half a minute.
pub const ACTION_ATTEMPTS_MAX: u32 = 5;

/// Longest name of a model.
pub const MODEL_CHARS_MAX: usize = 120;

/// Tokens of one answer of a model. 300 characters are about 75 tokens of English; other scripts and
/// lists take several times that.
pub const OUTPUT_TOKENS: u32 = 600;
/// See [`OUTPUT_TOKENS`].
pub const OUTPUT_TOKENS_MAX: u32 = 4_000;

/// How long a model's first token may take. Slow ones take ten seconds on a bad day.
pub const ENGINE_FIRST_TOKEN_MS: u64 = 20_000;

/// How long a model may fall silent in the middle of an answer.
pub const ENGINE_IDLE_MS: u64 = 15_000;

/// How long an answer of a model may take in all; under [`TURN_MS_MAX`], so that what is done instead
/// is still done in the same turn.
pub const ENGINE_TOTAL_MS: u64 = 45_000;

/// Shortest and longest time an owner may give a model.
pub const ENGINE_MS_MIN: u64 = 100;
/// See [`ENGINE_MS_MIN`].
pub const ENGINE_MS_MAX: u64 = 50_000;

/// Largest budget, tokens: what a large site spends in a month.
pub const TOKENS_MAX: u32 = 1_000_000_000;

/// Times a model is asked again when it could not be reached, failed on its side or was busy.
pub const ENGINE_RETRIES_MAX: u32 = 2;

/// Longest answer of a model, in Unicode scalar values: over twice what a visitor reads in a chat.
pub const MODEL_ANSWER_CHARS_MAX: usize = 3_000;

/// Most bytes that are read of one response of a model. [`OUTPUT_TOKENS_MAX`] tokens, each an event of
/// 200 bytes, are 800 kB.
pub const RESPONSE_BYTES_MAX: usize = 1024 * 1024;

/// Longest line of an event stream, bytes.
pub const EVENT_LINE_BYTES_MAX: usize = 64 * 1024;

/// Searches that a model may make in one turn.
pub const SEARCHES_MAX: usize = 3;

/// Passages that a model is given for one search, and articles that an answer names.
pub const SOURCES_MAX: usize = 5;

/// Characters of a conversation that a model is given, the newest.
pub const TRANSCRIPT_CHARS_MAX: usize = 8_000;

/// Patterns of things to hide that an owner may set. Each is one pass over every message.
pub const REDACT_MAX: usize = 10;

/// Longest of these patterns, in Unicode scalar values.
pub const PATTERN_CHARS_MAX: usize = 200;

/// Repetitions without an end, or of a group, that one of these patterns may hold. What
/// a browser takes for a pattern grows with each by the length of the message.
pub const PATTERN_LOOPS_MAX: u32 = 3;

/// Ways in which a repeated group of these patterns may match one text: each is tried in vain
/// before a browser says that it does not.
pub const PATTERN_WAYS_MAX: u64 = 4_096;

/// Characters that a browser may compare for one of these patterns from one place of a message,
/// when it finds nothing: twelve for each character of the longest message. A repetition that runs to
/// the end and back costs two, and all places of a message together cost its square: 16 million
/// times that, some 0.1 s. Two repetitions that share the same characters would cost its cube.
pub const PATTERN_STEPS_MAX: u64 = 12 * POST_CHARS_MAX as u64;

/// Deepest lists and marks within one another; what is deeper stands where the deepest stands.
pub const DOCUMENT_DEPTH_MAX: usize = 8;

/// Most blocks, items and inlines of one document. A list of 100 items with a bold word and a link
/// each has 600; 1 000 are some 25 kB of JSON, so that the longest answer still fits a frame.
pub const DOCUMENT_NODES_MAX: usize = 1_000;

/// Longest address of a link, bytes: what browsers and mail programs all take.
pub const LINK_BYTES_MAX: usize = 2_000;

/// Most hosts an owner may allow links to.
pub const LINK_HOSTS_MAX: usize = 50;
