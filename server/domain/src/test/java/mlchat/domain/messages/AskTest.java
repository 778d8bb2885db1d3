package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import org.junit.jupiter.api.Test;

final class AskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatCannotBeAskedIsRefused() {
        assertInvalid(() -> ask());
        assertInvalid(() -> ask("tea"));
        assertInvalid(() -> ask("tea", " tea "));
        assertInvalid(() -> ask("tea", " "));
        assertInvalid(() -> ask("tea", "cof\nfee"));
        assertEquals(List.of("tea", "coffee"), ask("tea ", " coffee").options());
    }

    @Test
    void thereAreOnlySoManyOptionsAndOnlySoLong() {
        assertDoesNotThrow(() -> ask("tea", "coffee", "🍷🍷🍷").requireWithin(3, 6));
        assertInvalid(() -> ask("tea", "coffee", "wine").requireWithin(2, 6));
        assertInvalid(() -> ask("tea", "coffees").requireWithin(2, 6));
    }

    @Test
    void aPollEndsInTheFutureWithinAYear() {
        assertDoesNotThrow(() -> until(NOW.plusSeconds(1)).requireEndAhead(NOW));
        assertInvalid(() -> until(NOW).requireEndAhead(NOW));
        assertInvalid(() -> until(NOW.plus(Ask.LONGEST).plusSeconds(1)).requireEndAhead(NOW));
    }

    private static Ask ask(String... options) {
        return new Ask(List.of(options), new Poll.Form(false, false, Optional.empty()));
    }

    private static Ask until(Instant end) {
        return new Ask(List.of("tea", "coffee"), new Poll.Form(false, false, Optional.of(end)));
    }

    private static void assertInvalid(Runnable asking) {
        var refused = assertThrows(Refused.class, asking::run);
        assertInstanceOf(Refusal.PollInvalid.class, refused.refusal());
    }
}
