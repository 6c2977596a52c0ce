package org.praxiscms.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "svg",
            "math",
            "link",
            "meta",
            "base",
            "video",
            "audio",
            "source",
            "track",
            "picture",
            "template",
            "noscript",
            "marquee",
            "dialog",
            "portal",
            "xmp",
            "plaintext",
            "isindex");

    /** How strangers have tried to get more than text onto pages. */
    static String[] attacks() {
        return new String[] {
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<script/xss src=data:,alert(1)>",
            "<script\n>alert(1)</script\n>",
            "<script>alert(1)",
            "<<script>alert(1)//<</script>",
            "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<p onclick=alert(1)>Knee</p>",
            "<p oNcLiCk=\"alert(1)\">Knee</p>",
            "<p/onclick=alert(1)>Knee</p>",
            "<p onmouseover='alert(1)'id=a>Knee</p>",
            "<h2 onfocus=alert(1) tabindex=0 autofocus>Knee</h2>",
            "<details open ontoggle=alert(1)><summary>More</summary></details>",
            "<img src=x onerror=alert(1)>",
            "<img src=\"/media/1/a.png\" onload=alert(1)>",
            "<img src=`x` onerror=alert(1)>",
            "<img src=x:x\" onerror=\"alert(1)\">",
            "<img \"\"\"><script>alert(1)</script>\">",
            "<image src=x onerror=alert(1)>",
            "<img src=https://evil.example/pixel.gif alt=a>",
            "<img src=//evil.example/pixel.gif>",
            "<img src=\\\\evil.example\\pixel.gif>",
            "<img src=/media//../..//evil.example/pixel.gif?who=1>",
            "<img srcset=\"https://evil.example/a 1x\" src=/media/1/a.png>",
            "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
            "<img lowsrc=javascript:alert(1) dynsrc=javascript:alert(1) src=/media/1/a.png>",
            "<picture><source srcset=//evil.example/a><img src=/media/1/a.png></picture>",
            "<a href=javascript:alert(1)>a</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
            "<a href=\" \u0001 javascript:alert(1)\">a</a>",
            "<a href=\"java\nscript:alert(1)\">a</a>",
            "<a href=\"java&Tab;script:alert(1)\">a</a>",
            "<a href=\"java&#10;script&colon;alert(1)\">a</a>",
            "<a href=\"&#106;&#97;vascript:alert(1)\">a</a>",
            "<a href=\"&#x6A;avascript&#x3A;alert(1)\">a</a>",
            "<a href=\"vbscript:msgbox(1)\">a</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
            "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">a</a>",
            "<a href=\"blob:https://evil.example/1\">a</a>",
            "<a href=\"filesystem:https://evil.example/1\">a</a>",
            "<a href=\"file:///etc/passwd\">a</a>",
            "<a href=\"feed:javascript:alert(1)\">a</a>",
            "<a href=\"view-source:javascript:alert(1)\">a</a>",
            "<a href='x' style='behavior:url(x)' onclick=alert(1) ping=//evil.example target=_blank>a</a>",
            "<a href=\"http://a\" xlink:href=\"javascript:alert(1)\">a</a>",
            "<style>body{background:url(//evil.example)}</style>",
            "<style>@import '//evil.example/x.css';</style>",
            "<p style=\"background:url(javascript:alert(1))\">a</p>",
            "<p style=\"position:fixed;inset:0\">a</p>",
            "<div style=\"width:expression(alert(1))\" class=\"overlay\">a</div>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<base href=//evil.example/>",
            "<iframe src=//evil.example></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<frameset><frame src=javascript:alert(1)></frameset>",
            "<object data=//evil.example/x.swf></object>",
            "<embed src=javascript:alert(1)>",
            "<applet code=x></applet>",
            "<form action=//evil.example><input name=password><button formaction=javascript:alert(1)>Go</button></form>",
            "<input autofocus onfocus=alert(1)>",
            "<textarea><img src=x onerror=alert(1)></textarea>",
            "<select><option><img src=x onerror=alert(1)></option></select>",
            "<isindex action=javascript:alert(1) type=image>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><script href=//evil.example/x.js /></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<video src=x onerror=alert(1)></video>",
            "<video><source onerror=alert(1)></video>",
            "<audio src=//evil.example autoplay></audio>",
            "<marquee onstart=alert(1)>a</marquee>",
            "<template><script>alert(1)</script></template>",
            "<xmp><p title=\"</xmp><script>alert(1)</script>\"></xmp>",
            "<plaintext><script>alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<!--><script>alert(1)</script>-->",
            "<!--[if IE]><script>alert(1)</script><![endif]-->",
            "<?xml version=\"1.0\"?><script>alert(1)</script>",
            "<!DOCTYPE html [<!ENTITY x \"<script>alert(1)</script>\">]>&x;",
            "<p title=\"--><script>alert(1)</script>\">a</p>",
            "<abbr title='\"><script>alert(1)</script>'>a</abbr>",
            "<table background=\"javascript:alert(1)\"><td background=//evil.example/a.png>a</td></table>",
            "<th scope=\"col\" onmouseenter=alert(1)>a</th>",
            "<p id=\"a onclick=alert(1)\" lang=\"en&quot; onclick=&quot;alert(1)\">a</p>",
            "<time datetime=\"2026\" onclick=alert(1)>a</time>",
            "<body onload=alert(1) background=//evil.example/a.png>a</body>",
            "<html onmouseover=alert(1)><head><title><script>alert(1)</script></title></head></html>",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
        };
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_but_harmless_text_comes_out(String attack) {
        String html = SafeHtml.of("<p>Before</p>" + attack + "<p>After</p>").toString();

        for (Element element : Jsoup.parse(html).body().getAllElements()) {
            assertThat(NEVER).as("elements in %s", html).doesNotContain(element.normalName());
            element.attributes().forEach(attribute -> assertHarmless(element, attribute, html));
        }
        assertThat(html).startsWith("<p>Before</p>");
    }

    private static void assertHarmless(Element element, Attribute attribute, String html) {
        String name = attribute.getKey();
        String address = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        assertThat(name)
                .as("attributes in %s", html)
                .doesNotStartWith("on")
                .isNotIn("style", "target", "ping", "srcset", "background", "tabindex", "xlink:href");
        if (name.equals("href")) {
            assertThat(address)
                    .as("links in %s", html)
                    .doesNotMatch("(?:javascript|vbscript|data|blob|file|filesystem|feed|view-source):.*");
        }
        if (name.equals("src")) {
            assertThat(element.normalName()).isEqualTo("img");
            assertThat(address).as("pictures in %s", html).startsWith("/media/").doesNotContain(":");
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void cleaning_twice_changes_nothing_more(String attack) {
        SafeHtml once = SafeHtml.of(attack);

        assertThat(SafeHtml.of(once.toString())).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Knees &amp; hips</p>",
                "<table><caption>Plan</caption><thead><tr><th scope=\"col\">Week</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">1</th><td colspan=\"2\">Walk</td></tr></tbody></table>",
                "<figure><img src=\"/media/7/walkers.svg\" alt=\"Two people\" width=\"1200\" height=\"675\" />"
                        + "<figcaption>A walk counts.</figcaption></figure>",
                "<p lang=\"es\">Hola</p><p lang=\"ar\" dir=\"rtl\">مرحبا</p><p lang=\"zh-Hant\">你好</p>",
                "<h2 id=\"safe\">Safe?</h2><p id=\"a_1\">Yes</p>",
                "<p class=\"note\">Call 911.</p><ol class=\"references\"><li id=\"ref-1\">A study</li></ol>",
                "<p>True.<sup><a href=\"#ref-1\">1</a></sup></p>",
                "<p><a href=\"/articles/knees\">Knees</a> <a href=\"tel:+19205550142\">call</a></p>",
                "<p><a href=\"https://example.org/a?b=1&amp;c=2\">Elsewhere</a></p>",
                "<blockquote><p>Hurt is <em>not</em> <strong>harm</strong>.</p></blockquote>",
                "<ul><li>One<ul><li>Two</li></ul></li></ul>",
                "<dl><dt>Pain</dt><dd>0 to 10</dd></dl><hr />",
                "<ol start=\"3\" reversed=\"reversed\"><li>Three</li></ol>",
                "<details><summary>More</summary><p>Text</p></details>",
                "<p><abbr title=\"physical therapist\">PT</abbr> <time datetime=\"2026-05-04\">May 4</time></p>",
                "<pre><code>a &lt; b</code></pre><address>120 Main Street<br />Harbor Falls</address>",
            })
    void what_a_text_needs_survives(String html) {
        assertThat(Jsoup.parse(SafeHtml.of(html).toString()).body().html())
                .isEqualTo(Jsoup.parse(html).body().html());
        assertThat(SafeHtml.of(SafeHtml.of(html).toString())).isEqualTo(SafeHtml.of(html));
    }

    @Test
    void a_page_has_one_main_heading_and_a_text_brings_none() {
        assertThat(SafeHtml.of("<h1>Knees</h1>")).hasToString("<h2>Knees</h2>");
    }

    @Test
    void a_picture_from_elsewhere_leaves_no_empty_frame() {
        assertThat(SafeHtml.of("<p>a<img src=\"https://evil.example/a.png\" alt=\"b\">c</p>"))
                .hasToString("<p>ac</p>");
    }

    @Test
    void other_classes_and_ids_are_dropped_and_their_text_kept() {
        assertThat(SafeHtml.of("<p class=\"skip\" id=\"1 a\">Text</p>")).hasToString("<p>Text</p>");
    }

    @Test
    void words_are_counted_without_tags() {
        assertThat(SafeHtml.of("<h2>Two words</h2><p>and<br>three more</p>").words())
                .isEqualTo(5);
        assertThat(SafeHtml.of("<p> </p>").words()).isZero();
        assertThat(SafeHtml.EMPTY.words()).isZero();
    }

    @Test
    void no_text_is_the_empty_text() {
        assertThat(SafeHtml.of(null)).isSameAs(SafeHtml.EMPTY);
        assertThat(SafeHtml.of("")).isSameAs(SafeHtml.EMPTY);
        assertThat(SafeHtml.of("<script>alert(1)</script>").isEmpty()).isTrue();
    }

    @Test
    void equal_texts_are_equal() {
        assertThat(SafeHtml.of("<p>a</p>"))
                .isEqualTo(SafeHtml.of("<P>a"))
                .hasSameHashCodeAs(SafeHtml.of("<P>a"))
                .isNotEqualTo(SafeHtml.of("<p>b</p>"));
    }

    @Test
    void a_name_that_the_page_itself_uses_is_not_given_twice() {
        assertThat(SafeHtml.of("<p id=\"main\">a</p><p id=\"talk-title\">b</p><p id=\"main-point\">c</p>"))
                .hasToString("<p>a</p><p>b</p><p id=\"main-point\">c</p>");
    }
}
