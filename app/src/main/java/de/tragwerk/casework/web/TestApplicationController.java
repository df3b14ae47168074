package de.tragwerk.casework.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.application.Angaben;
import de.tragwerk.application.store.TestantragStore;
import de.tragwerk.application.store.TestantragStore.Anhang;
import de.tragwerk.application.store.TestantragStore.Testantrag;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.takeover.Proposal;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import de.tragwerk.party.Abgleich;
import de.tragwerk.scan.FileCheck;
import de.tragwerk.scan.FileName;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Test applications that came while the authority is being connected: shown like any other, confirmed, taken over on
/// trial, deleted. Nothing here writes a person, a file, a payment or a letter.
@Controller
@OnSide(Side.AMT)
@Transactional
class TestApplicationController {

    private final TestantragStore store;
    private final Leistungen leistungen;
    private final Forms forms;
    private final Access access;
    private final Audit audit;

    TestApplicationController(TestantragStore store, Leistungen leistungen, Forms forms, Access access, Audit audit) {
        this.store = store;
        this.leistungen = leistungen;
        this.forms = forms;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/testantraege")
    @Permitted("casework.TESTS")
    public String list(Model model) {
        audit.log(Entry.of("casework.TESTS"));
        model.addAttribute("tests", store.alle());
        return "casework/web/testantraege";
    }

    @GetMapping("/testantraege/{id}")
    @Permitted("casework.TESTS")
    public String show(@PathVariable UUID id, Model model) {
        Testantrag test = store.get(id);
        audit.log(Entry.of("casework.TESTS").subjects(id));
        Angaben angaben = angaben(test);
        Optional<Leistung> leistung = leistungen.alle().stream()
                .filter(l -> l.leika().contains(test.leika()))
                .findFirst();
        Form form = leistung.flatMap(l -> forms.newest(l.formular())).orElse(null);
        model.addAttribute("t", test);
        model.addAttribute("leistung", leistung.map(Leistung::titel).orElse(""));
        model.addAttribute("art", leistung.map(Leistung::akte).orElse(""));
        model.addAttribute("angaben", AnswerSheet.of(angaben, form).groups());
        model.addAttribute("anhaenge", store.anhaenge(id));
        model.addAttribute("person", Abgleich.zeilen(Proposal.person(angaben, 0), null));
        model.addAttribute(
                "haushalt",
                angaben.numbers("person.beziehung").stream()
                        .map(nr -> Proposal.person(angaben, nr).deskName())
                        .toList());
        return "casework/web/testantrag";
    }

    @GetMapping("/testantraege/{id}/anhang/{nr}")
    @Permitted("casework.TESTS")
    public ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable int nr) {
        List<Anhang> anhaenge = store.anhaenge(id);
        Anhang anhang = anhaenge.stream().filter(a -> a.nr() == nr).findFirst().orElseThrow(AccessRefused::new);
        audit.log(Entry.of("casework.TESTS").subjects(id));
        String type = FileCheck.type(anhang.inhalt());
        return ApplicationController.file(
                anhang.inhalt(), MediaType.parseMediaType(type), FileName.of(anhang.name(), type));
    }

    @PostMapping("/testantraege/{id}/vollstaendig")
    @Permitted("casework.TEST_CONFIRM")
    public String complete(@PathVariable UUID id) {
        store.get(id);
        store.gesehen(id, access.employee().id());
        audit.log(Entry.of("casework.TEST_CONFIRM").subjects(id));
        return "redirect:/testantraege/" + id;
    }

    /// What a takeover reads was read and shown; that it worked is noted, and nothing else is written.
    @PostMapping("/testantraege/{id}/probe")
    @Permitted("casework.TEST_CONFIRM")
    public String trial(@PathVariable UUID id, RedirectAttributes danach) {
        Angaben angaben = angaben(store.get(id));
        boolean good = !angaben.text("person.familienname").isBlank();
        Entry entry = Entry.of("casework.TEST_CONFIRM").subjects(id);
        audit.log(good ? entry : entry.failed());
        if (good) {
            store.verarbeitet(id, access.employee().id());
        } else {
            danach.addFlashAttribute(
                    "weigerungSatz",
                    "Der Testantrag nennt keine Person, darum lässt er sich nicht übernehmen. Sagen Sie das der Vermittlungsstelle.");
        }
        return "redirect:/testantraege/" + id;
    }

    @PostMapping("/testantraege/{id}/loeschen")
    @Permitted("casework.TEST_DELETE")
    public String delete(@PathVariable UUID id, RedirectAttributes danach) {
        // Who comes second gets the answer of an id nobody has.
        if (!store.loesche(id)) {
            throw new AccessRefused();
        }
        audit.log(Entry.of("casework.TEST_DELETE").subjects(id));
        danach.addFlashAttribute("hinweis", "Der Testantrag ist gelöscht.");
        return "redirect:/testantraege";
    }

    private static Angaben angaben(Testantrag test) {
        return new Angaben(((Nachricht.Antrag) Codec.read(test.original())).angaben());
    }
}
