package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;

/// Where a request comes from: the peer of the connection. What a header says about it is not believed.
final class ClientAddress {
    private ClientAddress() {}

    static String of(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().getHostAddress();
    }
}
