/// Journeys through a really started Tragwerk with a real browser: what people see and do, at phone and desk
/// width, with and without script, with the keyboard alone, looked at by axe on every page.
package de.tragwerk.e2e;
