package de.tragwerk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.message.Vertrauensniveau;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.support.TestProgram;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// Applications as they come in, and a file that takes one over.
final class Eingaenge {

    static final List<Angabe> RENTNER = List.of(
            new Angabe("person.familienname", 0, "Brandt"),
            new Angabe("person.vornamen", 0, "Karl"),
            new Angabe("person.geburtsdatum", 0, "1956-01-20"),
            new Angabe("kontakt.weg", 0, "postfach"),
            new Angabe("arbeit.status", 0, "rente"),
            new Angabe("arbeit.em_festgestellt", 0, "nein"),
            new Angabe("gesund.merkzeichen", 0, "g"),
            new Angabe("wohnen.art", 0, "miete"),
            new Angabe("wohnen.kaltmiete", 0, "380.00"),
            new Angabe("wohnen.heizkosten", 0, "70.00"),
            new Angabe("wohnen.warmwasser", 0, "zentral"),
            new Angabe("einkommen.art", 1, "altersrente"),
            new Angabe("einkommen.person", 1, "0"),
            new Angabe("einkommen.brutto", 1, "640.00"),
            new Angabe("einkommen.netto", 1, "562.56"),
            new Angabe("einkommen.kv", 1, "77.44"),
            new Angabe("einkommen.rhythmus", 1, "monatlich"),
            new Angabe("absetzung.art", 1, "haftpflicht"),
            new Angabe("absetzung.person", 1, "0"),
            new Angabe("absetzung.betrag", 1, "4.50"),
            new Angabe("bank.iban", 0, "DE89370400440532013000"),
            new Angabe("bank.inhaber", 0, "Karl Brandt"));

    static void empfange(TestProgram program, String betreff, Instant zeit, byte[] xml) {
        InboundHandler handler = program.context().getBeansOfType(InboundHandler.class).values().stream()
                .filter(h -> h.accepts(Mandant.Art.AMT, betreff))
                .findFirst()
                .orElseThrow();
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> program.bean(TransactionTemplate.class)
                        .executeWithoutResult(tx -> handler.receive(
                                new Received("test-" + UUID.randomUUID(), zeit, betreff, xml, List.of()))));
    }

    static UUID eingang(TestProgram program, String leika, String formular, List<Angabe> angaben) throws Exception {
        return eingang(program, leika, formular, angaben, Duration.ZERO);
    }

    static UUID eingang(TestProgram program, String leika, String formular, List<Angabe> angaben, Duration abgeholtNach)
            throws Exception {
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
        ec.initialize(new ECGenParameterSpec("secp256r1"));
        UUID id = UUID.randomUUID();
        byte[] xml = Codec.write(new Nachricht.Antrag(
                new Kopf(id, Instant.parse("2026-03-02T08:00:00Z"), "ags:05999001", "portal:auental"),
                leika,
                "059990010010",
                formular,
                1,
                "de",
                Vertrauensniveau.SUBSTANZIELL,
                new Nachricht.Rueckweg(
                        "portal:auental",
                        UUID.randomUUID(),
                        ec.generateKeyPair().getPublic().getEncoded()),
                angaben,
                List.of()));
        empfange(program, "antrag", program.bean(RealTime.class).instant().minus(abgeholtNach), xml);
        return id;
    }

    static UUID uebernommen(TestProgram program, UUID antragId, String leistung) {
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> program.bean(TransactionTemplate.class).execute(tx -> {
                    Akten akten = program.bean(Akten.class);
                    AkteRef akte = akten.open(1, leistung, null);
                    Person person = program.bean(Persons.class)
                            .create(
                                    new Person(
                                            new UUID(0, 0),
                                            "Brandt",
                                            "Karl",
                                            "",
                                            LocalDate.of(1956, 1, 20),
                                            "Gerbergasse",
                                            "12",
                                            "",
                                            "12345",
                                            "Lindenbrück",
                                            "",
                                            "",
                                            "",
                                            "",
                                            "de",
                                            "",
                                            "",
                                            0),
                                    1);
                    akten.addBeteiligt(akte, person.id(), "ANTRAGSTELLEND");
                    Antraege antraege = program.bean(Antraege.class);
                    antraege.take(
                            antraege.get(antragId),
                            program.cast().staff("j.wiechert").account());
                    assertThat(antraege.assign(antraege.get(antragId), akte, person.id(), true))
                            .isTrue();
                    return akte.akteId();
                }));
    }

    private Eingaenge() {}
}
