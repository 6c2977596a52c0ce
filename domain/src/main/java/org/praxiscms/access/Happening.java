package org.praxiscms.access;

/**
 * Something that the audit log holds although no data changed: a sign-in, a failure, an export. Fired as a CDI event;
 * changes of data need none, for the log sees them itself.
 *
 * @param deed what happened, {@code SignIn.refused} say; also the key of its words
 * @param subjectKind the entity's name; null where it is about nothing stored
 * @param subject its name as people know it; null where there is none
 */
public record Happening(String deed, String subjectKind, Long subjectId, String subject) {}
