package mlchat.stores.sql;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mlchat.domain.people.UserId;
import mlchat.stores.jdbc.Columns;

/// A few people, as they lie in the row of a message: 16 bytes each.
final class UserIds {
    private static final int ID_BYTES = 2 * Long.BYTES;

    private UserIds() {}

    static byte[] bytes(List<UserId> users) {
        var bytes = ByteBuffer.allocate(users.size() * ID_BYTES);
        users.forEach(user -> bytes.put(Columns.bytes(user.value())));
        return bytes.array();
    }

    static List<UserId> read(Optional<byte[]> bytes) {
        return bytes.map(UserIds::users).orElse(List.of());
    }

    private static List<UserId> users(byte[] bytes) {
        var rest = ByteBuffer.wrap(bytes);
        var users = new ArrayList<UserId>(bytes.length / ID_BYTES);
        while (rest.hasRemaining()) {
            users.add(new UserId(new UUID(rest.getLong(), rest.getLong())));
        }
        return users;
    }
}
