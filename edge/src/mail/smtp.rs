//! SMTP, as much as a client needs to hand over one mail (RFC 5321), with `AUTH PLAIN` (RFC 4954).

use base64ct::{Base64, Encoding};
use shared::email::Email;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use worker::{Error, Result, SecureTransport, Socket};

/// Longest reply line that is read, bytes: RFC 5321 allows 512.
const LINE_BYTES_MAX: u64 = 2_048;

/// Most lines of one reply.
const LINES_MAX: usize = 100;

/// A mail server.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Server {
    host: String,
    port: u16,
    tls: bool,
    /// User and password.
    login: Option<(String, String)>,
}

impl Server {
    /// Parses `smtps://USER:PASSWORD@HOST:PORT`; without TLS only a server on this machine is
    /// spoken to, so that no password and no name goes over a network in the clear.
    pub(super) fn parse(url: &str) -> Option<Self> {
        let (tls, rest) = match url.split_once("://")? {
            ("smtps", rest) => (true, rest),
            ("smtp", rest) => (false, rest),
            _ => return None,
        };
        let (login, address) = match rest.rsplit_once('@') {
            Some((login, address)) => (Some(login.split_once(':')?), address),
            None => (None, rest),
        };
        let (host, port) = address.trim_end_matches('/').rsplit_once(':')?;
        let here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
        if host.is_empty() || !(tls || here) {
            return None;
        }
        let login = login.map(|(user, password)| (user.to_owned(), password.to_owned()));
        Some(Self { host: host.to_owned(), port: port.parse().ok()?, tls, login })
    }
}

/// Hands `message` over.
///
/// # Errors
/// When the server cannot be reached or refuses.
pub(super) async fn deliver(
    server: &Server,
    from: &Email,
    to: &Email,
    message: &[u8],
) -> Result<()> {
    let transport = if server.tls { SecureTransport::On } else { SecureTransport::Off };
    let builder = Socket::builder().secure_transport(transport);
    let unreachable = |_| Error::from("The mail server could not be reached");
    let socket = builder.connect(server.host.as_str(), server.port).map_err(unreachable)?;
    let mut talk = Talk { stream: BufReader::new(socket) };
    talk.hand_over(server, from, to, message).await
}

/// A conversation with a mail server.
struct Talk<S> {
    stream: BufReader<S>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Talk<S> {
    async fn hand_over(
        &mut self,
        server: &Server,
        from: &Email,
        to: &Email,
        message: &[u8],
    ) -> Result<()> {
        self.expect(2).await?;
        self.ask("EHLO baton", 2).await?;
        if let Some((user, password)) = &server.login {
            let login = Base64::encode_string(format!("\0{user}\0{password}").as_bytes());
            self.ask(&format!("AUTH PLAIN {login}"), 2).await?;
        }
        self.ask(&format!("MAIL FROM:<{}>", from.as_str()), 2).await?;
        self.ask(&format!("RCPT TO:<{}>", to.as_str()), 2).await?;
        self.ask("DATA", 3).await?;
        self.write(&stuffed(message)).await?;
        self.expect(2).await?;
        // The mail is theirs; how they say goodbye does not matter.
        drop(self.write(b"QUIT\r\n").await);
        Ok(())
    }

    async fn ask(&mut self, line: &str, class: u8) -> Result<()> {
        self.write(format!("{line}\r\n").as_bytes()).await?;
        self.expect(class).await
    }

    async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let lost = |_| Error::from("The mail server was lost");
        self.stream.get_mut().write_all(bytes).await.map_err(lost)?;
        self.stream.get_mut().flush().await.map_err(lost)
    }

    /// Reads one reply, and wants its code to begin with `class`.
    async fn expect(&mut self, class: u8) -> Result<()> {
        use tokio::io::AsyncReadExt;
        for _ in 0..LINES_MAX {
            let mut line = Vec::new();
            let mut bounded = (&mut self.stream).take(LINE_BYTES_MAX);
            let read = bounded.read_until(b'\n', &mut line).await;
            if !matches!(read, Ok(bytes) if bytes > 0) {
                return Err(Error::from("The mail server was lost"));
            }
            if line.get(3) == Some(&b'-') {
                continue;
            }
            if line.first() == Some(&(b'0' + class)) {
                return Ok(());
            }
            let code: String = line.iter().take(3).map(|byte| char::from(*byte)).collect();
            return Err(Error::from(format!("The mail server answered {code}")));
        }
        Err(Error::from("The mail server does not come to an end"))
    }
}

/// The message with its lines ended by CRLF, a dot doubled where it begins a line, and the end.
fn stuffed(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + 16);
    for line in message.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.first() == Some(&b'.') {
            out.push(b'.');
        }
        out.extend_from_slice(line);
        out.extend_from_slice(b"\r\n");
    }
    // What ended with a line break has brought one line too many.
    if out.ends_with(b"\r\n\r\n") && message.ends_with(b"\n") {
        out.truncate(out.len() - 2);
    }
    out.extend_from_slice(b".\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::{Server, stuffed};

    #[test]
    fn a_server_is_named_by_an_address() {
        let server = Server::parse("smtps://ana:se:cret@mail.example.com:465").expect("a server");
        assert_eq!(
            (server.host.as_str(), server.port, server.tls),
            ("mail.example.com", 465, true)
        );
        assert_eq!(server.login, Some(("ana".to_owned(), "se:cret".to_owned())));
        assert!(
            Server::parse("smtp://127.0.0.1:2525").is_some_and(|s| !s.tls && s.login.is_none())
        );
        for bad in [
            "",
            "smtp://mail.example.com:25",
            "smtps://mail.example.com",
            "smtps://a@b:1",
            "x://b:1",
        ] {
            assert_eq!(Server::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_dot_that_begins_a_line_is_doubled() {
        assert_eq!(stuffed(b"a\n.b\r\n"), b"a\r\n..b\r\n.\r\n");
        assert_eq!(stuffed(b"a"), b"a\r\n.\r\n");
        assert_eq!(stuffed(b".\n\n.\n"), b"..\r\n\r\n..\r\n.\r\n");
    }
}
