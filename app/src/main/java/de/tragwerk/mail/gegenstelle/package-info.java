/// A mail server that really speaks SMTP, for the demo and for tests: what it takes lies in a folder and can be
/// read on a page. Absent with a database of one's own.
@NullMarked
package de.tragwerk.mail.gegenstelle;

import org.jspecify.annotations.NullMarked;
