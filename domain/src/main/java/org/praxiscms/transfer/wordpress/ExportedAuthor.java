package org.praxiscms.transfer.wordpress;

import java.util.Optional;

/** Who wrote articles: the login is what items name as their creator. Names may be empty. */
public record ExportedAuthor(
        String login, Optional<String> email, String displayName, String firstName, String lastName) {}
