package org.praxiscms.shared;

import static java.lang.annotation.ElementType.FIELD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field whose values the audit log does not hold, only that it changed: a secret. */
@Target(FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Untold {}
