package de.tragwerk.decision.deliver;

import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Who gets a letter beside the applicant: § 37 Abs. 1 Satz 1 SGB X makes an act known to everybody it is about.
/// Children get it through a parent (§ 1629 Abs. 1 Satz 2 BGB, § 11 Abs. 1 SGB X), who wants it that way through
/// whom she authorised (§ 13, § 37 Abs. 1 Satz 2 SGB X).
public final class Mitbetroffene {
    private static final int VOLLJAEHRIG = 18;

    private Mitbetroffene() {}

    /// @param betroffen persons the letter is about
    /// @return adults among them who get a copy of their own
    public static List<UUID> von(
            Fall fall, List<Inhalt.Beteiligt> betroffen, List<Tatsache> tatsachen, LocalDate heute) {
        return betroffen.stream()
                .filter(p -> !p.id().equals(fall.antragsteller().id()))
                .filter(p -> volljaehrig(p, heute))
                .filter(p -> tatsachen.stream().noneMatch(t -> p.id().equals(t.person()) && entbehrlich(t, heute)))
                .map(Inhalt.Beteiligt::id)
                .toList();
    }

    public static boolean volljaehrig(Inhalt.Beteiligt p, LocalDate tag) {
        return !p.geboren().plusYears(VOLLJAEHRIG).isAfter(tag);
    }

    /// Whether what reaches the applicant reaches her as well: she authorised him (§ 13, § 37 Abs. 1 Satz 2
    /// SGB X).
    public static boolean bevollmaechtigt(UUID person, List<Tatsache> tatsachen, LocalDate tag) {
        return tatsachen.stream()
                .anyMatch(t -> person.equals(t.person())
                        && t.art() == TatsacheArt.EMPFANGSVOLLMACHT
                        && t.gilt(YearMonth.from(tag))
                        && Boolean.parseBoolean(t.wert()));
    }

    /// The address field of a letter to one of them alone. A child's goes to her parent, who represents her:
    /// where letters to him go.
    ///
    /// @param anschrift lines of her address field, name first
    public static List<String> anschrift(Fall fall, Inhalt.Beteiligt an, List<String> anschrift, LocalDate heute) {
        if (an.equals(fall.antragsteller()) || volljaehrig(an, heute)) {
            return anschrift;
        }
        List<String> seine = fall.anschrift().size() > 1 ? fall.anschrift() : anschrift;
        List<String> zeilen = new ArrayList<>(List.of(
                anschrift.getFirst(), "vertreten durch " + fall.antragsteller().voll()));
        zeilen.addAll(seine.subList(1, seine.size()));
        return List.copyOf(zeilen);
    }

    private static boolean entbehrlich(Tatsache t, LocalDate heute) {
        return t.gilt(YearMonth.from(heute))
                && switch (t.art()) {
                    case EMPFANGSVOLLMACHT -> Boolean.parseBoolean(t.wert());
                    case ZUGEHOERIGKEIT -> TatsacheArt.VERSTORBEN.equals(t.wert());
                    default -> false;
                };
    }
}
