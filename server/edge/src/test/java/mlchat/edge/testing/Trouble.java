package mlchat.edge.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Stands before real stores and lets single methods of them fail for a while, as a database that is busy or gone, or
/// something else happen behind them.
public final class Trouble {
    private final Map<String, Throwable> failing = new ConcurrentHashMap<>();
    private final Map<String, Runnable> following = new ConcurrentHashMap<>();

    /// From now on every call of a method of that name ends with this.
    public void with(String method, Throwable fault) {
        failing.put(method, fault);
    }

    /// Right behind the next call of a method of that name this happens, before its caller goes on.
    public void behind(String method, Runnable event) {
        following.put(method, event);
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
                var result = method.invoke(store, arguments);
                Optional.ofNullable(following.remove(method.getName())).ifPresent(Runnable::run);
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return port.cast(proxy);
    }
}
