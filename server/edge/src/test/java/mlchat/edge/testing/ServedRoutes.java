package mlchat.edge.testing;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the router of each running edge, so that a test can ask it what is served.
@Singleton
public final class ServedRoutes implements ApplicationEventListener<ServerStartupEvent> {
    private static final Map<Integer, Router> BY_PORT = new ConcurrentHashMap<>();

    private final Router router;

    ServedRoutes(Router router) {
        this.router = router;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        BY_PORT.put(event.getSource().getPort(), router);
    }

    /// Everything the edge serves, as `GET /api/rooms/{id}`. Each GET can be asked by HEAD as well.
    public static Set<String> of(RunningEdge edge) {
        var found = new TreeSet<String>();
        BY_PORT.get(edge.port())
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .forEach(route -> found.add(route.getHttpMethodName() + " " + route.getUriMatchTemplate()));
        return found;
    }
}
