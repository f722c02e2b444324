//! Close codes: what each means, and whether a client may come back by itself.

/// Why the server closed a socket. Numbers 4000-4999 are left to applications (RFC 6455, 7.4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Close {
    /// A frame that is no JSON, of an unknown type, or from the other audience.
    Malformed,
    /// The token or session is missing, expired or revoked.
    SignedOut,
    /// The seat may not do this here.
    Forbidden,
    /// The client speaks a protocol this server no longer knows, or does not know yet.
    Protocol,
    /// A frame over the limit.
    TooLarge,
    /// The client does not read what it is sent.
    TooSlow,
}

impl Close {
    /// All of them, for tables and tests.
    pub const ALL: [Self; 6] = [
        Self::Malformed,
        Self::SignedOut,
        Self::Forbidden,
        Self::Protocol,
        Self::TooLarge,
        Self::TooSlow,
    ];

    /// The number on the wire.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::Malformed => 4400,
            Self::SignedOut => 4401,
            Self::Forbidden => 4403,
            Self::Protocol => 4406,
            Self::TooLarge => 4413,
            Self::TooSlow => 4429,
        }
    }

    /// The reason on the wire: one word, no data of anyone.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::SignedOut => "signed_out",
            Self::Forbidden => "forbidden",
            Self::Protocol => "protocol",
            Self::TooLarge => "too_large",
            Self::TooSlow => "too_slow",
        }
    }

    /// What a client does about the close `code`; unknown numbers are the network's.
    #[must_use]
    pub const fn then(code: u16) -> Then {
        match code {
            4400 | 4403 | 4406 | 4413 => Then::Stop,
            4401 => Then::SignIn,
            _ => Then::Reconnect,
        }
    }
}

/// What a client does after a close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Come back, after a wait.
    Reconnect,
    /// Get a new token or session first.
    SignIn,
    /// Coming back would meet the same answer: say so and stop.
    Stop,
}
