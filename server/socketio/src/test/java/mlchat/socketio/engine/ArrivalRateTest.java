package mlchat.socketio.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ArrivalRateTest {
    private long now = Long.MAX_VALUE - 1;
    private final ArrivalRate rate = new ArrivalRate(4, () -> now);

    @Test
    void aSecondsWorthMayComeAtOnceAndNoMore() {
        for (int i = 0; i < 4; i++) {
            assertTrue(rate.enter("a"));
        }
        assertFalse(rate.enter("a"));
        assertTrue(rate.enter("b"), "another address");
    }

    @Test
    void eachShareOfASecondBringsOneBack() {
        for (int i = 0; i < 4; i++) {
            rate.enter("a");
        }
        pass(Duration.ofMillis(249));
        assertFalse(rate.enter("a"));
        pass(Duration.ofMillis(1));
        assertTrue(rate.enter("a"));
        assertFalse(rate.enter("a"), "only one");
    }

    @Test
    void whoWasRefusedIsNotPunished() {
        for (int i = 0; i < 1_000; i++) {
            rate.enter("a");
        }
        pass(Duration.ofSeconds(1));
        for (int i = 0; i < 4; i++) {
            assertTrue(rate.enter("a"));
        }
    }

    @Test
    void whoHasNotComeForASecondIsForgotten() {
        for (int i = 0; i < 100; i++) {
            rate.enter("a" + i);
        }
        assertEquals(100, rate.addresses());
        pass(Duration.ofSeconds(1));
        rate.enter("b");
        assertEquals(1, rate.addresses());
    }

    @Test
    void zeroLimitsNobodyAndRemembersNobody() {
        var open = new ArrivalRate(0, () -> now);
        for (int i = 0; i < 1_000; i++) {
            assertTrue(open.enter("a"));
        }
        assertEquals(0, open.addresses());
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
