package org.praxiscms.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

class TopicTest {
    private final Topic body = topic("body");
    private final Topic leg = topic("leg");
    private final Topic knee = topic("knee");

    @Test
    void a_topic_lies_under_another_and_comes_back_to_the_top() {
        knee.moveUnder(leg);
        assertThat(knee).extracting("parent").isSameAs(leg);

        knee.moveUnder(null);
        assertThat(knee).extracting("parent").isNull();
    }

    @Test
    void no_topic_lies_under_itself() {
        leg.moveUnder(body);
        knee.moveUnder(leg);

        assertThatThrownBy(() -> body.moveUnder(knee))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("topic.circle");
        assertThatThrownBy(() -> knee.moveUnder(knee))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("topic.circle");
        assertThat(body).extracting("parent").isNull();
        assertThat(knee).extracting("parent").isSameAs(leg);
    }

    @Test
    void a_topic_needs_a_name() {
        assertThatThrownBy(() -> new Topic(new Slug("knee"), " ", null))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("name.missing");
    }

    private static Topic topic(String slug) {
        return new Topic(new Slug(slug), slug, null);
    }
}
