package mlchat.edge.messages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Changes;
import mlchat.domain.messages.Messages;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belongings;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomView;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.Installation;
import mlchat.edge.auth.Caller;
import mlchat.edge.personal.PersonalResponse;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.rooms.RoomResponse;
import mlchat.edge.wire.Malformed;

/// Catching up, the same for both doors. Its cost is what changed, not what happened.
@Singleton
public final class CatchingUp {
    private final Messages messages;
    private final Rooms rooms;
    private final Belongings belongings;
    private final Installation installation;

    CatchingUp(Messages messages, Rooms rooms, Belongings belongings, Installation installation) {
        this.messages = messages;
        this.rooms = rooms;
        this.belongings = belongings;
        this.installation = installation;
    }

    /// What changed in one room since the caller's revision.
    ///
    /// @param incarnation the one the revision comes from; nothing means the present one
    public ChangesResponse changes(Caller caller, String roomId, long after, Optional<String> incarnation, int limit) {
        var room = RoomId.parse(roomId).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
        var reader = rooms.membership(room, caller.user(), caller.session());
        long from = incarnation.map(installation.incarnation()::equals).orElse(true) ? after : Long.MAX_VALUE;
        return ChangesResponse.forReader(
                messages.changes(reader, from, limit), caller.user(), installation.incarnation());
    }

    /// What changed in all rooms of the caller, room by room in the order of their ids, until the answer is
    /// full.
    ///
    /// @throws Malformed when a revision is none
    public SyncResponse sync(Caller caller, SyncRequest request) {
        request.rooms().forEach((room, rev) -> requireRevision(pointer(room), rev));
        request.userRev().ifPresent(rev -> requireRevision("/userRev", rev));
        boolean sameIncarnation = installation.incarnation().equals(request.incarnation());
        var views = rooms.views(caller.user()).stream()
                .sorted(Comparator.comparing(view -> view.room().id().toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        var lost = new HashSet<String>();
        var changed = new ArrayList<ChangesResponse>();
        var cursor = Optional.<String>empty();
        int left = Changes.LIMIT;
        for (var view : views) {
            var id = view.room().id().toString();
            var known = Optional.ofNullable(request.rooms().get(id));
            if (known.isEmpty() || before(id, request.cursor())) {
                continue;
            }
            long from = sameIncarnation ? known.get() : Long.MAX_VALUE;
            if (from == view.room().rev()) {
                continue;
            }
            if (left == 0) {
                cursor = Optional.of(id);
                break;
            }
            var changes = changesIfStillThere(caller, view.room().id(), from, left);
            if (changes.isEmpty()) {
                lost.add(id);
                continue;
            }
            left = Math.max(0, left - changes.get().size());
            changed.add(ChangesResponse.forReader(changes.get(), caller.user(), installation.incarnation()));
        }
        views.removeIf(view -> lost.contains(view.room().id().toString()));
        return new SyncResponse(
                installation.incarnation(),
                changed,
                request.cursor().isPresent() ? List.of() : joined(views, request.rooms(), caller.user()),
                gone(views, request.rooms()),
                views.stream().map(CatchingUp::mark).toList(),
                request.cursor().isPresent() ? Optional.empty() : personal(caller, request, sameIncarnation),
                cursor);
    }

    private Optional<PersonalResponse> personal(Caller caller, SyncRequest request, boolean sameIncarnation) {
        return request.userRev()
                .map(rev -> PersonalChanges.Since.of(sameIncarnation ? rev : Long.MAX_VALUE))
                .map(since ->
                        PersonalResponse.of(belongings.changes(caller.user(), since), installation.incarnation()));
    }

    /// Nothing when the caller has left the room, or it was deleted, since the rooms were listed.
    private Optional<Changes> changesIfStillThere(Caller caller, RoomId room, long from, int limit) {
        try {
            var reader = rooms.membership(room, caller.user(), caller.session());
            return Optional.of(messages.changes(reader, from, limit));
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.RoomNotFound) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static void requireRevision(String place, long rev) {
        if (rev < 0) {
            throw new Malformed(Problem.at(ProblemType.MALFORMED, place, "A revision is a whole number from 0 on."));
        }
    }

    private static String pointer(String roomId) {
        return "/rooms/" + roomId.replace("~", "~0").replace("/", "~1");
    }

    private static boolean before(String id, Optional<String> cursor) {
        return cursor.map(from -> id.compareTo(from) < 0).orElse(false);
    }

    private List<RoomResponse> joined(List<RoomView> views, Map<String, Long> known, UserId user) {
        var unknown = views.stream()
                .filter(view -> !known.containsKey(view.room().id().toString()))
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        var latest = messages.latest(user);
        return unknown.stream()
                .map(view -> RoomResponse.of(
                        view,
                        Optional.ofNullable(latest.get(view.room().id()))
                                .map(message -> MessageResponse.forReader(message, user))))
                .toList();
    }

    private static List<String> gone(List<RoomView> views, Map<String, Long> known) {
        var mine = views.stream().map(view -> view.room().id().toString()).collect(Collectors.toSet());
        return known.keySet().stream().filter(id -> !mine.contains(id)).toList();
    }

    private static SyncResponse.Mark mark(RoomView view) {
        var mark = view.mark();
        return new SyncResponse.Mark(view.room().id().toString(), mark.readSeq(), mark.unread(), mark.mentions());
    }
}
