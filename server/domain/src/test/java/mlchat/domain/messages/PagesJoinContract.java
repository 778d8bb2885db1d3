package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/// A property of every [MessageStore]: however somebody pages through a room, in whatever order and sizes and while
/// others go on talking, their pages join to the whole list, without a message twice and without a hole.
public abstract class PagesJoinContract extends StoreContract {
    private static final int LARGEST_PAGE = 9;

    @RepeatedTest(25)
    @DisplayName("pages before, after and around any message join to the whole list")
    void pagesJoinToTheWholeList() {
        long seed = ThreadLocalRandom.current().nextLong();
        new Reading(seed).run();
    }

    private final class Reading {
        private final String told;
        private final SplittableRandom random;
        private final Guest ada = cast.guest("ada");
        private final TreeMap<Long, Message> stretch = new TreeMap<>();
        private boolean hasBefore;
        private boolean hasAfter;
        private long said;

        Reading(long seed) {
            told = "seed " + seed;
            random = new SplittableRandom(seed);
        }

        void run() {
            sayUpTo(30);
            open();
            while (hasBefore || hasAfter) {
                if (random.nextInt(4) == 0) {
                    sayUpTo(3);
                }
                boolean back = hasBefore && (!hasAfter || random.nextBoolean());
                var page = back ? before() : after();
                assertJoins(page, back);
            }
            // What was said while the last page was read is behind it.
            while (stretch.lastKey() < said) {
                assertJoins(after(), false);
            }
            assertEquals(LongStream.rangeClosed(1, said).boxed().toList(), List.copyOf(stretch.keySet()), told);
        }

        private void open() {
            var query = random.nextBoolean()
                    ? new PageQuery.Latest(size())
                    : new PageQuery.Around(random.nextLong(1, said + 1), size());
            var page = read(query);
            page.messages().forEach(message -> stretch.put(message.seq(), message));
            hasBefore = page.hasBefore();
            hasAfter = page.hasAfter();
            assertEquals(stretch.firstKey() > 1, hasBefore, told);
            assertEquals(stretch.lastKey() < said, hasAfter, told);
        }

        private Page before() {
            var page = read(new PageQuery.Before(stretch.firstKey(), size()));
            hasBefore = page.hasBefore();
            return page;
        }

        private Page after() {
            var page = read(new PageQuery.After(stretch.lastKey(), size()));
            hasAfter = page.hasAfter();
            return page;
        }

        /// The page goes on exactly where the stretch ends, and has nothing that is there already.
        private void assertJoins(Page page, boolean back) {
            long count = page.messages().size();
            long from = back ? stretch.firstKey() - count : stretch.lastKey() + 1;
            var expected = LongStream.range(from, from + count).boxed().toList();
            var seqs = page.messages().stream().map(Message::seq).toList();
            assertEquals(expected, seqs, () -> told + (back ? " going back" : " going on"));
            page.messages().forEach(message -> stretch.put(message.seq(), message));
        }

        private Page read(PageQuery query) {
            return stores.messages().page(cast.general(), query);
        }

        private int size() {
            return random.nextInt(1, LARGEST_PAGE + 1);
        }

        private void sayUpTo(int most) {
            for (int left = random.nextInt(1, most + 1); left > 0; left--) {
                said = cast.say(ada, cast.general(), "message " + said)
                        .message()
                        .seq();
            }
        }
    }
}
