package mlchat.edge.problems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Explains each kind of problem to people, in the words of `api/problems.yaml`.
@Singleton
public final class ProblemPages {
    private static final String CATALOGUE = "/mlchat/api/problems.yaml";

    /// Read when the first page is wanted: a start has no need of it.
    private volatile @Nullable JsonNode catalogue;

    /// The page of the problem with this slug, if there is one.
    public Optional<String> page(String slug) {
        return Optional.ofNullable(catalogue().get(slug)).map(problem -> html(slug, problem));
    }

    private JsonNode catalogue() {
        var read = catalogue;
        if (read == null) {
            read = read();
            catalogue = read;
        }
        return read;
    }

    private static JsonNode read() {
        try (var yaml = Objects.requireNonNull(ProblemPages.class.getResourceAsStream(CATALOGUE), CATALOGUE)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(String slug, JsonNode problem) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><small><code>%3$s</code> · HTTP %4$d</small></p>
            </body>
            </html>
            """.formatted(
                        escaped(problem.path("title").asText()),
                        escaped(problem.path("meaning").asText()),
                        escaped(slug),
                        problem.path("status").asInt());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }
}
