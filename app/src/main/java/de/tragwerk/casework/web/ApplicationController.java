package de.tragwerk.casework.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Angaben;
import de.tragwerk.application.Anschriften;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Erledigungsgrund;
import de.tragwerk.application.Evidence;
import de.tragwerk.application.Kontogrund;
import de.tragwerk.application.Marken;
import de.tragwerk.application.Portalkonten;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.ErledigungStore;
import de.tragwerk.application.store.ZuschriftStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.takeover.Mitglieder;
import de.tragwerk.casework.takeover.Proposal;
import de.tragwerk.casework.takeover.Takeover;
import de.tragwerk.casework.takeover.Vorab;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.OtherEvidence;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Abgleich;
import de.tragwerk.party.Auskunftssperren;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.rights.Bereiche;
import de.tragwerk.scan.FileCheck;
import de.tragwerk.scan.FileName;
import de.tragwerk.service.Leistungen;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One application: answers, evidence, original, duplicates, takeover, letters.
@Controller
@OnSide(Side.AMT)
class ApplicationController {

    private final Takeover takeover;
    private final Antraege antraege;
    private final Anschriften anschriften;
    private final Portalkonten konten;
    private final AntragStore letters;
    private final ZuschriftStore waiting;
    private final ErledigungStore otherWay;
    private final Persons persons;
    private final Auskunftssperren sperren;
    private final Dubletten dubletten;
    private final Mitglieder mitglieder;
    private final Bereiche bereiche;
    private final Akten akten;
    private final Forms forms;
    private final Leistungen services;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ApplicationController(
            Takeover takeover,
            Antraege antraege,
            Anschriften anschriften,
            Portalkonten konten,
            AntragStore letters,
            ZuschriftStore waiting,
            ErledigungStore otherWay,
            Persons persons,
            Auskunftssperren sperren,
            Dubletten dubletten,
            Mitglieder mitglieder,
            Bereiche bereiche,
            Akten akten,
            Forms forms,
            Leistungen services,
            StaffDirectory staff,
            Access access,
            Audit audit,
            TransactionTemplate transaction) {
        this.takeover = takeover;
        this.antraege = antraege;
        this.anschriften = anschriften;
        this.konten = konten;
        this.letters = letters;
        this.waiting = waiting;
        this.otherWay = otherWay;
        this.persons = persons;
        this.sperren = sperren;
        this.dubletten = dubletten;
        this.mitglieder = mitglieder;
        this.bereiche = bereiche;
        this.akten = akten;
        this.forms = forms;
        this.services = services;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/eingang/{id}")
    @Permitted("casework.READ_APPLICATION")
    String detail(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person, Model model) {
        Antrag antrag = takeover.open(id);
        transaction.executeWithoutResult(status -> {
            Angaben angaben = antraege.angaben(antrag);
            Person applied = Proposal.person(angaben, 0);
            Dubletten.Ergebnis found = dubletten.suche(applied, id);
            Person known = person == null ? null : persons.get(person);
            model.addAttribute("antrag", antrag);
            Form form = forms.find(antrag.formular(), antrag.formularVersion()).orElse(null);
            model.addAttribute(
                    "formular", form == null ? antrag.formular() : form.titel().de());
            boolean anschrift = siehtAnschrift(antrag);
            model.addAttribute("anschrift", anschrift);
            Antwortbereiche antworten = Antwortbereiche.von(angaben, form, bereiche.eigene(antrag.akteId()));
            Angaben sichtbar = antworten.sichtbar();
            model.addAttribute("verdeckt", antworten.verdeckt());
            model.addAttribute(
                    "angaben",
                    AnswerSheet.of(anschrift ? sichtbar : sichtbar.ohneAnschrift(), form)
                            .groups());
            model.addAttribute(
                    "vorab", Vorab.von(angaben, form, antrag.tag(), !services.brieflich(antrag.formular()), anschrift));
            model.addAttribute("nachweisArten", evidenceNames(form));
            model.addAttribute("brieflich", services.brieflich(antrag.formular()));
            model.addAttribute("nachweise", antraege.evidence(id));
            model.addAttribute("konto", konten.zu(antrag).orElse(null));
            model.addAttribute(
                    "kontogruende",
                    Arrays.stream(Kontogrund.values()).filter(Kontogrund::amt).toList());
            model.addAttribute("darfKonto", access.may(CaseworkAction.CONFIRM_ACCOUNT));
            model.addAttribute("codebriefe", antrag.ohneKonto() ? anschriften.briefe(antrag) : List.of());
            model.addAttribute(
                    "codebriefMoeglich",
                    Anschriften.brauchtCode(antrag) && access.may(access.action("decision.ADDRESS_CODE")));
            model.addAttribute("dubletten", found);
            IntFunction<String> groups = staff::kreisName;
            model.addAttribute("gruppen", groups);
            model.addAttribute("bekannt", known);
            List<UUID> ids = known == null ? List.of() : persons.ids(known.id());
            List<AkteRef> files =
                    akten.ofPersons(ids).stream().filter(a -> !a.archiviert()).toList();
            model.addAttribute("akten", files);
            model.addAttribute("laufende", takeover.laufende(antrag, ids, files).orElse(null));
            if (!model.containsAttribute("gewaehlt")) {
                model.addAttribute("gewaehlt", Map.of());
            }
            model.addAttribute("zeilen", Abgleich.zeilen(applied, known));
            model.addAttribute(
                    "haushalt",
                    antrag.akteId() == null && !antrag.erledigt()
                            ? mitglieder.von(angaben, known == null ? null : known.id())
                            : List.of());
            model.addAttribute("namen", staff.names());
            model.addAttribute("briefe", letters.letters(id));
            model.addAttribute("erledigung", otherWay.zu(id).orElse(null));
            model.addAttribute("arbeitsgruppen", otherWay.gruppen());
            model.addAttribute("erledigungsgruende", Erledigungsgrund.values());
            model.addAttribute("marken", waiting.marken(List.of(id)).getOrDefault(id, Marken.KEINE));
            model.addAttribute("meiner", access.employee().id().equals(antrag.zustaendig()));
            audit.log(Entry.of("casework.READ_APPLICATION")
                    .subjects(found.kandidaten().stream()
                            .map(c -> c.person().id())
                            .toList()));
        });
        return "casework/web/eingang";
    }

    @PostMapping("/eingang/{id}/uebernehmen")
    @Permitted("casework.TAKE_OVER")
    String takeOver(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable Set<String> feld,
            @RequestParam(required = false) @Nullable UUID akte,
            @RequestParam(defaultValue = "") String wer,
            @RequestParam(required = false) @Nullable Set<UUID> gezeigt,
            @RequestParam Map<String, String> alle,
            RedirectAttributes hinweise) {
        if (person == null && wer.matches("[0-9a-f-]{36}")) {
            // She is known: first her data beside those of the application, nothing is made yet.
            transaction.executeWithoutResult(
                    s -> audit.log(Entry.of("casework.TAKE_OVER").subjects(id).failed()));
            hinweise.addFlashAttribute("gewaehlt", gewaehlt(alle));
            hinweise.addFlashAttribute(
                    "geschafft", "Vergleichen Sie den Antrag mit den Stammdaten. Dann übernehmen Sie ihn.");
            return "redirect:/eingang/" + id + "?person=" + wer;
        }
        try {
            Set<UUID> keine = gezeigt == null ? Set.of() : gezeigt;
            AkteRef opened = takeover.takeOver(
                    id,
                    person,
                    wer.equals(Mitglieder.NEU) ? keine : null,
                    feld == null ? Set.of() : feld,
                    akte,
                    worte(alle));
            return "redirect:/akte/" + opened.akteId();
        } catch (Takeover.TakenOver faster) {
            transaction.executeWithoutResult(
                    s -> audit.log(Entry.of("casework.TAKE_OVER").subjects(id).refused()));
            hinweise.addFlashAttribute(
                    "weigerungSatz",
                    "Jemand hat diesen Antrag gerade übernommen oder geändert. Hier steht der neue Stand.");
            return "redirect:/eingang/" + id;
        } catch (Takeover.Unentschieden open) {
            transaction.executeWithoutResult(
                    s -> audit.log(Entry.of("casework.TAKE_OVER").subjects(id).refused()));
            hinweise.addFlashAttribute("weigerungSatz", open.satz());
            hinweise.addFlashAttribute("gewaehlt", gewaehlt(alle));
            return "redirect:/eingang/" + id + (person == null ? "" : "?person=" + person);
        }
    }

    /// What was chosen about persons, for the page that shows the form again.
    private static Map<String, String> gewaehlt(Map<String, String> alle) {
        return alle.entrySet().stream()
                .filter(e -> e.getKey().matches("wer|mitglied\\d{1,3}"))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().strip()));
    }

    /// Who each of the others in the household is, by number.
    private static Map<Integer, String> worte(Map<String, String> alle) {
        return alle.entrySet().stream()
                .filter(e -> e.getKey().matches("mitglied\\d{1,3}"))
                .collect(Collectors.toMap(
                        e -> Integer.valueOf(e.getKey().substring("mitglied".length())),
                        e -> e.getValue().strip(),
                        (first, again) -> first));
    }

    /// The applicant is none of these: remembered for the application, and later for the person it makes.
    @PostMapping("/eingang/{id}/nicht-dieselbe")
    @Permitted("casework.TAKE_OVER")
    String different(@PathVariable UUID id, @RequestParam UUID mit) {
        transaction.executeWithoutResult(status -> {
            dubletten.entscheide(antraege.get(id).id(), persons.kept(mit), false);
            audit.log(Entry.of("casework.TAKE_OVER").subjects(id, mit));
        });
        return "redirect:/eingang/" + id;
    }

    /// The message as it came, unchanged.
    @GetMapping("/eingang/{id}/original.xml")
    @Permitted("casework.READ_APPLICATION")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        Antrag antrag = takeover.open(id);
        byte[] xml = transaction.execute(status -> {
            Form form = forms.find(antrag.formular(), antrag.formularVersion()).orElse(null);
            if (!siehtAnschrift(antrag)
                    || !Antwortbereiche.von(antraege.angaben(antrag), form, bereiche.eigene(antrag.akteId()))
                            .ganz()) {
                throw new AccessRefused();
            }
            return antraege.original(antrag);
        });
        return file(xml, MediaType.APPLICATION_XML, "antrag-" + id + ".xml");
    }

    @GetMapping("/nachweis/{id}")
    @Permitted("casework.READ_EVIDENCE")
    ResponseEntity<byte[]> evidence(@PathVariable UUID id) {
        return transaction.execute(status -> {
            Evidence evidence = antraege.evidenceOf(id);
            audit.log(Entry.of("casework.READ_EVIDENCE").subjects(evidence.antragId(), id));
            byte[] content = antraege.content(evidence);
            // Asked of the content again: rows from before keep what their sender claimed.
            String type = FileCheck.type(content);
            return file(content, MediaType.parseMediaType(type), FileName.of(evidence.name(), type));
        });
    }

    @GetMapping("/akte/{akte}/antraege")
    @Permitted("casework.READ_FILE")
    String ofFile(@PathVariable UUID akte, Model model) {
        transaction.executeWithoutResult(status -> {
            AkteRef file = akten.get(akte);
            List<Antrag> all = antraege.allOfAkte(akte);
            model.addAttribute("akte", file);
            model.addAttribute("antraege", all);
            UnaryOperator<String> names = services::nameZuFormular;
            Predicate<String> byLetter = services::brieflich;
            model.addAttribute("leistungen", names);
            model.addAttribute("brieflich", byLetter);
            model.addAttribute("namen", staff.names());
            model.addAttribute(
                    "briefe",
                    all.stream().flatMap(a -> letters.letters(a.id()).stream()).toList());
            audit.log(Entry.of("casework.READ_FILE").subjects(akte));
        });
        return "casework/web/antraege";
    }

    /// Once she is a person of the authority, her blocked address is hidden here as everywhere.
    private boolean siehtAnschrift(Antrag antrag) {
        UUID person = antrag.personId();
        return person == null || !sperren.verbirgt(person);
    }

    private static Map<String, String> evidenceNames(@Nullable Form form) {
        Map<String, String> names = new HashMap<>(Map.of(OtherEvidence.ART, OtherEvidence.KURZ));
        if (form != null) {
            form.evidence().forEach(e -> names.putIfAbsent(e.art(), e.name().de()));
        }
        return names;
    }

    static ResponseEntity<byte[]> file(byte @Nullable [] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(content);
    }
}
