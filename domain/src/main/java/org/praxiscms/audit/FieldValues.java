package org.praxiscms.audit;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.praxiscms.shared.Traced;
import org.praxiscms.shared.Untold;

/** Reads fields of entities as people would: what is worth telling, and in which words. */
final class FieldValues {
    private final UnitOfWorkImpl work;

    FieldValues(UnitOfWorkImpl work) {
        this.work = work;
    }

    /** All but what the database keeps for itself, and parts that have changes of their own. */
    boolean isTold(DatabaseMapping mapping) {
        return !mapping.isPrimaryKeyMapping()
                && !mapping.isReadOnly()
                && !(mapping instanceof OneToManyMapping)
                && !isVersion(mapping);
    }

    private static boolean isVersion(DatabaseMapping mapping) {
        ClassDescriptor descriptor = mapping.getDescriptor();
        return descriptor.usesOptimisticLocking()
                && mapping.isDirectToFieldMapping()
                && mapping.getField()
                        .equals(descriptor.getOptimisticLockingPolicy().getWriteLockField());
    }

    /** When something was made: its entry has a time of its own. */
    boolean isTimeOfMaking(DatabaseMapping mapping) {
        return mapping.isDirectToFieldMapping()
                && mapping.getAttributeClassification() == Instant.class
                && !mapping.getField().isUpdatable();
    }

    static boolean isSecret(DatabaseMapping mapping) {
        for (Class<?> type = mapping.getDescriptor().getJavaClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(mapping.getAttributeName())) {
                    return field.isAnnotationPresent(Untold.class);
                }
            }
        }
        return false;
    }

    /** What a field holds now; a reference that was not read yet is read for it. */
    Object valueOf(DatabaseMapping mapping, Object owner) {
        return owner == null ? null : mapping.getRealAttributeValueFromObject(owner, work);
    }

    /** A value in words; null for null and for an empty collection. */
    String textOf(DatabaseMapping mapping, Object value) {
        if (value instanceof Collection<?> items) {
            return items.isEmpty()
                    ? null
                    : items.stream().map(item -> textOf(mapping, item)).sorted().collect(Collectors.joining(", "));
        }
        if (value == null) {
            return null;
        }
        if (value instanceof Traced traced) {
            return traced.traceName();
        }
        if (value instanceof Instant || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        if (mapping.isForeignReferenceMapping() && !mapping.isDirectCollectionMapping()) {
            return String.valueOf(work.getId(value));
        }
        return mapping instanceof AbstractDirectMapping direct
                ? String.valueOf(direct.getFieldValue(value, work))
                : value.toString();
    }
}
