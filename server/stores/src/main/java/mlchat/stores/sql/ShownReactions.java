package mlchat.stores.sql;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Reaction;
import mlchat.domain.people.UserId;

/// What a message shows of its reactions, as it lies in its row: a line for each emoji, with how many people used it
/// and the ids of the first of them, 16 bytes each in Base64.
final class ShownReactions {
    private static final int ID_BYTES = 2 * Long.BYTES;

    private ShownReactions() {}

    /// Nothing where there are none.
    static Optional<String> text(List<Reaction> reactions) {
        return reactions.isEmpty()
                ? Optional.empty()
                : Optional.of(reactions.stream().map(ShownReactions::line).collect(joining("\n")));
    }

    static List<Reaction> read(Optional<String> text) {
        return text.map(lines -> lines.lines().map(ShownReactions::reaction).toList())
                .orElse(List.of());
    }

    private static String line(Reaction reaction) {
        return reaction.emoji() + " " + reaction.count() + " " + ids(reaction.first());
    }

    private static Reaction reaction(String line) {
        var parts = line.split(" ", 3);
        return new Reaction(new Emoji(parts[0]), Integer.parseInt(parts[1]), users(parts[2]));
    }

    private static String ids(List<UserId> users) {
        var bytes = ByteBuffer.allocate(users.size() * ID_BYTES);
        for (var user : users) {
            bytes.putLong(user.value().getMostSignificantBits());
            bytes.putLong(user.value().getLeastSignificantBits());
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static List<UserId> users(String ids) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(ids));
        var users = new ArrayList<UserId>(bytes.remaining() / ID_BYTES);
        while (bytes.hasRemaining()) {
            users.add(new UserId(new UUID(bytes.getLong(), bytes.getLong())));
        }
        return users;
    }
}
