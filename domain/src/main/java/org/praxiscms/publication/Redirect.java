package org.praxiscms.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import org.praxiscms.shared.Traced;

/**
 * A former address. It leads to a publication, whatever that one's address is by now, so chains cannot form; or to a
 * fixed path such as a topic's.
 */
@Entity
@NamedQuery(
        name = "Redirect.fixed",
        query = "select d.target from Redirect d where d.path = :path and d.target is not null")
@NamedQuery(
        name = "Redirect.live",
        query = "select p.path from Redirect d join d.publication p join p.revisions r where d.path = :path and "
                + Revision.LIVE)
class Redirect implements Traced {
    @Id
    @Column(length = Publication.LONGEST_PATH)
    private String path;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "publication_id")
    private Publication publication;

    @Column(length = Publication.LONGEST_PATH)
    private String target;

    protected Redirect() {}

    Redirect(String path) {
        this.path = path;
    }

    void leadTo(Publication newPublication) {
        this.publication = newPublication;
        this.target = null;
    }

    void leadTo(String newTarget) {
        this.publication = null;
        this.target = newTarget;
    }

    @Override
    public String traceName() {
        return path;
    }
}
