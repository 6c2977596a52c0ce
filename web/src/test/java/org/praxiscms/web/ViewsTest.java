package org.praxiscms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every view keeps to: its words come from the bundle, and nothing in it is style or script. */
class ViewsTest {
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("text\\['([^']*)'\\]");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");

    /** Attributes whose text a person reads or hears. */
    private static final Set<String> SPOKEN =
            Set.of("alt", "title", "placeholder", "aria-label", "aria-description", "label", "summary");

    /** Frames of pages for the staff: they alone may name a script, by its address. */
    private static final Set<String> STAFF = Set.of("desk.xhtml", "admin.xhtml");
    /** Keys that code makes from a status, a role, a rule or a kind of task; each kind has a test of its own. */
    private static final Pattern COMPOSED = Pattern.compile(
            "failure\\.[0-9]{3}\\.(?:title|advice)|role\\.[A-Z]+(?:\\.hint)?|(?:account|text)state\\.[A-Z]+|accountorder\\.[A-Z_]+|(?:deed|kind|field)\\..+|violation\\..+|signin\\..+"
                    + "|admin\\.dashboard\\.[a-z-]+\\.(?:title|advice|action)");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][A-Za-z0-9]+)+)\"");

    static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    @Test
    void there_are_views() throws IOException {
        assertThat(views()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("views")
    void each_key_that_a_view_uses_has_a_text(Path view) throws IOException {
        assertThat(keysIn(view)).isSubsetOf(texts().stringPropertyNames());
    }

    @Test
    void each_text_is_used() throws IOException {
        Set<String> used = new HashSet<>();
        for (Path view : views()) {
            used.addAll(keysIn(view));
        }

        used.addAll(namedInCode());

        Set<String> unused = new TreeSet<>(texts().stringPropertyNames());
        unused.removeIf(key -> used.contains(key) || COMPOSED.matcher(key).matches());

        assertThat(unused).isEmpty();
    }

    @Test
    void no_text_is_empty_and_none_has_markup() throws IOException {
        Properties texts = texts();

        assertThat(texts.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotContain("<", "&"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_view_says_nothing_in_words_of_its_own(Path view) throws Exception {
        List<String> words = new ArrayList<>();
        read(
                view,
                (element, text) -> words.add(text),
                (attribute, value) -> words.add(SPOKEN.contains(attribute) ? value : ""));

        assertThat(words)
                .extracting(text -> EXPRESSION.matcher(text).replaceAll(""))
                .allSatisfy(rest -> assertThat(rest).doesNotContainPattern("[\\p{L}\\p{N}]"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_view_has_no_style_and_no_script(Path view) throws Exception {
        Set<String> elements = new HashSet<>();
        StringBuilder inScripts = new StringBuilder();
        List<String> attributes = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        read(
                view,
                (element, text) -> {
                    elements.add(element);
                    inScripts.append(element.equals("script") ? text : "");
                },
                (attribute, value) -> {
                    attributes.add(attribute);
                    addresses.add(value.strip());
                });

        assertThat(elements).doesNotContain("style");
        if (!STAFF.contains(view.getFileName().toString())) {
            assertThat(elements).doesNotContain("script");
        }
        assertThat(inScripts).isBlank();
        assertThat(attributes).doesNotContain("style").allSatisfy(name -> assertThat(name)
                .doesNotMatch("on[a-z]+"));
        assertThat(addresses).allSatisfy(value -> assertThat(value).doesNotStartWith("javascript:"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_view_asks_nothing_of_other_sites(Path view) throws Exception {
        List<String> addresses = new ArrayList<>();
        read(view, (element, text) -> {}, (attribute, value) -> {
            if (Set.of("src", "href", "action", "template").contains(attribute)) {
                addresses.add(value);
            }
        });

        assertThat(addresses).allSatisfy(address -> assertThat(address).doesNotMatch("(?:[a-z]+:)?//.*"));
    }

    private static Set<String> keysIn(Path view) throws IOException {
        Set<String> keys = new HashSet<>();
        KEY.matcher(Files.readString(view)).results().forEach(key -> keys.add(key.group(1)));
        return keys;
    }

    private static Set<String> namedInCode() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group(1)));
            }
        }
        return names;
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (InputStream in = ViewsTest.class.getResourceAsStream("/org/praxiscms/web/texts.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    /** Tells of each element, with an empty text first, of each text in it, and of each attribute. */
    private static void read(Path view, BiConsumer<String, String> text, BiConsumer<String, String> attribute)
            throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(Files.readString(view)));
        String element = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                element = xml.getLocalName();
                text.accept(element, "");
                IntStream.range(0, xml.getAttributeCount())
                        .forEach(i -> attribute.accept(xml.getAttributeLocalName(i), xml.getAttributeValue(i)));
            } else if (event == XMLStreamReader.CHARACTERS) {
                text.accept(element, xml.getText());
            }
        }
        xml.close();
    }
}
