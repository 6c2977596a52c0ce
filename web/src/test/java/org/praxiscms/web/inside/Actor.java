package org.praxiscms.web.inside;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;

/** Lets a test act as somebody. Arquillian's interceptor comes first, so this one is asked in the container only. */
class Actor implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        act(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        act(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        act(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        act(invocation, context);
    }

    private static void act(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        As as = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), As.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), As.class))
                .orElseThrow();
        Acting acting = Acting.as(callerOf(as));
        try {
            invocation.proceed();
        } finally {
            acting.end();
        }
    }

    private static Caller callerOf(As as) {
        if (as.nobody()) {
            return Caller.nobody("192.0.2.0/24");
        }
        return as.value().length == 0
                ? Caller.SYSTEM
                : CDI.current().select(People.class).get().with(Set.of(as.value()));
    }
}
