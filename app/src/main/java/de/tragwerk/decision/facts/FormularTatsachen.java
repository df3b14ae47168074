package de.tragwerk.decision.facts;

import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the fields of the form `hzl-grundsicherung` as facts, from the month of application on.
@Component
class FormularTatsachen implements AntragsTatsachen {
    private static final Map<String, String> EINKOMMEN = Map.of(
            "altersrente", "pension_old_age",
            "em_rente", "pension_incapacity",
            "witwenrente", "pension_survivor",
            "betriebsrente", "company_pension",
            "lohn", "employment",
            "kindergeld", "child_benefit",
            "unterhalt", "maintenance_child",
            "uvg", "uvg",
            "wohngeld", "housing_benefit",
            "sonstiges", "other");
    private static final Map<String, String> ABSETZUNG = Map.of(
            "haftpflicht",
            "haftpflicht",
            "hausrat",
            "hausrat",
            "sterbegeld",
            "sterbegeld",
            "riester",
            "riester",
            "arbeitsweg",
            "werbungskosten",
            "arbeitsmittel",
            "werbungskosten");
    private static final Map<String, String> VERMOEGEN = Map.of(
            "girokonto",
            "geld",
            "sparen",
            "geld",
            "bargeld",
            "geld",
            "fahrzeug",
            "fahrzeug",
            "versicherung",
            "versicherung",
            "immobilie",
            "grundbesitz",
            "bestattung",
            "bestattung",
            "anderes",
            "anderes");

    private final Antraege antraege;
    private final Akten akten;
    private final RealTime time;

    FormularTatsachen(Antraege antraege, Akten akten, RealTime time) {
        this.antraege = antraege;
        this.akten = akten;
        this.time = time;
    }

    @Override
    public List<Tatsache> lies(Fall fall, UUID antragId) {
        Antrag antrag = antraege.get(antragId);
        return new Leser(fall, antrag, antraege.angaben(antrag), akten.beteiligte(fall.akte()), time.instant()).lies();
    }

    /// One reading of one application.
    private static final class Leser {
        private final Fall fall;
        private final Antrag antrag;
        private final Angaben a;
        private final List<Beteiligt> beteiligte;
        private final Instant jetzt;
        private final YearMonth ab;
        private final List<Tatsache> liste = new ArrayList<>();
        private final Map<String, Integer> zaehler = new HashMap<>();

        Leser(Fall fall, Antrag antrag, Angaben a, List<Beteiligt> beteiligte, Instant jetzt) {
            this.fall = fall;
            this.antrag = antrag;
            this.a = a;
            this.beteiligte = beteiligte;
            this.jetzt = jetzt;
            this.ab = YearMonth.from(antrag.tag());
        }

        List<Tatsache> lies() {
            UUID ich = fall.antragsteller().id();
            wohnung();
            for (Beteiligt b : beteiligte) {
                fakt(TatsacheArt.ROLLE, b.personId(), rolle(b.rolle()), "person.beziehung", 0);
            }
            minderung(ich);
            if (a.text("gesund.merkzeichen").equals("g")) {
                fakt(TatsacheArt.MERKZEICHEN_G, ich, "true", "gesund.merkzeichen", 0);
            }
            a.date("gesund.termin", 0)
                    .ifPresent(t -> fakt(TatsacheArt.ENTBINDUNGSTERMIN, ich, t.toString(), "gesund.termin", 0));
            if (a.numbers("kinder.alleinerziehend").stream().anyMatch(k -> a.ja("kinder.alleinerziehend", k))) {
                fakt(TatsacheArt.ALLEINERZIEHEND, ich, "true", "kinder.alleinerziehend", 0);
            }
            a.cents("kranken.beitrag", 0)
                    .ifPresent(c -> fakt(TatsacheArt.ABSETZUNG, ich, "kranken_pflege:" + c, "kranken.beitrag", 0));
            a.numbers("einkommen.art").forEach(this::einkommen);
            for (int k : a.numbers("absetzung.art")) {
                String art = ABSETZUNG.get(a.text("absetzung.art", k));
                wer("absetzung.person", k)
                        .ifPresent(p -> a.cents("absetzung.betrag", k)
                                .filter(c -> art != null)
                                .ifPresent(c -> fakt(TatsacheArt.ABSETZUNG, p, art + ":" + c, "absetzung.betrag", k)));
            }
            for (int k : a.numbers("vermoegen.art")) {
                String art = VERMOEGEN.get(a.text("vermoegen.art", k));
                wer("vermoegen.person", k)
                        .ifPresent(p -> a.cents("vermoegen.wert", k)
                                .filter(c -> art != null)
                                .ifPresent(c -> fakt(TatsacheArt.VERMOEGEN, p, art + ":" + c, "vermoegen.wert", k)));
            }
            text(TatsacheArt.KONTO, "bank.iban");
            text(TatsacheArt.KONTOINHABER, "bank.inhaber");
            return List.copyOf(liste);
        }

        private void wohnung() {
            fakt(
                    TatsacheArt.KOPFZAHL,
                    null,
                    Integer.toString(1 + a.numbers("person.beziehung").size()),
                    "person.beziehung",
                    0);
            a.cents("wohnen.kaltmiete", 0)
                    .ifPresent(c -> fakt(TatsacheArt.KALTMIETE, null, c.toString(), "wohnen.kaltmiete", 0));
            a.cents("wohnen.nebenkosten", 0)
                    .ifPresent(c -> fakt(TatsacheArt.NEBENKOSTEN, null, c.toString(), "wohnen.nebenkosten", 0));
            a.cents("wohnen.heizkosten", 0)
                    .ifPresent(c -> fakt(TatsacheArt.HEIZKOSTEN, null, c.toString(), "wohnen.heizkosten", 0));
            text(TatsacheArt.WARMWASSER, "wohnen.warmwasser");
        }

        private void minderung(UUID ich) {
            String wert = a.text("arbeit.status").equals("werkstatt")
                    ? "werkstatt"
                    : switch (a.text("arbeit.em_festgestellt")) {
                        case "voll_dauerhaft" -> "voll_dauerhaft";
                        case "voll_zeit" -> "voll_befristet";
                        default -> "keine";
                    };
            fakt(TatsacheArt.ERWERBSMINDERUNG, ich, wert, "arbeit.em_festgestellt", 0);
        }

        /// Gross where it is given, else what arrives; quarterly and yearly amounts in monthly parts; a
        /// single payment
        /// counts in the month of application.
        private void einkommen(int k) {
            String art = EINKOMMEN.get(a.text("einkommen.art", k));
            Optional<UUID> person = wer("einkommen.person", k);
            Optional<Long> betrag = a.cents("einkommen.brutto", k).or(() -> a.cents("einkommen.netto", k));
            if (art == null || person.isEmpty() || betrag.isEmpty()) {
                return;
            }
            String rhythmus = a.text("einkommen.rhythmus", k);
            long teiler = rhythmus.equals("vierteljaehrlich") ? 3 : rhythmus.equals("jaehrlich") ? 12 : 1;
            @Nullable YearMonth bis = rhythmus.equals("einmalig") ? ab : null;
            String feld = a.cents("einkommen.brutto", k).isPresent() ? "einkommen.brutto" : "einkommen.netto";
            fakt(TatsacheArt.EINKOMMEN, person.get(), art + ":" + teil(betrag.get(), teiler), feld, k, bis);
            if (feld.equals("einkommen.brutto")) {
                a.cents("einkommen.steuern_sv", k)
                        .ifPresent(c -> fakt(
                                TatsacheArt.ABSETZUNG,
                                person.get(),
                                "sozialversicherung:" + teil(c, teiler),
                                "einkommen.steuern_sv",
                                k,
                                bis));
                a.cents("einkommen.kv", k)
                        .ifPresent(c -> fakt(
                                TatsacheArt.ABSETZUNG,
                                person.get(),
                                "kranken_pflege:" + teil(c, teiler),
                                "einkommen.kv",
                                k,
                                bis));
            }
            String monate = a.text("einkommen.grundrentenzeiten", k);
            if (monate.matches("\\d{1,4}")) {
                fakt(
                        TatsacheArt.GRUNDRENTENZEITEN,
                        person.get(),
                        Integer.toString(Integer.parseInt(monate)),
                        "einkommen.grundrentenzeiten",
                        k);
            }
        }

        private static long teil(long cent, long teiler) {
            return (cent * 2 + teiler) / (teiler * 2);
        }

        private void text(TatsacheArt art, String feld) {
            String wert = a.text(feld).strip();
            if (!wert.isEmpty()) {
                fakt(art, null, art == TatsacheArt.KONTO ? wert.replace(" ", "") : wert, feld, 0);
            }
        }

        private static String rolle(String akte) {
            return switch (akte) {
                case "ANTRAGSTELLEND" -> "antragsteller";
                case "PARTNER" -> "partner";
                case "KIND" -> "kind";
                default -> "andere";
            };
        }

        /// The person behind a number of the form: 0 is the applicant, others are found by birth date and
        /// first name.
        private Optional<UUID> wer(String feld, int k) {
            String nr = a.text(feld, k);
            if (nr.isEmpty() || nr.equals("0")) {
                return Optional.of(fall.antragsteller().id());
            }
            int person = Integer.parseInt(nr);
            String vorname = a.text("person.vornamen", person).strip();
            return fall.personen().stream()
                    .skip(1)
                    .filter(p -> p.vorname().equalsIgnoreCase(vorname)
                            || a.date("person.geburtsdatum", person)
                                    .filter(p.geboren()::equals)
                                    .isPresent())
                    .map(Inhalt.Beteiligt::id)
                    .findFirst();
        }

        private void fakt(TatsacheArt art, @Nullable UUID person, String wert, String feld, int k) {
            fakt(art, person, wert, feld, k, null);
        }

        private void fakt(
                TatsacheArt art, @Nullable UUID person, String wert, String feld, int k, @Nullable YearMonth bis) {
            int nummer = art.mehrfach() ? zaehler.merge(art + "/" + person, 1, Integer::sum) : 1;
            String ort = "Antrag vom " + Formate.tag(antrag.tag()) + ", Feld " + feld + (k > 0 ? " " + k : "");
            liste.add(new Tatsache(
                    Ids.next(),
                    person,
                    art,
                    nummer,
                    ab,
                    bis,
                    wert,
                    Tatsache.Quelle.ANTRAG,
                    antrag.id(),
                    ort,
                    null,
                    null,
                    jetzt));
        }
    }
}
