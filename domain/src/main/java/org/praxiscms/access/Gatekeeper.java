package org.praxiscms.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Stands before every door, outside its transaction: who may not come in leaves no trace in the data. */
@AllowedTo
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class Gatekeeper {
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        String deed = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        if (!isOpen(method) && !mayEnter(ruleOf(method), Acting.caller())) {
            throw new NotAllowed(deed);
        }
        Acting acting = Acting.doing(deed);
        try {
            return call.proceed();
        } finally {
            acting.end();
        }
    }

    /** One method of a door may be open although the door is not. */
    private static boolean isOpen(Method method) {
        return method.isAnnotationPresent(OpenToAll.class);
    }

    private static AllowedTo ruleOf(Method method) {
        AllowedTo ownRule = method.getAnnotation(AllowedTo.class);
        return ownRule == null ? method.getDeclaringClass().getAnnotation(AllowedTo.class) : ownRule;
    }

    static boolean mayEnter(AllowedTo rule, Caller caller) {
        if (caller == Caller.SYSTEM) {
            return true;
        }
        return !rule.onlySystem()
                && caller.isPerson()
                && (rule.value().length == 0 || Arrays.stream(rule.value()).anyMatch(caller::has));
    }
}
