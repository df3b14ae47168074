package de.tragwerk.organisation.web;

import de.tragwerk.access.StepUp;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What gives somebody rights asks for proof first: a desk left open is not enough. The proof is checked outside
/// of the transaction in which the act is done then, so that a wrong one counts whatever becomes of it.
@Component
class NachBeweis {

    private final StepUp stepUp;
    private final TransactionTemplate transaction;

    NachBeweis(StepUp stepUp, TransactionTemplate transaction) {
        this.stepUp = stepUp;
        this.transaction = transaction;
    }

    /// Call it outside of a transaction.
    ///
    /// @param may what is refused whatever the proof is: asked before it, and again by the act
    /// @param page where the form stands; it comes back with what was typed when the proof is wrong
    /// @param act returns the view
    String tue(String proof, Runnable may, String page, RedirectAttributes flash, Supplier<String> act) {
        transaction.executeWithoutResult(status -> may.run());
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            flash.addFlashAttribute("weigerungSatz", no.sentence());
            return "redirect:" + page;
        }
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }
}
