package de.tragwerk.mail.gegenstelle;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where who tries the demo reads the mails it sent: invented people, this machine only.
@Controller
@OnSide(Side.IDENTITY)
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
@ConditionalOnExpression("'${tragwerk.seiten:portal}'.contains('portal')")
class DemoPostController {

    enum DemoPostAction implements Action {
        DEMO_POST;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    private final DemoPost post;

    DemoPostController(DemoPost post) {
        this.post = post;
    }

    @Bean
    static ActionCatalog demoPostActions() {
        return ActionCatalog.of("mail", DemoPostAction.values());
    }

    @GetMapping("/post")
    @Permitted(value = "mail.DEMO_POST", audited = false)
    String page(Model model) {
        model.addAttribute("eingang", post.eingang());
        return "mail/gegenstelle/post";
    }
}
