package de.tragwerk.decision.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BekanntgabeTest {
    private final Feiertage nrw = new Feiertage(Feiertage.Land.NW);

    private static LocalDate tag(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void post_gilt_am_vierten_tag_bis_2024_am_dritten() {
        assertThat(Bekanntgabe.post(tag("2026-03-02"), nrw))
                .isEqualTo(new Bekanntgabe(tag("2026-03-06"), tag("2026-04-07")));
        assertThat(Bekanntgabe.post(tag("2024-12-31"), nrw).am()).isEqualTo(tag("2025-01-03"));
        assertThat(Bekanntgabe.post(tag("2025-01-01"), nrw).am()).isEqualTo(tag("2025-01-05"));
    }

    @Test
    void die_fiktion_verschiebt_sich_nicht_wohl_aber_das_ende_der_frist() {
        Bekanntgabe sonntag = Bekanntgabe.postfach(tag("2026-03-18"), nrw);
        assertThat(sonntag.am()).isEqualTo(tag("2026-03-22"));
        assertThat(sonntag.fristEnde()).isEqualTo(tag("2026-04-22"));
        assertThat(Bekanntgabe.zugegangen(tag("2026-09-03"), nrw).fristEnde()).isEqualTo(tag("2026-10-05"));
        assertThat(Bekanntgabe.zugegangen(tag("2026-01-31"), nrw).fristEnde()).isEqualTo(tag("2026-03-02"));
    }

    @Test
    void feiertage_sind_die_des_landes() {
        assertThat(Feiertage.ostersonntag(2026)).isEqualTo(tag("2026-04-05"));
        assertThat(Feiertage.ostersonntag(2038)).isEqualTo(tag("2038-04-25"));
        assertThat(nrw.feiertag(tag("2026-06-04"))).isTrue();
        assertThat(new Feiertage(Feiertage.Land.BE).feiertag(tag("2026-06-04"))).isFalse();
        assertThat(new Feiertage(Feiertage.Land.SN).feiertag(tag("2026-11-18"))).isTrue();
        assertThat(nrw.feiertag(tag("2026-10-31"))).isFalse();
        // Mariä Himmelfahrt 2028 is a Tuesday, Corpus Christi 2026 a Thursday: kept in parts of the Land.
        assertThat(new Feiertage(Feiertage.Land.BY).naechsterWerktag(tag("2028-08-15")))
                .isEqualTo(tag("2028-08-16"));
        assertThat(new Feiertage(Feiertage.Land.TH).naechsterWerktag(tag("2026-06-04")))
                .isEqualTo(tag("2026-06-05"));
        assertThat(nrw.naechsterWerktag(tag("2028-08-15"))).isEqualTo(tag("2028-08-15"));
        assertThat(new Feiertage(Feiertage.Land.TH).naechsterWerktag(tag("2026-10-31")))
                .isEqualTo(tag("2026-11-02"));
    }
}
