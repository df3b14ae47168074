/// The three forms of a letter. Only [de.tragwerk.document.NoticeRenderer] uses it.
@NullMarked
package de.tragwerk.document.render;

import org.jspecify.annotations.NullMarked;
