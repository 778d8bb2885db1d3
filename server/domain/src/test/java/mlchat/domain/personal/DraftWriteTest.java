package mlchat.domain.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Refused;
import mlchat.domain.personal.KeptDraft.DraftPlace;
import mlchat.domain.rooms.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DraftWriteTest {
    private static final DraftPlace PLACE = new DraftPlace(new RoomId(new UUID(0, 1)), Optional.empty());
    private static final Instant AT = Instant.EPOCH;

    // What is there (at revision 5) and beside it; what is written on which base; what is there then and beside it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            a     | -    | ab    | 5 | ab    | -
            a     | -    | b     | 5 | b     | -
            a     | -    | b     | 4 | b     | a
            a     | -    | ab    | 4 | ab    | -
            a     | x    | b     | 5 | b     | x
            a     | x    | b x   | 5 | b x   | -
            a     | x    | -     | 5 | x     | -
            a     | x    | b     | 4 | b     | x/a
            a     | ya   | b     | 4 | b     | ya
            a     | -    | -     | 4 | a     | -
            a     | x    | -     | 4 | a     | x
            """)
    void nothingIsLostThatItsWriterDidNotSee(
            String there, String beside, String content, long base, String then, String besideThen) {
        var before = new KeptDraft(PLACE, text(there), text(beside), AT, 5);
        var after = write(content, base, false).over(Optional.of(before), AT, 6).orElse(before);
        assertEquals(text(then), after.content());
        assertEquals(text(besideThen), after.other());
    }

    @Test
    void whoIsDoneWithTheOtherTextSaysSo() {
        var before = new KeptDraft(PLACE, "a", "x", AT, 5);
        var after = write("a", 5, true).over(Optional.of(before), AT, 6).orElseThrow();
        assertEquals("a", after.content());
        assertEquals("", after.other());
        assertTrue(write("-", 5, true)
                .over(Optional.of(before), AT, 6)
                .orElseThrow()
                .gone());
    }

    @Test
    void beyondTheLimitTheNewestOfTheOtherTextStays() {
        var old = "o".repeat(DraftWrite.LIMIT - 1);
        var before = new KeptDraft(PLACE, "new", old, AT, 5);
        var after = write("b", 4, false).over(Optional.of(before), AT, 6).orElseThrow();
        assertEquals(DraftWrite.LIMIT, after.other().length());
        assertTrue(after.other().endsWith("o\n\nnew"));
    }

    @Test
    void aDraftHasABound() {
        write("x".repeat(DraftWrite.LIMIT), 0, false);
        assertThrows(Refused.class, () -> write("x".repeat(DraftWrite.LIMIT + 1), 0, false));
        assertThrows(Refused.class, () -> write("\u0000", 0, false));
    }

    private static DraftWrite write(String content, long base, boolean alone) {
        return new DraftWrite(PLACE, text(content), base, alone);
    }

    private static String text(String cell) {
        return cell.equals("-") ? "" : cell.replace("/", "\n\n");
    }
}
