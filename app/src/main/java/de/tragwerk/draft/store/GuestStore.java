package de.tragwerk.draft.store;

import de.tragwerk.draft.Draft;
import de.tragwerk.draft.zaehlung.Ende;
import de.tragwerk.privacy.Vault;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of guests: until when each is kept, and what becomes of her drafts.
@Component
public class GuestStore {

    private final JdbcClient jdbc;
    private final DraftStore drafts;
    private final Vault vault;

    GuestStore(JdbcClient jdbc, DraftStore drafts, Vault vault) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.vault = vault;
    }

    /// Keeps what the guest has for longer; the row is made at the first time.
    public void keep(UUID guest, OffsetDateTime until) {
        jdbc.sql("""
                insert into draft.gast(konto_id, bis) values (:konto, :bis)
                on conflict (konto_id) do update set bis = excluded.bis""").param("konto", guest).param("bis", until).update();
    }

    /// The same for a guest who is there, written once a minute at most.
    public void keepOn(UUID guest, OffsetDateTime until) {
        jdbc.sql("update draft.gast set bis = :bis where konto_id = :konto and bis < :frueher")
                .param("konto", guest)
                .param("bis", until)
                .param("frueher", until.minusMinutes(1))
                .update();
    }

    /// Guests whose time was over before this moment; for the job.
    public List<UUID> before(OffsetDateTime limit) {
        return jdbc.sql("select konto_id from draft.gast where bis < :limit order by bis limit 200")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// Deletes the guest with her drafts and their files.
    ///
    /// @return what the counters need of each draft
    public List<Ende> delete(UUID guest) {
        List<Ende> gone = drafts.deleteAll(guest);
        jdbc.sql("delete from draft.gast where konto_id = :konto")
                .param("konto", guest)
                .update();
        return gone;
    }

    /// Drafts of a guest, for who proves by her session that she was this guest.
    public List<Draft> drafts(UUID guest) {
        was(guest);
        return drafts.all(guest);
    }

    /// Makes the drafts of a guest those of an account: sealed anew with its key, otherwise as they are.
    ///
    /// @return the drafts as they are now
    public List<Draft> adopt(UUID guest, UUID konto) {
        was(guest);
        return drafts.all(guest).stream()
                .map(draft -> {
                    drafts.files(draft).forEach(file -> drafts.moveFile(draft, file, konto));
                    return drafts.move(draft, konto);
                })
                .toList();
    }

    /// Destroys the key of a guest who is gone; there is no way back.
    public void forget(UUID guest) {
        vault.erase(guest);
    }

    private void was(UUID guest) {
        jdbc.sql("select set_config('app.gast', :gast, true)")
                .param("gast", guest.toString())
                .query(String.class)
                .single();
    }
}
