/// The services of the platform: what each is, for whom, where, by which law, and with which form one applies.
///
/// One file per service, in three languages; read at the start, a fault in one stops it. Both sides read it: the
/// portal shows it, the authority takes from it what kind of file and decision an application needs.
///
/// This module refuses to know people, applications and amounts.
@ApplicationModule(
        displayName = "Leistungen",
        allowedDependencies = {"mandant", "form"})
@NullMarked
package de.tragwerk.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
