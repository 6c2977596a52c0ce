package org.praxiscms.account;

import org.praxiscms.account.proof.Attempt;

/**
 * Who wants to come in, which may be nobody that there is.
 *
 * @param email in its one form, or as it was typed where it is none
 * @param accountId null where there is no such account
 * @param passwordHash null where no password lets in
 * @param knownDeviceId null where the device is not known to belong to this account
 */
record Candidate(String email, Long accountId, String name, String passwordHash, Long knownDeviceId) {
    /** Who has named no account at all. */
    static final Candidate NOBODY = new Candidate("", null, null, null, null);

    Attempt attempt(Client client) {
        return new Attempt(email, client.address(), knownDeviceId);
    }

    Candidate withPasswordHash(String newHash) {
        return new Candidate(email, accountId, name, newHash, knownDeviceId);
    }

    @Override
    public String toString() {
        return "Candidate[" + accountId + "]";
    }
}
