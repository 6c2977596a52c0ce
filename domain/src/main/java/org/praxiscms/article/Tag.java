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

/** A word that ties articles together across topics. */
@Entity
@NamedQuery(name = "Tag.bySlug", query = "select t from Tag t where t.slug = :slug")
public class Tag implements Traced {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, unique = true, length = Slug.LONGEST)
    private Slug slug;

    @Column(nullable = false, length = 200)
    private String name;

    protected Tag() {}

    Tag(Slug slug, String name) {
        this.slug = slug;
        rename(name);
    }

    void rename(String newName) {
        this.name = Require.text(newName, 200, "name");
    }

    Long id() {
        return id;
    }

    @Override
    public String traceName() {
        return name;
    }
}
