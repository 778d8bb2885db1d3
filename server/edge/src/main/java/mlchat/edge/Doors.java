package mlchat.edge;

import mlchat.domain.auth.Accounts;
import mlchat.domain.auth.Credentials;
import mlchat.domain.auth.Sessions;
import mlchat.domain.messages.Messages;
import mlchat.domain.people.People;
import mlchat.domain.rooms.Members;
import mlchat.domain.rooms.Rooms;

/// The doors of the domain, which the edge opens to the network.
public record Doors(
        Accounts accounts,
        Credentials credentials,
        Sessions sessions,
        People people,
        Rooms rooms,
        Members members,
        Messages messages) {}
