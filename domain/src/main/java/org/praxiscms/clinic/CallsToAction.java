package org.praxiscms.clinic;

import java.util.List;

/** The invitations in their order. */
public record CallsToAction(List<CallToAction> calls) {
    public CallsToAction {
        calls = List.copyOf(calls);
    }
}
