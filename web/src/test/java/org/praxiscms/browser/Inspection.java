package org.praxiscms.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What can be wrong with any page that stands in a browser. A finding is a line that names the page. */
final class Inspection {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Also what a box cuts off, except what is there for listeners only. */
    private static final String OVERFLOWING = """
            () => {
              const wide = document.documentElement.scrollWidth;
              const cut = [...document.body.querySelectorAll('*')].filter(each => {
                const style = getComputedStyle(each);
                return ['hidden', 'clip'].includes(style.overflowX) && style.position !== 'absolute'
                  && style.display !== 'inline' && each.scrollWidth > each.clientWidth;
              });
              return (wide > innerWidth ? [`is ${wide} wide on a screen of ${innerWidth}`] : [])
                .concat(cut.map(each => `cuts off ${each.outerHTML.slice(0, 200)}`));
            }""";

    private Inspection() {}

    /** What axe-core finds: the rules of WCAG 2.2 to level AA that a program can judge, and good practice. */
    static List<String> barriers(Page page) {
        // Legacy mode means: no second page for frames, of which there are none.
        return new AxeBuilder(page)
                .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> line(page, rule, node)))
                        .toList();
    }

    private static String line(Page page, Rule rule, CheckedNode node) {
        return page.url() + " " + rule.getId() + ": " + node.getHtml() + " – " + node.getFailureSummary();
    }

    /** Content that makes the whole page scroll sideways, or that is cut off. */
    static List<String> overflows(Page page) {
        return ((List<?>) page.evaluate(OVERFLOWING))
                .stream().map(finding -> page.url() + " " + finding).toList();
    }
}
