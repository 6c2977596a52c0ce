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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One import: which file, when, and what came of it. */
@Entity
@Table(name = "import_run")
class ImportRun {
    /** How it ended. */
    enum Outcome {
        RUNNING,
        FINISHED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "file_name", nullable = false, length = 300)
    private String fileName;

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

    ImportRun(String fileName, Instant startedAt) {
        this.fileName = fileName.length() > 300 ? fileName.substring(0, 300) : fileName;
        this.startedAt = startedAt;
    }

    void finish(String newSite, List<ImportCount> newCounts, Instant at) {
        this.site = newSite;
        this.counts.addAll(newCounts);
        this.outcome = Outcome.FINISHED;
        this.finishedAt = at;
    }

    void refuse(Instant at) {
        this.outcome = Outcome.REFUSED;
        this.finishedAt = at;
    }

    Long id() {
        return id;
    }
}
