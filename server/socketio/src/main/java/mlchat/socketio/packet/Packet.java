package mlchat.socketio.packet;

import java.util.OptionalLong;

/// The text part of a packet from a client, its JSON not read yet.
///
/// @param attachments how many binary messages follow
/// @param id the ack id
/// @param json what is behind the id; may be empty
public record Packet(PacketType type, int attachments, String namespace, OptionalLong id, String json) {}
