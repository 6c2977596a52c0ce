package org.praxiscms.database;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/** What EclipseLink has to be told in code, because no property of the persistence unit says it. */
public class SessionSettings implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        failAtOnce(session);
        session.getDescriptors().values().forEach(SessionSettings::typeInstants);
    }

    /**
     * While the database is away EclipseLink asks twice again, five seconds apart: meanwhile every visitor holds one of
     * the server's threads. The pool's validation is what brings back a lost connection.
     */
    private static void failAtOnce(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }

    /** A missing instant is sent as text otherwise, which PostgreSQL refuses: its column is one of any object. */
    private static void typeInstants(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping.isDirectToFieldMapping() && isInstant(descriptor.getJavaClass(), mapping.getAttributeName())) {
                mapping.getField().setSqlType(Types.TIMESTAMP);
            }
        }
    }

    private static boolean isInstant(Class<?> entity, String attribute) {
        return Arrays.stream(entity.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(attribute) && field.getType() == Instant.class);
    }
}
