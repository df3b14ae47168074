/// SQL of logins, sessions and second factors.
@NullMarked
package de.tragwerk.login.store;

import org.jspecify.annotations.NullMarked;
