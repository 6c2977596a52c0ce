package org.praxiscms.clinic;

import jakarta.persistence.Converter;
import org.praxiscms.shared.JsonList;

/** Keeps the calls to action with the clinic: they are read and arranged as a whole. */
@Converter
public class CallsToActionColumn extends JsonList<CallToAction> {
    public CallsToActionColumn() {
        super(CallToAction.class);
    }
}
