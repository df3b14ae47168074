package de.tragwerk.payment.bank;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Position;
import de.tragwerk.payment.model.Pruefergebnis;
import de.tragwerk.payment.model.Pruefstand;
import de.tragwerk.payment.store.BankTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.PruefungTabelle;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what the verification of payees found. What fits needs nothing; what does not, or could not be checked,
/// waits for a person. A report about an unfinished verification says so and nothing else, and one about a file that
/// somebody has closed changes nothing any more.
@Component
class Pruefannahme {

    private final BankTabelle bank;
    private final PruefungTabelle pruefungen;
    private final LaufTabelle laeufe;
    private final RealTime time;

    Pruefannahme(BankTabelle bank, PruefungTabelle pruefungen, LaufTabelle laeufe, RealTime time) {
        this.bank = bank;
        this.pruefungen = pruefungen;
        this.laeufe = laeufe;
        this.time = time;
    }

    /// @throws BankLeser.Unlesbar when it is about a file or a payment that is not from here, or about none; the
    /// caller's transaction ends then
    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = Exception.class)
    void nimm(UUID bankdatei, Bankantwort.Pruefung bericht) throws BankLeser.Unlesbar {
        UUID datei = bank.datei(bericht.original())
                .orElseThrow(() -> new BankLeser.Unlesbar("Die Bank spricht von einer Datei, die nicht von hier ist."));
        // Nobody closes the file while its findings are written.
        laeufe.sperre(pruefungen.finde(datei).map(Pruefstand::lauf).orElseThrow());
        boolean geschlossen =
                pruefungen.finde(datei).map(p -> p.schluss() != null).orElseThrow();
        bank.status(datei, bankdatei, bericht.stand(), "");
        if (!bericht.fertig() || geschlossen) {
            return;
        }
        Map<String, BankTabelle.Ziel> darin = bank.zahlungen(datei).stream()
                .collect(Collectors.toMap(z -> Position.endToEnd(z.id()), Function.identity()));
        int abweichend = 0;
        for (Bankantwort.Geprueft g : bericht.zahlungen()) {
            BankTabelle.Ziel z = darin.get(g.endToEnd());
            if (z == null) {
                throw new BankLeser.Unlesbar("Die Bank nennt eine Zahlung, die nicht in dieser Datei steht.");
            }
            if (!g.stand().equals("RCVC")) {
                abweichend++;
                pruefungen.neu(bankdatei, datei, z, ergebnis(g.stand()), g.name(), time.instant());
            }
        }
        if (abweichend == 0 && bericht.stand().equals("RVCM")) {
            throw new BankLeser.Unlesbar("Die Bank meldet Abweichungen bei den Empfängern, nennt aber keine Zahlung.");
        }
    }

    /// What we do not know was not verified.
    private static Pruefergebnis ergebnis(String stand) {
        return switch (stand) {
            case "RVMC" -> Pruefergebnis.RVMC;
            case "RVNM" -> Pruefergebnis.RVNM;
            default -> Pruefergebnis.RVNA;
        };
    }
}
