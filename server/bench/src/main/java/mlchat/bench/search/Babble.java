package mlchat.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Talk without sense in several scripts: words are as frequent as in real languages, where the second most
/// frequent one is half as frequent as the first, and so on.
final class Babble {
    private static final int WORDS = 30_000;
    private static final String[] LATIN = {
        "ba", "co", "de", "fi", "gu", "ha", "in", "jo", "ka", "lo", "men", "no", "pre", "qui", "ra", "st", "tion", "un",
        "ver", "wo"
    };
    private static final String[] CYRILLIC = {"ба", "во", "го", "ди", "же", "за", "ик", "ко", "ла", "ми", "но", "пр"};
    private static final String[] ARABIC = {"با", "تو", "ثي", "جد", "حر", "خل", "دم", "رن", "سو", "شي", "عا", "قل"};

    private final RandomGenerator random;
    private final double[] upTo = new double[WORDS];
    private final List<Tongue> tongues;

    /// Words of one language, the most frequent first.
    record Tongue(String name, List<String> words, String between) {}

    Babble(RandomGenerator random) {
        this.random = random;
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
        this.tongues = List.of(
                new Tongue("Latin", words(LATIN, 1, 5), " "),
                new Tongue("Cyrillic", words(CYRILLIC, 1, 5), " "),
                new Tongue("Arabic", words(ARABIC, 1, 4), " "),
                new Tongue("Chinese", characters(0x4E00, 6_000, 1, 3), ""),
                new Tongue("Thai", characters(0x0E01, 46, 2, 6), ""));
    }

    List<Tongue> tongues() {
        return tongues;
    }

    private List<String> words(String[] syllables, int least, int most) {
        var words = new ArrayList<String>(WORDS);
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            int length = random.nextInt(least, most + 1);
            for (int j = 0; j < length; j++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    private List<String> characters(int first, int count, int least, int most) {
        var words = new ArrayList<String>(WORDS);
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            int length = random.nextInt(least, most + 1);
            for (int j = 0; j < length; j++) {
                word.appendCodePoint(first + random.nextInt(count));
            }
            words.add(word.toString());
        }
        return words;
    }

    /// A word of the language; frequent ones come often.
    String word(Tongue tongue) {
        double at = random.nextDouble() * upTo[WORDS - 1];
        int low = 0;
        int high = WORDS - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return tongue.words().get(low);
    }

    /// What somebody says: three to twenty words, every tenth time with an address, every twentieth with code.
    String sentence() {
        var tongue = tongues.get(Math.max(0, random.nextInt(9) - 4));
        var said = new ArrayList<String>();
        int length = random.nextInt(3, 21);
        for (int i = 0; i < length; i++) {
            said.add(word(tongue));
        }
        var sentence = String.join(tongue.between(), said);
        int extra = random.nextInt(20);
        if (extra < 2) {
            return sentence + " https://example.com/" + random.nextInt(100_000);
        }
        return extra == 2 ? sentence + " `call_" + random.nextInt(1_000) + "()`" : sentence;
    }
}
