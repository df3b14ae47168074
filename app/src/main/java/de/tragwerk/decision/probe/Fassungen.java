package de.tragwerk.decision.probe;

import de.tragwerk.decision.model.Fassung;
import de.tragwerk.decision.model.Fassungstext;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Textbaustein;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.kernel.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Versions as text, what they would take the place of, and how they go live.
@Component("probeFassungen")
public class Fassungen {

    /// Late enough for every block that is ever planned.
    private static final LocalDate SPAET = LocalDate.of(9999, 12, 31);

    private final TextTabelle texte;
    private final Rechner rechner;

    Fassungen(TextTabelle texte, Rechner rechner) {
        this.texte = texte;
        this.rechner = rechner;
    }

    public Fassungstext.Gelesen lies(Probelauf p) {
        return lies(p.parameter(), p.texte());
    }

    Fassungstext.Gelesen lies(String parameter, String text) {
        Map<String, Textbaustein> bekannt =
                texte.gueltige("de", SPAET).stream().collect(Collectors.toMap(Textbaustein::code, Function.identity()));
        return Fassungstext.lies(parameter, text, bekannt);
    }

    /// What holds now where the version would hold: rules, values, wording. If it differs later, somebody changed it.
    String lage(Fassung f) {
        StringBuilder lage = new StringBuilder();
        for (Gesetz g : Gesetz.values()) {
            lage.append(rechner.regelwerk(g)).append('\n');
        }
        return lage.append(f.werte().imProgramm())
                .append(texte.versionen(f.worte().keySet()))
                .toString();
    }

    /// Adds the blocks of a released version; notices use them from their first day.
    void uebernimm(Fassung f, UUID konto) {
        f.bloecke().forEach(b -> texte.neueVersion(b.code(), b.ab(), b.text(), konto));
    }

    /// The values as rows of the files beside the law, for the next release of the program.
    public String yaml(Probelauf p, Fassung f) {
        StringBuilder yaml = new StringBuilder("# " + p.anlass().replace('\n', ' ') + "\n# Probelauf " + p.id()
                + ", freigegeben " + p.freigegebenAm() + "\n");
        Map<String, List<Parameter>> reihen = f.werte().werte().stream()
                .collect(Collectors.groupingBy(Parameter::name, TreeMap::new, Collectors.toList()));
        reihen.forEach((name, werte) -> {
            yaml.append(
                    "- name: " + name + "\n  titel: " + text(werte.getFirst().titel()) + "\n  einheit: "
                            + werte.getFirst().einheit().name().toLowerCase(Locale.ROOT) + "\n  norm: "
                            + text(werte.getFirst().norm()) + "\n  werte:\n");
            for (Parameter w : werte) {
                yaml.append("  - {ab: '" + w.ab() + "'" + (w.bis() == null ? "" : ", bis: '" + w.bis() + "'")
                        + ", wert: '" + wert(w) + "', quelle: " + text(w.quelle()) + ", beleg: "
                        + w.beleg().name().toLowerCase(Locale.ROOT) + "}\n");
            }
        });
        return yaml.toString();
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A value as people write it: with a point.
    public static String wert(Parameter p) {
        int stellen = switch (p.einheit()) {
            case EURO -> 2;
            case ANTEIL -> 6;
            case ZAHL -> 0;
        };
        BigDecimal wert = BigDecimal.valueOf(p.wert(), stellen).stripTrailingZeros();
        return (wert.scale() < 0 ? wert.setScale(0) : wert).toPlainString();
    }
}
