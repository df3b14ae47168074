package de.tragwerk.osci.message;

import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/// Reads the feedback of an answer.
public final class Feedbacks {

    private Feedbacks() {}

    /// @param order element of the answer
    public static List<Feedback> read(Element order) throws OsciException {
        return entries(Xml.need(order, Ns.OSCI, "Feedback"));
    }

    /// @param feedback element that holds the entries, whatever its name
    public static List<Feedback> entries(Element feedback) throws OsciException {
        List<Feedback> entries = new ArrayList<>();
        for (Element entry : Xml.children(feedback, Ns.OSCI, "Entry")) {
            entries.add(new Feedback(
                    Xml.text(Xml.need(entry, Ns.OSCI, "Code")), Xml.text(Xml.need(entry, Ns.OSCI, "Text"))));
        }
        return entries;
    }
}
