package de.tragwerk.demo;

import de.tragwerk.access.Role;
import de.tragwerk.mandant.Mandant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The cast as read from `cast.yaml`. Ids are derived from names, so they are the same in every installation.
public final class Cast {

    /// @param pseudonym subject at the identity provider
    public record Citizen(
            String login, String vorname, String nachname, LocalDate geburtsdatum, String email, String wer) {
        public String pseudonym() {
            return id("pseudonym", login).toString();
        }
    }

    public record Staff(
            String mandant,
            String login,
            String person,
            String name,
            String stelle,
            List<Role> rollen,
            List<Integer> kreise) {
        public UUID account() {
            return id("account", mandant, login);
        }

        public UUID personId() {
            return id("person", mandant, person);
        }

        /// Subject at the identity provider.
        public String pseudonym() {
            return id("pseudonym", mandant, login).toString();
        }
    }

    public record Arbeitsgruppe(String mandant, int kreis, String name) {}

    /// @param ags municipality or district key, empty for others
    /// @param organisation key in the directory
    /// @param leika services this authority answers for
    public record Authority(Mandant mandant, String ags, String organisation, List<String> leika) {}

    /// Login names of citizens made for measuring begin so.
    public static final String MEASURED = "messung.";

    private final List<Authority> authorities;
    private final List<Citizen> citizens;
    private final List<Staff> staff;
    private final List<Arbeitsgruppe> arbeitsgruppen;

    private Cast(Map<String, List<Map<String, Object>>> yaml) {
        authorities = yaml.getOrDefault("mandanten", List.of()).stream()
                .map(m -> new Authority(
                        new Mandant(text(m, "id"), text(m, "name"), Mandant.Art.valueOf(text(m, "art")), ""),
                        text(m, "ags"),
                        text(m, "organisation"),
                        texts(m, "leika")))
                .toList();
        citizens = yaml.getOrDefault("citizens", List.of()).stream()
                .map(c -> new Citizen(
                        text(c, "login"),
                        text(c, "vorname"),
                        text(c, "nachname"),
                        LocalDate.parse(text(c, "geburtsdatum")),
                        text(c, "email"),
                        text(c, "wer")))
                .toList();
        staff = yaml.getOrDefault("staff", List.of()).stream()
                .map(s -> new Staff(
                        text(s, "mandant"),
                        text(s, "login"),
                        text(s, "person"),
                        text(s, "name"),
                        text(s, "stelle"),
                        texts(s, "rollen").stream().map(Role::valueOf).toList(),
                        texts(s, "kreise").stream().map(Integer::valueOf).toList()))
                .toList();
        arbeitsgruppen = yaml.getOrDefault("arbeitsgruppen", List.of()).stream()
                .map(a -> new Arbeitsgruppe(text(a, "mandant"), Integer.parseInt(text(a, "kreis")), text(a, "name")))
                .toList();
    }

    /// Reads the cast that ships with the program.
    @SuppressWarnings("unchecked")
    public static Cast load() {
        try (InputStream in = Cast.class.getResourceAsStream("cast.yaml")) {
            if (in == null) {
                throw new IllegalStateException("cast.yaml fehlt");
            }
            Object yaml = new Load(LoadSettings.builder().build())
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return new Cast((Map<String, List<Map<String, Object>>>) yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cast(Cast cast, List<Citizen> citizens) {
        this.authorities = cast.authorities;
        this.citizens = List.copyOf(citizens);
        this.staff = cast.staff;
        this.arbeitsgruppen = cast.arbeitsgruppen;
    }

    /// The same cast with so many more citizens, `messung.1` and on, for who measures many at once: each has an
    /// account of her own, as in life.
    Cast withMore(int number) {
        List<Citizen> all = new ArrayList<>(citizens);
        for (int nr = 1; nr <= number; nr++) {
            all.add(new Citizen(
                    MEASURED + nr,
                    "Mara",
                    "Messung " + nr,
                    LocalDate.of(1960, 1, 1).plusDays(nr),
                    MEASURED + nr + "@example.org",
                    "nur zum Messen"));
        }
        return new Cast(this, all);
    }

    public List<Authority> authorities() {
        return authorities;
    }

    public List<Citizen> citizens() {
        return citizens;
    }

    public Optional<Citizen> citizen(String login) {
        return citizens.stream().filter(c -> c.login().equals(login)).findFirst();
    }

    public List<Staff> staff() {
        return staff;
    }

    public Optional<Staff> employee(String login) {
        return staff.stream().filter(s -> s.login().equals(login)).findFirst();
    }

    /// The member of staff with this login name.
    public Staff staff(String login) {
        return staff.stream()
                .filter(s -> s.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Niemand heißt " + login));
    }

    public List<Arbeitsgruppe> arbeitsgruppen() {
        return arbeitsgruppen;
    }

    private static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
