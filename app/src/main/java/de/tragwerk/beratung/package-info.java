/// Advice centres: what an entry says, how a centre changes its own, and the map they stand on. A centre proposes
/// by a link that works once, or an editor does; a second human being sees the differences and publishes or
/// refuses. On the side of the operator; portals fetch what is published and show it in their finder.
///
/// This module refuses to know who looks for advice.
@ApplicationModule(
        displayName = "Beratungsstellen",
        allowedDependencies = {"mandant", "audit", "access", "shell", "form", "landkarte"})
@NullMarked
package de.tragwerk.beratung;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
