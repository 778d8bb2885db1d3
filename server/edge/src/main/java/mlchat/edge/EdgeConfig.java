package mlchat.edge;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlchat.edge.limits.Bucket;

/// How the edge is reached and what it allows.
///
/// @param port       0 takes a free one
/// @param publicUrl  how people reach it; nothing means: on this machine only, under any of its own names
/// @param corsOrigins further exact origins whose pages may call
/// @param webFolder  the built web client; nothing serves the interface only
public record EdgeConfig(
        String host,
        int port,
        Optional<URI> publicUrl,
        List<String> corsOrigins,
        Optional<Path> webFolder,
        Limits limits) {

    public EdgeConfig {
        corsOrigins = List.copyOf(corsOrigins);
    }

    /// Whether people come by https, so that cookies can be locked to it.
    public boolean secure() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }

    /// The limits of the edge; a number that is [#NONE] limits nothing.
    ///
    /// @param messageLength       Unicode code points in a message
    /// @param bodyBytes           bytes in a REST body
    /// @param frameBytes          bytes in a socket's message
    /// @param socketsPerIp        sockets of one address that have not signed in
    /// @param registrationsPerIp  accounts made from one address
    /// @param kept                what one person may keep
    /// @param marks               what people may put on messages
    /// @param searching           how much and how often somebody searches
    /// @param live                what somebody is told of and tells of the moment
    public record Limits(
            int messageLength,
            int bodyBytes,
            int frameBytes,
            int socketsPerIp,
            Optional<Bucket> registrationsPerIp,
            Kept kept,
            Marks marks,
            Searching searching,
            Live live) {
        /// More than any message, body or frame can have, and than any address has sockets.
        public static final int NONE = Integer.MAX_VALUE;

        /// @param length  Unicode code points in a search
        /// @param terms   words, phrases and filters in a search
        /// @param perUser searches of one user
        public record Searching(int length, int terms, Optional<Bucket> perUser) {
            /// As much and as often as anybody likes.
            public static final Searching UNLIMITED = new Searching(NONE, NONE, Optional.empty());
        }
    }

    /// What flows of the moment: who is here, who writes, how far people have read.
    ///
    /// @param watchedRooms    rooms that one socket watches
    /// @param watchedPeople   people whom one socket watches
    /// @param receiptsMembers members of a room that shows how far they have read
    /// @param signalsPerUser  how often one user tells of the moment
    public record Live(int watchedRooms, int watchedPeople, int receiptsMembers, Optional<Bucket> signalsPerUser) {}

    /// How many of these one person may have.
    public record Kept(int bookmarks, int drafts, int scheduled) {}

    /// What people may put on messages.
    ///
    /// @param reactionKinds different emoji under a message
    /// @param pins          pinned messages in a room
    /// @param calledUnasked people whom one calls at once without being asked whether one means it
    /// @param poll          what may be asked
    public record Marks(int reactionKinds, int pins, int calledUnasked, PollSize poll) {}

    /// How large a poll may be.
    ///
    /// @param options      things to choose
    /// @param optionLength Unicode code points in one of them
    public record PollSize(int options, int optionLength) {}
}
