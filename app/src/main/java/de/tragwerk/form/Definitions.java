package de.tragwerk.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads definitions that did not come with the program: drafts of editors, and what they published.
@Component
public class Definitions {

    /// A definition has at most this many characters.
    public static final int LONGEST = 1_000_000;

    /// @param form as far as it could be read; to be used only without faults
    /// @param faults by line
    public record Draft(Form form, List<DefinitionFault> faults) {}

    private final Library library = Forms.library();

    /// Reads a draft: all faults at once; translations, purposes and norms may be missing.
    public Draft draft(String yaml) {
        List<DefinitionFault> faults = new ArrayList<>();
        Form form = null;
        if (yaml.length() > LONGEST) {
            faults.add(new DefinitionFault(0, "Formular", "Die Datei ist zu groß"));
        } else {
            try {
                form = DefinitionReader.ofDraft(library, faults).read("", yaml);
            } catch (DefinitionFault whole) {
                faults.add(whole);
            }
        }
        faults.sort(Comparator.comparingInt(DefinitionFault::line));
        return new Draft(form == null ? Forms.NONE : form, List.copyOf(faults));
    }

    /// Reads a published version, which is whole.
    ///
    /// @throws DefinitionFault when this program does not understand it
    public Form published(String yaml) {
        return DefinitionReader.ofWhole(library).read("", yaml);
    }
}
