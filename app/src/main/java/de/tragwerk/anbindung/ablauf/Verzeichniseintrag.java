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
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The entries in the directory: each service has its own, and the one that is open longest also speaks for
/// the authority, for senders that name no service. Until going live the entry stands under a service that no
/// portal asks for; so tests find the authority and applications do not.
@Component
public class Verzeichniseintrag {

    /// Who went live first speaks for the authority.
    private static final Comparator<Vorhaben> REIHE = Comparator.<Vorhaben, OffsetDateTime>comparing(
                    w -> Objects.requireNonNull(w.liveSeit()))
            .thenComparing(Vorhaben::id);

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
        return schreibe(v, Services.trial(v.leika()), heute());
    }

    /// Writes the entry that portals find, from a day on. An older one stays beside it: who kept it may still send
    /// for the certificate before.
    @Transactional(propagation = Propagation.MANDATORY)
    public String schreibeEcht(Vorhaben v, LocalDate von) {
        String mangel = mangel(v, von);
        if (!mangel.isEmpty()) {
            return mangel;
        }
        gibEigene(v);
        schreibe(v, Services.of(v.leika()), von);
        if (sprichtFuerAlle(v)) {
            trageEin(v, Services.TRAGWERK, von);
        }
        return "";
    }

    /// Services that went live before they had entries of their own shared that of the authority. They keep
    /// it when it changes.
    private void gibEigene(Vorhaben v) {
        anbindungen.alle().stream()
                .filter(w -> w.offen() && w.organisation().equals(v.organisation()))
                .filter(w -> v.live() || !w.id().equals(v.id()))
                .filter(w -> !dienste.kennt(w.organisation(), Services.of(w.leika())))
                .forEach(w -> dienste.kopiere(w.organisation(), Services.TRAGWERK, Services.of(w.leika())));
    }

    /// The entries of a service that is switched on again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void schreibeWieder(Vorhaben v) {
        gibEigene(v);
        if (sprichtFuerAlle(v)) {
            dienste.nimmZurueck(v.organisation(), Services.TRAGWERK);
        }
        schreibeEcht(v, heute());
    }

    private boolean sprichtFuerAlle(Vorhaben v) {
        return laengsteOffen(v.organisation())
                .filter(w -> w.id().equals(v.id()))
                .isPresent();
    }

    private Optional<Vorhaben> laengsteOffen(String organisation) {
        return anbindungen.alle().stream()
                .filter(w -> w.offen() && w.organisation().equals(organisation))
                .min(REIHE);
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
                : "";
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
        Zertifikat inhalt = trageEin(v, dienst, von);
        UUID ziel = v.fitZiel();
        fit.put(
                v.organisation(),
                v.leika(),
                v.variante() == Variante.FITCONNECT && ziel != null ? new FitTargets.Target(ziel, v.weitere()) : null);
        eintraege.eingetragen(v.id(), dienst, adressen.vermittler(v), inhalt.fingerabdruck());
        return "";
    }

    private Zertifikat trageEin(Vorhaben v, String dienst, LocalDate von) {
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
        return inhalt;
    }

    /// Takes the entry for testing back, under whichever name it was written.
    @Transactional(propagation = Propagation.MANDATORY)
    public void nimmZurueck(Vorhaben v) {
        dienste.nimmZurueck(v.organisation(), Services.trial(v.leika()));
        eintraege
                .von(v.id())
                .map(Eintraege.Eintrag::dienst)
                .filter(Services.ERPROBUNG::equals)
                .ifPresent(alt -> dienste.nimmZurueck(v.organisation(), alt));
        fit.remove(v.organisation(), v.leika());
        eintraege.entferne(v.id());
    }

    /// Closes a service that was switched off. Where it spoke for the authority, the one that is open longest
    /// after it does so now; the last one takes the entry of the authority along.
    @Transactional(propagation = Propagation.MANDATORY)
    public void nimmEchtZurueck(Vorhaben v) {
        gibEigene(v);
        dienste.schliesse(v.organisation(), Services.of(v.leika()), heute());
        fit.remove(v.organisation(), v.leika());
        Optional<Vorhaben> naechste = laengsteOffen(v.organisation());
        if (naechste.isEmpty() || REIHE.compare(v, naechste.get()) < 0) {
            dienste.nimmZurueck(v.organisation(), Services.TRAGWERK);
            naechste.ifPresent(w -> dienste.kopiere(w.organisation(), Services.of(w.leika()), Services.TRAGWERK));
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
