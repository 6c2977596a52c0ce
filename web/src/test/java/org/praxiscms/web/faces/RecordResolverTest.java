package org.praxiscms.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {
    /** As views meet it: with components and with a method that is none. */
    public record Card(String title, Integer minutes) {
        public String path() {
            return "/cards/" + title;
        }

        public boolean isShort() {
            return minutes < 3;
        }
    }

    /** A record that refuses to tell. */
    public record Secret(String value) {
        @Override
        public String value() {
            throw new IllegalStateException("secret");
        }
    }

    private final ELContext context = new PlainContext();
    private final RecordResolver resolver = new RecordResolver();
    private final Card card = new Card("knees", null);

    @Test
    void a_component_of_a_record_is_read() {
        assertThat(resolver.getValue(context, card, "title")).isEqualTo("knees");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void a_component_may_be_null() {
        assertThat(resolver.getValue(context, card, "minutes")).isNull();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void what_is_no_component_is_left_to_the_other_resolvers() {
        assertThat(resolver.getValue(context, card, "path")).isNull();
        assertThat(resolver.getValue(context, card, "short")).isNull();
        assertThat(resolver.getValue(context, card, "class")).isNull();
        assertThat(resolver.getValue(context, card, null)).isNull();
        assertThat(resolver.getType(context, card, "short")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void what_is_no_record_is_left_to_the_other_resolvers() {
        assertThat(resolver.getValue(context, "text", "length")).isNull();
        assertThat(resolver.getValue(context, null, "title")).isNull();
        assertThat(resolver.getType(context, "text", "length")).isNull();
        resolver.setValue(context, "text", "length", 1);
        resolver.isReadOnly(context, "text", "length");
        assertThat(resolver.getCommonPropertyType(context, "text")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void a_record_cannot_be_written_to() {
        assertThat(resolver.isReadOnly(context, card, "title")).isTrue();
        assertThat(context.isPropertyResolved()).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, card, "title", "hips"))
                .isInstanceOf(PropertyNotWritableException.class);
        assertThat(resolver.getCommonPropertyType(context, card)).isEqualTo(String.class);
    }

    @Test
    void a_failure_of_a_component_keeps_its_cause() {
        assertThatThrownBy(() -> resolver.getValue(context, new Secret("a"), "value"))
                .isInstanceOf(ELException.class)
                .hasRootCauseMessage("secret");
    }

    private static final class PlainContext extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
