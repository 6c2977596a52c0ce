package org.praxiscms.clinic;

import jakarta.persistence.Converter;
import org.praxiscms.shared.JsonList;

/** Keeps the menu with the clinic: it is read and arranged as a whole. */
@Converter
public class MenuColumn extends JsonList<MenuItem> {
    public MenuColumn() {
        super(MenuItem.class);
    }
}
