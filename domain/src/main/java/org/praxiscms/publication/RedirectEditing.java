package org.praxiscms.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.shared.NotFound;

/** Keeps former addresses working. An address that something lies at is never hidden by one. */
@ApplicationScoped
@AllowedTo(Role.EDITOR)
@Transactional
public class RedirectEditing {
    @PersistenceContext
    EntityManager em;

    /** Lets a former address lead to a publication from now on; an older redirect of that address is replaced. */
    public void lead(String formerPath, long publicationId) {
        Publication publication =
                Optional.ofNullable(em.find(Publication.class, publicationId)).orElseThrow(NotFound::new);
        if (isUsable(formerPath) && !formerPath.equals(publication.path())) {
            redirectOf(formerPath).leadTo(publication);
        }
    }

    /** Lets a former address lead to a path of the site from now on. */
    public void lead(String formerPath, String path) {
        if (isUsable(formerPath) && !formerPath.equals(path)) {
            redirectOf(formerPath).leadTo(path);
        }
    }

    private static boolean isUsable(String path) {
        return path.startsWith("/") && path.length() > 1 && path.length() <= Publication.LONGEST_PATH;
    }

    private Redirect redirectOf(String path) {
        Redirect redirect = em.find(Redirect.class, path);
        if (redirect == null) {
            redirect = new Redirect(path);
            em.persist(redirect);
        }
        return redirect;
    }
}
