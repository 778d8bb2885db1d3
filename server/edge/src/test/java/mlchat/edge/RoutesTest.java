package mlchat.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mlchat.edge.testing.Contract;
import org.junit.jupiter.api.Test;

final class RoutesTest {
    @Test
    void theContractListsWhatTheServerServesAndNothingElse() throws IOException {
        assertEquals(Contract.operations(), served());
    }

    private static Set<String> served() throws IOException {
        var classes = Path.of("target/classes");
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(classes.resolve("mlchat/edge"))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Routes.class"))
                    .map(name -> name.replace('/', '.').replaceAll("\\.class$", ""))
                    .map(RoutesTest::load)
                    .forEach(type -> Stream.of(type.getDeclaredMethods())
                            .forEach(method -> route(type, method).ifPresent(found::add)));
        }
        return found;
    }

    private static Optional<String> route(Class<?> controller, Method method) {
        var base = controller.getAnnotation(Controller.class).value();
        return Stream.of(
                        named(
                                "GET",
                                Optional.ofNullable(method.getAnnotation(Get.class))
                                        .map(Get::value)),
                        named(
                                "POST",
                                Optional.ofNullable(method.getAnnotation(Post.class))
                                        .map(Post::value)),
                        named(
                                "PUT",
                                Optional.ofNullable(method.getAnnotation(Put.class))
                                        .map(Put::value)),
                        named(
                                "PATCH",
                                Optional.ofNullable(method.getAnnotation(Patch.class))
                                        .map(Patch::value)),
                        named(
                                "DELETE",
                                Optional.ofNullable(method.getAnnotation(Delete.class))
                                        .map(Delete::value)))
                .flatMap(Optional::stream)
                .map(route -> route.formatted(base).replaceAll("(?<=.)/$", "").replace("//", "/"))
                .findFirst();
    }

    private static Optional<String> named(String verb, Optional<String> path) {
        return path.map(value -> verb + " %s" + value);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
