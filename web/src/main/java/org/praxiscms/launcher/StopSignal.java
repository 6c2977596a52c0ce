package org.praxiscms.launcher;

import java.lang.reflect.Proxy;

/**
 * Hears Ctrl-C and {@code kill}. A shutdown hook would come too late: all hooks run at once, Payara's among them, which
 * closes the connections of running requests. Java has no public way to hear a signal first; {@code sun.misc.Signal} is
 * kept for this use (JEP 260) but cannot be named without a warning, hence the reflection. Where it is missing, or
 * Java was started with {@code -Xrs}, the process ends by Payara's hook alone.
 */
final class StopSignal {

    private StopSignal() {}

    static void onArrival(Runnable action) {
        on("INT", action);
        on("TERM", action);
    }

    private static void on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener = Proxy.newProxyInstance(
                    StopSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
        } catch (ReflectiveOperationException e) {
            System.getLogger(StopSignal.class.getName())
                    .log(System.Logger.Level.DEBUG, "SIG" + name + " is left to Java", e);
        }
    }
}
