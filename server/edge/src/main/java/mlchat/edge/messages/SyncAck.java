package mlchat.edge.messages;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The acknowledgement of `sync`: `ok` and the fields of [SyncResponse].
public record SyncAck(boolean ok, @JsonUnwrapped SyncResponse answer) {}
