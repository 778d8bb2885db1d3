package mlchat.edge.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Files under `/assets/` carry a hash of their content in their name: who has one never needs to ask again.
@ServerFilter("/assets/**")
final class FileCaching {

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() == 200) {
            response.getHeaders().set("Cache-Control", "public, max-age=31536000, immutable");
        }
    }
}
