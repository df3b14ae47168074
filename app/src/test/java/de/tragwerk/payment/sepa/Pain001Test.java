package de.tragwerk.payment.sepa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import de.tragwerk.payment.model.Kasse;
import de.tragwerk.payment.model.Position;
import de.tragwerk.support.SepaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What we write, read by a parser of other people.
class Pain001Test {

    private static final Kasse KASSE = new Kasse(
            new UUID(1, 1),
            "LIND",
            "Stadtkasse Lindenbrück",
            "DE02120300000000202051",
            null,
            "Gerichtsplatz",
            "3",
            "12345",
            "Lindenbrück");

    private static Auftrag auftrag(int n, long seed) {
        Random random = new Random(seed);
        List<Auftrag.Ueberweisung> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(new Auftrag.Ueberweisung(
                    Position.endToEnd(new UUID(random.nextLong(), random.nextLong())),
                    1 + random.nextLong(99_999_999),
                    SepaText.of("Jürgen <" + i + "> & Söhne", SepaText.NAME),
                    "DE89370400440532013000",
                    SepaText.of("Az 50.21-2026-000001-3 fuer 03.2026", SepaText.VERWENDUNG)));
        }
        return new Auftrag(
                Auftrag.msgId(KASSE, YearMonth.of(2026, 3), 1, 1),
                Instant.parse("2026-03-02T09:12:33Z"),
                KASSE,
                LocalDate.of(2026, 3, 3),
                list);
    }

    @Test
    void anIndependentParserReadsAmountsSumsAndAccounts() {
        Auftrag order = auftrag(250, 7);
        SepaProbe.Ergebnis seen = SepaProbe.lies(Pain001.schreibe(order));
        assertThat(seen.msgId()).isEqualTo("TW-LIND-202603-M-01");
        assertThat(seen.ausfuehrung()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(seen.zahlungen()).hasSize(250);
        for (int i = 0; i < 250; i++) {
            Auftrag.Ueberweisung u = order.liste().get(i);
            assertThat(seen.zahlungen().get(i))
                    .isEqualTo(new SepaProbe.Zahlung(u.endToEnd(), u.cent(), u.empfaenger(), u.iban(), u.verwendung()));
        }
    }

    @Test
    void theHeadHasWhatTheGuideAsksFor() {
        MxPain00100109 mx = MxPain00100109.parse(new String(Pain001.schreibe(auftrag(3, 1)), StandardCharsets.UTF_8));
        PaymentInstruction30 info = mx.getCstmrCdtTrfInitn().getPmtInf().getFirst();
        assertThat(info.getPmtMtd().value()).isEqualTo("TRF");
        assertThat(info.isBtchBookg()).isTrue();
        assertThat(info.getPmtTpInf().getSvcLvl().getFirst().getCd()).isEqualTo("SEPA");
        assertThat(info.getChrgBr().value()).isEqualTo("SLEV");
        assertThat(info.getDbtr().getNm()).isEqualTo("Stadtkasse Lindenbrueck");
        assertThat(info.getDbtrAcct().getId().getIBAN()).isEqualTo("DE02120300000000202051");
        assertThat(info.getDbtrAgt().getFinInstnId().getOthr().getId()).isEqualTo("NOTPROVIDED");
        // The address has fields, no free lines (EPC rule since November 2025).
        assertThat(info.getDbtr().getPstlAdr().getTwnNm()).isEqualTo("Lindenbrueck");
        assertThat(info.getDbtr().getPstlAdr().getCtry()).isEqualTo("DE");
        assertThat(info.getDbtr().getPstlAdr().getPstCd()).isEqualTo("12345");
        assertThat(info.getDbtr().getPstlAdr().getStrtNm()).isEqualTo("Gerichtsplatz");
        assertThat(info.getDbtr().getPstlAdr().getAdrLine()).isEmpty();
    }

    @Test
    void aBicIsNamedWhereOneIsSet() {
        Auftrag order = auftrag(1, 1);
        Kasse withBic = new Kasse(
                KASSE.id(), "LIND", KASSE.name(), KASSE.iban(), "BYLADEM1001", "", "", "12345", "Lindenbrück");
        byte[] bytes = Pain001.schreibe(
                new Auftrag(order.msgId(), order.erstellt(), withBic, order.ausfuehrung(), order.liste()));
        MxPain00100109 mx = MxPain00100109.parse(new String(bytes, StandardCharsets.UTF_8));
        assertThat(mx.getCstmrCdtTrfInitn()
                        .getPmtInf()
                        .getFirst()
                        .getDbtrAgt()
                        .getFinInstnId()
                        .getBICFI())
                .isEqualTo("BYLADEM1001");
    }

    @Test
    void theSameOrderGivesTheSameBytes() {
        assertThat(Pain001.schreibe(auftrag(100, 3))).isEqualTo(Pain001.schreibe(auftrag(100, 3)));
    }

    @Test
    void nothingLeavesThatABankWouldRefuse() {
        Auftrag good = auftrag(1, 1);
        Auftrag.Ueberweisung u = good.liste().getFirst();
        for (Auftrag.Ueberweisung bad : List.of(
                new Auftrag.Ueberweisung("x".repeat(36), 1, u.empfaenger(), u.iban(), u.verwendung()),
                new Auftrag.Ueberweisung("", 1, u.empfaenger(), u.iban(), u.verwendung()),
                new Auftrag.Ueberweisung(u.endToEnd(), 0, u.empfaenger(), u.iban(), u.verwendung()),
                new Auftrag.Ueberweisung(u.endToEnd(), -1, u.empfaenger(), u.iban(), u.verwendung()),
                new Auftrag.Ueberweisung(u.endToEnd(), 100_000_000_000L, u.empfaenger(), u.iban(), u.verwendung()),
                new Auftrag.Ueberweisung(u.endToEnd(), 1, "", u.iban(), u.verwendung()),
                new Auftrag.Ueberweisung(u.endToEnd(), 1, u.empfaenger(), u.iban(), "x".repeat(141)),
                new Auftrag.Ueberweisung(u.endToEnd(), 1, u.empfaenger(), u.iban(), "für ä"))) {
            assertThatThrownBy(() -> Pain001.schreibe(
                            new Auftrag(good.msgId(), good.erstellt(), good.kasse(), good.ausfuehrung(), List.of(bad))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Pain001.schreibe(
                        new Auftrag(good.msgId(), good.erstellt(), good.kasse(), good.ausfuehrung(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cents() {
        assertThat(Pain001.betrag(1)).isEqualTo("0.01");
        assertThat(Pain001.betrag(55_065)).isEqualTo("550.65");
        assertThat(Pain001.betrag(99_999_999_999L)).isEqualTo("999999999.99");
    }
}
