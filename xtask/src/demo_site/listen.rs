//! HTTP of the demo pages: one thread for each connection, one answer on each.
//!
//! A browser opens several connections at once and leaves some of them idle; none may wait for
//! another, or a picture of the shop would never come. Parsing a head is `httparse`'s.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    thread,
    time::Duration,
};

use super::route::Page;

/// Longest head taken. A browser's has about 1 kB.
const HEAD_BYTES_MAX: usize = 16 * 1024;

/// An idle connection is given up after this long.
const IDLE: Duration = Duration::from_secs(30);

/// Answers every request with `page(address)` until the program ends.
pub(super) fn serve(listener: TcpListener, page: impl Fn(&str) -> Page + Clone + Send + 'static) {
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let page = page.clone();
            // A reader that has gone away is no concern of a demo.
            thread::spawn(move || drop(answer(connection, &page)));
        }
    });
}

fn answer(mut connection: TcpStream, page: &impl Fn(&str) -> Page) -> std::io::Result<()> {
    connection.set_read_timeout(Some(IDLE))?;
    let Some((method, address)) = head(&mut connection)? else {
        return Ok(());
    };
    let page = match method.as_str() {
        "GET" | "HEAD" => page(&address),
        _ => Page::text(405, "The demo pages can only be read."),
    };
    let policy = page
        .csp
        .map_or_else(String::new, |policy| format!("Content-Security-Policy: {policy}\r\n"));
    // `no-store`: an edit shows on reload.
    let head = format!(
        "HTTP/1.1 {} \r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         {policy}Connection: close\r\n\r\n",
        page.status,
        page.content_type,
        page.body.len()
    );
    connection.write_all(head.as_bytes())?;
    if method == "GET" {
        connection.write_all(&page.body)?;
    }
    connection.flush()
}

/// Method and address; `None` for what is no HTTP, or ends before its head does.
fn head(connection: &mut TcpStream) -> std::io::Result<Option<(String, String)>> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    while bytes.len() < HEAD_BYTES_MAX {
        let read = connection.read(&mut chunk)?;
        if read == 0 {
            return Ok(None);
        }
        bytes.extend_from_slice(&chunk[..read]);
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(&bytes) {
            Ok(httparse::Status::Complete(_)) => {
                let line = request.method.zip(request.path);
                return Ok(line.map(|(method, path)| (method.to_owned(), path.to_owned())));
            }
            Ok(httparse::Status::Partial) => {}
            Err(_) => return Ok(None),
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn get(port: u16, request: &str) -> String {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("it listens");
        connection.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        connection.read_to_string(&mut answer).expect("it answers and closes");
        answer
    }

    #[test]
    fn idle_connections_keep_nobody_waiting() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port can be had");
        let port = listener.local_addr().expect("it has an address").port();
        serve(listener, |address| Page::text(200, address));
        let idle: Vec<_> = (0..20)
            .map(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("it listens"))
            .collect();
        for _ in 0..8 {
            let answer = get(port, "GET /bag.svg HTTP/1.1\r\nHost: x\r\n\r\n");
            assert!(
                answer.starts_with("HTTP/1.1 200") && answer.ends_with("/bag.svg\n"),
                "{answer}"
            );
        }
        assert!(get(port, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
        assert!(get(port, "HEAD / HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
        assert_eq!(get(port, "no HTTP\r\n\r\n"), "");
        drop(idle);
    }
}
