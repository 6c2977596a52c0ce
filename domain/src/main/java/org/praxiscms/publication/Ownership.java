package org.praxiscms.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Happening;
import org.praxiscms.access.Role;
import org.praxiscms.shared.PageOf;

/** Who answers for which text: for the lists of drafts, and for the day when somebody leaves. */
@ApplicationScoped
@AllowedTo({Role.ADMINISTRATOR, Role.EDITOR})
@Transactional
public class Ownership {
    private static final int PAGE_SIZE = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Happening> happenings;

    /** A page of the texts that somebody answers for, the youngest first. */
    public PageOf<OwnedText> of(long accountId, int number) {
        return list("Publication.owned", "Publication.countOwned", accountId, number);
    }

    /** How many texts somebody answers for. */
    public int count(long accountId) {
        return (int) count("Publication.countOwned", accountId);
    }

    /** A page of one's own texts that nobody has published yet, the youngest first. */
    @AllowedTo
    public PageOf<OwnedText> mine(int number) {
        Long self = Acting.caller().accountId();
        return self == null
                ? new PageOf<>(List.of(), number, PAGE_SIZE, 0)
                : list("Publication.ownDrafts", "Publication.countOwnDrafts", self, number);
    }

    /**
     * Gives all texts of one account to another, which has to be there.
     *
     * @return how many
     */
    public int handOver(long fromAccountId, long toAccountId) {
        int texts = em.createNamedQuery("Publication.handOver")
                .setParameter("from", fromAccountId)
                .setParameter("to", toAccountId)
                .executeUpdate();
        happenings.fire(new Happening(
                "Ownership.handOver", "Account", fromAccountId, texts + " texts to account " + toAccountId));
        return texts;
    }

    private PageOf<OwnedText> list(String query, String countQuery, long accountId, int number) {
        List<OwnedText> texts = em.createNamedQuery(query, OwnedText.class)
                .setParameter("owner", accountId)
                .setFirstResult(Math.multiplyExact(number - 1, PAGE_SIZE))
                .setMaxResults(PAGE_SIZE)
                .getResultList();
        return new PageOf<>(withStates(texts), number, PAGE_SIZE, count(countQuery, accountId));
    }

    private List<OwnedText> withStates(List<OwnedText> texts) {
        if (texts.isEmpty()) {
            return texts;
        }
        Instant now = clock.instant();
        Map<Long, List<Turn>> turns = em.createNamedQuery("Revision.turns", Turn.class)
                .setParameter("ids", texts.stream().map(OwnedText::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Turn::publicationId));
        return texts.stream()
                .map(text -> text.in(Turn.stateOf(turns.getOrDefault(text.id(), List.of()), now)))
                .toList();
    }

    private long count(String query, long accountId) {
        return em.createNamedQuery(query, Long.class)
                .setParameter("owner", accountId)
                .getSingleResult();
    }
}
