package de.tragwerk.application.web;

import static de.tragwerk.access.Role.ADMINISTRATION;
import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;

import de.tragwerk.access.Access;
import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.application.store.TestantragStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Test applications that came while the authority is being connected: shown whole, confirmed, photographed for the
/// acceptance protocol.
@Controller
@OnSide(Side.AMT)
@Transactional
class TestantragController {

    enum TestantragAction implements Action {
        TESTS;

        @Override
        public Rule rule() {
            return Rule.role(SACHBEARBEITUNG, LEITUNG, ADMINISTRATION);
        }
    }

    private final TestantragStore store;
    private final Access access;
    private final Audit audit;

    TestantragController(TestantragStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    @Bean
    static ActionCatalog testantragActions() {
        return ActionCatalog.of("application", TestantragAction.values());
    }

    @GetMapping("/testantraege")
    @Permitted("application.TESTS")
    public String list(Model model) {
        audit.log(Entry.of("application.TESTS"));
        model.addAttribute("tests", store.alle());
        return "application/web/testantraege";
    }

    @GetMapping("/testantraege/{id}")
    @Permitted("application.TESTS")
    public String show(@PathVariable UUID id, Model model) {
        TestantragStore.Testantrag test = store.get(id);
        audit.log(Entry.of("application.TESTS").subjects(id));
        model.addAttribute("t", test);
        model.addAttribute("angaben", ((Nachricht.Antrag) Codec.read(test.original())).angaben());
        return "application/web/testantrag";
    }

    @PostMapping("/testantraege/{id}/vollstaendig")
    @Permitted("application.TESTS")
    public String complete(@PathVariable UUID id) {
        store.get(id);
        store.gesehen(id, access.employee().id());
        audit.log(Entry.of("application.TESTS").subjects(id));
        return "redirect:/testantraege/" + id;
    }
}
