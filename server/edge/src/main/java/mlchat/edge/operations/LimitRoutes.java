package mlchat.edge.operations;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mlchat.edge.EdgeConfig;

/// The limits in force, by the names of their settings; a limit that is off is missing.
@Controller("/api/limits")
public final class LimitRoutes {
    private final LimitsResponse limits;

    LimitRoutes(EdgeConfig config) {
        this.limits = LimitsResponse.of(config.limits());
    }

    /// @param features what this server can do beyond the first version of the interface
    public record LimitsResponse(Map<String, Object> limits, List<String> features) {
        public static LimitsResponse of(EdgeConfig.Limits limits) {
            var shown = new TreeMap<String, Object>();
            show(shown, "MESSAGE_LENGTH", limits.messageLength());
            show(shown, "REACTION_KINDS", limits.marks().reactionKinds());
            show(shown, "PINS", limits.marks().pins());
            show(shown, "ROOM_MENTION_WARNING", limits.marks().calledUnasked());
            show(shown, "POLL_OPTIONS", limits.marks().poll().options());
            show(shown, "POLL_OPTION_LENGTH", limits.marks().poll().optionLength());
            show(shown, "BODY_BYTES", limits.bodyBytes());
            show(shown, "FRAME_BYTES", limits.frameBytes());
            show(shown, "SOCKETS_PER_IP", limits.socketsPerIp());
            show(shown, "BOOKMARKS_PER_USER", limits.kept().bookmarks());
            show(shown, "DRAFTS_PER_USER", limits.kept().drafts());
            show(shown, "SCHEDULED_PER_USER", limits.kept().scheduled());
            show(shown, "SEARCH_LENGTH", limits.searching().length());
            show(shown, "SEARCH_TERMS", limits.searching().terms());
            limits.searching().perUser().ifPresent(bucket -> shown.put("SEARCHES_PER_USER", bucket));
            show(shown, "WATCHED_ROOMS", limits.live().watchedRooms());
            show(shown, "WATCHED_PEOPLE", limits.live().watchedPeople());
            show(shown, "RECEIPTS_MEMBERS", limits.live().receiptsMembers());
            limits.live().signalsPerUser().ifPresent(bucket -> shown.put("SIGNALS_PER_USER", bucket));
            limits.registrationsPerIp().ifPresent(bucket -> shown.put("REGISTRATIONS_PER_IP", bucket));
            return new LimitsResponse(shown, List.of());
        }

        private static void show(Map<String, Object> shown, String name, int limit) {
            if (limit != EdgeConfig.Limits.NONE) {
                shown.put(name, limit);
            }
        }
    }

    @Get
    LimitsResponse shown() {
        return limits;
    }
}
