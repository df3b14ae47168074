/// Databases of the Mandanten: roles, templates, migrations, pools and the transaction that says who acts.
@NullMarked
package de.tragwerk.mandant.database;

import org.jspecify.annotations.NullMarked;
