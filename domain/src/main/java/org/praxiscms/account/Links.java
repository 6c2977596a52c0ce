package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.praxiscms.settings.Setting;

/** Writes a ticket as a link that somebody can follow. */
@ApplicationScoped
class Links {
    @Inject
    Config config;

    /** Where the site is, as operations say it; empty where they do not. */
    Optional<URI> site() {
        return Setting.PRAXIS_URL.read(config).map(URI::create);
    }

    /** @param site where the site is, as the request at hand says it; what operations say counts more */
    URI to(Purpose purpose, String token, URI site) {
        String root = site().orElse(site).toString().replaceAll("/+$", "");
        return URI.create(root + "/link/" + purpose.slug() + "?token=" + token);
    }
}
