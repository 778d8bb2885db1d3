package mlchat.app.house.mistakes.edge;

import io.netty.buffer.ByteBuf;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import mlchat.app.house.mistakes.app.TheApp;
import mlchat.domain.rooms.Membership;
import org.slf4j.Logger;

/// The edge reaches past the domain, holds buffers and permissions, and logs on its own.
public final class EdgeWithSql {
    Optional<Connection> connection = Optional.empty();
    Optional<ByteBuf> buffer = Optional.empty();
    Optional<TheApp> app = Optional.empty();
    Optional<Logger> logger = Optional.empty();

    /// Hidden in a list, it is kept all the same.
    record Remembered(List<Membership> rooms) {}
}
