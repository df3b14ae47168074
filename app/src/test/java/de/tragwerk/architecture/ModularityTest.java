package de.tragwerk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import de.tragwerk.Tragwerk;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        modules().verify();
    }

    /// The modules of the monolith; kernel, law, osci and verifier are jars, and Maven keeps their
    /// boundaries.
    static ApplicationModules modules() {
        return ApplicationModules.of(
                Tragwerk.class,
                JavaClass.Predicates.resideInAnyPackage(
                        "de.tragwerk.kernel..", "de.tragwerk.law..", "de.tragwerk.osci..", "de.tragwerk.verifier.."));
    }
}
