package org.praxiscms.account;

import org.praxiscms.account.proof.Attempt;

/**
 * Who wants to come in, which may be nobody that there is.
 *
 * @param email in its one form; null where what was typed is no address: whatever else it is, it is not written down
 * @param accountId null where there is no such account
 * @param passwordHash null where no password lets in
 * @param knownDeviceId null where the device is not known to belong to this account
 */
record Candidate(String email, Long accountId, String name, String passwordHash, Long knownDeviceId) {
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
