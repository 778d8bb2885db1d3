package mlchat.edge.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Says how long browsers may keep the web client's files.
///
/// Files under `/assets/` carry a hash of their content in their name: who has one never needs to ask again. All other
/// files keep their names when they change, the page, its service worker and its manifest among them: a browser asks
/// before it uses what it has, so that a new version is found at once.
@ServerFilter("/**")
final class FileCaching {

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        if (response.code() != 200 || headers.contains("Cache-Control") || Addresses.isInterface(request)) {
            return;
        }
        headers.set("Cache-Control", Addresses.isAsset(request) ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
