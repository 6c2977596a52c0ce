package org.praxiscms.account;

import java.net.URI;
import java.util.Optional;

/**
 * A link that somebody gets.
 *
 * @param link to be shown to the administrator where no letters go; empty where it was mailed
 */
public record Issued(long accountId, Optional<URI> link) {}
