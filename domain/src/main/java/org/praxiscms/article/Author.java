package org.praxiscms.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.Slug;
import org.praxiscms.shared.Traced;

/** Who answers for an article, with the letters after the name that say why one may trust it. */
@Entity
@NamedQuery(name = "Author.bySlug", query = "select a from Author a where a.slug = :slug")
public class Author implements Traced {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, unique = true, length = Slug.LONGEST)
    private Slug slug;

    @Column(nullable = false, length = 150)
    private String name;

    @Column(length = 100)
    private String credentials;

    protected Author() {}

    Author(Slug slug, String name, String credentials) {
        this.slug = slug;
        describe(name, credentials);
    }

    void describe(String newName, String newCredentials) {
        this.name = Require.text(newName, 150, "name");
        this.credentials = Require.optional(newCredentials, 100, "credentials");
    }

    Long id() {
        return id;
    }

    @Override
    public String traceName() {
        return name;
    }
}
