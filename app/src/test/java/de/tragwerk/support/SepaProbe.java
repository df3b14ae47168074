package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a file with the foreign parser and checks the rules that hold for every file.
public final class SepaProbe {
    public record Zahlung(String endToEnd, long cent, String empfaenger, String iban, String verwendung) {}

    public record Ergebnis(String msgId, LocalDate ausfuehrung, List<Zahlung> zahlungen) {}

    private static final String ERLAUBT = "[a-zA-Z0-9/\\-?:().,'+ ]+";

    private SepaProbe() {}

    public static Ergebnis lies(byte[] bytes) {
        MxPain00100109 mx = MxPain00100109.parse(new String(bytes, StandardCharsets.UTF_8));
        var group = mx.getCstmrCdtTrfInitn().getGrpHdr();
        assertThat(mx.getCstmrCdtTrfInitn().getPmtInf()).hasSize(1);
        PaymentInstruction30 info = mx.getCstmrCdtTrfInitn().getPmtInf().getFirst();
        List<Zahlung> list = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (CreditTransferTransaction34 t : info.getCdtTrfTxInf()) {
            Zahlung z = new Zahlung(
                    t.getPmtId().getEndToEndId(),
                    t.getAmt().getInstdAmt().getValue().movePointRight(2).longValueExact(),
                    t.getCdtr().getNm(),
                    t.getCdtrAcct().getId().getIBAN(),
                    t.getRmtInf().getUstrd().getFirst());
            assertThat(t.getAmt().getInstdAmt().getCcy()).isEqualTo("EUR");
            assertThat(ids.add(z.endToEnd())).isTrue();
            text(z.endToEnd(), 35);
            text(z.empfaenger(), 70);
            text(z.verwendung(), 140);
            sum = sum.add(t.getAmt().getInstdAmt().getValue());
            list.add(z);
        }
        text(group.getMsgId(), 35);
        text(info.getPmtInfId(), 35);
        text(group.getInitgPty().getNm(), 70);
        for (String count : List.of(group.getNbOfTxs(), info.getNbOfTxs())) {
            assertThat(count).isEqualTo(Integer.toString(list.size()));
        }
        assertThat(group.getCtrlSum()).isEqualByComparingTo(sum);
        assertThat(info.getCtrlSum()).isEqualByComparingTo(sum);
        return new Ergebnis(group.getMsgId(), info.getReqdExctnDt().getDt(), list);
    }

    private static void text(String text, int max) {
        assertThat(text).hasSizeBetween(1, max).matches(ERLAUBT).doesNotContain("//");
        assertThat(text).doesNotStartWith("/").doesNotEndWith("/");
    }
}
