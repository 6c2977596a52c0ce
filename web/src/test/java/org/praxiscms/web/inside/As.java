package org.praxiscms.web.inside;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Role;

/**
 * Says who does what a test in the container does: somebody with these roles, whose account is made when it is first
 * needed, or, where none is named, the system. Stands below Arquillian's {@code @ExtendWith}.
 */
@Target({TYPE, METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Actor.class)
public @interface As {
    Role[] value() default {};

    /** Somebody who has not signed in. */
    boolean nobody() default false;
}
