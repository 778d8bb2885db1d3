package mlchat.edge.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may do what: everything that can be asked, by everybody who may ask (`matrix.txt`). A route or an event that is
/// missing there fails the build.
final class AuthorityMatrixTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final AtomicInteger scenes = new AtomicInteger();

    @Test
    void theMatrixHasEverythingThatCanBeAsked() {
        var everything = Call.everything();
        var listed = new TreeSet<String>();
        Call.all().forEach(call -> listed.add(call.name(everything)));
        assertEquals(everything, listed);
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsAnsweredAsTheMatrixSays() {
        return Call.all().stream()
                .map(call -> dynamicTest(
                        call.toString(), () -> Arrays.stream(Actor.values()).forEach(actor -> check(call, actor))));
    }

    private void check(Call call, Actor actor) {
        var scene = new Scene(edge, scenes.incrementAndGet());
        var expected = call.answers().get(actor);
        var said = actor + " asks " + call;
        long rev = scene.rev();
        var outcome = scene.ask(call, actor);
        assertEquals(expected, outcome.outcome(), () -> said + ": " + outcome.text());
        if (!actor.isInside()) {
            assertEquals(Optional.empty(), scene.leak(call, outcome), () -> "told: " + said + ": " + outcome.text());
        }
        if (!expected.equals("ok")) {
            assertEquals(rev, scene.rev(), "what is refused changes nothing: " + said);
            if (!actor.isInside()) {
                var nothing = scene.askAboutNothing(call, actor);
                assertEquals(nothing.text(), outcome.text(), "what is hidden is as what does not exist: " + said);
            }
        }
    }
}
