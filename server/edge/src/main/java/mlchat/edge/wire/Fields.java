package mlchat.edge.wire;

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
    public static <T> T field(String pointer, String text, Function<String, T> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(Problem.at(ProblemType.MALFORMED, pointer, String.valueOf(e.getMessage())));
        }
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
