package de.tragwerk.decision.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// § 20 Abs. 1, 2 SGB X: all that matters for the single case is weighed. A later application is compared with
/// the file by what a fact is, not by its number.
class AntragsvergleichTest {
    private static final UUID ICH = new UUID(0, 1);
    private static final Instant EINGANG = Instant.parse("2026-03-02T09:00:00Z");
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private final List<Tatsache> akte = new ArrayList<>();
    private final List<Tatsache> antrag = new ArrayList<>();

    private static Tatsache fakt(
            TatsacheArt art, int nummer, String wert, String von, @Nullable String bis, String am) {
        return new Tatsache(
                UUID.randomUUID(),
                art.ebene() == TatsacheArt.Ebene.PERSON ? ICH : null,
                art,
                nummer,
                YearMonth.parse(von),
                bis == null ? null : YearMonth.parse(bis),
                wert,
                Tatsache.Quelle.ANTRAG,
                null,
                "",
                null,
                null,
                Instant.parse(am));
    }

    private void inDerAkte(TatsacheArt art, int nummer, String wert) {
        akte.add(fakt(art, nummer, wert, "2025-01", null, "2025-01-10T09:00:00Z"));
    }

    private void genannt(TatsacheArt art, int nummer, String wert) {
        antrag.add(fakt(art, nummer, wert, "2026-03", null, "2026-03-05T09:00:00Z"));
    }

    private Antragsvergleich.Ergebnis vergleich() {
        return Antragsvergleich.vergleiche(akte, antrag, EINGANG, MAERZ);
    }

    /// "alt → neu", "-" for nothing.
    private List<String> unterschiede() {
        return vergleich().unterschiede().stream()
                .map(u -> (u.alt() == null ? "-" : u.alt().wert()) + " → "
                        + (u.neu() == null ? "-" : u.neu().wert()))
                .toList();
    }

    /// Old-age pension 640.00 becomes 660.00 and a company pension of 180.00 comes to it. By number it was 640.00
    /// + 660.00 and no company pension.
    @Test
    void dieBetriebsrenteIstNichtDieAltersrente() {
        inDerAkte(TatsacheArt.EINKOMMEN, 1, "pension_old_age:64000");
        genannt(TatsacheArt.EINKOMMEN, 1, "company_pension:18000");
        genannt(TatsacheArt.EINKOMMEN, 2, "pension_old_age:66000");
        assertThat(vergleich().neu()).isEmpty();
        assertThat(unterschiede())
                .containsExactly("- → company_pension:18000", "pension_old_age:64000 → pension_old_age:66000");
    }

    /// Rent 380.00 became 420.00: it was dropped, because a rent was there.
    @Test
    void eineHoehereMieteWirdGemeldet() {
        inDerAkte(TatsacheArt.KALTMIETE, 1, "38000");
        inDerAkte(TatsacheArt.HEIZKOSTEN, 1, "7000");
        genannt(TatsacheArt.KALTMIETE, 1, "42000");
        genannt(TatsacheArt.HEIZKOSTEN, 1, "7000");
        assertThat(vergleich().neu()).isEmpty();
        assertThat(unterschiede()).containsExactly("38000 → 42000");
    }

    /// Two insurances of one kind: the one that is the same stays, the other one changed; a job that is named no
    /// more may have ended. Nobody named assets, so nothing is said about them.
    @Test
    void wasNichtMehrGenanntIstWirdGefragt() {
        inDerAkte(TatsacheArt.ABSETZUNG, 1, "kranken_pflege:7744");
        inDerAkte(TatsacheArt.ABSETZUNG, 2, "kranken_pflege:2000");
        inDerAkte(TatsacheArt.EINKOMMEN, 1, "mini_job:20000");
        inDerAkte(TatsacheArt.EINKOMMEN, 2, "pension_old_age:64000");
        inDerAkte(TatsacheArt.VERMOEGEN, 1, "geld:90000");
        genannt(TatsacheArt.ABSETZUNG, 1, "kranken_pflege:2100");
        genannt(TatsacheArt.ABSETZUNG, 2, "kranken_pflege:7744");
        genannt(TatsacheArt.EINKOMMEN, 1, "pension_old_age:64000");
        assertThat(unterschiede()).containsExactly("kranken_pflege:2000 → kranken_pflege:2100", "mini_job:20000 → -");
    }

    /// What nothing can be mixed up with is taken over; of a rent in two fields the first one counts.
    @Test
    void wasDieAkteNichtWeissKommtHinzu() {
        inDerAkte(TatsacheArt.KALTMIETE, 1, "38000");
        akte.add(fakt(TatsacheArt.EINKOMMEN, 1, "mini_job:20000", "2025-01", "2025-12", "2025-01-10T09:00:00Z"));
        genannt(TatsacheArt.EINKOMMEN, 1, "pension_old_age:66000");
        genannt(TatsacheArt.NEBENKOSTEN, 1, "5000");
        genannt(TatsacheArt.NEBENKOSTEN, 1, "6000");
        assertThat(vergleich().neu())
                .extracting(Tatsache::wert)
                .containsExactlyInAnyOrder("pension_old_age:66000", "5000");
        assertThat(unterschiede()).isEmpty();
    }

    /// Whoever entered something after the application came knew it; the first day of an award is not the
    /// next one's.
    @Test
    void spaeterEingetragenesBleibt() {
        akte.add(fakt(TatsacheArt.KALTMIETE, 1, "41000", "2026-03", null, "2026-03-04T09:00:00Z"));
        inDerAkte(TatsacheArt.LEISTUNG_AB, 1, "2025-01-08");
        genannt(TatsacheArt.KALTMIETE, 1, "42000");
        genannt(TatsacheArt.LEISTUNG_AB, 1, "2026-03-02");
        assertThat(vergleich().neu()).isEmpty();
        assertThat(unterschiede()).isEmpty();
    }
}
