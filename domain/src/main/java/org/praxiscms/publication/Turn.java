package org.praxiscms.publication;

import java.time.Instant;
import java.util.List;
import org.praxiscms.publication.OwnedText.State;

/** When one revision of a text is to be read, as a query selects it for lists that say where each text stands. */
public record Turn(long publicationId, Instant goesLiveAt, Instant endsAt, Instant supersededAt) {
    boolean isLiveAt(Instant now) {
        return !goesLiveAt.isAfter(now)
                && (endsAt == null || endsAt.isAfter(now))
                && (supersededAt == null || supersededAt.isAfter(now));
    }

    /** Where a text with these turns stands. */
    static State stateOf(List<Turn> turns, Instant now) {
        if (turns.isEmpty()) {
            return State.DRAFT;
        }
        if (turns.stream().anyMatch(turn -> turn.isLiveAt(now))) {
            return State.LIVE;
        }
        boolean isToCome = turns.stream().anyMatch(turn -> turn.goesLiveAt().isAfter(now));
        return isToCome ? State.SCHEDULED : State.GONE;
    }
}
