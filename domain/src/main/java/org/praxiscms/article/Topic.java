package org.praxiscms.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.praxiscms.publication.Revision;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;
import org.praxiscms.shared.Traced;

/** What articles are about, with a page of its own; may lie under another topic. */
@Entity
@NamedQuery(name = "Topic.bySlug", query = "select t from Topic t where t.slug = :slug")
@NamedQuery(
        name = "Topic.page",
        query = "select new org.praxiscms.article.TopicProfile(t.id, t.slug, t.name, t.description, p.slug, p.name)"
                + " from Topic t left join t.parent p where t.slug = :slug")
@NamedQuery(
        name = "Topic.list",
        query = "select new org.praxiscms.article.TopicProfile(t.id, t.slug, t.name, t.description, p.slug, p.name)"
                + " from Topic t left join t.parent p where"
                + " exists (select a from Article a join a.revisions r where a.topic = t and " + Revision.LIVE + ")"
                + " or exists (select a from Article a join a.revisions r join a.furtherTopics f where f = t and "
                + Revision.LIVE + ") order by t.name")
public class Topic implements Traced {
    public static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, unique = true, length = Slug.LONGEST)
    private Slug slug;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(length = 1000)
    private String description;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Topic parent;

    @Version
    private int version;

    protected Topic() {}

    Topic(Slug slug, String name, String description) {
        this.slug = slug;
        describe(name, description);
    }

    void describe(String newName, String newDescription) {
        this.name = Require.text(newName, LONGEST_NAME, "name");
        this.description = Require.optional(newDescription, 1000, "description");
    }

    /**
     * @throws RuleViolation {@code topic.circle} where it would lie under itself
     */
    void moveUnder(Topic newParent) {
        for (Topic above = newParent; above != null; above = above.parent) {
            if (above == this) {
                throw new RuleViolation("topic.circle");
            }
        }
        this.parent = newParent;
    }

    Long id() {
        return id;
    }

    @Override
    public String traceName() {
        return name;
    }
}
