package mlchat.edge.auth;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a client wants its tokens.
enum Delivery {
    /// In the body, for `Authorization: Bearer`.
    @JsonProperty("token")
    TOKEN,
    /// In HttpOnly cookies, and nowhere else.
    @JsonProperty("cookie")
    COOKIE
}
