package de.tragwerk.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who runs the portal and whom one can write to, as the operator has set it (`tragwerk.betreiber.*`): what § 5 DDG,
/// Art. 13 Abs. 1 Buchst. a and b DSGVO and § 12b BGG ask for. The demo has invented addresses.
@Component
public class Operator {

    /// Marks the end of a line in a setting.
    private static final String LINE = "\\s*\\|\\s*";

    /// @param key end of its message key
    /// @param lines what the operator set
    /// @param mail whether it is an address to write to
    public record Contact(String key, List<String> lines, boolean mail) {}

    private final String name;
    private final String address;
    private final String mail;
    private final String telephone;
    private final String officer;
    private final String supervision;
    private final String arbitration;

    Operator(
            @Value("${tragwerk.demo:false}") boolean demo,
            @Value("${tragwerk.betreiber.name:}") String name,
            @Value("${tragwerk.betreiber.anschrift:}") String address,
            @Value("${tragwerk.betreiber.mail:}") String mail,
            @Value("${tragwerk.betreiber.telefon:}") String telephone,
            @Value("${tragwerk.betreiber.datenschutz:}") String officer,
            @Value("${tragwerk.betreiber.aufsicht:}") String supervision,
            @Value("${tragwerk.betreiber.durchsetzung:}") String arbitration) {
        boolean invented = demo && name.isBlank();
        this.name = invented ? "Zweckverband Sozialportal Auental (erfunden)" : name;
        this.address = invented ? "Kreisstraße 1 | 12350 Auental" : address;
        this.mail = invented ? "portal@auental.example" : mail;
        this.telephone = invented ? "03098 555 00 10" : telephone;
        this.officer = invented ? "Datenschutz | Kreisstraße 1, 12350 Auental | datenschutz@auental.example" : officer;
        this.supervision = invented ? "Die Landesbeauftragte für den Datenschutz (erfunden)" : supervision;
        this.arbitration = invented ? "Durchsetzungsstelle des Landes (erfunden)" : arbitration;
    }

    /// Who runs the portal; empty where nothing was set.
    public List<Contact> provider() {
        return contacts(
                contact("name", name, false),
                contact("anschrift", address, false),
                contact("telefon", telephone, false),
                contact("mail", mail, true));
    }

    /// The same with the data-protection officer and the supervisory authority.
    public List<Contact> dataProtection() {
        List<Contact> all = new ArrayList<>(provider());
        all.addAll(contacts(contact("datenschutz", officer, false), contact("aufsicht", supervision, false)));
        return all;
    }

    /// Whom a barrier is told to, and who helps when the answer does not.
    public List<Contact> accessibility() {
        List<Contact> all =
                new ArrayList<>(contacts(contact("telefon", telephone, false), contact("mail", mail, true)));
        all.addAll(contacts(contact("durchsetzung", arbitration, false)));
        return all;
    }

    private static Contact contact(String key, String value, boolean mail) {
        return new Contact(
                key, value.isBlank() ? List.of() : List.of(value.strip().split(LINE)), mail);
    }

    private static List<Contact> contacts(Contact... all) {
        return List.of(all).stream().filter(c -> !c.lines().isEmpty()).toList();
    }
}
