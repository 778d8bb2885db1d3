package mlchat.edge.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Stands before real stores and lets single methods of them fail for a while, as a database that is busy or gone.
public final class Trouble {
    private final Map<String, Throwable> failing = new ConcurrentHashMap<>();

    /// From now on every call of a method of that name ends with this.
    public void with(String method, Throwable fault) {
        failing.put(method, fault);
    }

    public void over() {
        failing.clear();
    }

    public <T> T before(Class<T> port, T store) {
        var proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
            var fault = Optional.ofNullable(failing.get(method.getName()));
            if (fault.isPresent()) {
                throw fault.get();
            }
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return port.cast(proxy);
    }
}
