/// Sessions of staff: who is logged in where, lock after a pause, end from afar.
@NullMarked
package de.tragwerk.login.session;

import org.jspecify.annotations.NullMarked;
