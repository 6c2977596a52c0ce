package org.praxiscms.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;

/**
 * A former address. It leads to a publication, whatever that one's address is by now, so chains cannot form; or to a
 * fixed path such as a topic's.
 */
@Entity
@NamedQuery(
        name = "Redirect.target",
        query = "select coalesce(p.path, r.target) from Redirect r left join r.publication p where r.path = :path")
class Redirect {
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
}
