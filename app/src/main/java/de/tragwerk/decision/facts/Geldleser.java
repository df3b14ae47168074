package de.tragwerk.decision.facts;

import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Income, what is taken off it, and assets (§§ 82, 90 SGB XII).
final class Geldleser {
    private final Antworten w;
    private final Angaben a;
    private final Merker merker;

    Geldleser(Antworten w, Merker merker) {
        this.w = w;
        this.a = w.a();
        this.merker = merker;
    }

    void lies() {
        a.numbers("einkommen.art").forEach(this::einkommen);
        for (int k : a.numbers("absetzung.art")) {
            String art = Formularcodes.ABSETZUNG.get(a.text("absetzung.art", k));
            w.wer("absetzung.person", k)
                    .ifPresent(p -> a.cents("absetzung.betrag", k)
                            .filter(c -> art != null)
                            .ifPresent(
                                    c -> merker.fakt(TatsacheArt.ABSETZUNG, p, art + ":" + c, "absetzung.betrag", k)));
        }
        for (int k : a.numbers("vermoegen.art")) {
            String art = vermoegen(k);
            w.wer("vermoegen.person", k)
                    .ifPresent(p -> a.cents("vermoegen.wert", k)
                            .filter(c -> art != null)
                            .ifPresent(c -> merker.fakt(TatsacheArt.VERMOEGEN, p, art + ":" + c, "vermoegen.wert", k)));
        }
    }

    /// Gross where it is given, else what arrives, in monthly parts; a single payment counts in the month
    /// of application. What begins later or ends earlier counts from and until then.
    private void einkommen(int k) {
        // § 82 Abs. 5 Satz 1 SGB XII: the allowance is for what is paid until the end of life; an officer who sees
        // a certified contract (Satz 2) corrects it.
        boolean befristet = a.text("einkommen.art", k).equals("privatrente")
                && a.text("einkommen.rente_freiwillig", k).equals("nein");
        String art = befristet ? "other" : Formularcodes.EINKOMMEN.get(a.text("einkommen.art", k));
        Optional<UUID> person = w.wer("einkommen.person", k);
        Optional<Long> betrag = a.cents("einkommen.brutto", k).or(() -> a.cents("einkommen.netto", k));
        if (art == null || person.isEmpty() || betrag.isEmpty()) {
            return;
        }
        if (art.equals("child_benefit") && kindergeld(k, person.get(), betrag.get())) {
            return;
        }
        String rhythmus = a.text("einkommen.rhythmus", k);
        // § 82 Abs. 7 Satz 1 SGB XII: income counts in the month it arrives; before the first month it has become
        // property.
        if (rhythmus.equals("einmalig")
                && w.monat("einkommen.seit", k)
                        .filter(m -> m.isBefore(merker.ab()))
                        .isPresent()) {
            return;
        }
        YearMonth von =
                w.monat("einkommen.seit", k).filter(m -> m.isAfter(merker.ab())).orElse(merker.ab());
        @Nullable
        YearMonth bis =
                rhythmus.equals("einmalig") ? von : w.monat("einkommen.bis", k).orElse(null);
        if (bis != null && bis.isBefore(von)) {
            return;
        }
        String feld = a.cents("einkommen.brutto", k).isPresent() ? "einkommen.brutto" : "einkommen.netto";
        merker.fakt(
                TatsacheArt.EINKOMMEN, person.get(), art + ":" + imMonat(betrag.get(), rhythmus), feld, k, von, bis);
        if (feld.equals("einkommen.brutto")) {
            a.cents("einkommen.steuern_sv", k)
                    .ifPresent(c -> merker.fakt(
                            TatsacheArt.ABSETZUNG,
                            person.get(),
                            "sozialversicherung:" + imMonat(c, rhythmus),
                            "einkommen.steuern_sv",
                            k,
                            von,
                            bis));
            a.cents("einkommen.kv", k)
                    .ifPresent(c -> merker.fakt(
                            TatsacheArt.ABSETZUNG,
                            person.get(),
                            "kranken_pflege:" + imMonat(c, rhythmus),
                            "einkommen.kv",
                            k,
                            von,
                            bis));
        }
        String monate = a.text("einkommen.grundrentenzeiten", k);
        if (monate.matches("\\d{1,4}")) {
            merker.fakt(
                    TatsacheArt.GRUNDRENTENZEITEN,
                    person.get(),
                    Integer.toString(Integer.parseInt(monate)),
                    "einkommen.grundrentenzeiten",
                    k);
        }
    }

    /// What she cannot reach need not be used (§ 90 Abs. 1 SGB XII); what she can only later is a matter of a
    /// loan (§ 91).
    private @Nullable String vermoegen(int k) {
        String art = Formularcodes.VERMOEGEN.get(a.text("vermoegen.art", k));
        if (art == null || art.equals("bestattung") || art.equals("grundbesitz")) {
            return art;
        }
        boolean gebunden =
                art.equals("versicherung") && a.text("vermoegen.kuendbar", k).equals("nein");
        return switch (a.text("vermoegen.verfuegbar", k)) {
            case "nein" -> TatsacheArt.GESPERRT;
            case "spaeter" -> TatsacheArt.SPAETER;
            default -> gebunden ? TatsacheArt.GESPERRT : art;
        };
    }

    /// § 82 Abs. 1 Satz 3 SGB XII: child benefit is income of the minor it is paid for, whoever draws it. One
    /// amount for all is the same for each child; what cannot be divided so stays where it was told, and the
    /// calculation asks.
    ///
    /// @return whether it was written down for children
    private boolean kindergeld(int k, UUID person, long cent) {
        List<UUID> kinder = w.beteiligte().stream()
                .filter(b -> b.rolle().equals("KIND"))
                .map(Beteiligt::personId)
                .filter(id -> w.fall()
                        .person(id)
                        .filter(p ->
                                p.geboren().plusYears(18).isAfter(merker.ab().atDay(1)))
                        .isPresent())
                .toList();
        boolean monatlich = a.text("einkommen.rhythmus", k).equals("monatlich");
        if (kinder.contains(person) || kinder.isEmpty() || !monatlich || cent % kinder.size() != 0) {
            return false;
        }
        String feld = a.cents("einkommen.brutto", k).isPresent() ? "einkommen.brutto" : "einkommen.netto";
        YearMonth von =
                w.monat("einkommen.seit", k).filter(m -> m.isAfter(merker.ab())).orElse(merker.ab());
        @Nullable YearMonth bis = w.monat("einkommen.bis", k).orElse(null);
        if (bis == null || !bis.isBefore(von)) {
            kinder.forEach(kind -> merker.fakt(
                    TatsacheArt.EINKOMMEN, kind, "child_benefit:" + cent / kinder.size(), feld, k, von, bis));
        }
        return true;
    }

    /// Thirteen weeks are three months.
    private static long imMonat(long cent, String rhythmus) {
        return switch (rhythmus) {
            case "woechentlich" -> teil(cent, 13, 3);
            case "zweiwoechentlich" -> teil(cent, 13, 6);
            case "vierteljaehrlich" -> teil(cent, 1, 3);
            case "jaehrlich" -> teil(cent, 1, 12);
            default -> cent;
        };
    }

    /// Part of an amount, half a cent up.
    static long teil(long cent, long mal, long teiler) {
        return (cent * mal * 2 + teiler) / (teiler * 2);
    }
}
