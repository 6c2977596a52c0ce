package org.praxiscms.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many items of a kind met the same fate in an import. */
@Embeddable
class ImportCount {
    @Column(nullable = false, length = 40)
    private String kind;

    @Column(nullable = false, length = 40)
    private String action;

    @Column(nullable = false)
    private int total;

    protected ImportCount() {}

    ImportCount(String kind, String action, int total) {
        this.kind = kind;
        this.action = action;
        this.total = total;
    }
}
