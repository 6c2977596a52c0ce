package org.praxiscms.clinic;

import java.util.List;

/** The site's main menu, from its first entry to its last. */
public record Menu(List<MenuItem> items) {
    public Menu {
        items = List.copyOf(items);
    }
}
