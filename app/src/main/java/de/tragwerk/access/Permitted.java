package de.tragwerk.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The action of an endpoint, as `module.ACTION`. Each handler method has one; the program does not start
/// otherwise.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {
    String value();

    /// False only for pages that touch no personal data.
    boolean audited() default true;
}
