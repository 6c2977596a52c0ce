package org.praxiscms.transfer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One import: which file, when, and what came of it. */
@Entity
@Table(name = "import_run")
@NamedQuery(
        name = "ImportRun.finished",
        query = "select count(r) from ImportRun r where r.fingerprint = :fingerprint"
                + " and r.outcome = org.praxiscms.transfer.ImportRun.Outcome.FINISHED")
class ImportRun {
    /** How it ended. */
    enum Outcome {
        RUNNING,
        FINISHED,
        REFUSED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "file_name", nullable = false, length = 300)
    private String fileName;

    @Column(nullable = false, length = 64)
    private String fingerprint;

    @Column(length = 500)
    private String site;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Outcome outcome = Outcome.RUNNING;

    @ElementCollection
    @CollectionTable(name = "import_count", joinColumns = @JoinColumn(name = "import_run_id"))
    private List<ImportCount> counts = new ArrayList<>();

    protected ImportRun() {}

    ImportRun(String fileName, String fingerprint, Instant startedAt) {
        this.fingerprint = fingerprint;
        this.fileName = fileName.length() > 300 ? fileName.substring(0, 300) : fileName;
        this.startedAt = startedAt;
    }

    void finish(String newSite, List<ImportReport.Count> newCounts, Instant at) {
        this.site = newSite;
        newCounts.forEach(count -> counts.add(new ImportCount(count.kind(), count.action(), count.total())));
        this.outcome = Outcome.FINISHED;
        this.finishedAt = at;
    }

    /** Ends it early: the file was refused, or something failed on the way. */
    void end(Outcome newOutcome, Instant at) {
        this.outcome = newOutcome;
        this.finishedAt = at;
    }

    Long id() {
        return id;
    }
}
