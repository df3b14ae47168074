package de.tragwerk.payment;

import de.tragwerk.decision.Decisions;
import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.payment.model.Kasse;
import de.tragwerk.payment.store.KassenTabelle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of the two invented authorities; the IBANs are well formed and belong to nobody.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DemoKassen implements DemoSeed {

    private final KassenTabelle kassen;

    DemoKassen(KassenTabelle kassen) {
        this.kassen = kassen;
    }

    @Override
    @Transactional
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() != Mandant.Art.AMT || !kassen.alle().isEmpty()) {
            return;
        }
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
