package de.tragwerk.anbindung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.Zweck;
import de.tragwerk.anbindung.ablauf.Adressen;
import de.tragwerk.anbindung.ablauf.Testversand;
import de.tragwerk.anbindung.ablauf.Verzeichniseintrag;
import de.tragwerk.anbindung.pruefung.Verbindungstest;
import de.tragwerk.anbindung.pruefung.Zertifikatpruefung;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Eintraege;
import de.tragwerk.anbindung.store.Installationen;
import de.tragwerk.anbindung.store.Testantraege;
import de.tragwerk.anbindung.store.Zertifikate;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.crypto.Certificates;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Steps that ask somebody outside: each talks outside of a transaction and writes in one afterwards.
@Controller
@OnSide(Side.VERMITTLUNG)
class TechnicalController {

    private final Anbindungen anbindungen;
    private final Zertifikate zertifikate;
    private final Zertifikatpruefung pruefung;
    private final Verzeichniseintrag verzeichnis;
    private final Eintraege eintraege;
    private final Adressen adressen;
    private final Verbindungstest verbindungstest;
    private final Installationen installationen;
    private final Testversand versand;
    private final Testantraege tests;
    private final Zurueck zurueck;
    private final TransactionTemplate transaction;

    TechnicalController(
            Anbindungen anbindungen,
            Zertifikate zertifikate,
            Zertifikatpruefung pruefung,
            Verzeichniseintrag verzeichnis,
            Eintraege eintraege,
            Adressen adressen,
            Verbindungstest verbindungstest,
            Installationen installationen,
            Testversand versand,
            Testantraege tests,
            Zurueck zurueck,
            TransactionTemplate transaction) {
        this.anbindungen = anbindungen;
        this.zertifikate = zertifikate;
        this.pruefung = pruefung;
        this.verzeichnis = verzeichnis;
        this.eintraege = eintraege;
        this.adressen = adressen;
        this.verbindungstest = verbindungstest;
        this.installationen = installationen;
        this.versand = versand;
        this.tests = tests;
        this.zurueck = zurueck;
        this.transaction = transaction;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /// After going live a certificate is still added: the next one, before the old one ends.
    @PostMapping("/anbindung/{id}/zertifikat")
    @Permitted("anbindung.CERTIFICATE")
    String upload(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String zweck,
            @RequestParam("datei") MultipartFile datei,
            RedirectAttributes flash)
            throws IOException {
        Vorhaben v = in(() -> anbindungen.get(id));
        Zweck wofuer = Arrays.stream(Zweck.values())
                .filter(z -> z.name().equals(zweck))
                .findFirst()
                .orElse(Zweck.INHALT);
        byte[] inhalt = datei.getBytes();
        Zertifikatpruefung.Befund befund = pruefung.pruefe(inhalt, wofuer);
        Arrays.fill(inhalt, (byte) 0);
        return in(() -> {
            String fehler = v.live() ? "" : zurueck.gesperrt(v, Schritt.ZERTIFIKAT);
            fehler = fehler.isEmpty() ? befund.satz() : fehler;
            X509Certificate c = befund.zertifikat();
            if (fehler.isEmpty() && c != null) {
                Optional<String> andere = wofuer == Zweck.VERMITTLER
                        ? Optional.empty()
                        : zertifikate.andereBehoerde(Certificates.fingerprint(c), v.organisation());
                if (andere.isPresent()) {
                    fehler = "Dieses Zertifikat gehört schon zu " + andere.get()
                            + ". Zwei Behörden dürfen kein gemeinsames haben, sonst läge ihre Post in einem Postfach. Beantragen Sie ein eigenes.";
                } else if (zertifikate.lege(id, wofuer, c, befund.gefragt())) {
                    anbindungen.vermerke(id, Schritt.ZERTIFIKAT, "");
                } else {
                    fehler = "Dieses Zertifikat liegt hier schon.";
                }
            }
            return zurueck.nach(id, Schritt.ZERTIFIKAT, "anbindung.CERTIFICATE", fehler, flash);
        });
    }

    @PostMapping("/anbindung/{id}/zertifikat/{zertifikat}/entfernen")
    @Permitted("anbindung.CERTIFICATE")
    String remove(@PathVariable UUID id, @PathVariable UUID zertifikat, RedirectAttributes flash) {
        return in(() -> {
            Vorhaben v = anbindungen.get(id);
            String fehler = zurueck.gesperrt(v, Schritt.ZERTIFIKAT);
            if (fehler.isEmpty()) {
                zertifikate.entferne(id, zertifikat);
                anbindungen.vermerke(id, Schritt.ZERTIFIKAT, "");
            }
            return zurueck.nach(id, Schritt.ZERTIFIKAT, "anbindung.CERTIFICATE", fehler, flash);
        });
    }

    /// Writes the entry and looks it up at once. After going live only the next entry of a new certificate is
    /// written, from a day on.
    @PostMapping("/anbindung/{id}/eintrag")
    @Permitted("anbindung.DIRECTORY")
    String enter(@PathVariable UUID id, @RequestParam(defaultValue = "") String ab, RedirectAttributes flash) {
        String nein = in(() -> {
            Vorhaben v = anbindungen.get(id);
            if (v.live() && !v.offen()) {
                return "Diese Behörde ist abgeschaltet. Erst wenn sie wieder eingeschaltet ist, steht sie im Verzeichnis.";
            }
            if (v.live()) {
                LocalDate tag = Days.read(ab).orElse(null);
                return tag == null
                        ? "Nennen Sie den Tag, ab dem Absender das neue Zertifikat nehmen, zum Beispiel 01.12.2026."
                        : verzeichnis.schreibeEcht(v, tag);
            }
            String fehler = zurueck.gesperrt(v, Schritt.VERZEICHNIS);
            if (fehler.isEmpty() && !anbindungen.erledigte(id).containsKey(Schritt.ZERTIFIKAT)) {
                fehler = "Schließen Sie zuerst den Schritt Zertifikat ab.";
            }
            fehler = fehler.isEmpty() ? verzeichnis.schreibe(v) : fehler;
            if (fehler.isEmpty()) {
                anbindungen.vermerke(id, Schritt.VERZEICHNIS, "");
            }
            return fehler;
        });
        return nein.isEmpty()
                ? lookUp(id, flash)
                : in(() -> zurueck.nach(id, Schritt.VERZEICHNIS, "anbindung.DIRECTORY", nein, flash));
    }

    @PostMapping("/anbindung/{id}/eintrag/pruefen")
    @Permitted("anbindung.DIRECTORY")
    String lookUp(@PathVariable UUID id, RedirectAttributes flash) {
        Vorhaben v = in(() -> anbindungen.get(id));
        Optional<Eintraege.Eintrag> eintrag = in(() -> eintraege.von(id));
        String satz = eintrag.map(e -> verzeichnis.suche(v, e)).orElse("Tragen Sie zuerst ein.");
        return in(() -> {
            eintraege.geprueft(id, satz);
            return zurueck.nach(id, Schritt.VERZEICHNIS, "anbindung.DIRECTORY", satz, flash);
        });
    }

    /// Only addresses the survey names are tried.
    @PostMapping("/anbindung/{id}/verbindung")
    @Permitted("anbindung.LINE")
    String line(@PathVariable UUID id, RedirectAttributes flash) {
        Vorhaben v = in(() -> anbindungen.get(id));
        List<String> ziele = adressen.alle(v);
        List<Verbindungstest.Befund> befunde =
                ziele.stream().map(verbindungstest::pruefe).toList();
        return in(() -> {
            for (int i = 0; i < ziele.size(); i++) {
                installationen.getestet(id, ziele.get(i), befunde.get(i));
            }
            return zurueck.nach(id, Schritt.INSTALLATION, "anbindung.LINE", "", flash);
        });
    }

    @PostMapping("/anbindung/{id}/testantrag")
    @Permitted("anbindung.TEST")
    String test(@PathVariable UUID id, RedirectAttributes flash) {
        Vorhaben v = in(() -> anbindungen.get(id));
        Optional<Eintraege.Eintrag> eintrag = in(() -> eintraege.von(id));
        String nein = in(() -> {
            String gesperrt = zurueck.gesperrt(v, Schritt.TESTANTRAG);
            return !gesperrt.isEmpty()
                    ? gesperrt
                    : anbindungen.erledigte(id).keySet().containsAll(Schritt.TESTANTRAG.vorher())
                            ? ""
                            : "Schließen Sie zuerst die Schritte Verzeichnis und Installation ab.";
        });
        if (!nein.isEmpty() || eintrag.isEmpty()) {
            return in(() -> zurueck.nach(
                    id,
                    Schritt.TESTANTRAG,
                    "anbindung.TEST",
                    nein.isEmpty() ? "Es gibt keinen Eintrag." : nein,
                    flash));
        }
        String fehler = versand.sende(v, eintrag.get());
        return fehler.isEmpty()
                ? zurueck.ohneEintrag(id, Schritt.TESTANTRAG, "", flash)
                : in(() -> zurueck.nach(id, Schritt.TESTANTRAG, "anbindung.TEST", fehler, flash));
    }

    /// Asks the intermediary what became of the tests that wait.
    @PostMapping("/anbindung/{id}/testantrag/nachfragen")
    @Permitted("anbindung.TEST")
    String ask(@PathVariable UUID id, RedirectAttributes flash) {
        Vorhaben v = in(() -> anbindungen.get(id));
        Optional<Eintraege.Eintrag> eintrag = in(() -> eintraege.von(id));
        List<Testantraege.Testantrag> alle = in(() -> tests.von(id));
        String fehler = eintrag.map(e -> versand.frageNach(v, e, alle)).orElse("Es gibt keinen Eintrag.");
        return in(() -> zurueck.nach(id, Schritt.TESTANTRAG, "anbindung.TEST", fehler, flash));
    }

    @PostMapping("/anbindung/{id}/pruefliste")
    @Permitted("anbindung.CHANGE")
    String list(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return in(() -> {
            Vorhaben v = anbindungen.get(id);
            String fehler = zurueck.gesperrt(v, Schritt.INSTALLATION);
            if (fehler.isEmpty()) {
                installationen.setze(
                        id,
                        Arrays.stream(Installationen.Punkt.values())
                                .filter(p -> getippt.containsKey(p.name()))
                                .collect(java.util.stream.Collectors.toSet()));
                anbindungen.vermerke(id, Schritt.INSTALLATION, "");
            }
            return zurueck.nach(id, Schritt.INSTALLATION, "anbindung.CHANGE", fehler, flash);
        });
    }
}
