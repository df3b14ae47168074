package de.tragwerk.draft.zaehlung;

import java.time.Duration;

/// Time from the beginning of a draft to its last change, in coarse classes. Breaks count.
public enum Dauer {
    VIERTELSTUNDE("unter 15 Minuten", Duration.ofMinutes(15)),
    STUNDE("15 Minuten bis 1 Stunde", Duration.ofHours(1)),
    TAG("1 Stunde bis 1 Tag", Duration.ofDays(1)),
    LAENGER("länger als 1 Tag", Duration.ofDays(Integer.MAX_VALUE));

    private final String wort;
    private final Duration unter;

    Dauer(String wort, Duration unter) {
        this.wort = wort;
        this.unter = unter;
    }

    public String wort() {
        return wort;
    }

    static Dauer von(Duration dauer) {
        for (Dauer klasse : values()) {
            if (dauer.compareTo(klasse.unter) < 0) {
                return klasse;
            }
        }
        return LAENGER;
    }
}
