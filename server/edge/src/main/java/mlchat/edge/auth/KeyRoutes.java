package mlchat.edge.auth;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/// The public keys, for those who check access tokens themselves (RFC 7517).
@Controller("/.well-known/jwks.json")
final class KeyRoutes {
    private final SigningKeys keys;

    KeyRoutes(SigningKeys keys) {
        this.keys = keys;
    }

    @Get
    Map<String, Object> published() {
        return keys.published().toJSONObject(true);
    }
}
