package de.tragwerk.portal;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.draft.Confirmations;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.DraftFile;
import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.Guests;
import de.tragwerk.draft.Helpers;
import de.tragwerk.draft.Room;
import de.tragwerk.draft.Submission;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.message.Vertrauensniveau;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.route.Responsibilities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends a draft: finds the authority, seals for it, and in one transaction hands over, notes and forgets.
@Component
class SendApplication implements Submission {

    private final Drafts drafts;
    private final Guests guests;
    private final Helpers helpers;
    private final Confirmations confirmations;
    private final Forms forms;
    private final Mailbox mailbox;
    private final Transport transport;
    private final Responsibilities responsibilities;
    private final Places places;
    private final Leistungen services;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RealTime time;

    SendApplication(
            Drafts drafts,
            Guests guests,
            Helpers helpers,
            Confirmations confirmations,
            Forms forms,
            Mailbox mailbox,
            Transport transport,
            Responsibilities responsibilities,
            Places places,
            Leistungen services,
            Access access,
            TransactionTemplate transaction,
            Clock clock,
            RealTime time) {
        this.drafts = drafts;
        this.guests = guests;
        this.helpers = helpers;
        this.confirmations = confirmations;
        this.forms = forms;
        this.mailbox = mailbox;
        this.transport = transport;
        this.responsibilities = responsibilities;
        this.places = places;
        this.services = services;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public boolean sent(UUID draftId) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean known = mailbox.knows(draftId);
            if (known) {
                mailbox.application(draftId);
            }
            return known;
        }));
    }

    @Override
    public Outcome submit(UUID draftId, String fassung, String chosen) {
        Draft draft = drafts.sending(draftId);
        if (!drafts.fassung(draft).equals(fassung)) {
            return new Outcome.Changed();
        }
        Form form = forms.get(draft.formular(), draft.version());
        if (access.citizen().guest() && !guests.allowed(form.id())) {
            return new Outcome.NotSent("senden.konto");
        }
        List<Evaluation.Value> values = new Evaluation(form, draft.answers(), LocalDate.now(clock)).values();
        List<Places.Place> here = plz(form, values).map(places::of).orElse(List.of());
        if (here.isEmpty()) {
            return new Outcome.NotSent("senden.plz");
        }
        Optional<String> ars = here.stream()
                .map(Places.Place::ars)
                .filter(a -> here.size() == 1 || a.equals(chosen))
                .findFirst();
        if (ars.isEmpty()) {
            return new Outcome.Choose(
                    here.stream().map(p -> new Place(p.ars(), p.ort())).toList());
        }
        try {
            Route route = transport.route(form.schluessel(), ars.get());
            return send(draft, fassung, form, values, ars.get(), route);
        } catch (NoRoute.Spaeter | DirectoryClient.DirectoryDown e) {
            return new Outcome.NotSent("senden.spaeter");
        } catch (NoRoute e) {
            return new Outcome.NotSent("senden.niemand");
        } catch (MessageRefused e) {
            return new Outcome.NotSent("senden.inhalt");
        }
    }

    /// The postcode of the place whose office answers for this service.
    private Optional<String> plz(Form form, List<Evaluation.Value> values) {
        List<String> fields = services.zuFormular(form.id()).map(Leistung::plz).orElse(List.of("anschrift.plz"));
        return fields.stream()
                .flatMap(f -> values.stream().filter(v -> v.field().equals(f)))
                .map(Evaluation.Value::value)
                .findFirst();
    }

    private Outcome send(
            Draft draft, String fassung, Form form, List<Evaluation.Value> values, String ars, Route route) {
        UUID adresse = UUID.randomUUID();
        List<Attachment> attachments = new ArrayList<>();
        List<Nachricht.Nachweis> evidence = new ArrayList<>();
        // A draft from before there was a limit at the upload.
        Room room = Room.APPLICATION.without(drafts.files(draft));
        if (room.files() < 0 || room.bytes() < 0) {
            return new Outcome.NotSent("senden.gross");
        }
        transaction.executeWithoutResult(status -> {
            for (DraftFile file : drafts.files(draft)) {
                String name = "anhang-" + (attachments.size() + 1);
                attachments.add(new Attachment(name, file.contentType(), drafts.content(draft, file)));
                evidence.add(new Nachricht.Nachweis(
                        file.art(), name, file.name(), file.contentType(), file.groesse(), file.sha256()));
            }
        });
        boolean guest = access.citizen().guest();
        // Without an account there is no mailbox: letters go by post.
        byte[] publicKey = guest ? new byte[0] : mailbox.publicKey(draft.konto());
        Kopf kopf = new Kopf(
                draft.id(),
                time.instant(),
                route.organisation(),
                responsibilities.own().orElse("por:unbekannt"));
        List<Angabe> angaben = new ArrayList<>();
        values.forEach(v -> angaben.add(new Angabe(v.field(), v.nr(), v.value())));
        angaben.addAll(confirmed(draft));
        byte[] xml = Codec.write(new Nachricht.Antrag(
                kopf,
                form.schluessel(),
                ars,
                form.id(),
                form.version(),
                draft.sprache(),
                niveau(draft),
                new Nachricht.Rueckweg(kopf.autor(), adresse, publicKey),
                angaben,
                evidence));
        // Encrypted for the authority in this process, before anything of it is stored.
        Sealed sealed = transport.seal(route, "antrag", xml, attachments);
        boolean postfach = values.stream()
                .anyMatch(v -> v.field().equals("kontakt.weg") && v.value().equals("postfach"));
        return handOver(draft, fassung, form, route, adresse, postfach, xml, sealed);
    }

    /// How sure it is whose mailbox answers go to. A helper's login proves who she is, not whose account it
    /// is.
    private @Nullable Vertrauensniveau niveau(Draft draft) {
        if (!guests.on()) {
            return null;
        }
        return access.citizen().konto().equals(draft.konto())
                ? Vertrauensniveau.of(access.citizen().assurance())
                : Vertrauensniveau.BASIS;
    }

    /// Who confirmed these very answers, and when.
    private List<Angabe> confirmed(Draft draft) {
        List<Angabe> all = new ArrayList<>();
        int nr = 0;
        for (Confirmations.Confirmation c : confirmations.valid(draft)) {
            nr++;
            all.add(new Angabe("bestaetigung.name", nr, c.name()));
            all.add(new Angabe("bestaetigung.als", nr, c.rolle().name().toLowerCase(Locale.ROOT)));
            all.add(new Angabe("bestaetigung.am", nr, String.valueOf(c.am())));
        }
        return all;
    }

    /// Looking for the authority and sealing took a while: what was stored meanwhile must not be deleted unsent.
    private Outcome handOver(
            Draft draft,
            String fassung,
            Form form,
            Route route,
            UUID adresse,
            boolean postfach,
            byte[] xml,
            Sealed sealed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<String> now = drafts.lockedFassung(draft.id());
            if (now.isEmpty()) {
                // Two presses at once: the other one sent it. Else somebody deleted it, and it stays deleted.
                if (mailbox.knows(draft.id()) || helpers.sentWithMyHelp(draft.id())) {
                    return new Outcome.Sent(draft.id());
                }
                throw new AccessRefused();
            }
            if (!now.get().equals(fassung)) {
                return new Outcome.Changed();
            }
            mailbox.sent(
                    draft.konto(),
                    draft.id(),
                    adresse,
                    form.id(),
                    route.name(),
                    route.organisation(),
                    access.citizen().guest(),
                    postfach && !access.citizen().guest(),
                    xml);
            transport.dispatch(draft.id(), sealed);
            drafts.sent(draft, form);
            return new Outcome.Sent(draft.id());
        }));
    }
}
