package org.praxiscms.transfer.wordpress;

/**
 * A term as an item names it: {@code domain} is {@code category}, {@code post_tag} or another taxonomy. The term need
 * not have been declared at the head of the file.
 */
public record AssignedTerm(String domain, String nicename, String name) {}
