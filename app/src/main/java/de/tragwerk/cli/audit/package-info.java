/// Commands around the audit log: export and verify.
@NullMarked
package de.tragwerk.cli.audit;

import org.jspecify.annotations.NullMarked;
