package de.tragwerk.abgleich.web;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.model.Treffer;
import de.tragwerk.abgleich.model.Verfahren;
import de.tragwerk.abgleich.run.Laeufe;
import de.tragwerk.abgleich.store.DateiTabelle;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.TrefferTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.austausch.Profile;
import de.tragwerk.lauf.Antwort;
import de.tragwerk.lauf.Betroffene;
import de.tragwerk.lauf.Freigabe;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of runs, and one run: how far it is, its file, its answers, its protocol.
@Controller
@OnSide(Side.AMT)
class AbgleichController {

    private static final String LISTE = "/abgleiche";
    private static final int ZEILEN = 100;

    /// A time that can be asked about.
    ///
    /// @param wert procedure and first month
    record Wahl(String wert, String titel, String norm, LocalDate frist) {}

    /// A hit with the names that belong to it.
    record Zeile(Treffer treffer, String name, String aktenzeichen) {}

    private final LaufTabelle tabelle;
    private final DateiTabelle dateien;
    private final TrefferTabelle treffer;
    private final VermerkTabelle vermerke;
    private final Laeufe laeufe;
    private final Profile profile;
    private final Betroffene betroffene;
    private final StaffDirectory staff;
    private final Freigabe freigabe;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    AbgleichController(
            LaufTabelle tabelle,
            DateiTabelle dateien,
            TrefferTabelle treffer,
            VermerkTabelle vermerke,
            Laeufe laeufe,
            Profile profile,
            Betroffene betroffene,
            StaffDirectory staff,
            Freigabe freigabe,
            StepUp stepUp,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.dateien = dateien;
        this.treffer = treffer;
        this.vermerke = vermerke;
        this.laeufe = laeufe;
        this.profile = profile;
        this.betroffene = betroffene;
        this.staff = staff;
        this.freigabe = freigabe;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/abgleiche")
    @Permitted("abgleich.LIST")
    @Transactional
    public String liste(Model model) {
        LocalDate heute = LocalDate.now(clock);
        List<Wahl> zeiten = new ArrayList<>();
        for (Verfahren v : Verfahren.values()) {
            for (YearMonth von : v.zeiten(heute)) {
                zeiten.add(new Wahl(v.name() + " " + von, v.titel() + " " + v.zeit(von), v.norm(), v.frist(von)));
            }
        }
        model.addAttribute("laeufe", tabelle.liste(50));
        model.addAttribute("zeiten", zeiten);
        model.addAttribute("namen", staff.names());
        model.addAttribute("darfBeginnen", access.may(AbgleichAction.START));
        audit.log(Entry.of("abgleich.LIST"));
        return "abgleich/web/abgleiche";
    }

    @PostMapping("/abgleiche")
    @Permitted("abgleich.START")
    public String beginne(@RequestParam(defaultValue = "") String zeit, RedirectAttributes hinweise) {
        Optional<Antwort> begonnen = verfahren(zeit)
                .flatMap(v -> monat(zeit.substring(v.name().length()).strip()).map(von -> laeufe.beginne(v, von)));
        if (begonnen.isEmpty()) {
            audit.logAlone(Entry.of("abgleich.START").refused());
            return Antwort.weigerung("Wählen Sie, worüber gefragt werden soll.", LISTE, hinweise);
        }
        return begonnen.get().nachBeginn(LISTE, hinweise);
    }

    private static Optional<Verfahren> verfahren(String zeit) {
        return Arrays.stream(Verfahren.values())
                .filter(v -> zeit.startsWith(v.name() + " "))
                .findFirst();
    }

    private static Optional<YearMonth> monat(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/abgleiche/{id}")
    @Permitted("abgleich.READ")
    @Transactional
    public String zeige(@PathVariable UUID id, Model model) {
        Lauf lauf = tabelle.finde(id).orElseThrow(AccessRefused::new);
        List<Treffer> liste = treffer.ofLauf(id, ZEILEN);
        model.addAttribute("l", lauf);
        model.addAttribute("anfrage", profile.finde(lauf.verfahren().anfrageProfil()));
        model.addAttribute("antwort", profile.finde(lauf.verfahren().antwortProfil()));
        model.addAttribute(
                "antworten",
                dateien.ofLauf(id).stream()
                        .filter(d -> d.art().equals("ANTWORT"))
                        .toList());
        model.addAttribute("vermerke", vermerke.ofLauf(id));
        model.addAttribute("zeilen", zeilen(liste));
        model.addAttribute("namen", staff.names());
        model.addAttribute("eigener", access.employee().person().equals(lauf.erstelltPerson()));
        model.addAttribute("darfFreigeben", access.may(AbgleichAction.RELEASE));
        model.addAttribute("brachteLetzte", access.employee().person().equals(lauf.letztePerson()));
        model.addAttribute("siehtAlle", laeufe.siehtAlle(lauf));
        model.addAttribute("zwecke", Abrufzweck.values());
        audit.log(Entry.of("abgleich.READ")
                .subjects(liste.stream().map(Treffer::akte).toList()));
        return "abgleich/web/abgleich";
    }

    private List<Zeile> zeilen(List<Treffer> liste) {
        Betroffene.Namen namen = betroffene.namen(
                liste.stream().map(Treffer::akte).toList(),
                liste.stream().map(Treffer::person).toList());
        return liste.stream()
                .map(t -> new Zeile(t, namen.name(t.person()), namen.aktenzeichen(t.akte())))
                .toList();
    }

    @PostMapping("/abgleiche/{id}/anhalten")
    @Permitted("abgleich.STEER")
    public String halteAn(
            @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean an, RedirectAttributes hinweise) {
        return laeufe.halteAn(id, an).zumLauf(LISTE, hinweise);
    }

    @PostMapping("/abgleiche/{id}/verwerfen")
    @Permitted("abgleich.DROP")
    public String verwirf(@PathVariable UUID id, RedirectAttributes hinweise) {
        return laeufe.verwirf(id).zumLauf(LISTE, hinweise);
    }

    @PostMapping("/abgleiche/{id}/freigeben")
    @Permitted("abgleich.RELEASE")
    public String gibFrei(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String passwort, RedirectAttributes hinweise) {
        return freigabe.gib(laeufe, id, passwort).zumLauf(LISTE, hinweise);
    }

    /// Whoever takes the file out says what for; the protocol of the run and the log keep it.
    @PostMapping("/abgleiche/{id}/datei.txt")
    @Permitted("abgleich.FETCH")
    @FreshFactor
    public ResponseEntity<byte[]> datei(
            @PathVariable UUID id, @RequestParam(defaultValue = "UEBERMITTLUNG") Abrufzweck zweck) {
        byte[] bytes = Scope.get(Scope.current().withPurpose(zweck.zweck()), () -> laeufe.hole(id, zweck.titel()));
        return Download.of("anfrage-" + id + ".txt", MediaType.APPLICATION_OCTET_STREAM, bytes);
    }

    @PostMapping("/abgleiche/{id}/abschliessen")
    @Permitted("abgleich.CLOSE")
    public String schliesse(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String passwort, RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(laeufe.darfNichtSchliessen(id), passwort);
        return (nein.isPresent() ? new Antwort(id, nein) : laeufe.schliesse(id)).zumLauf(LISTE, hinweise);
    }

    @PostMapping("/abgleiche/{id}/antwort")
    @Permitted("abgleich.ANSWER")
    public String antwort(
            @PathVariable UUID id,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile datei,
            RedirectAttributes hinweise)
            throws IOException {
        Antwort antwort = laeufe.nimmAntwort(id, datei == null ? new byte[0] : datei.getBytes());
        if (antwort.nein().isEmpty()) {
            hinweise.addFlashAttribute(
                    "hinweis", "Das Programm liest die Antwort. Laden Sie die Seite in einem Augenblick neu.");
        }
        return antwort.zumLauf(LISTE, hinweise);
    }
}
