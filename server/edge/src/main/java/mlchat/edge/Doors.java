package mlchat.edge;

import mlchat.domain.auth.Accounts;
import mlchat.domain.auth.Credentials;
import mlchat.domain.auth.Sessions;
import mlchat.domain.messages.Messages;
import mlchat.domain.messages.Opinions;
import mlchat.domain.messages.Pins;
import mlchat.domain.messages.Threads;
import mlchat.domain.people.People;
import mlchat.domain.personal.Belongings;
import mlchat.domain.personal.Bookmarks;
import mlchat.domain.personal.Drafts;
import mlchat.domain.personal.Scheduling;
import mlchat.domain.presence.Presences;
import mlchat.domain.presence.Typists;
import mlchat.domain.rooms.Members;
import mlchat.domain.rooms.Receipts;
import mlchat.domain.rooms.Rooms;
import mlchat.domain.search.Searches;

/// The doors of the domain, which the edge opens to the network.
public record Doors(
        Accounts accounts,
        Credentials credentials,
        Sessions sessions,
        People people,
        Rooms rooms,
        Members members,
        Messages messages,
        Opinions opinions,
        Pins pins,
        Threads threads,
        Personal personal,
        Searches searches,
        Live live) {

    /// The doors to what is of the moment.
    public record Live(Presences presences, Typists typists, Receipts receipts) {}

    /// The doors to what belongs to one person.
    public record Personal(Belongings belongings, Drafts drafts, Bookmarks bookmarks, Scheduling scheduling) {}
}
