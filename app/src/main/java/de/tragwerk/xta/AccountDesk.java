package de.tragwerk.xta;

import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.transport.foreign.ForeignMailbox;
import de.tragwerk.transport.foreign.ForeignMailboxTable;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the operator sets for Fachverfahren of others: accounts, certificates, bookings, service profiles, mailboxes
/// at intermediaries of others. The running server reads them anew at each request and each fetching.
///
/// Each refusal is an [IllegalArgumentException] with a sentence; nothing is changed then.
public final class AccountDesk {

    private static final long MEGABYTE = 1L << 20;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ForeignMailboxTable foreign;

    /// @param jdbc of one transaction, as the role of jobs of the Vermittlungsstelle
    public AccountDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.accounts = new Accounts(jdbc);
        this.foreign = new ForeignMailboxTable(jdbc);
    }

    /// One line each for accounts, their certificates and bookings, for profiles, and for mailboxes at
    /// intermediaries of others.
    public List<String> lines() {
        List<String> lines = new ArrayList<>(
                jdbc.sql("""
                select * from (
                  select kennung || E'\t' || case when gesperrt then 'GESPERRT' else 'OFFEN' end || E'\t' || art || E'\t' || name
                         || case when osci then E'\tmit OSCI-Postfach' else '' end as zeile, 1 as teil, kennung as k, '' as d
                  from xta.konto
                  union all select '  Zertifikat ' || fingerabdruck, 1, kennung, '1' || fingerabdruck from xta.zertifikat
                  union all select '  Dienst ' || dienst || ':' || case when sendet then ' sendet' else '' end
                         || case when liest then ' liest' else '' end, 1, kennung, '2' || dienst from xta.buchung
                  union all select 'Profil ' || dienst || E'\t' || ablauf || E'\t'
                         || case when verschluesselt then 'nur verschlüsselt' else 'auch offen' end || E'\t'
                         || groesse / 1048576 || ' MB' || case when nachrichtentypen = '{}' then ''
                            else E'\t' || array_to_string(nachrichtentypen, ', ') end, 2, '', dienst from xta.profil) as alle
                order by teil, k, d""").query((row, n) -> row.getString(1)).list());
        lines.addAll(foreign.lines());
        return lines;
    }

    /// Makes an account, or changes its name and kind.
    ///
    /// @param osci whether the mailboxes of its certificates at our intermediary are handed out too; null leaves it
    public void account(String id, String type, String name, @Nullable Boolean osci) {
        need(
                id.matches("[A-Za-z0-9][A-Za-z0-9:._/-]{1,99}"),
                "Die Kennung braucht 2 bis 100 Zeichen wie ags:05999001.");
        need(type.matches("[a-z][a-z0-9-]{0,39}"), "Die Art braucht Kleinbuchstaben wie xoev.");
        need(
                name.strip().length() >= 2
                        && name.length() <= 200
                        && name.chars().noneMatch(Character::isISOControl),
                "Der Name braucht 2 bis 200 Zeichen.");
        @Nullable
        Account old = jdbc.sql(
                        "select kennung id, art type, name, gesperrt locked, osci from xta.konto where kennung = :k")
                .param("k", id)
                .query(Account.class)
                .optional()
                .orElse(null);
        accounts.put(new Account(
                id, type, name.strip(), old != null && old.locked(), osci == null ? old != null && old.osci() : osci));
    }

    /// Lets a certificate act for an account; the server looks at its issuer and revocation at each request.
    ///
    /// @param instead whether the account's other certificates end
    /// @return its fingerprint
    public String certificate(String id, X509Certificate certificate, boolean instead, Instant now) {
        known(id);
        need(
                !certificate.getNotAfter().toInstant().isBefore(now),
                "Das Zertifikat ist seit " + certificate.getNotAfter().toInstant() + " abgelaufen.");
        if (instead) {
            jdbc.sql("delete from xta.zertifikat where kennung = :k")
                    .param("k", id)
                    .update();
        }
        accounts.putCertificate(id, certificate);
        return Certificates.fingerprint(certificate);
    }

    public void removeCertificate(String id, String fingerprint) {
        known(id);
        need(
                jdbc.sql("delete from xta.zertifikat where kennung = :k and fingerabdruck = :f")
                                .param("k", id)
                                .param("f", fingerprint)
                                .update()
                        == 1,
                "Das Konto " + id + " hat kein Zertifikat mit diesem Fingerabdruck. 'xta list' nennt sie.");
    }

    /// What an account may do with a service; neither takes the booking away.
    public void booking(String id, String service, boolean sends, boolean reads) {
        known(id);
        uri(service);
        need(
                accounts.profile(service).isPresent(),
                "Für den Dienst " + service + " gibt es kein Profil. Legen Sie es mit 'xta profil' an.");
        if (sends || reads) {
            accounts.putBooking(id, service, sends, reads);
        } else {
            jdbc.sql("delete from xta.buchung where kennung = :k and dienst = :d")
                    .param("k", id)
                    .param("d", service)
                    .update();
        }
    }

    /// A mailbox of the account at the intermediary of somebody else, which the running server empties.
    ///
    /// @param keys what the key file holds; at least one is valid now
    public void mailbox(ForeignMailbox box, List<X509Certificate> keys, Instant now) {
        known(box.owner());
        address(box.address().toString());
        need(
                box.key().matches("[a-z][a-z0-9-]{0,59}"),
                "Der Name des Schlüssels braucht 1 bis 60 Kleinbuchstaben, Ziffern und Striche.");
        for (X509Certificate certificate : List.of(box.certificate(), box.signature())) {
            need(
                    !certificate.getNotAfter().toInstant().isBefore(now),
                    "Das Zertifikat des Intermediärs ist seit "
                            + certificate.getNotAfter().toInstant() + " abgelaufen.");
        }
        need(
                keys.stream().anyMatch(k -> !k.getNotAfter().toInstant().isBefore(now)),
                "In der Schlüsseldatei gilt heute kein Zertifikat.");
        foreign.put(box);
    }

    /// What was fetched stays; what lies at the intermediary waits there.
    public void removeMailbox(String id, String address) {
        known(id);
        need(
                foreign.remove(id, address),
                "Das Konto " + id + " hat kein Postfach bei dieser Adresse. 'xta list' nennt sie.");
    }

    private static void address(String address) {
        need(
                address.length() <= 500 && address.matches("https?://[^\\s/@?#]+(/[^\\s?#]*)?"),
                "Die Adresse des Intermediärs ist vollständig, wie https://intermediaer.example/osci.");
    }

    /// A locked account is refused at its next request (fault 9011); what lies for it stays.
    public void lock(String id, boolean locked) {
        known(id);
        jdbc.sql("update xta.konto set gesperrt = :g where kennung = :k")
                .param("g", locked)
                .param("k", id)
                .update();
    }

    /// Takes an account away that exchanged nothing which is still kept.
    public void remove(String id) {
        known(id);
        need(
                jdbc.sql("select not exists (select 1 from xta.nachricht where leser = :k or autor = :k)")
                        .param("k", id)
                        .query(Boolean.class)
                        .single(),
                "Zu dem Konto " + id
                        + " liegen noch Nachrichten oder ihre Nachweise. Sperren Sie es mit 'xta sperren'.");
        jdbc.sql("""
                with v as (delete from xta.vergabe where konto = :k), a as (delete from xta.abruf where konto = :k),
                     b as (delete from xta.buchung where kennung = :k), z as (delete from xta.zertifikat where kennung = :k)
                delete from xta.konto where kennung = :k""").param("k", id).update();
        foreign.removeAll(id);
    }

    /// @param megabytes most of one message, 1 to what the server takes at all
    /// @param types message types taken; empty for all
    public void profile(String service, boolean sync, boolean encrypted, long megabytes, List<String> types) {
        uri(service);
        long most = Container.MOST_BYTES / MEGABYTE;
        need(megabytes >= 1 && megabytes <= most, "Die Größe liegt zwischen 1 und " + most + " MB.");
        need(
                types.size() <= 100 && types.stream().allMatch(t -> t.matches("[\\p{L}\\p{N}._:/-]{1,200}")),
                "Nachrichtentypen haben höchstens 200 Zeichen ohne Leerzeichen, und es sind höchstens 100.");
        need(
                !sync || service.equals(CheckService.SERVICE),
                "Sofort antworten kann hier nur der Prüfdienst " + CheckService.SERVICE + ".");
        accounts.putProfile(new Profile(service, sync, encrypted, megabytes * MEGABYTE, types));
    }

    public void removeProfile(String service) {
        need(accounts.profile(service).isPresent(), "Für den Dienst " + service + " gibt es kein Profil.");
        need(
                jdbc.sql("select not exists (select 1 from xta.buchung where dienst = :d)")
                        .param("d", service)
                        .query(Boolean.class)
                        .single(),
                "Den Dienst " + service + " haben noch Konten gebucht. Nehmen Sie die Buchungen zuerst weg.");
        jdbc.sql("delete from xta.profil where dienst = :d").param("d", service).update();
    }

    private void known(String id) {
        need(
                jdbc.sql("select exists (select 1 from xta.konto where kennung = :k for update)")
                        .param("k", id)
                        .query(Boolean.class)
                        .single(),
                "Ein XTA-Konto " + id + " gibt es nicht. 'xta list' nennt alle, 'xta konto' legt eines an.");
    }

    private static void uri(String service) {
        try {
            Uris.need(service);
        } catch (XtaFault e) {
            throw new IllegalArgumentException(
                    "Der Dienst ist eine vollständige URI wie urn:tragwerk:dienst:xsozial-profil:1, ohne Leerzeichen.",
                    e);
        }
    }

    private static void need(@Nullable Boolean holds, String sentence) {
        if (!Objects.requireNonNullElse(holds, false)) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
