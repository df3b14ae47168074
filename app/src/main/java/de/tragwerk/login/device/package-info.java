/// Devices that may open administration and operation, as the office's own device management names them.
@NamedInterface("device")
@NullMarked
package de.tragwerk.login.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
