package de.tragwerk.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// The whole program on free ports with one PostgreSQL, started once for all tests of the run.
/// Constructor and method parameters of type [TestProgram] and any bean type are injected.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TragwerkExtension.class)
public @interface TragwerkTest {}
