package mlchat.socketio.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.lifecycle.AfterContainerHook;
import net.jqwik.api.lifecycle.BeforeContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;

/// `LeakWatch` for classes of properties, whose engine knows no extensions of Jupiter.
public final class PropertyLeakWatch implements BeforeContainerHook, AfterContainerHook {
    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        LeakWatch.watch();
    }

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        assertEquals(List.of(), LeakWatch.reports(), "lost buffers");
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
