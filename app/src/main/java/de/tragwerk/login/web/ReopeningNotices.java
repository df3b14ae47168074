package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Action;
import de.tragwerk.login.Reopenings;
import de.tragwerk.shell.Meldung;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// On whichever page they are: who can confirm, the data-protection officer, and the owner herself.
@Configuration(proxyBeanMethods = false)
class ReopeningNotices {

    /// Attribute of the request: something happened to the account of who acts. Read with her session, so that no
    /// page of the many who have nothing to hear of asks the database once more.
    static final String OWN = ReopeningNotices.class.getName() + ".own";

    private record Notice(Action action, String href, Supplier<List<String>> sentences) implements Meldung {
        @Override
        public List<String> offene() {
            return sentences.get();
        }
    }

    @Bean
    Meldung waitingReopenings(Reopenings reopenings, Access access) {
        return new Notice(
                LoginAction.CONFIRM_REOPENING,
                "/anmelden/zugaenge",
                () -> number(
                        reopenings.waitingFor(access.employee().person()),
                        "Ein Zugang wartet auf Ihre Bestätigung.",
                        " Zugänge warten auf Ihre Bestätigung."));
    }

    @Bean
    Meldung reopeningsToNote(Reopenings reopenings) {
        return new Notice(
                LoginAction.NOTE_REOPENING,
                "/anmelden/zugaenge",
                () -> number(
                        reopenings.toNote(),
                        "Der Zugang zu einem Konto wurde neu geöffnet.",
                        " Zugänge zu Konten wurden neu geöffnet."));
    }

    @Bean
    Meldung ownReopening() {
        return new Notice(
                LoginAction.OWN_ACCOUNT,
                "/konto#zugang",
                () -> RequestContextHolder.currentRequestAttributes().getAttribute(OWN, RequestAttributes.SCOPE_REQUEST)
                                == null
                        ? List.of()
                        : List.of("Jemand will den Zugang zu Ihrem Konto neu öffnen oder hat es getan."));
    }

    private static List<String> number(int count, String one, String many) {
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(one);
            default -> List.of(count + many);
        };
    }
}
