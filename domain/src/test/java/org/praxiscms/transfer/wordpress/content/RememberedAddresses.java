package org.praxiscms.transfer.wordpress.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An address book over a map, as an import keeps it in the database. */
final class RememberedAddresses {
    private final Map<String, AddressBook.Entry> entries = new HashMap<>();
    private final String[] sites;

    RememberedAddresses(String... sites) {
        this.sites = sites;
    }

    AddressBook book() {
        return new AddressBook(key -> Optional.ofNullable(entries.get(key)), sites);
    }

    void enter(String oldAddress, String newAddress, String title) {
        entries.put(AddressBook.key(oldAddress, sites).orElseThrow(), new AddressBook.Entry(newAddress, title));
    }

    void enter(long postId, String newAddress, String title) {
        entries.put("?" + postId, new AddressBook.Entry(newAddress, title));
    }
}
