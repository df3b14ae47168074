package de.tragwerk.decision.facts;

import de.tragwerk.application.Angaben;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.TatsacheArt;
import java.util.UUID;

/// What the form `soziale-entschaedigung` asks. That something is recognised is never taken from it: an officer
/// enters it from the notice, and without it nothing is calculated.
final class EntschaedigungTatsachen {
    private EntschaedigungTatsachen() {}

    static void lies(Angaben a, Fall fall, Merker merker) {
        UUID ich = fall.antragsteller().id();
        String als = a.text("entschaedigung.als");
        if (!TatsacheArt.ENTSCHAEDIGUNG_ALS.auswahl().containsKey(als)) {
            return;
        }
        merker.fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, ich, als, "entschaedigung.als", 0);
        if (als.equals(TatsacheArt.GESCHAEDIGT)) {
            String grad = a.text("entschaedigung.grad");
            if (TatsacheArt.GRAD_SCHAEDIGUNG.auswahl().containsKey(grad)) {
                merker.fakt(TatsacheArt.GRAD_SCHAEDIGUNG, ich, grad, "entschaedigung.grad", 0);
            }
            if (a.ja("entschaedigung.schwerst", 0)) {
                merker.fakt(TatsacheArt.SCHWERSTE_FOLGEN, ich, "true", "entschaedigung.schwerst", 0);
            }
        }
        String kinder = a.text("entschaedigung.kinder");
        if (als.equals(TatsacheArt.WITWE) && kinder.matches("\\d{1,2}")) {
            merker.fakt(TatsacheArt.KINDER_WITWE, ich, kinder, "entschaedigung.kinder", 0);
        }
    }
}
