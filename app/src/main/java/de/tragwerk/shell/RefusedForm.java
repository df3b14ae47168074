package de.tragwerk.shell;

import java.util.List;
import java.util.Map;

/// A form of the desk that was refused, with what was typed in it.
///
/// @param action where it was sent to
/// @param page the page it stands on, with its query; empty where the answer is not at the address of its page
/// @param said what the page says about the refusal, by the name of its attribute
/// @param typed no passwords and codes
public record RefusedForm(String action, String page, Map<String, ?> said, List<Field> typed) {

    static final String ATTRIBUTE = RefusedForm.class.getName();

    /// By this name the frame of the desk finds it.
    static final String MODEL = "getipptesFormular";

    public record Field(String name, String value) {}
}
