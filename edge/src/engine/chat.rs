//! What a model's API says, piece by piece: OpenAI's chat completions, and the two shapes of Workers
//! AI. Any text is read without an error of ours; what makes no sense is a [`Fault`].

use serde_json::Value;
use shared::{engine::reasoning::Reasoning, limits::MODEL_ANSWER_CHARS_MAX, wire::fault::Fault};

/// Most tools that are called in one response, and most bytes of one call's arguments. More is no
/// call that anybody would make.
const CALLS_MAX: usize = 8;
const ARGUMENTS_BYTES_MAX: usize = 4 * 1024;

/// A tool that a model calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) id: String,
    pub(super) name: String,
    /// JSON, as the model wrote it.
    pub(super) arguments: String,
}

impl Call {
    /// A text among the arguments; empty when there is none.
    pub(super) fn text(&self, name: &str) -> String {
        let arguments: Value = serde_json::from_str(&self.arguments).unwrap_or_default();
        arguments[name].as_str().unwrap_or_default().to_owned()
    }
}

/// One response of a model, as far as it has come.
#[derive(Debug, Default)]
pub(super) struct Response {
    calls: Vec<Call>,
    /// Bytes of all words, and characters of those that are no thoughts.
    bytes: usize,
    chars: usize,
    reasoning: Reasoning,
    /// Tokens, as the server counted them.
    pub(super) tokens: Option<f64>,
    finished: bool,
    is_cut: bool,
}

impl Response {
    /// Takes the data of one event, or the body of a response that is no stream. Gives the words in
    /// it that are no thoughts.
    pub(super) fn take(&mut self, data: &str) -> Result<String, Fault> {
        if data.trim() == "[DONE]" {
            self.finished = true;
            return Ok(String::new());
        }
        let data: Value = serde_json::from_str(data).map_err(|_| Fault::Broken)?;
        if let Some(error) = data.get("error").filter(|error| !error.is_null()) {
            return Err(fault(error));
        }
        if let Some(tokens) = data["usage"]["total_tokens"].as_f64() {
            self.tokens = Some(tokens);
        }
        let mut words = String::new();
        if let Some(choice) = data["choices"].get(0) {
            let said =
                choice.get("delta").or_else(|| choice.get("message")).unwrap_or(&Value::Null);
            words.push_str(said["content"].as_str().unwrap_or_default());
            self.take_calls(&said["tool_calls"])?;
            match choice["finish_reason"].as_str() {
                Some("content_filter") => return Err(Fault::Filtered),
                Some(reason) => {
                    self.finished = true;
                    self.is_cut |= reason == "length";
                }
                None => self.finished |= choice.get("message").is_some(),
            }
        } else if let Some(response) = data.get("response") {
            words.push_str(response.as_str().unwrap_or_default());
            self.take_calls(&data["tool_calls"])?;
        } else if data.get("tool_calls").is_some() {
            self.take_calls(&data["tool_calls"])?;
        }
        self.bytes += words.len();
        let words = self.reasoning.push(&words);
        self.chars += words.chars().count();
        // Twice, so that numbers of sources and the like do not count against it.
        if self.chars > 2 * MODEL_ANSWER_CHARS_MAX {
            return Err(Fault::TooLong);
        }
        Ok(words)
    }

    /// Nothing comes any more: the words that were held back because they might have become thoughts.
    pub(super) fn end(&mut self) -> String {
        self.reasoning.end()
    }

    /// Bytes of words that came, thoughts included: those keep the line open and cost as much.
    pub(super) const fn bytes(&self) -> usize {
        self.bytes
    }

    /// The body was no stream, and this was all of it.
    pub(super) const fn was_whole(&mut self) {
        self.finished = true;
    }

    /// Whether the server has said that this was all.
    pub(super) const fn is_finished(&self) -> bool {
        self.finished
    }

    /// Whether it was at the most of its tokens before it was done.
    pub(super) const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The tools it calls.
    pub(super) fn calls(&self) -> &[Call] {
        &self.calls
    }

    /// Streamed calls come in fragments with an index; whole ones have none.
    fn take_calls(&mut self, calls: &Value) -> Result<(), Fault> {
        for (place, fragment) in calls.as_array().into_iter().flatten().enumerate() {
            let index = fragment["index"].as_u64().and_then(|index| usize::try_from(index).ok());
            let index = index.unwrap_or(place);
            if index >= CALLS_MAX {
                continue;
            }
            if self.calls.len() <= index {
                self.calls.resize_with(index + 1, Call::default);
            }
            let call = &mut self.calls[index];
            // Workers AI writes name and arguments without a function around them.
            let function = fragment.get("function").unwrap_or(fragment);
            if let Some(id) = fragment["id"].as_str().filter(|_| call.id.is_empty()) {
                id.chars().take(100).collect::<String>().clone_into(&mut call.id);
            }
            if let Some(name) = function["name"].as_str() {
                call.name.push_str(&name.chars().take(64).collect::<String>());
            }
            match &function["arguments"] {
                Value::String(arguments) => call.arguments.push_str(arguments),
                Value::Null => {}
                whole => call.arguments = whole.to_string(),
            }
            if call.arguments.len() > ARGUMENTS_BYTES_MAX {
                return Err(Fault::Broken);
            }
        }
        Ok(())
    }
}

/// What an error inside of a response means. Its words are for nobody.
fn fault(error: &Value) -> Fault {
    let kind =
        [&error["code"], &error["type"], error].map(|kind| kind.as_str().unwrap_or_default());
    let said = kind.join(" ").to_ascii_lowercase();
    let code = error["code"].as_u64().or_else(|| error["status"].as_u64());
    if code == Some(429) || said.contains("rate_limit") || said.contains("overloaded") {
        Fault::Busy
    } else if matches!(code, Some(401 | 403)) || said.contains("api_key") {
        Fault::Refused
    } else if said.contains("content_filter") {
        Fault::Filtered
    } else {
        Fault::Broken
    }
}

#[cfg(test)]
mod tests {
    use shared::wire::fault::Fault;

    use super::{Call, Response};

    fn read(data: &[&str]) -> (Response, Result<String, Fault>) {
        let mut response = Response::default();
        let words: Result<Vec<_>, _> = data.iter().map(|data| response.take(data)).collect();
        let words = words.map(|words| words.concat());
        (response, words)
    }

    #[test]
    fn words_and_tokens_of_a_stream() {
        let (response, words) = read(&[
            r#"{"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}"#,
            r#"{"choices":[{"delta":{"content":"Two "}}]}"#,
            r#"{"choices":[]}"#,
            r#"{"choices":[{"delta":{"content":"days."},"finish_reason":"stop"}]}"#,
            r#"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#,
            r#"{"choices":[],"usage":{"total_tokens":41}}"#,
            "[DONE]",
        ]);
        assert_eq!(words.as_deref(), Ok("Two days."));
        assert!(response.is_finished() && response.calls().is_empty());
        assert_eq!(response.tokens, Some(41.0));
    }

    #[test]
    fn a_response_that_is_no_stream() {
        let (response, words) =
            read(&[r#"{"choices":[{"message":{"content":"Two days."}}],"usage":null}"#]);
        assert_eq!(words.as_deref(), Ok("Two days."));
        assert!(response.is_finished());
    }

    #[test]
    fn workers_ai_in_both_shapes() {
        let (_, words) = read(&[r#"{"response":"Two "}"#, r#"{"response":"days.","p":"abc"}"#]);
        assert_eq!(words.as_deref(), Ok("Two days."));
        let (response, words) = read(&[
            r#"{"response":null,"tool_calls":[{"name":"request_human","arguments":{"reason":"complaint"}}]}"#,
        ]);
        assert_eq!(words.as_deref(), Ok(""));
        assert_eq!(response.calls()[0].text("reason"), "complaint");
    }

    #[test]
    fn an_answer_at_the_most_of_its_tokens_is_cut() {
        let cut = r#"{"choices":[{"delta":{},"finish_reason":"length"}]}"#;
        let (response, _) = read(&[cut, "[DONE]"]);
        assert!(response.is_finished() && response.is_cut());
        let (response, _) = read(&[r#"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#]);
        assert!(response.is_finished() && !response.is_cut());
    }

    #[test]
    fn thoughts_count_and_are_no_words() {
        let thought = r#"{"choices":[{"delta":{"content":"<think>Hm."}}]}"#;
        let (response, words) = read(&[thought]);
        assert_eq!(words.as_deref(), Ok(""));
        assert_eq!(response.bytes(), 10);
    }

    #[test]
    fn a_tool_call_in_fragments() {
        let (response, _) = read(&[
            r#"{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"c1","function":{"name":"search_knowledge","arguments":"{\"qu"}}]}}]}"#,
            r#"{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"ery\":\"tents\"}"}}]}}]}"#,
            r#"{"choices":[{"delta":{},"finish_reason":"tool_calls"}]}"#,
        ]);
        let call = Call {
            id: "c1".to_owned(),
            name: "search_knowledge".to_owned(),
            arguments: r#"{"query":"tents"}"#.to_owned(),
        };
        assert_eq!(response.calls(), [call]);
        assert_eq!(response.calls()[0].text("query"), "tents");
        assert_eq!(response.calls()[0].text("other"), "");
    }

    #[test]
    fn nonsense_is_a_fault_and_never_a_panic() {
        for (data, fault) in [
            ("<html>", Fault::Broken),
            ("{", Fault::Broken),
            (r#"{"error":{"message":"no","code":"rate_limit_exceeded"}}"#, Fault::Busy),
            (r#"{"error":{"code":429}}"#, Fault::Busy),
            (r#"{"error":{"code":"invalid_api_key"}}"#, Fault::Refused),
            (r#"{"error":"out of cheese"}"#, Fault::Broken),
            (r#"{"choices":[{"delta":{},"finish_reason":"content_filter"}]}"#, Fault::Filtered),
        ] {
            assert_eq!(read(&[data]).1, Err(fault), "{data}");
        }
        for harmless in [
            "null",
            "[]",
            "7",
            r#"{"choices":7}"#,
            r#"{"choices":[{"delta":null}]}"#,
            r#"{"choices":[{"delta":{"content":7,"tool_calls":{"a":1}}}]}"#,
            r#"{"choices":[{"delta":{"tool_calls":[{"index":99999,"function":{"name":"x"}}]}}]}"#,
            r#"{"usage":{"total_tokens":"many"}}"#,
        ] {
            let (response, words) = read(&[harmless]);
            assert_eq!(words.as_deref(), Ok(""), "{harmless}");
            assert!(response.calls().is_empty() && response.tokens.is_none(), "{harmless}");
        }
    }
}
