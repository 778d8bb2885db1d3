package mlchat.domain.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PersonalChangesTest {

    @Test
    void anAnswerGoesToWhereThePersonStandsIfAllFits() {
        assertEquals(9, PersonalChanges.upTo(List.of(), 9));
        assertEquals(9, PersonalChanges.upTo(steps(PersonalChanges.LIMIT, 1), 9));
    }

    @Test
    void oneThingTooManyWaitsForTheNextAnswer() {
        assertEquals(PersonalChanges.LIMIT, PersonalChanges.upTo(steps(PersonalChanges.LIMIT + 1, 1), 9_999));
    }

    @Test
    void anAnswerEndsBeforeTheTextThatDoesNotFit() {
        int half = PersonalChanges.MOST_TEXT / 2;
        assertEquals(2, PersonalChanges.upTo(steps(3, half), 3));
        assertEquals(3, PersonalChanges.upTo(steps(3, half / 2), 3));
    }

    @Test
    void aSingleThingFitsHoweverLargeItIs() {
        assertEquals(1, PersonalChanges.upTo(steps(2, PersonalChanges.MOST_TEXT + 1), 2));
        assertEquals(1, PersonalChanges.upTo(steps(1, PersonalChanges.MOST_TEXT + 1), 1));
    }

    private static List<PersonalChanges.Step> steps(int count, int size) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(rev -> new PersonalChanges.Step(rev, size))
                .toList();
    }
}
