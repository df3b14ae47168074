-- Mass adjustment: one run over all running cases. It computes first and changes nothing, a second person releases, then each
-- case is decided by itself, as if the two persons had done it one by one.

create table decision.anpassung (
    id                 uuid primary key,
    art                text not null check (art in ('AENDERUNG', 'WEITER')),
    anlass             text not null check (length(anlass) between 3 and 100),
    ab                 date not null check (extract(day from ab) = 1),
    -- Only these files, for a trial; empty for all.
    nur                text[] not null default '{}',
    mit_neuen          boolean not null,
    zustand            text not null check (zustand in ('RECHNET', 'BERICHT', 'FREIGABE', 'UEBERHOLT', 'LAEUFT', 'FERTIG', 'VERWORFEN', 'ABGEBROCHEN')),
    angehalten         boolean not null default false,
    erstellt_von       uuid not null,
    erstellt_person    uuid not null,
    erstellt_am        timestamptz not null,
    -- How far the program has come in this state: last file, and counts.
    zeiger             uuid,
    gelesen            int not null default 0,
    gesamt             int not null default 0,
    berichtet_am       timestamptz,
    fingerabdruck      bytea check (length(fingerabdruck) = 32),
    aendern            int not null default 0,
    unveraendert       int not null default 0,
    ausnahmen          int not null default 0,
    alt_cent           bigint not null default 0,
    neu_cent           bigint not null default 0,
    freigegeben_von    uuid,
    freigegeben_person uuid,
    freigegeben_am     timestamptz,
    erledigt           int not null default 0,
    gescheitert        int not null default 0,
    fertig_am          timestamptz,
    beendet_von        uuid,
    check (freigegeben_person <> erstellt_person),
    check (zustand not in ('BERICHT', 'FREIGABE', 'LAEUFT', 'FERTIG') or fingerabdruck is not null),
    check (zustand not in ('FREIGABE', 'LAEUFT', 'FERTIG', 'ABGEBROCHEN') or (freigegeben_von is not null and freigegeben_am is not null))
);
-- Whoever begins at the same time gets the same run.
create unique index anpassung_eine on decision.anpassung ((true)) where zustand in ('RECHNET', 'BERICHT', 'FREIGABE', 'UEBERHOLT', 'LAEUFT');
select ground.protect_open('decision.anpassung');
revoke delete on decision.anpassung from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function decision.anpassung_vier_augen() returns trigger language plpgsql as $$
begin
    new.erstellt_person := decision.person_hinter(new.erstellt_von);
    new.freigegeben_person := decision.person_hinter(new.freigegeben_von);
    if tg_op = 'DELETE' then
        raise exception 'Eine Anpassung wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        if new.zustand <> 'RECHNET' or new.freigegeben_von is not null then
            raise exception 'Eine Anpassung beginnt mit dem Trockenlauf: %', new.id;
        end if;
        return new;
    end if;
    if new.zustand <> old.zustand and (old.zustand, new.zustand) not in (
        ('RECHNET', 'BERICHT'), ('RECHNET', 'VERWORFEN'), ('BERICHT', 'RECHNET'), ('BERICHT', 'FREIGABE'), ('BERICHT', 'VERWORFEN'),
        ('FREIGABE', 'LAEUFT'), ('FREIGABE', 'UEBERHOLT'), ('UEBERHOLT', 'RECHNET'), ('UEBERHOLT', 'VERWORFEN'),
        ('LAEUFT', 'FERTIG'), ('LAEUFT', 'ABGEBROCHEN')) then
        raise exception 'Eine Anpassung geht nicht von % nach %: %', old.zustand, new.zustand, old.id;
    end if;
    if new.zustand in ('FREIGABE', 'LAEUFT', 'FERTIG', 'ABGEBROCHEN')
       and (new.art, new.ab, new.nur, new.mit_neuen, new.erstellt_von, new.fingerabdruck, new.aendern, new.alt_cent, new.neu_cent)
           is distinct from (old.art, old.ab, old.nur, old.mit_neuen, old.erstellt_von, old.fingerabdruck, old.aendern, old.alt_cent, old.neu_cent) then
        raise exception 'Was freigegeben wird, steht fest: %', old.id;
    end if;
    if old.zustand in ('FREIGABE', 'LAEUFT', 'FERTIG', 'ABGEBROCHEN') and new.zustand <> 'UEBERHOLT'
       and (new.freigegeben_von, new.freigegeben_am) is distinct from (old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Freigegeben ist freigegeben: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on decision.anpassung for each row execute function decision.anpassung_vier_augen();

-- What the run would do with each case, why it cannot, and what became of it.
create table decision.anpassung_fall (
    anpassung_id uuid not null references decision.anpassung,
    akte_id      uuid not null,
    kreis        int not null,
    aktenzeichen text not null,
    person_id    uuid not null,
    kapitel      int not null,
    ergebnis     text not null check (ergebnis in ('AENDERN', 'UNVERAENDERT', 'AUSNAHME')),
    ausnahme     text,
    monate       date[] not null,
    alt          bigint[] not null,
    neu          bigint[] not null,
    hash         bytea not null check (length(hash) = 32),
    stand        text not null check (stand in ('KEINER', 'OFFEN', 'VORGESCHLAGEN', 'ERLEDIGT', 'GESCHEITERT')),
    entwurf_id   uuid,
    bescheid_id  uuid,
    primary key (anpassung_id, akte_id),
    check ((ergebnis = 'AENDERN') = (stand <> 'KEINER')),
    check ((stand = 'ERLEDIGT') = (bescheid_id is not null)),
    check (ergebnis <> 'AUSNAHME' or ausnahme is not null)
);
create index anpassung_fall_offen on decision.anpassung_fall (anpassung_id, akte_id) where stand in ('OFFEN', 'VORGESCHLAGEN');
create index anpassung_fall_akte on decision.anpassung_fall (akte_id);
select ground.protect_akte('decision.anpassung_fall');
revoke insert, update, delete on decision.anpassung_fall from tragwerk_web, tragwerk_jobs;

-- Sums of the report by month; no personal data.
create table decision.anpassung_monat (
    anpassung_id uuid not null references decision.anpassung,
    monat        date not null check (extract(day from monat) = 1),
    faelle       int not null,
    alt_cent     bigint not null,
    neu_cent     bigint not null,
    primary key (anpassung_id, monat)
);
select ground.protect_open('decision.anpassung_monat');
revoke insert, update, delete on decision.anpassung_monat from tragwerk_web, tragwerk_jobs;
