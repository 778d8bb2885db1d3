package mlchat.edge.auth;

import java.util.Optional;

/// The credentials a request carries: a bearer token, a cookie, or both.
public record Tokens(Optional<String> bearer, Optional<String> cookie) {}
