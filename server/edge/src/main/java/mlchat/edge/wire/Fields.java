package mlchat.edge.wire;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// Reads single fields and parameters that have a form of their own.
public final class Fields {
    private Fields() {}

    /// The value that `make` builds from a field.
    ///
    /// @throws Malformed at `pointer`, with the reason of the `IllegalArgumentException` that `make` threw
    public static <F, T> T field(String pointer, F value, Function<F, T> make) {
        try {
            return make.apply(value);
        } catch (IllegalArgumentException e) {
            throw new Malformed(Problem.at(ProblemType.MALFORMED, pointer, String.valueOf(e.getMessage())));
        }
    }

    /// One of the constants, by its word.
    ///
    /// @throws Malformed at `pointer` with the words there are
    public static <E extends Enum<E>> E choice(String pointer, String word, Class<E> type) {
        return field(
                pointer,
                word,
                given -> EnumSet.allOf(type).stream()
                        .filter(constant -> word(constant).equals(given))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("This is one of "
                                + EnumSet.allOf(type).stream().map(Fields::word).collect(joining(", ")) + ".")));
    }

    /// How a constant is written: in kebab-case.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A whole number of a query, or nothing when the parameter is absent.
    ///
    /// @throws Malformed when it is no number from 0 to 2^53 - 1, the numbers every client can hold
    public static Optional<Long> number(String name, Optional<String> text) {
        return text.map(digits -> {
            if (!digits.matches("[0-9]{1,15}")) {
                throw new Malformed(
                        Problem.of(ProblemType.MALFORMED, "The parameter \"" + name + "\" must be a whole number."));
            }
            return Long.parseLong(digits);
        });
    }
}
