package mlchat.socketio.packet;

import java.util.ArrayList;
import java.util.List;
import mlchat.socketio.Limits;

/// A binary packet that waits for its attachments.
public final class Assembly {
    private final Packet packet;
    private final int maxBytes;
    private final List<byte[]> attachments = new ArrayList<>(2);
    private int bytes;

    public Assembly(Packet packet, Limits limits) {
        this.packet = packet;
        this.maxBytes = limits.attachmentBytes();
    }

    /// Adds the next one. False if all together are now too large.
    public boolean add(byte[] attachment) {
        if (attachment.length > maxBytes - bytes) {
            return false;
        }
        bytes += attachment.length;
        attachments.add(attachment);
        return true;
    }

    public boolean isComplete() {
        return attachments.size() == packet.attachments();
    }

    public Packet packet() {
        return packet;
    }

    public List<byte[]> attachments() {
        return List.copyOf(attachments);
    }
}
