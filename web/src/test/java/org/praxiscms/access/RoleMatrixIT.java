package org.praxiscms.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.web.inside.As;
import org.praxiscms.web.inside.People;
import org.praxiscms.web.inside.StatementCount;

/**
 * Who may do what, for every method of every door that the container knows. What is expected stands in
 * {@code role-matrix.txt}: a new method fails here until somebody has entered it there and thought about it.
 */
@ExtendWith(ArquillianExtension.class)
@As
class RoleMatrixIT {
    private static final String OPEN = "everybody";
    private static final String SIGNED_IN = "signed in";
    private static final String SYSTEM = "system";

    @Inject
    BeanManager beans;

    @Inject
    People people;

    @Inject
    StatementCount statements;

    @Inject
    UserTransaction transaction;

    @Test
    void every_method_of_every_door_says_what_the_matrix_says() throws IOException {
        Map<String, String> said = new TreeMap<>();
        methods().forEach((name, call) -> said.put(name, call.rule()));

        assertThat(said.entrySet().stream().map(entry -> entry.getKey() + " -> " + entry.getValue()))
                .as("methods of doors; enter in role-matrix.txt what is new, and nothing by itself")
                .containsExactlyInAnyOrderElementsOf(matrix().entrySet().stream()
                        .map(entry -> entry.getKey() + " -> " + entry.getValue())
                        .toList());
    }

    @Test
    void whom_the_matrix_does_not_name_is_sent_away_before_the_database_is_asked() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, String> matrix = matrix();
        for (Map.Entry<String, Call> method : methods().entrySet()) {
            String rule = matrix.getOrDefault(method.getKey(), OPEN);
            for (Map.Entry<String, Caller> caller : callers().entrySet()) {
                if (!isAllowed(rule, caller.getKey())) {
                    List<String> sent = statements.during(() -> {
                        if (!method.getValue().isRefused(caller.getValue())) {
                            wrong.add(method.getKey() + " lets in " + caller.getKey());
                        }
                        return null;
                    });
                    if (!sent.isEmpty()) {
                        wrong.add(method.getKey() + " asks the database for " + caller.getKey() + ": " + sent);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whom_the_matrix_names_is_let_in() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, String> matrix = matrix();
        for (Map.Entry<String, Call> method : methods().entrySet()) {
            String rule = matrix.getOrDefault(method.getKey(), OPEN);
            for (Map.Entry<String, Caller> caller : callers().entrySet()) {
                // What is open to all has no gate, and what it does may hang on its arguments.
                if (!rule.equals(OPEN) && isAllowed(rule, caller.getKey()) && isRefusedAndUndone(method, caller)) {
                    wrong.add(method.getKey() + " sends away " + caller.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean isRefusedAndUndone(Map.Entry<String, Call> method, Map.Entry<String, Caller> caller)
            throws Exception {
        transaction.begin();
        try {
            return method.getValue().isRefused(caller.getValue());
        } finally {
            transaction.rollback();
        }
    }

    private static boolean isAllowed(String rule, String caller) {
        return switch (rule) {
            case OPEN -> true;
            case SIGNED_IN -> !caller.equals("nobody");
            case SYSTEM -> false;
            default -> List.of(rule.split(" ")).contains(caller);
        };
    }

    /** Nobody, somebody without a role, and for each role somebody who has no other. */
    private Map<String, Caller> callers() {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("nobody", Caller.nobody("192.0.2.0/24"));
        callers.put("no role", people.with(Set.of()));
        for (Role role : Role.values()) {
            callers.put(role.name(), people.with(Set.of(role)));
        }
        return callers;
    }

    /** All public methods of the domain's application-scoped beans, by door, name and parameters. */
    private Map<String, Call> methods() {
        Map<String, Call> methods = new TreeMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> door = bean.getBeanClass();
            if (bean.getScope() == ApplicationScoped.class
                    && isOfTheDomain(door)
                    && bean.getTypes().contains(door)) {
                Object proxy = beans.getReference(bean, door, beans.createCreationalContext(bean));
                Stream.of(door.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .forEach(method -> methods.put(nameOf(door, method), new Call(proxy, door, method)));
            }
        }
        return methods;
    }

    /** What lies in the same archive as the gate; the tests' own beans do not. */
    private static boolean isOfTheDomain(Class<?> type) {
        return type.getName().startsWith("org.praxiscms.") && archiveOf(type).equals(archiveOf(AllowedTo.class));
    }

    private static String archiveOf(Class<?> type) {
        String place = "/" + type.getName().replace('.', '/') + ".class";
        String address = String.valueOf(type.getResource(place));
        return address.substring(0, address.length() - place.length());
    }

    private static String nameOf(Class<?> door, Method method) {
        return door.getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Map<String, String> matrix() throws IOException {
        try (InputStream file = RoleMatrixIT.class.getResourceAsStream("/role-matrix.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" -> "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }
    }

    /** One method of one door, with what it says of itself. */
    private record Call(Object proxy, Class<?> door, Method method) {
        String rule() {
            AllowedTo own = method.getAnnotation(AllowedTo.class);
            if (own != null) {
                return rule(own);
            }
            if (method.isAnnotationPresent(OpenToAll.class)) {
                return OPEN;
            }
            AllowedTo doors = door.getAnnotation(AllowedTo.class);
            if (doors != null) {
                return rule(doors);
            }
            return door.isAnnotationPresent(OpenToAll.class) ? OPEN : "says nothing";
        }

        private static String rule(AllowedTo rule) {
            if (rule.onlySystem()) {
                return SYSTEM;
            }
            return rule.value().length == 0
                    ? SIGNED_IN
                    : Arrays.stream(rule.value()).sorted().map(Role::name).collect(Collectors.joining(" "));
        }

        /** Whether the gate sends the caller away. With empty hands: who is let in fails behind it, or finds nothing. */
        boolean isRefused(Caller caller) throws IllegalAccessException {
            Acting acting = Acting.as(caller);
            try {
                method.invoke(
                        proxy,
                        Stream.of(method.getParameterTypes()).map(Call::nothing).toArray());
                return false;
            } catch (InvocationTargetException failure) {
                return failure.getCause() instanceof NotAllowed;
            } finally {
                acting.end();
            }
        }

        /** Null, zero or false. */
        private static Object nothing(Class<?> type) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
    }
}
