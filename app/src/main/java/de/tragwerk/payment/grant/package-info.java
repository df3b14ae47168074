/// Money that letters grant for services nobody calculates: taken into the plan with their release.
@NullMarked
package de.tragwerk.payment.grant;

import org.jspecify.annotations.NullMarked;
