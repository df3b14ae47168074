-- Change of a running case: the officer's judgement, letters that are no act, the hearing, the demand.

-- Why something may be taken away, and from when on (§§ 45, 48 SGB X). One for each draft; belongs to what is proposed.
create table decision.wuerdigung (
    entwurf_id   uuid primary key references decision.entwurf,
    akte_id      uuid not null,
    kreis        int not null,
    anfaenglich  boolean not null,
    kenntnis     date not null,
    pflicht      boolean not null,
    einkommen    boolean not null,
    gewusst      boolean not null,
    boesglaeubig boolean not null,
    vertrauen    boolean not null,
    ausnahme     text,
    grund        bytea not null,
    von_konto    uuid not null,
    am           timestamptz not null
);
select ground.protect_akte('decision.wuerdigung');

-- Letters of the authority that decide nothing.
create table decision.schreiben (
    id           uuid primary key,
    akte_id      uuid not null,
    kreis        int not null,
    art          text not null,
    aktenzeichen text not null,
    datum        date not null,
    brief        bytea not null,
    dokument_id  uuid not null,
    sha256       bytea not null check (length(sha256) = 32),
    von_konto    uuid not null,
    am           timestamptz not null
);
create index schreiben_akte on decision.schreiben (akte_id, id);
select ground.protect_akte('decision.schreiben');
create trigger unveraenderlich before update or delete on decision.schreiben for each row execute function decision.unveraenderlich();

alter table decision.zustellung alter column bescheid_id drop not null;
alter table decision.zustellung add column schreiben_id uuid unique references decision.schreiben;
alter table decision.zustellung add constraint zustellung_eines check (num_nonnulls(bescheid_id, schreiben_id) = 1);

-- A hearing (§ 24 SGB X) is about what it names; more than that needs another one.
create table decision.anhoerung (
    id               uuid primary key,
    akte_id          uuid not null,
    kreis            int not null,
    entwurf_id       uuid not null references decision.entwurf,
    schreiben_id     uuid not null references decision.schreiben,
    am               date not null,
    frist            date not null check (frist > am),
    ab               date not null,
    minderung_cent   bigint not null check (minderung_cent >= 0),
    erstattung_cent  bigint not null check (erstattung_cent >= 0),
    von_konto        uuid not null,
    antwort          bytea,
    antwort_am       date,
    antwort_von      uuid,
    check ((antwort is null) = (antwort_am is null) and (antwort is null) = (antwort_von is null))
);
create index anhoerung_entwurf on decision.anhoerung (entwurf_id, id);
select ground.protect_akte('decision.anhoerung');
create function decision.anhoerung_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - array['kreis', 'antwort', 'antwort_am', 'antwort_von']
       is distinct from to_jsonb(old) - array['kreis', 'antwort', 'antwort_am', 'antwort_von'] or old.antwort is not null and new.antwort is distinct from old.antwort then
        raise exception 'Eine Anhörung wird nicht geändert: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on decision.anhoerung for each row execute function decision.anhoerung_fest();

-- What a Bescheid demands back (§ 50 SGB X), by person and month.
create table decision.erstattung (
    bescheid_id uuid not null references decision.bescheid,
    akte_id     uuid not null,
    kreis       int not null,
    person_id   uuid not null,
    monat       date not null check (extract(day from monat) = 1),
    cent        bigint not null check (cent > 0),
    primary key (bescheid_id, person_id, monat)
);
select ground.protect_akte('decision.erstattung');
create trigger unveraenderlich before update or delete on decision.erstattung for each row execute function decision.unveraenderlich();

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('kasten.erstattung', 'de', 1, date '2020-01-01', true, 'Für die Zeit vorher haben Sie zu viel bekommen. Sie müssen **{betrag} zurückzahlen**. Das geht auch in Raten.'),
    ('kasten.wegfall', 'de', 1, date '2020-01-01', true, 'Es hat sich etwas geändert: {grund}. Deshalb haben wir neu gerechnet. **Ab {von} besteht kein Anspruch mehr.**'),
    ('entscheidung.aufhebung', 'de', 1, date '2020-01-01', true, 'Der Bescheid vom {vorgaenger} wird **ab {von}** aufgehoben, soweit er eine höhere Leistung bewilligt.'),
    ('entscheidung.ruecknahme_45', 'de', 1, date '2020-01-01', true, 'Der Bescheid vom {vorgaenger} wird **ab {von}** zurückgenommen, soweit er eine höhere Leistung bewilligt.'),
    ('entscheidung.ruecknahme_44', 'de', 1, date '2020-01-01', true, 'Der Bescheid vom {vorgaenger} wird **ab {von}** zurückgenommen, soweit er eine zu niedrige Leistung bewilligt.'),
    ('entscheidung.betrag_null', 'de', 1, date '2020-01-01', true, 'Vom {von} bis {bis} besteht kein Anspruch auf Leistung.'),
    ('entscheidung.erstattung', 'de', 1, date '2020-01-01', true, 'Für {monate} haben Sie {betrag} zu viel erhalten. Sie müssen **{betrag} erstatten** (§ 50 Abs. 1 SGB X).'),
    ('gruende.aufhebung_48', 'de', 1, date '2020-01-01', true, 'Nach dem Bescheid vom {vorgaenger} haben sich die Verhältnisse wesentlich geändert: {gruende}. Deshalb heben wir den Bescheid insoweit auf (§ 48 Abs. 1 Satz 1 SGB X).'),
    ('gruende.vergangenheit_pflicht', 'de', 1, date '2020-01-01', true, 'Wir heben auch für die Vergangenheit auf, weil Sie uns die Änderung vorsätzlich oder grob fahrlässig nicht rechtzeitig mitgeteilt haben (§ 48 Abs. 1 Satz 2 Nr. 2 SGB X).'),
    ('gruende.vergangenheit_einkommen', 'de', 1, date '2020-01-01', true, 'Wir heben auch für die Vergangenheit auf, weil Sie Einkommen oder Vermögen erzielt haben, das den Anspruch mindert oder wegfallen lässt (§ 48 Abs. 1 Satz 2 Nr. 3 SGB X). Das Einkommen gilt vom Beginn des Monats an, in dem es anzurechnen ist (§ 48 Abs. 1 Satz 3 SGB X).'),
    ('gruende.vergangenheit_gewusst', 'de', 1, date '2020-01-01', true, 'Wir heben auch für die Vergangenheit auf, weil Sie wussten oder leicht hätten erkennen können, dass der Anspruch insoweit nicht mehr bestand (§ 48 Abs. 1 Satz 2 Nr. 4 SGB X).'),
    ('gruende.nur_zukunft_48', 'de', 1, date '2020-01-01', true, 'Die Aufhebung wirkt nur für die Zukunft.'),
    ('gruende.ruecknahme_45', 'de', 1, date '2020-01-01', true, 'Der Bescheid vom {vorgaenger} war von Anfang an zu Ihren Gunsten unrichtig: {gruende}. Deshalb nehmen wir ihn insoweit zurück (§ 45 Abs. 1 SGB X).'),
    ('gruende.vertrauen_boes', 'de', 1, date '2020-01-01', true, 'Auf Vertrauen können Sie sich nicht berufen: Der Bescheid beruht auf Angaben, die vorsätzlich oder grob fahrlässig unrichtig oder unvollständig waren, oder Sie kannten den Fehler oder hätten ihn leicht erkennen können (§ 45 Abs. 2 Satz 3 SGB X). Deshalb wirkt die Rücknahme auch für die Vergangenheit (§ 45 Abs. 4 Satz 1 SGB X).'),
    ('gruende.vertrauen_abgewogen', 'de', 1, date '2020-01-01', true, 'Ihr Vertrauen auf den Bestand des Bescheids haben wir gegen das öffentliche Interesse an der Rücknahme abgewogen. Für die Zukunft ist es nicht schutzwürdig (§ 45 Abs. 2 SGB X).'),
    ('gruende.wuerdigung', 'de', 1, date '2020-01-01', true, 'Im Einzelnen: {grund}'),
    ('gruende.geschuetzt', 'de', 1, date '2020-01-01', true, 'Für {monate} bleibt es bei den bisherigen Beträgen, obwohl sie zu hoch waren. Diese Monate dürfen wir nicht mehr zu Ihren Lasten ändern.'),
    ('gruende.zu_alt', 'de', 1, date '2020-01-01', true, 'Für {monate} können wir nichts nachzahlen. Nachgezahlt wird höchstens ab dem 1. Januar des Jahres vor dem Jahr der Überprüfung (§ 44 Abs. 4 SGB X, § 116a SGB XII).'),
    ('gruende.erstattung', 'de', 1, date '2020-01-01', true, 'Soweit ein Bescheid aufgehoben ist, sind die erbrachten Leistungen zu erstatten (§ 50 Abs. 1 Satz 1 SGB X). So setzt sich der Betrag zusammen: {posten}.'),
    ('gruende.raten', 'de', 1, date '2020-01-01', true, 'Sie müssen erst zahlen, wenn dieser Bescheid unanfechtbar ist. Können Sie den Betrag nicht auf einmal zahlen, sprechen Sie mit uns. Wir vereinbaren dann Raten.'),
    ('gruende.angehoert', 'de', 1, date '2020-01-01', true, 'Mit Schreiben vom {tag} haben wir Ihnen Gelegenheit gegeben, sich zu äußern (§ 24 Abs. 1 SGB X). Sie haben sich nicht geäußert.'),
    ('gruende.angehoert_antwort', 'de', 1, date '2020-01-01', true, 'Mit Schreiben vom {tag} haben wir Ihnen Gelegenheit gegeben, sich zu äußern (§ 24 Abs. 1 SGB X). Sie haben am {antwort_am} mitgeteilt: {antwort}'),
    ('gruende.nicht_angehoert', 'de', 1, date '2020-01-01', true, 'Von einer Anhörung haben wir abgesehen: {ausnahme} ({norm}).'),
    ('rechtsbehelf.aufschub', 'de', 1, date '2020-01-01', true, 'Ein Widerspruch hat aufschiebende Wirkung (§ 86a Abs. 1 SGG). Solange über ihn nicht entschieden ist, müssen Sie nichts zurückzahlen.'),
    ('anhoerung.titel', 'de', 1, date '2020-01-01', true, 'Anhörung vor einer Entscheidung'),
    ('anhoerung.kasten', 'de', 1, date '2020-01-01', true, 'Wir wollen Ihre Leistung ändern. Vorher können Sie uns Ihre Sicht mitteilen, **bis zum {frist}**. Entschieden ist noch nichts.'),
    ('anhoerung.absicht_48', 'de', 1, date '2020-01-01', true, 'Sie erhalten {leistung} nach dem Bescheid vom {vorgaenger}. Inzwischen ist uns bekannt geworden: {gruende}. Wir beabsichtigen deshalb, den Bescheid **ab {von}** teilweise aufzuheben (§ 48 SGB X).'),
    ('anhoerung.absicht_45', 'de', 1, date '2020-01-01', true, 'Sie erhalten {leistung} nach dem Bescheid vom {vorgaenger}. Inzwischen ist uns bekannt geworden: {gruende}. Der Bescheid war deshalb von Anfang an unrichtig. Wir beabsichtigen, ihn **ab {von}** teilweise zurückzunehmen (§ 45 SGB X).'),
    ('anhoerung.grund', 'de', 1, date '2020-01-01', true, 'Das sind unsere Gründe: {grund}'),
    ('anhoerung.tabelle', 'de', 1, date '2020-01-01', true, 'Bisherige und neue Beträge im Monat, in €'),
    ('anhoerung.erstattung', 'de', 1, date '2020-01-01', true, 'Damit wären **{betrag}** zu viel gezahlt. Diesen Betrag müssten Sie erstatten (§ 50 Abs. 1 SGB X).'),
    ('anhoerung.frage', 'de', 1, date '2020-01-01', true, 'Bitte schreiben Sie uns bis zum **{frist}**, ob das so stimmt und was wir noch wissen sollten. Zum Beispiel: Wann haben Sie von der Änderung erfahren? Haben Sie sie uns schon mitgeteilt? Haben Sie das Geld schon verbraucht?'),
    ('anhoerung.folge', 'de', 1, date '2020-01-01', true, 'Wenn Sie sich nicht äußern, entscheiden wir nach dem, was uns vorliegt. Gegen die Entscheidung können Sie dann Widerspruch erheben.'),
    ('anhoerung.vermerk', 'de', 1, date '2020-01-01', true, 'Dieses Schreiben wurde elektronisch erstellt und ist ohne Unterschrift gültig.');
alter table decision.textbaustein force row level security;
