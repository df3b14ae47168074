package de.tragwerk.anbindung.ablauf;

import de.tragwerk.anbindung.Variante;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.Zweck;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Eintraege;
import de.tragwerk.anbindung.store.Zertifikate;
import de.tragwerk.anbindung.store.Zertifikate.Zertifikat;
import de.tragwerk.directory.Dienste;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.keys.KeyRing;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The entry in the directory. Until going live it stands under a service that no portal asks for; so tests find the
/// authority and applications do not.
@Component
public class Verzeichniseintrag {

    private final Dienste dienste;
    private final Anbindungen anbindungen;
    private final Zertifikate zertifikate;
    private final Eintraege eintraege;
    private final Adressen adressen;
    private final KeyRing keys;
    private final FitTargets fit;
    private final Transport transport;
    private final RealTime time;

    Verzeichniseintrag(
            Dienste dienste,
            Anbindungen anbindungen,
            Zertifikate zertifikate,
            Eintraege eintraege,
            Adressen adressen,
            KeyRing keys,
            FitTargets fit,
            Transport transport,
            RealTime time) {
        this.dienste = dienste;
        this.anbindungen = anbindungen;
        this.zertifikate = zertifikate;
        this.eintraege = eintraege;
        this.adressen = adressen;
        this.keys = keys;
        this.fit = fit;
        this.transport = transport;
        this.time = time;
    }

    /// Writes the entry for testing.
    ///
    /// @return what is missing, empty when it was written
    @Transactional(propagation = Propagation.MANDATORY)
    public String schreibe(Vorhaben v) {
        return schreibe(v, Services.ERPROBUNG, heute());
    }

    /// Writes the entry that portals find, from a day on. An older one stays beside it: who kept it may still send
    /// for the certificate before.
    @Transactional(propagation = Propagation.MANDATORY)
    public String schreibeEcht(Vorhaben v, LocalDate von) {
        return schreibe(v, Services.TRAGWERK, von);
    }

    /// What is missing for an entry from that day on, empty when it can be written.
    @Transactional(propagation = Propagation.MANDATORY)
    public String mangel(Vorhaben v, LocalDate von) {
        Optional<Zertifikat> inhalt = zertifikate.fuer(v.id(), Zweck.INHALT);
        if (inhalt.isEmpty()) {
            return "Es fehlt ein gültiges Zertifikat zum Verschlüsseln. Laden Sie es im Schritt Zertifikat hoch.";
        }
        if (vermittler(v).isEmpty()) {
            return "Die Kommune hat einen eigenen Intermediär. Laden Sie auch dessen Zertifikat im Schritt Zertifikat hoch.";
        }
        return von.isAfter(ende(inhalt.get()))
                ? "Der erste Tag liegt nach dem Ende des Zertifikats. Nennen Sie einen früheren."
                : widerspruch(v, inhalt.get());
    }

    /// One entry serves all services of an authority. A second service with another certificate or another
    /// intermediary would turn the mail of the first to where nobody can read it.
    private String widerspruch(Vorhaben v, Zertifikat inhalt) {
        return anbindungen.alle().stream()
                .filter(w -> w.offen() && w.organisation().equals(v.organisation()) && !w.id().equals(v.id()))
                .filter(w -> !adressen.vermittler(w).equals(adressen.vermittler(v))
                        || zertifikate
                                .fuer(w.id(), Zweck.INHALT)
                                .filter(z -> !z.fingerabdruck().equals(inhalt.fingerabdruck()))
                                .isPresent())
                .findFirst()
                .map(w -> "Der Dienst " + w.leika()
                        + " derselben Behörde ist mit einem anderen Zertifikat oder Intermediär freigeschaltet. Alle ihre Dienste teilen einen Eintrag im Verzeichnis. Nehmen Sie bei beiden dieselbe Adresse und laden Sie bei beiden dasselbe Zertifikat hoch.")
                .orElse("");
    }

    private Optional<X509Certificate> vermittler(Vorhaben v) {
        return adressen.unserer(v)
                ? Optional.of(keys.current(Scope.current().mandant()).certificate())
                : zertifikate.fuer(v.id(), Zweck.VERMITTLER).map(Zertifikat::x509);
    }

    private static LocalDate ende(Zertifikat z) {
        return z.gueltigBis().atZoneSameInstant(Days.ZONE).toLocalDate();
    }

    private String schreibe(Vorhaben v, String dienst, LocalDate von) {
        String mangel = mangel(v, von);
        if (!mangel.isEmpty()) {
            return mangel;
        }
        Zertifikat inhalt = zertifikate.fuer(v.id(), Zweck.INHALT).orElseThrow();
        dienste.trageEin(
                new Dienste.Eintrag(
                        v.organisation(),
                        v.name(),
                        dienst,
                        adressen.vermittler(v),
                        vermittler(v).orElseThrow(),
                        inhalt.x509(),
                        zertifikate
                                .fuer(v.id(), Zweck.OSCI)
                                .map(Zertifikat::x509)
                                .orElse(null)),
                von,
                ende(inhalt));
        UUID ziel = v.fitZiel();
        if (v.variante() == Variante.FITCONNECT && ziel != null) {
            fit.put(v.organisation(), new FitTargets.Target(ziel, v.weitere()));
        } else {
            fit.remove(v.organisation());
        }
        eintraege.eingetragen(v.id(), dienst, adressen.vermittler(v), inhalt.fingerabdruck());
        return "";
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void nimmZurueck(Vorhaben v) {
        dienste.nimmZurueck(v.organisation(), Services.ERPROBUNG);
        fit.remove(v.organisation());
        eintraege.entferne(v.id());
    }

    /// Takes the entry that portals find back, unless the same authority is open for another service: the directory
    /// names authorities, the table of responsibilities names services.
    @Transactional(propagation = Propagation.MANDATORY)
    public void nimmEchtZurueck(Vorhaben v, List<Vorhaben> alle) {
        boolean nochOffen = alle.stream()
                .anyMatch(w -> w.offen() && w.organisation().equals(v.organisation()) && !w.id().equals(v.id()));
        if (!nochOffen) {
            dienste.nimmZurueck(v.organisation(), Services.TRAGWERK);
            fit.remove(v.organisation());
        }
    }

    /// Looks the entry up over HTTP, with a token, as a sender does. Call it outside of a transaction.
    ///
    /// @return what is wrong, empty when it was found as it was written
    public String suche(Vorhaben v, Eintraege.Eintrag erwartet) {
        try {
            Route route = transport.lookUp(v.organisation(), erwartet.dienst());
            if (!Certificates.fingerprint(route.addressee()).equals(erwartet.fingerabdruck())) {
                return "Das Verzeichnis nennt ein anderes Zertifikat als das eingetragene. Tragen Sie neu ein.";
            }
            return route.intermediary().toString().equals(erwartet.adresse())
                    ? ""
                    : "Das Verzeichnis nennt eine andere Adresse als die eingetragene. Tragen Sie neu ein.";
        } catch (NoRoute e) {
            return "Ein Absender findet den Eintrag nicht oder darf sein Zertifikat nicht verwenden. Tragen Sie neu ein.";
        } catch (RuntimeException e) {
            return "Das Verzeichnis antwortet gerade nicht. Prüfen Sie es in einigen Minuten noch einmal.";
        }
    }

    public LocalDate heute() {
        return time.instant().atZone(Days.ZONE).toLocalDate();
    }
}
