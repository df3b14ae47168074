/// The active side: sends orders to an intermediary and believes only signed, matching answers.
@NullMarked
package de.tragwerk.osci.client;

import org.jspecify.annotations.NullMarked;
