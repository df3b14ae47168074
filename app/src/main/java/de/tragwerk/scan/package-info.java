/// What a file really is: by its content, and by ClamAV over TCP where one is configured. Shared by all sides.
///
/// Refuses to know what the files are for.
@ApplicationModule(
        displayName = "Dateiprüfung",
        allowedDependencies = {})
@NullMarked
package de.tragwerk.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
