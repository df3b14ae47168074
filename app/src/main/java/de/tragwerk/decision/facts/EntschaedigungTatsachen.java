package de.tragwerk.decision.facts;

import de.tragwerk.application.Angaben;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.TatsacheArt;
import java.util.Set;
import java.util.UUID;

/// What the form `soziale-entschaedigung` asks. That something is recognised is never taken from it: an officer
/// enters it from the notice, and without it nothing is calculated. Nor are the children of a widow: the form asks for
/// whom she cares, and only some of them raise her payment.
final class EntschaedigungTatsachen {
    /// What can be applied for; the other codes of the fact are an officer's.
    private static final Set<String> ALS =
            Set.of(TatsacheArt.GESCHAEDIGT, TatsacheArt.WITWE, TatsacheArt.HALBWAISE, TatsacheArt.VOLLWAISE);

    private EntschaedigungTatsachen() {}

    static void lies(Angaben a, Fall fall, Merker merker) {
        UUID ich = fall.antragsteller().id();
        String als = a.text("entschaedigung.als");
        if (!ALS.contains(als)) {
            return;
        }
        merker.fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, ich, als, "entschaedigung.als", 0);
        if (als.equals(TatsacheArt.GESCHAEDIGT)) {
            String grad = a.text("entschaedigung.grad");
            if (TatsacheArt.GRAD_SCHAEDIGUNG.auswahl().containsKey(grad)) {
                merker.fakt(TatsacheArt.GRAD_SCHAEDIGUNG, ich, grad, "entschaedigung.grad", 0);
            }
            // Below 100 they change nothing (§ 83 Abs. 2 SGB XIV), whatever she takes for heavy.
            if (grad.equals("100") && a.ja("entschaedigung.schwerst", 0)) {
                merker.fakt(TatsacheArt.SCHWERSTE_FOLGEN, ich, "true", "entschaedigung.schwerst", 0);
            }
        }
    }
}
