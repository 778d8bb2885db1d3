package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.edge.testing.Contract;
import mlchat.edge.testing.Ear;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.Test;

/// `api/events.yaml` lists the events that there are, and no others.
final class EventsTest {
    private static final Pattern HEARD = Pattern.compile("\\bon\\(socket, caller, \"([^\"]+)\"");
    private static final Pattern TOLD = Pattern.compile("\\bemit\\([^;\"]*\"([^\"]+)\"");

    @Test
    void theContractListsWhatTheServerTells() throws IOException {
        assertEquals(Contract.events("send"), inTheSources(TOLD));
    }

    @Test
    void theContractListsWhatTheServerHears() throws IOException {
        assertEquals(Contract.events("receive"), inTheSources(HEARD));
    }

    @Test
    void whatTheContractListsIsAnswered() {
        try (var edge = new RunningEdge();
                var ear = Ear.ready(edge, edge.register("ada"))) {
            for (var event : Contract.events("receive")) {
                assertFalse(
                        ear.ask(event, "{\"nobody\":\"knows this\"}").path("ok").asBoolean(true), event);
            }
        }
    }

    @Test
    void theContractListsWhyASessionEnds() {
        var reasons = Stream.of(Event.SessionEnded.Reason.values())
                .map(LiveFeed::reason)
                .toList();
        assertEquals(reasons, List.copyOf(Contract.endings()));
    }

    private static Set<String> inTheSources(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/mlchat/edge/live"))) {
            for (var file : files.toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
