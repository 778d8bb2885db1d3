package mlchat.edge;

import mlchat.domain.auth.SecretKeys;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.personal.BelongingStore;
import mlchat.domain.rooms.RoomStore;
import mlchat.edge.live.Announcer;

/// What the edge works with behind the doors: nobody's request reaches these directly.
///
/// @param announcer where the stores announce what happened
/// @param rooms     read by the live feed, to show a new room to its people
/// @param messages  read by the live feed, to repair what was not delivered
/// @param belongings read by the live feed, to say where a person stands
/// @param keys      the keys that sign access tokens
public record Backstage(
        Announcer announcer, RoomStore rooms, MessageStore messages, BelongingStore belongings, SecretKeys keys) {}
