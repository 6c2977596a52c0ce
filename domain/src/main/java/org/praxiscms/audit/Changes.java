package org.praxiscms.audit;

import java.util.List;

/** All that one entry tells of what changed, as one column keeps it. */
public record Changes(List<Change> changes) {
    static final Changes NONE = new Changes(List.of());

    public Changes {
        changes = List.copyOf(changes);
    }
}
