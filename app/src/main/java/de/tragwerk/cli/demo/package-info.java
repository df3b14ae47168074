/// The demo command: plays the main job through the pages a browser uses.
@NullMarked
package de.tragwerk.cli.demo;

import org.jspecify.annotations.NullMarked;
