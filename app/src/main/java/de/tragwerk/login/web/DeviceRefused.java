package de.tragwerk.login.web;

import de.tragwerk.login.device.Devices;

/// Administration from a device that is not on the list.
final class DeviceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Devices.Verdict verdict;

    DeviceRefused(Devices.Verdict verdict) {
        super("Gerät nicht auf der Liste");
        this.verdict = verdict;
    }

    Devices.Verdict verdict() {
        return verdict;
    }
}
