package de.tragwerk.service;

import de.tragwerk.form.Texts;
import java.util.List;
import java.util.Optional;

/// One service as the portal shows it.
///
/// @param id stable, part of the address of its page
/// @param leika keys of the catalogue of services (14 digits), the main one first, or one of our own where none
/// is known; empty for services made elsewhere
/// @param ozg numbers of the Onlinezugangsgesetz's catalogue
/// @param formular id of the form, empty where the portal only informs
/// @param akte kind of file an application makes, for instance `SGB12`; empty without a form
/// @param gerechnet the authority calculates it; all others end with a letter
/// @param norm what a decision rests on
/// @param eilig answers that make an application urgent, each `feld=wert`
/// @param plz fields of the form that name the place whose office answers, the first with an answer counts
/// @param ohneKonto the law by which one may apply without showing who one is; empty where a login is needed
/// @param minuten how long filling in takes, about
/// @param suche further words people look for
/// @param hoehe paragraphs about how much it is; amounts are not among them
/// @param geld what money a letter about it can grant; empty where none is paid
public record Leistung(
        String id,
        List<String> leika,
        List<String> ozg,
        Lebenslage lebenslage,
        String formular,
        String akte,
        boolean gerechnet,
        String norm,
        Rechtsbehelf rechtsbehelf,
        List<String> eilig,
        List<String> plz,
        String ohneKonto,
        int minuten,
        String suche,
        Texts name,
        Texts kurz,
        Texts lead,
        List<Texts> wer,
        Texts hinweis,
        List<Texts> hoehe,
        List<Texts> nachweise,
        Texts zustaendig,
        Texts kosten,
        Texts frist,
        Texts recht,
        List<Link> links,
        List<Geldleistung> geld) {

    /// German name, as desks and letters call it.
    public String titel() {
        return name.de();
    }

    /// The Sozialgesetzbuch holds for it; housing certificates are administrative law of the Land.
    public boolean sozial() {
        return !akte.equals("WOFG");
    }

    /// The money with this id, among what its letter can grant.
    public Optional<Geldleistung> geld(String id) {
        return geld.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /// One may apply without an account.
    public boolean auchOhneKonto() {
        return !ohneKonto.isEmpty();
    }

    /// A page elsewhere.
    public record Link(String url, Texts name) {}
}
