package org.praxiscms.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that everybody may use a door, or one of its methods, and why. */
@Target({TYPE, METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {
    /** The reason, in a few words. */
    String value();
}
