/// What a password must be: long, unknown to attackers, chosen by its owner.
@NullMarked
package de.tragwerk.login.password;

import org.jspecify.annotations.NullMarked;
