/// Pages of the post at the desk.
@NullMarked
package de.tragwerk.post.web;

import org.jspecify.annotations.NullMarked;
