package de.tragwerk.decision.contest;

import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.law.sgb10.Aufschub;
import de.tragwerk.law.sgb10.Rechtsgebiet;
import de.tragwerk.service.Haushaltsstelle;
import de.tragwerk.service.Rechtsbehelf;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an objection can be against: a Bescheid that rests on a calculation, or a letter that decides.
///
/// @param id of the [Bescheid] or of the [Briefentscheid]
/// @param person whom it is addressed to
/// @param titel "Bewilligung", "Ende einer Leistung („Pflegegeld“)"
/// @param gesetz whose wording goes before
/// @param erstattung it demands money back
/// @param brief the letter, `null` for a Bescheid
/// @param schreiben its paper, `null` for a Bescheid
/// @param endet the line of money the letter ends, `null` where it ends none
public record Angegriffen(
        UUID id,
        int kreis,
        UUID person,
        LocalDate datum,
        String titel,
        Gesetz gesetz,
        boolean erstattung,
        @Nullable Briefentscheid brief,
        @Nullable UUID schreiben,
        @Nullable Leistungszeile endet) {

    static Angegriffen von(Bescheid b) {
        return new Angegriffen(
                b.id(),
                b.kreis(),
                b.person(),
                b.datum(),
                b.art().titel(),
                b.kapitel().gesetz(),
                !b.erstattung().isEmpty(),
                null,
                null,
                null);
    }

    /// @param antragsteller whom letters of the file are addressed to that name nobody else
    static Angegriffen von(Briefentscheid b, Schreiben s, UUID antragsteller, @Nullable Leistungszeile endet) {
        UUID person = s.person();
        return new Angegriffen(
                b.id(),
                b.kreis(),
                person == null ? antragsteller : person,
                s.datum(),
                Objects.requireNonNull(b.inhalt()).art().titel() + (endet == null ? "" : " („" + endet.was() + "“)"),
                Gesetz.SGB12,
                false,
                b,
                s.id(),
                endet);
    }

    public boolean istBrief() {
        return brief != null;
    }

    /// Part of the address of its page.
    public UUID schluessel() {
        return brief == null ? id : brief.schluessel();
    }

    /// One goes to court at once, so nobody can object.
    boolean nurKlage() {
        return rechtsbehelf() == Rechtsbehelf.KLAGE_VWGO;
    }

    /// The court is one of VwGO, so its rules about objections hold.
    public boolean vwgo() {
        return rechtsbehelf() != Rechtsbehelf.WIDERSPRUCH_SGG;
    }

    private Rechtsbehelf rechtsbehelf() {
        return brief == null
                ? Rechtsbehelf.WIDERSPRUCH_SGG
                : Objects.requireNonNull(brief.inhalt()).rechtsbehelf();
    }

    /// Whether an objection in time keeps the line running that the letter ends ([Aufschub#hemmt]).
    public boolean hemmbar() {
        return endet != null && Aufschub.hemmt(gebiet(endet));
    }

    /// What says whether it does: § 86a Abs. 1 SGG, § 80 Abs. 1 VwGO, or the rule that takes it away (§ 86a Abs. 2
    /// Nr. 4 SGG).
    public String aufschubNorm() {
        return switch (endet == null ? Rechtsgebiet.ANDERES : gebiet(endet)) {
            case SGB2 -> "§ 39 Nr. 1 SGB II";
            case ASYLBLG -> "§ 11 Abs. 4 AsylbLG";
            case SGB14 -> "§ 86a Abs. 2 Nr. 2 SGG";
            case SGB12, ANDERES -> vwgo() ? "§ 80 Abs. 1 VwGO" : "§ 86a Abs. 1 SGG";
        };
    }

    private static Rechtsgebiet gebiet(Leistungszeile zeile) {
        return switch (Haushaltsstelle.of(zeile.stelle()).orElseThrow()) {
            case SGB12_3, SGB12_7, SGB12_9 -> Rechtsgebiet.SGB12;
            case ASYLBLG_3, ASYLBLG_4, ASYLBLG_6 -> Rechtsgebiet.ASYLBLG;
            case SGB2_16, SGB2_22, SGB2_28 -> Rechtsgebiet.SGB2;
            case BKGG_6B, UHVORSCHG, LANDESBLINDENGELD, SGB9_2 -> Rechtsgebiet.ANDERES;
        };
    }
}
