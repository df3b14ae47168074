package de.tragwerk.finder.web;

import de.tragwerk.form.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A benefit as the result page shows it.
///
/// @param gruende why it fits
/// @param fehlt what is still missing
/// @param gegen why it rather does not fit
/// @param cents estimate of a month, `null` without
/// @param hoechstens the estimate is a highest amount
/// @param ungeprueft values in it that nobody checked against the official print
/// @param ohne ends the key of the sentence that says why there is no estimate; empty without
/// @param seite address of the page about it, empty without
/// @param formular form one applies with, empty without
/// @param url page elsewhere, empty without
public record KarteView(
        String regel,
        Wording name,
        Wording satz,
        boolean eilig,
        List<Wording> gruende,
        List<Wording> fehlt,
        List<Wording> gegen,
        List<String> normen,
        Wording wer,
        Wording hinweis,
        @Nullable Long cents,
        boolean hoechstens,
        List<String> ungeprueft,
        String ohne,
        String seite,
        String formular,
        String url) {}
