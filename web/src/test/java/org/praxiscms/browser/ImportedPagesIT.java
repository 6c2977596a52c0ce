package org.praxiscms.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody wrote for this site, and that it shows all the same: of any length, nesting and direction. */
@ExtendWith(Browsing.class)
@ParameterizedClass
@MethodSource("exports")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedPagesIT {
    /** Few pages besides the imported ones: the rest is tested with the content that comes with Praxis. */
    private static final String STARTER = "notices";

    @Parameter
    private Path export;

    private Website site;

    static List<Path> exports() throws URISyntaxException {
        Path own = Path.of(
                ImportedPagesIT.class.getResource("/exports/hard-cases.wxr.xml").toURI());
        return Stream.concat(Stream.of(own), real()).toList();
    }

    /** WordPress's own test data, which may lie beside the project but is no part of it. */
    private static Stream<Path> real() {
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve("shared/real/theme-unit-test.wxr.xml"))
                .filter(Files::exists)
                .limit(1);
    }

    @BeforeParameterizedClassInvocation(injectArguments = false)
    void start(@TempDir Path home) throws IOException {
        site = Website.start(home, Map.of("PRAXIS_STARTER", STARTER, "PRAXIS_IMPORT", export.toString()));
    }

    @AfterParameterizedClassInvocation(injectArguments = false)
    void stop() {
        // Null where it did not start, which is the failure to read about.
        if (site != null) {
            site.close();
        }
    }

    @Test
    void every_imported_article_and_page_can_be_reached_and_read() {
        assertThat(site.pages())
                .filteredOn(path -> path.startsWith("/articles/"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void the_checker_finds_no_error() {
        HtmlChecker checker = new HtmlChecker();
        site.answers().values().stream().filter(Answer::isPage).forEach(checker::check);

        assertThat(checker.findings()).isEmpty();
    }

    @Test
    void pages_keep_to_the_narrowest_screen_and_to_the_site(Chromium chromium) {
        List<String> findings = new ArrayList<>();
        try (Visitor visitor = chromium.visitor(site.origin(), Screen.SMALLEST.settings())) {
            for (String path : site.pages()) {
                findings.addAll(Inspection.overflows(visitor.open(path)));
            }
            findings.addAll(visitor.oddities());
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void axe_finds_no_barrier_in_an_imported_text(Chromium chromium) {
        List<String> findings = new ArrayList<>();
        try (Visitor visitor = chromium.visitor(site.origin(), Screen.PHONE.settings())) {
            for (String path : texts()) {
                findings.addAll(Inspection.barriers(visitor.open(path)));
            }
        }

        assertThat(findings).isEmpty();
    }

    /** Lists of articles aside: there are many, and they are all alike. */
    private List<String> texts() {
        return site.pages().stream()
                .filter(path -> !path.startsWith("/topics/") && !path.contains("?"))
                .toList();
    }
}
