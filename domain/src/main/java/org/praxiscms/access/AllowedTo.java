package org.praxiscms.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may use a door, or one of its methods, which counts more. No role named: everybody who has signed in. */
@InterceptorBinding
@Inherited
@Target({TYPE, METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    /** Any one of these. */
    @Nonbinding
    Role[] value() default {};

    /** Only the system: the start, the background, an import. */
    @Nonbinding
    boolean onlySystem() default false;
}
