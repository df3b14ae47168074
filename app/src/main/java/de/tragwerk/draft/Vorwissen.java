package de.tragwerk.draft;

import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import jakarta.servlet.http.HttpServletRequest;

/// What a person answered elsewhere before and may take over into a new draft. Implemented by the module that asked.
///
/// Nothing is taken over unless she says so.
public interface Vorwissen {

    /// Answers to questions of this form, marked as taken over; none when she answered nothing elsewhere.
    Answers fuer(Form form, HttpServletRequest request);
}
