package de.tragwerk.application;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.BriefcodeStore;
import de.tragwerk.application.store.KontoStore;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.privacy.OneTimeCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whether a letter reaches the address that somebody without an account has named: a code goes there, and who
/// enters it at the portal has got it. Only its hash is kept here.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Anschriften {

    /// Days a code may be entered.
    public static final int TAGE = 30;

    private final AntragStore antraege;
    private final BriefcodeStore store;
    private final KontoStore konten;
    private final Post post;
    private final Akten akten;
    private final Outbox outbox;
    private final RealTime time;

    Anschriften(
            AntragStore antraege,
            BriefcodeStore store,
            KontoStore konten,
            Post post,
            Akten akten,
            Outbox outbox,
            RealTime time) {
        this.antraege = antraege;
        this.store = store;
        this.konten = konten;
        this.post = post;
        this.akten = akten;
        this.outbox = outbox;
        this.time = time;
    }

    /// A letter with a code.
    public record Brief(OffsetDateTime geschrieben, OffsetDateTime bis) {

        /// Last day on which it surely may be entered.
        public LocalDate letzterTag() {
            return bis.atZoneSameInstant(Days.ZONE).toLocalDate().minusDays(1);
        }
    }

    /// A code to be written into a letter, once.
    public record Code(String code, Brief brief) {}

    /// Letters about an application, the newest first.
    public List<Brief> briefe(Antrag antrag) {
        return store.briefe(antrag.id());
    }

    /// Whether a code is good for something: it confirms the address, or ties the application to an account.
    public static boolean brauchtCode(Antrag antrag) {
        return antrag.ohneKonto() && antrag.ohnePostfach();
    }

    /// A new code for the letter that is written in this transaction; the portal learns its hash. Codes that went
    /// out before are not accepted there any more.
    ///
    /// @throws IllegalStateException when the application needs none
    public Code neu(Antrag antrag) {
        if (!brauchtCode(antrag)) {
            throw new IllegalStateException("Dieser Antrag braucht keinen Code: " + antrag.id());
        }
        OffsetDateTime now = time.instant().atOffset(ZoneOffset.UTC);
        Brief brief = new Brief(now, now.plusDays(TAGE + 1L));
        String code = OneTimeCode.random();
        store.insert(antrag, OneTimeCode.hash(code), brief.geschrieben(), brief.bis());
        UUID uuid = Ids.next();
        outbox.add(
                Post.KIND,
                uuid.toString(),
                Codec.write(new Nachricht.Briefcode(
                        new Kopf(uuid, time.instant(), antrag.rueckOrganisation(), antrag.eigeneOrganisation()),
                        antrag.rueckAdresse(),
                        OneTimeCode.hash(code),
                        brief.bis().toInstant())));
        return new Code(code, brief);
    }

    /// Somebody has entered a code at the portal; we compare it ourselves.
    ///
    /// @return false when no letter of ours had it, or too late
    public boolean bestaetige(Antrag antrag, Nachricht.Bestaetigung entered) {
        OffsetDateTime am = entered.kopf().erstellt().atOffset(ZoneOffset.UTC);
        if (!store.galt(antrag.id(), OneTimeCode.hash(entered.code()), am)) {
            return false;
        }
        store.bestaetige(antrag.id(), am);
        if (entered.schluessel().length > 0 && store.postfach(antrag.id(), entered.schluessel())) {
            // She follows it in her mailbox from now on: what went by post reached her, so what comes by mailbox does.
            konten.bestaetige(antrag.id(), Kontogrund.BRIEF, null);
            Antrag now = antraege.find(antrag.id()).orElseThrow(AccessRefused::new);
            post.soFar(now, now.akteId() == null ? null : akten.get(now.akteId()));
        }
        return true;
    }
}
