package org.praxiscms.account;

/**
 * How strict the site is.
 *
 * @param secondFactorGraceDays how long an administrator may go without a second factor, 0 to 90
 * @param idleMinutes after which a session ends that nobody uses, 5 to 720
 * @param sessionHours after which every session ends, 1 to 168
 * @param auditDays how long the audit log is kept, 30 to 36,500
 * @param version that was seen
 */
public record SecurityRules(int secondFactorGraceDays, int idleMinutes, int sessionHours, int auditDays, int version) {}
