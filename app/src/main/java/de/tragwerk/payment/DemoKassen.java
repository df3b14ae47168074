package de.tragwerk.payment;

import de.tragwerk.access.Role;
import de.tragwerk.decision.Decisions;
import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Kasse;
import de.tragwerk.payment.model.Vereinbarung;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.VereinbarungTabelle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of the two invented authorities; the IBANs are well formed and belong to nobody. With their bank it is
/// agreed that payees are not verified.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DemoKassen implements DemoSeed {

    private final KassenTabelle kassen;
    private final VereinbarungTabelle vereinbarungen;
    private final RealTime time;

    DemoKassen(KassenTabelle kassen, VereinbarungTabelle vereinbarungen, RealTime time) {
        this.kassen = kassen;
        this.vereinbarungen = vereinbarungen;
        this.time = time;
    }

    @Override
    @Transactional
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() != Mandant.Art.AMT) {
            return;
        }
        if (kassen.alle().isEmpty()) {
            konten(mandant);
        }
        List<Cast.Staff> zahlstelle = cast.staff().stream()
                .filter(s -> s.mandant().equals(mandant.id()) && s.rollen().contains(Role.ZAHLUNG))
                .toList();
        if (vereinbarungen.alle().isEmpty() && !zahlstelle.isEmpty()) {
            kassen.alle().forEach(k -> verzicht(k, zahlstelle));
        }
    }

    /// Written down by one of the pay office, confirmed by another.
    private void verzicht(Kasse kasse, List<Cast.Staff> zahlstelle) {
        Cast.Staff erste = zahlstelle.getFirst();
        Cast.Staff zweite = zahlstelle.stream()
                .filter(s -> !s.personId().equals(erste.personId()))
                .findFirst()
                .orElseThrow();
        UUID id = Ids.next();
        vereinbarungen.neu(
                id,
                kasse.id(),
                Vereinbarung.Art.VERZICHT,
                Vereinbarung.PFLICHT,
                "Demo: Nachtrag vom 09.10.2025 zum Kontovertrag, Verzicht bei Sammelaufträgen",
                erste.account(),
                time.instant());
        vereinbarungen.bestaetige(id, zweite.account(), time.instant());
    }

    private void konten(Mandant mandant) {
        if (mandant.id().equals("lindenbrueck")) {
            kassen.setze(
                    kasse(
                            "LIND",
                            "Stadtkasse Lindenbrück",
                            "DE02120300000000202051",
                            "Gerichtsplatz",
                            "3",
                            "Lindenbrück"),
                    mitBriefen(3, 4, 102, 103, 1483));
        } else {
            kassen.setze(
                    kasse(
                            "AUE",
                            "Kreiskasse Auental, Lebensunterhalt",
                            "DE02500105170137075030",
                            "Kreisstraße",
                            "1",
                            "Auental"),
                    mitBriefen(3, 102, 103, 1483));
            kassen.setze(
                    kasse(
                            "AUE4",
                            "Kreiskasse Auental, Grundsicherung",
                            "DE02100500000054540402",
                            "Kreisstraße",
                            "1",
                            "Auental"),
                    List.of(4));
        }
    }

    /// These, and all that letters grant from.
    private static List<Integer> mitBriefen(Integer... kapitel) {
        return Stream.concat(Arrays.stream(kapitel), Decisions.briefstellen().stream())
                .distinct()
                .toList();
    }

    private static Kasse kasse(String kuerzel, String name, String iban, String strasse, String nummer, String ort) {
        return new Kasse(
                UUID.nameUUIDFromBytes(("kasse/" + kuerzel).getBytes(StandardCharsets.UTF_8)),
                kuerzel,
                name,
                iban,
                null,
                strasse,
                nummer,
                "12345",
                ort);
    }
}
