/// Outline maps without a foreign server: an outline as GeoJSON (boundaries, water, main streets, stations), a
/// part of it to look at, and the drawing of that part with numbered pins. Geometry only; pages draw it as SVG
/// with the fragment `landkarte/web/karte`.
///
/// This module refuses to know who looks, what the pins stand for, and where an outline is kept.
@ApplicationModule(
        displayName = "Landkarte",
        allowedDependencies = {})
@NullMarked
package de.tragwerk.landkarte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
