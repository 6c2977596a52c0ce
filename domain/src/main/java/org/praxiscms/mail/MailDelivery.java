package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.secret.OtherKey;
import org.praxiscms.secret.Vault;

/**
 * Empties the outbox, one letter at a time, on any number of nodes. No transaction is open while a mail server talks: a
 * slow one holds no connection to the database.
 */
@ApplicationScoped
@AllowedTo(onlySystem = true)
public class MailDelivery {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());

    @Inject
    MailServer server;

    @Inject
    MailQueue queue;

    @Inject
    Vault vault;

    /** Tries to send one letter that is due. Whether to go on at once: not where none is, nor to a server that is away. */
    public boolean deliverOne() {
        if (!server.isOn()) {
            return false;
        }
        Optional<Dispatch> due = queue.take();
        return due.isPresent() && deliver(due.get());
    }

    private boolean deliver(Dispatch dispatch) {
        String body;
        try {
            body = vault.open(dispatch.sealedBody(), Dispatch.place(dispatch.id()));
        } catch (OtherKey otherKey) {
            giveBack(dispatch, "Its text does not open with this PRAXIS_KEY", true);
            return true;
        }
        try {
            server.send(dispatch, body);
        } catch (NotSent failure) {
            giveBack(dispatch, failure.getMessage(), failure.isForGood());
            return !failure.isAwayAltogether();
        }
        queue.sent(dispatch);
        return true;
    }

    private void giveBack(Dispatch dispatch, String reason, boolean forGood) {
        LOG.warning(() -> "Not sent: " + dispatch + (forGood ? ", given up: " : ": ") + reason);
        queue.failed(dispatch, reason, forGood);
    }
}
