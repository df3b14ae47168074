/// Pages of the newsletter: subscribe, confirm, unsubscribe.
@NullMarked
package de.tragwerk.newsletter.web;

import org.jspecify.annotations.NullMarked;
