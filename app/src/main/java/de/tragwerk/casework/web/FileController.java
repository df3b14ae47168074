package de.tragwerk.casework.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.akte.Gewaehrt;
import de.tragwerk.application.Antraege;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.buero.Buero;
import de.tragwerk.casework.hold.Endegrund;
import de.tragwerk.casework.hold.Lebensweg;
import de.tragwerk.casework.hold.Ruhegrund;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.party.Verstaendigung;
import de.tragwerk.shell.AkteReiter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The file on one page: who, since when, what happened.
@Controller
@OnSide(Side.AMT)
class FileController {

    record Member(Person person, String rolle) {}

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("ANTRAG", "Antrag eingegangen"),
            Map.entry("EINGANG_BERICHTIGT", "Eingangstag des Antrags auf Papier berichtigt"),
            Map.entry("POST", "Brief auf Papier zugeordnet"),
            Map.entry("NACHRICHT", "Nachricht der Person eingegangen"),
            Map.entry("NACHGEREICHT", "Nachweis nachgereicht"),
            Map.entry("ZUSTELLWEG", "Zustellung geändert"),
            Map.entry("ANGELEGT", "Akte angelegt"),
            Map.entry("VORGESCHLAGEN", "Entscheidung vorgeschlagen"),
            Map.entry("ZURUECK", "Vorschlag zurückgegeben"),
            Map.entry("FREIGEGEBEN", "Entscheidung freigegeben"),
            Map.entry("BESCHEID", "Bescheid erlassen"),
            Map.entry("ZUGESTELLT", "Bescheid zugestellt"),
            Map.entry("ZAHLUNG", "Zahlung angewiesen"),
            Map.entry("ERSTATTUNG_GEZAHLT", "Erstattung an einen anderen Träger angewiesen"),
            Map.entry("BRIEF_GEZAHLT", "Zahlung nach Bescheid angewiesen"),
            Map.entry("BARAUSZAHLUNG", "Bar ausgezahlt"),
            Map.entry("ERSTATTUNG", "Erstattung unter Trägern"),
            Map.entry("KOSTENERSATZ", "Kostenersatz festgesetzt"),
            Map.entry("UNTERHALT", "Sozialhilfe einem Unterhaltspflichtigen mitgeteilt"),
            Map.entry("UNTERHALT_BETRAG", "Unterhalt beziffert"),
            Map.entry("AUSKUNFT", "Auskunft über Unterhalt verlangt"),
            Map.entry("AUSKUNFT_BESCHEID", "Auskunft durch Bescheid angeordnet"),
            Map.entry("DIREKTZAHLUNG", "Zahlung an Dritte freigegeben"),
            Map.entry("PFAENDUNG", "Pfändung oder Abtretung beantwortet"),
            Map.entry("DARLEHEN", "Darlehen bewilligt"),
            Map.entry("BEIHILFE", "Beihilfe bewilligt"),
            Map.entry("AUFRECHNUNG", "Aufrechnung erklärt"),
            Map.entry("ZUZUG", "Person in den Haushalt aufgenommen"),
            Map.entry("RUHEN", "Akte ruht"),
            Map.entry("FORTGEFUEHRT", "Akte wird fortgeführt"),
            Map.entry("ABGLEICH", "Abweichende Auskunft eingegangen"),
            Map.entry("ABGLEICH_GEKLAERT", "Abweichende Auskunft geklärt"),
            Map.entry("ARCHIVIERT_ZURUECKGENOMMEN", "Archiviert, obwohl etwas offen war: Antrag zurückgenommen"),
            Map.entry("ARCHIVIERT_ABGEGEBEN", "Archiviert, obwohl etwas offen war: an eine andere Stelle abgegeben"),
            Map.entry("ARCHIVIERT_IRRTUM", "Archiviert, obwohl etwas offen war: aus Versehen angelegt"),
            Map.entry("ARCHIVIERT_ERLEDIGT", "Archiviert, obwohl etwas offen war: anders erledigt"),
            Map.entry("BEENDET", "Fall beendet"),
            Map.entry("WIEDER_AUFGENOMMEN", "Fall wieder aufgenommen"),
            Map.entry("WIDERSPRUCH", "Widerspruch eingegangen"),
            Map.entry("WIDERSPRUCH_ERLEDIGT", "Widerspruch erledigt"),
            Map.entry("KLAGE", "Klage eingegangen"),
            Map.entry("KLAGE_ERLEDIGT", "Klage erledigt"),
            Map.entry("UNANFECHTBAR", "Klagefrist ohne Klage abgelaufen"));

    private final Akten akten;
    private final Persons persons;
    private final Verstaendigung verstaendigung;
    private final Antraege antraege;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Buero buero;
    private final Lebensweg lebensweg;
    private final List<Gewaehrt> gewaehrt;
    private final Clock clock;
    private final AkteReiter reiter;

    FileController(
            Akten akten,
            Persons persons,
            Verstaendigung verstaendigung,
            Antraege antraege,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Buero buero,
            Lebensweg lebensweg,
            List<Gewaehrt> gewaehrt,
            Clock clock,
            AkteReiter reiter) {
        this.akten = akten;
        this.persons = persons;
        this.verstaendigung = verstaendigung;
        this.antraege = antraege;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.buero = buero;
        this.lebensweg = lebensweg;
        this.gewaehrt = gewaehrt;
        this.clock = clock;
        this.reiter = reiter;
    }

    @GetMapping("/akte/{id}")
    @Permitted("casework.READ_FILE")
    @Transactional
    public String overview(@PathVariable UUID id, @RequestParam(defaultValue = "") String wiedervorlage, Model model) {
        return ReadOnce.during(() -> show(id, wiedervorlage, model));
    }

    private String show(UUID id, String wiedervorlage, Model model) {
        AkteRef akte = akten.get(id);
        List<Member> members = new ArrayList<>();
        List<Beteiligt> all = akten.beteiligte(id);
        Map<UUID, Person> found =
                persons.all(all.stream().map(Beteiligt::personId).toList());
        for (Beteiligt b : all) {
            Person person = found.get(b.personId());
            if (person != null) {
                members.add(new Member(person, b.rolle()));
            }
        }
        audit.log(Entry.of("casework.READ_FILE")
                .subjects(id)
                .subjects(members.stream().map(m -> m.person().id()).toList())
                .reach(akte.eroeffnet()));
        buero.oeffne(akte);
        model.addAttribute("wiedervorlagen", buero.wiedervorlagen(id));
        model.addAttribute("vorlageFalsch", wiedervorlage.equals("falsch"));
        model.addAttribute("kollegen", staff.members(akte.kreis()));
        model.addAttribute("ich", access.employee().id());
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("akte", akte);
        model.addAttribute("mitglieder", members);
        model.addAttribute(
                "name",
                members.isEmpty()
                        ? akte.aktenzeichen()
                        : members.getFirst().person().deskName());
        model.addAttribute(
                "verstaendigung",
                members.isEmpty()
                        ? List.of()
                        : verstaendigung.von(members.getFirst().person().id()));
        model.addAttribute("ereignisse", akten.ereignisse(id));
        model.addAttribute("saetze", SENTENCES);
        model.addAttribute("namen", staff.names());
        model.addAttribute("antrag", antraege.ofAkte(id).orElse(null));
        model.addAttribute(
                "gewaehrt",
                gewaehrt.stream().flatMap(g -> g.zeilen(id).stream()).toList());
        model.addAttribute("punkte", lebensweg.offen(id));
        model.addAttribute("ruhen", lebensweg.ruhen(id).orElse(null));
        model.addAttribute("ende", lebensweg.ende(id).orElse(null));
        model.addAttribute("ruhegruende", Ruhegrund.values());
        model.addAttribute("endegruende", Endegrund.values());
        model.addAttribute("darfRuhen", access.may(CaseworkAction.HOLD));
        model.addAttribute("kreis", staff.kreisName(akte.kreis()));
        model.addAttribute("reiter", reiter.reihe(id, ""));
        return "casework/web/akte";
    }
}
