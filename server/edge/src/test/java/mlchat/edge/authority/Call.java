package mlchat.edge.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mlchat.edge.testing.Contract;

/// One entry of `matrix.txt`: something that is asked, and what each actor is answered.
///
/// @param target  a path with its query, or nothing for an event
/// @param body    JSON, or nothing
/// @param answers `ok`, or the last part of the problem's type
record Call(String method, String target, String body, Map<Actor, String> answers) {

    static List<Call> all() {
        var calls = new ArrayList<Call>();
        var first = "";
        for (var line : lines()) {
            if (line.startsWith(" ")) {
                calls.add(of(first, line.trim()));
            } else {
                first = line;
            }
        }
        return calls;
    }

    private static Call of(String call, String answers) {
        var parts = call.split(" ", 2);
        boolean event = !parts[0].equals(parts[0].toUpperCase());
        var words = event || parts.length < 2 ? new String[0] : parts[1].split(" ", 2);
        var target = event ? "" : words[0];
        var body = event ? parts[1] : words.length > 1 ? words[1] : "";
        return new Call(parts[0], target, body, answers(call, answers.split(" +")));
    }

    private static Map<Actor, String> answers(String call, String[] words) {
        assertEquals(Actor.values().length, words.length, "answers to " + call);
        var answers = new EnumMap<Actor, String>(Actor.class);
        for (var actor : Actor.values()) {
            answers.put(actor, words[actor.ordinal()]);
        }
        return answers;
    }

    private static List<String> lines() {
        try (var stream = Call.class.getResourceAsStream("matrix.txt");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEvent() {
        return target.isEmpty();
    }

    /// What it is called in the contract: an event's name, or an operation as `GET /api/rooms/{id}`.
    String name(Set<String> operations) {
        return isEvent() ? method : operation(operations);
    }

    private String operation(Set<String> operations) {
        var called = method + " " + target.replaceAll("\\?.*", "");
        if (operations.contains(called)) {
            return called;
        }
        return operations.stream()
                .filter(operation -> called.matches(pattern(operation)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertEquals(1, found.size(), called + " may be any of " + found);
                    return found.getFirst();
                }));
    }

    /// A part of the path that the contract leaves open is one that this call leaves open or names.
    private static String pattern(String operation) {
        return operation.replaceAll("\\{[a-zA-Z]+}", "[^/]+");
    }

    @Override
    public String toString() {
        return isEvent() ? method + " " + body : method + " " + target + (body.isEmpty() ? "" : " " + body);
    }

    /// Everything that can be asked.
    static Set<String> everything() {
        var all = Contract.operations();
        all.addAll(Contract.events("receive"));
        return all;
    }
}
