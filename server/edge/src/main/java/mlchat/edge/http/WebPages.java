package mlchat.edge.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.types.files.SystemFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mlchat.edge.EdgeConfig;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// The web client finds its own way: an address that names no file and nothing of the interface is one of its pages.
@Controller
final class WebPages {
    private final Optional<Path> page;

    WebPages(EdgeConfig config) {
        this.page =
                config.webFolder().map(folder -> folder.resolve("index.html")).filter(Files::isRegularFile);
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        if (page.isPresent() && isPage(request)) {
            return HttpResponse.ok(new SystemFile(page.get().toFile(), MediaType.TEXT_HTML_TYPE))
                    .header("Cache-Control", "no-cache");
        }
        return ProblemResponses.of(Problem.of(ProblemType.NOT_FOUND), RequestIds.of(request));
    }

    private static boolean isPage(HttpRequest<?> request) {
        return !Addresses.isInterface(request)
                && !Addresses.isAsset(request)
                && wantsPage(request.getHeaders().get("Accept"));
    }

    private static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
