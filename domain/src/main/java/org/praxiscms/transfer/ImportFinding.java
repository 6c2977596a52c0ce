package org.praxiscms.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One thing that somebody should know about an import: what was changed or left out, of which item, and why. */
@Entity
@Table(name = "import_finding")
@NamedQuery(name = "ImportFinding.count", query = "select count(f) from ImportFinding f where f.run.id = :run")
@NamedQuery(
        name = "ImportFinding.byKind",
        query =
                "select new org.praxiscms.transfer.FindingCount(f.kind, count(f)) from ImportFinding f where f.run.id = :run group by f.kind"
                        + " order by count(f) desc, f.kind")
class ImportFinding {
    private static final int LONGEST_ITEM = 400;
    private static final int LONGEST_DETAIL = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "import_run_id")
    private ImportRun run;

    @Column(nullable = false, length = 40)
    private String kind;

    @Column(nullable = false, length = LONGEST_ITEM)
    private String item;

    @Column(nullable = false, length = LONGEST_DETAIL)
    private String detail;

    protected ImportFinding() {}

    ImportFinding(ImportRun run, String kind, String item, String detail) {
        this.run = run;
        this.kind = kind;
        this.item = cut(item, LONGEST_ITEM);
        this.detail = cut(detail, LONGEST_DETAIL);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
