package org.praxiscms.audit;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.praxiscms.access.Acting;
import org.praxiscms.shared.Traced;

/**
 * Sees every change of a traced entity at the moment when EclipseLink has found out what is to be written, and adds its
 * entries to that: they are written with it, in the same batch and the same transaction. Named in
 * {@code persistence.xml}; EclipseLink makes it, so nothing can be injected.
 */
public class ChangeCapture extends SessionEventAdapter {
    @Override
    public void postCalculateUnitOfWorkChangeSet(SessionEvent event) {
        if (Acting.isInBulk()) {
            return;
        }
        UnitOfWorkImpl work = (UnitOfWorkImpl) event.getSession();
        UnitOfWorkChangeSet written = (UnitOfWorkChangeSet) event.getProperty("UnitOfWorkChangeSet");
        Map<Traced, List<Change>> changes = new Reading(work).read(written);
        if (!changes.isEmpty()) {
            Instant now = CDI.current().select(Clock.class).get().instant();
            changes.forEach((subject, list) -> add(entryOf(work, subject, list, now), work, written));
        }
    }

    private static AuditEntry entryOf(UnitOfWorkImpl work, Traced subject, List<Change> changes, Instant now) {
        Long id = work.getId(subject) instanceof Long number ? number : null;
        return AuditEntry.of(work.getDescriptor(subject).getAlias(), id, subject.traceName(), changes, now);
    }

    /** What is to be written is found out already, so the entry has to be put there by hand. */
    private static void add(AuditEntry entry, UnitOfWorkImpl work, UnitOfWorkChangeSet written) {
        work.registerNewObjectForPersist(entry, new IdentityHashMap<>());
        ClassDescriptor descriptor = work.getDescriptor(entry);
        written.addObjectChangeSet(
                descriptor.getObjectChangePolicy().calculateChangesForNewObject(entry, written, work, descriptor, true),
                work,
                true);
    }

    /** One look at what is to be written, entity by entity, filed by what it is about. */
    private static final class Reading {
        private final UnitOfWorkImpl work;
        private final FieldValues values;
        private final Map<Traced, List<Change>> found = new LinkedHashMap<>();

        Reading(UnitOfWorkImpl work) {
            this.work = work;
            this.values = new FieldValues(work);
        }

        Map<Traced, List<Change>> read(UnitOfWorkChangeSet written) {
            for (ObjectChangeSet changed :
                    List.copyOf(written.getAllChangeSets().values())) {
                if (changed.getUnitOfWorkClone() instanceof Traced entity && !work.isObjectDeleted(entity)) {
                    if (changed.isNew()) {
                        made(entity);
                    } else {
                        changed(entity, changed);
                    }
                }
            }
            if (work.hasDeletedObjects()) {
                for (Object deleted : work.getDeletedObjects().keySet().toArray()) {
                    if (deleted instanceof Traced entity) {
                        deleted(entity);
                    }
                }
            }
            return found;
        }

        private void made(Traced entity) {
            List<Change> changes = new ArrayList<>();
            compare(entity, entity.traceFormer(), entity, "", changes);
            file(entity, changes, true);
        }

        private void deleted(Traced entity) {
            List<Change> changes = new ArrayList<>();
            compare(entity, entity, null, "", changes);
            file(entity, changes, true);
        }

        /** All fields of two states, either of which may be missing. */
        private void compare(Traced entity, Object before, Object after, String prefix, List<Change> changes) {
            for (DatabaseMapping mapping :
                    work.getDescriptor(after == null ? before : after).getMappings()) {
                Object former = values.valueOf(mapping, before);
                Object later = values.valueOf(mapping, after);
                if (mapping.isAggregateObjectMapping()) {
                    if (former != null || later != null) {
                        compareParts(entity, mapping, former, later, prefix, changes);
                    }
                } else if (values.isTold(mapping)
                        && !values.isTimeOfMaking(mapping)
                        && !isItsWhole(entity, later == null ? former : later)) {
                    put(mapping, former, later, prefix, changes);
                }
            }
        }

        private void compareParts(
                Traced entity,
                DatabaseMapping whole,
                Object before,
                Object after,
                String prefix,
                List<Change> changes) {
            for (DatabaseMapping mapping : whole.getReferenceDescriptor().getMappings()) {
                if (values.isTold(mapping)) {
                    put(mapping, values.valueOf(mapping, before), values.valueOf(mapping, after), prefix, changes);
                }
            }
        }

        private static boolean isItsWhole(Traced entity, Object value) {
            return value != null && value == entity.traceSubject();
        }

        private void changed(Traced entity, ObjectChangeSet changed) {
            List<Change> changes = new ArrayList<>();
            changed(entity, changed, "", changes);
            file(entity, changes, false);
        }

        private void changed(Object owner, ObjectChangeSet changed, String prefix, List<Change> changes) {
            for (ChangeRecord each : changed.getChanges()) {
                DatabaseMapping mapping = ((org.eclipse.persistence.internal.sessions.ChangeRecord) each).getMapping();
                if (each instanceof AggregateChangeRecord part) {
                    changedPart(owner, mapping, part, prefix, changes);
                } else if (values.isTold(mapping)) {
                    put(mapping, each.getOldValue(), values.valueOf(mapping, owner), prefix, changes);
                }
            }
        }

        private void changedPart(
                Object owner,
                DatabaseMapping mapping,
                AggregateChangeRecord part,
                String prefix,
                List<Change> changes) {
            Object now = values.valueOf(mapping, owner);
            if (part.getChangedObject() instanceof ObjectChangeSet inside && now != null) {
                changed(now, inside, prefix, changes);
            }
        }

        private void put(DatabaseMapping mapping, Object before, Object after, String prefix, List<Change> changes) {
            String field = prefix + mapping.getAttributeName();
            String former = values.textOf(mapping, before);
            String later = values.textOf(mapping, after);
            if (!Objects.equals(former, later)) {
                changes.add(FieldValues.isSecret(mapping) ? Change.untold(field) : Change.of(field, former, later));
            }
        }

        /** @param always even where no field tells of it: something came or went */
        private void file(Traced entity, List<Change> changes, boolean always) {
            if (always || !changes.isEmpty()) {
                String part = entity.tracePart();
                List<Change> filed = found.computeIfAbsent(entity.traceSubject(), subject -> new ArrayList<>());
                changes.forEach(change -> filed.add(
                        part.isEmpty()
                                ? change
                                : new Change(part + " / " + change.field(), change.before(), change.after())));
            }
        }
    }
}
