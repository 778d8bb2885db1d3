package mlchat.app.house.mistakes.stores;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/// A store that knows the wire.
public final class StoreThatAnswersRequests {
    Optional<HttpRequest<?>> request = Optional.empty();
}
