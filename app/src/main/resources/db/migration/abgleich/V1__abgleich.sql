-- Data matching (§ 118 SGB XII) and pension information (§ 151 SGB VI): one run asks about everybody, a second person releases the
-- file, answers that differ from the facts become hits in the file. What is not needed any more is deleted, not marked.

create table abgleich.lauf (
    id                 uuid primary key,
    verfahren          text not null check (verfahren in ('SOZHIDAV', 'RENTE')),
    von                date not null check (extract(day from von) = 1),
    bis                date not null check (extract(day from bis) = 1 and bis >= von),
    referenz           text not null unique check (length(referenz) = 12),
    zustand            text not null check (zustand in ('SAMMELT', 'PRUEFUNG', 'FREIGEGEBEN', 'UEBERGEBEN', 'BEANTWORTET', 'VERWORFEN', 'VERFALLEN')),
    angehalten         boolean not null default false,
    erstellt_von       uuid not null,
    erstellt_person    uuid not null,
    erstellt_am        timestamptz not null,
    -- How far the program has come: last file, and counts.
    zeiger             uuid,
    gelesen            int not null default 0,
    gesamt             int not null default 0,
    anzahl             int not null default 0,
    ausgelassen        int not null default 0,
    gekuerzt           int not null default 0,
    profil             text,
    sha256             bytea check (length(sha256) = 32),
    freigegeben_von    uuid,
    freigegeben_person uuid,
    freigegeben_am     timestamptz,
    uebergeben_am      timestamptz,
    -- Counts of the answers; the answers themselves do not stay.
    antworten          int not null default 0,
    ohne_abweichung    int not null default 0,
    treffer            int not null default 0,
    beantwortet_am     timestamptz,
    check (freigegeben_person <> erstellt_person),
    check (zustand in ('SAMMELT', 'VERWORFEN') or (sha256 is not null and profil is not null)),
    check (zustand not in ('FREIGEGEBEN', 'UEBERGEBEN', 'BEANTWORTET', 'VERFALLEN') or (freigegeben_von is not null and freigegeben_am is not null))
);
-- One run for each procedure and time; whoever begins at the same time gets the same one.
create unique index lauf_einer on abgleich.lauf (verfahren, von) where zustand not in ('VERWORFEN', 'VERFALLEN');
select ground.protect_open('abgleich.lauf');
revoke delete on abgleich.lauf from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function abgleich.person_hinter(konto uuid) returns uuid language plpgsql as $$
declare p uuid;
begin
    if konto is null then return null; end if;
    select s.person_id into p from access.staff s where s.id = konto;
    if p is null then raise exception 'Kein Konto einer Person: %', konto; end if;
    return p;
end $$;
create function abgleich.vier_augen() returns trigger language plpgsql as $$
begin
    new.erstellt_person := abgleich.person_hinter(new.erstellt_von);
    new.freigegeben_person := abgleich.person_hinter(new.freigegeben_von);
    if tg_op = 'INSERT' then
        if new.zustand <> 'SAMMELT' or new.freigegeben_von is not null then
            raise exception 'Ein Abgleich beginnt mit dem Sammeln: %', new.id;
        end if;
        return new;
    end if;
    if new.zustand <> old.zustand and (old.zustand, new.zustand) not in (
        ('SAMMELT', 'PRUEFUNG'), ('SAMMELT', 'VERWORFEN'), ('PRUEFUNG', 'FREIGEGEBEN'), ('PRUEFUNG', 'VERWORFEN'),
        ('FREIGEGEBEN', 'UEBERGEBEN'), ('UEBERGEBEN', 'BEANTWORTET'), ('UEBERGEBEN', 'VERFALLEN')) then
        raise exception 'Ein Abgleich geht nicht von % nach %: %', old.zustand, new.zustand, old.id;
    end if;
    if old.zustand <> 'SAMMELT'
       and (new.verfahren, new.von, new.bis, new.referenz, new.erstellt_von, new.sha256, new.anzahl)
           is distinct from (old.verfahren, old.von, old.bis, old.referenz, old.erstellt_von, old.sha256, old.anzahl) then
        raise exception 'Was geprüft und freigegeben wird, steht fest: %', old.id;
    end if;
    if old.freigegeben_von is not null
       and (new.freigegeben_von, new.freigegeben_am) is distinct from (old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Freigegeben ist freigegeben: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update on abgleich.lauf for each row execute function abgleich.vier_augen();

-- Who was asked about. Gone when the answers are complete.
create table abgleich.anfrage (
    lauf_id     uuid not null references abgleich.lauf,
    kennzeichen text not null,
    akte_id     uuid not null,
    kreis       int not null,
    person_id   uuid not null,
    fragen      text not null,
    bezug_von   date not null,
    bezug_bis   date not null,
    primary key (lauf_id, kennzeichen),
    unique (lauf_id, akte_id, person_id)
);
create index anfrage_akte on abgleich.anfrage (akte_id);
select ground.protect_akte('abgleich.anfrage');
revoke insert, update, delete on abgleich.anfrage from tragwerk_web, tragwerk_jobs;

-- The file that goes out, and answers that wait to be read; sealed with a key of their own, which is destroyed with the content.
create table abgleich.datei (
    id             uuid primary key,
    lauf_id        uuid not null references abgleich.lauf,
    art            text not null check (art in ('ANFRAGE', 'ANTWORT')),
    stand          text not null check (stand in ('WARTET', 'BEREIT', 'GELESEN', 'ABGEWIESEN', 'GELOESCHT')),
    sha256         bytea not null check (length(sha256) = 32),
    inhalt         bytea,
    schluessel_weg boolean not null default false,
    -- Why it was refused, in a sentence about the file, never about a person.
    grund          text not null default '',
    von_konto      uuid,
    am             timestamptz not null,
    check (inhalt is not null or stand in ('GELESEN', 'ABGEWIESEN', 'GELOESCHT')),
    check (not schluessel_weg or inhalt is null)
);
create index datei_lauf on abgleich.datei (lauf_id, id);
-- The same answer is read once; one that was refused may come again.
create unique index datei_einmal on abgleich.datei (sha256) where art = 'ANTWORT' and stand in ('WARTET', 'GELESEN');
select ground.protect_open('abgleich.datei');
revoke update, delete on abgleich.datei from tragwerk_web, tragwerk_jobs;

-- An answer that differs from the facts.
create table abgleich.treffer (
    id           uuid primary key,
    lauf_id      uuid not null references abgleich.lauf,
    akte_id      uuid not null,
    kreis        int not null,
    person_id    uuid not null,
    meldung      text not null,
    stelle       text not null,
    von          date not null,
    bis          date,
    cent         bigint not null check (cent >= 0),
    zusatz       bytea,
    abweichung   text not null check (abweichung in ('UNBEKANNT', 'BETRAG')),
    am           timestamptz not null,
    ergebnis     text check (ergebnis in ('ANHOERUNG', 'AENDERUNG')),
    grund        bytea,
    ergebnis_von uuid,
    ergebnis_am  timestamptz,
    loeschen_am  date,
    check ((ergebnis is null) = (ergebnis_von is null) and (ergebnis is null) = (loeschen_am is null))
);
create index treffer_akte on abgleich.treffer (akte_id, id);
create index treffer_lauf on abgleich.treffer (lauf_id, id);
create unique index treffer_einmal on abgleich.treffer (lauf_id, akte_id, person_id, meldung, stelle, von, cent);
select ground.protect_akte('abgleich.treffer');
revoke insert on abgleich.treffer from tragwerk_web, tragwerk_jobs;

-- What was made, released, handed out, fetched, read and deleted, and by whom. Never changed.
create table abgleich.vermerk (
    id      uuid primary key,
    lauf_id uuid not null references abgleich.lauf,
    am      timestamptz not null,
    konto   uuid,
    art     text not null check (art in ('BEGONNEN', 'GEBAUT', 'FREIGEGEBEN', 'UEBERGEBEN', 'ABGERUFEN', 'VERWORFEN', 'ANTWORT', 'GELESEN', 'ABGEWIESEN',
                                         'GEKLAERT', 'GELOESCHT')),
    anzahl  int not null default 0,
    sha256  bytea check (length(sha256) = 32),
    zweck   text not null default ''
);
create index vermerk_lauf on abgleich.vermerk (lauf_id, id);
select ground.protect_open('abgleich.vermerk');
revoke update, delete on abgleich.vermerk from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create function abgleich.unveraenderlich() returns trigger language plpgsql as $$
begin
    raise exception 'Das Protokoll des Abgleichs ist unveränderlich';
end $$;
create trigger unveraenderlich before update or delete on abgleich.vermerk for each row execute function abgleich.unveraenderlich();
