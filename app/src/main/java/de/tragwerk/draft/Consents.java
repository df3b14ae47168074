package de.tragwerk.draft;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.shell.Language;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The proof of a consent to a stored draft (Art. 7 Abs. 1 DSGVO): who, when, for which draft, to which sentence
/// in which language. The log keeps the sentence as its SHA-256 over UTF-8; the sentence itself is a text of the
/// program.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Consents {

    /// Every page that asks for it shows this sentence.
    static final String SATZ = "antrag.hinweise.einwilligung";

    private final MessageSource messages;
    private final Audit audit;

    Consents(MessageSource messages, Audit audit) {
        this.messages = messages;
        this.audit = audit;
    }

    /// She ticked the sentence on the page she just sent.
    void given(Draft draft) {
        Locale locale = LocaleContextHolder.getLocale();
        String sentence = messages.getMessage(SATZ, null, locale);
        audit.log(Entry.of("draft.CONSENT")
                .subjects(draft.konto(), draft.id())
                .thing("einwilligung-" + Language.of(locale).code(), draft.id(), Sha256.of(sentence)));
    }

    /// She deleted the draft, and with it her consent.
    void withdrawn(Draft draft) {
        audit.log(Entry.of("draft.WITHDRAWN").subjects(draft.konto(), draft.id()));
    }
}
