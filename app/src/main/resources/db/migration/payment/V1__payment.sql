-- From released amounts to the bank: plan, runs, payments, files. What is ordered never changes.

-- Accounts of the authority that pay, and which chapter is paid from which.
create table payment.kasse (
    id         uuid primary key,
    kuerzel    text not null unique check (kuerzel ~ '^[A-Z0-9]{2,8}$'),
    name       text not null check (length(name) between 1 and 70),
    iban       text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    bic        text check (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$'),
    strasse    text not null,
    hausnummer text not null default '',
    plz        text not null,
    ort        text not null
);
select ground.protect_open('payment.kasse');
create table payment.kasse_kapitel (
    kapitel  int primary key,
    kasse_id uuid not null references payment.kasse
);
select ground.protect_open('payment.kasse_kapitel');
revoke insert, update, delete on payment.kasse, payment.kasse_kapitel from tragwerk_web, tragwerk_batch;

-- What released decisions say is to be paid. A later decision replaces, it never changes a row.
create table payment.plan (
    id            uuid primary key,
    akte_id       uuid not null,
    kreis         int not null,
    aktenzeichen  text not null,
    bescheid_id   uuid not null,
    person_id     uuid not null,
    empfaenger_id uuid not null,
    monat         date not null check (extract(day from monat) = 1),
    kapitel       int not null,
    zweck         text not null,
    cent          bigint not null check (cent >= 0),
    -- Something may still be due; a hint for the next run, the truth are the movements.
    offen         boolean not null,
    ersetzt_durch uuid,
    unique (bescheid_id, person_id, zweck, monat)
);
create unique index plan_eine on payment.plan (person_id, zweck, monat) where ersetzt_durch is null;
create index plan_offen on payment.plan (monat) where offen and ersetzt_durch is null;
create index plan_akte on payment.plan (akte_id, monat);
select ground.protect_akte('payment.plan');
create function payment.plan_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ersetzt_durch is not null and new.ersetzt_durch is distinct from old.ersetzt_durch
       or to_jsonb(new) - array['kreis', 'offen', 'ersetzt_durch'] <> to_jsonb(old) - array['kreis', 'offen', 'ersetzt_durch'] then
        raise exception 'Der Zahlungsplan wird ersetzt, nicht geändert: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on payment.plan for each row execute function payment.plan_fest();

-- A run: calculate, release by a second person, order, files.
create table payment.lauf (
    id                 uuid primary key,
    monat              date not null check (extract(day from monat) = 1),
    nummer             int not null check (nummer > 0),
    zustand            text not null check (zustand in ('RECHNET', 'SIMULIERT', 'UEBERHOLT', 'FREIGABE', 'FREIGEGEBEN', 'DATEI', 'UEBERGEBEN', 'VERWORFEN')),
    stand              int not null default 1,
    erstellt_von       uuid not null,
    erstellt_person    uuid not null,
    erstellt_am        timestamptz not null,
    simuliert_am       timestamptz,
    ausfuehrung        date,
    fingerabdruck      bytea check (length(fingerabdruck) = 32),
    anzahl             int not null default 0,
    summe_cent         bigint not null default 0,
    nachzahlungen      int not null default 0,
    nachzahlung_cent   bigint not null default 0,
    nicht_zahlbar      int not null default 0,
    nicht_zahlbar_cent bigint not null default 0,
    neu                int not null default 0,
    geaendert          int not null default 0,
    unveraendert       int not null default 0,
    beendet            int not null default 0,
    freigegeben_von    uuid,
    freigegeben_person uuid,
    freigegeben_am     timestamptz,
    sha256             bytea check (length(sha256) = 32),
    dateien_am         timestamptz,
    verworfen_von      uuid,
    unique (monat, nummer),
    check (freigegeben_person <> erstellt_person),
    check (zustand not in ('SIMULIERT', 'FREIGABE') or (fingerabdruck is not null and ausfuehrung is not null)),
    check (zustand not in ('FREIGABE', 'FREIGEGEBEN', 'DATEI', 'UEBERGEBEN') or (freigegeben_von is not null and freigegeben_am is not null and fingerabdruck is not null and ausfuehrung is not null)),
    check (zustand not in ('FREIGEGEBEN', 'DATEI', 'UEBERGEBEN') or sha256 is not null)
);
-- Whoever presses at the same time gets the same run.
create unique index lauf_einer on payment.lauf ((true)) where zustand in ('RECHNET', 'SIMULIERT', 'UEBERHOLT', 'FREIGABE');
select ground.protect_open('payment.lauf');
revoke delete on payment.lauf from tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- The human being behind an account comes from the staff table, whatever the caller says.
create function payment.person_hinter(konto uuid) returns uuid language plpgsql as $$
declare p uuid;
begin
    if konto is null then return null; end if;
    select s.person_id into p from access.staff s where s.id = konto;
    if p is null then raise exception 'Kein Konto einer Person: %', konto; end if;
    return p;
end $$;
create function payment.lauf_vier_augen() returns trigger language plpgsql as $$
begin
    new.erstellt_person := payment.person_hinter(new.erstellt_von);
    new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
    if tg_op = 'INSERT' then
        if new.zustand <> 'RECHNET' or new.freigegeben_von is not null then
            raise exception 'Ein Zahllauf beginnt mit der Simulation: %', new.id;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'Ein Zahllauf wird nicht gelöscht: %', old.id;
    end if;
    if new.zustand <> old.zustand and (old.zustand, new.zustand) not in (
        ('RECHNET', 'SIMULIERT'), ('RECHNET', 'VERWORFEN'), ('SIMULIERT', 'RECHNET'), ('SIMULIERT', 'FREIGABE'), ('SIMULIERT', 'VERWORFEN'),
        ('FREIGABE', 'FREIGEGEBEN'), ('FREIGABE', 'UEBERHOLT'), ('UEBERHOLT', 'RECHNET'), ('UEBERHOLT', 'VERWORFEN'),
        ('FREIGEGEBEN', 'DATEI'), ('DATEI', 'UEBERGEBEN')) then
        raise exception 'Ein Zahllauf geht nicht von % nach %: %', old.zustand, new.zustand, old.id;
    end if;
    if new.zustand in ('FREIGABE', 'FREIGEGEBEN', 'DATEI', 'UEBERGEBEN') and (new.erstellt_von, new.monat, new.nummer, new.ausfuehrung, new.fingerabdruck, new.anzahl, new.summe_cent)
        is distinct from (old.erstellt_von, old.monat, old.nummer, old.ausfuehrung, old.fingerabdruck, old.anzahl, old.summe_cent) then
        raise exception 'Was freigegeben wird, steht fest: %', old.id;
    end if;
    if old.zustand in ('FREIGABE', 'FREIGEGEBEN', 'DATEI', 'UEBERGEBEN') and new.zustand <> 'UEBERHOLT'
        and (new.freigegeben_von, new.freigegeben_am) is distinct from (old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Freigegeben ist freigegeben: %', old.id;
    end if;
    if old.sha256 is not null and new.sha256 is distinct from old.sha256 then
        raise exception 'Die Prüfsumme eines Zahllaufs steht fest: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.lauf for each row execute function payment.lauf_vier_augen();

-- The simulated list of a run; calculated anew until somebody releases it.
create table payment.position (
    id            uuid primary key,
    lauf_id       uuid not null references payment.lauf,
    nr            int not null,
    akte_id       uuid not null,
    kreis         int not null,
    aktenzeichen  text not null,
    empfaenger_id uuid not null,
    monat         date not null,
    kapitel       int not null,
    zweck         text not null,
    art           text not null check (art in ('LAUFEND', 'NACHZAHLUNG', 'BEENDET')),
    cent          bigint not null check (cent >= 0),
    vormonat_cent bigint,
    vergleich     text check (vergleich in ('NEU', 'GEAENDERT', 'UNVERAENDERT', 'BEENDET')),
    hindernis     text,
    kasse_id      uuid references payment.kasse,
    empfaenger    text,
    iban          text,
    verwendung    text,
    personen      uuid[] not null,
    bescheide     uuid[] not null,
    cents         bigint[] not null,
    lfds          int[] not null,
    sha256        bytea,
    unique (lauf_id, nr)
);
create index position_akte on payment.position (akte_id);
select ground.protect_akte('payment.position');
revoke insert, update, delete on payment.position from tragwerk_web;

-- One order to the bank for one recipient, purpose and month.
create table payment.zahlung (
    id            uuid primary key,
    lauf_id       uuid not null references payment.lauf,
    nr            int not null,
    akte_id       uuid not null,
    kreis         int not null,
    aktenzeichen  text not null,
    empfaenger_id uuid not null,
    monat         date not null check (extract(day from monat) = 1),
    kapitel       int not null,
    zweck         text not null,
    art           text not null check (art in ('LAUFEND', 'NACHZAHLUNG')),
    cent          bigint not null check (cent > 0 and cent < 100000000000),
    kasse_id      uuid not null references payment.kasse,
    ausfuehrung   date not null,
    empfaenger    text not null check (length(empfaenger) between 1 and 70),
    iban          text not null,
    verwendung    text not null check (length(verwendung) between 1 and 140),
    end_to_end    text not null unique check (length(end_to_end) between 1 and 35),
    sha256        bytea not null check (length(sha256) = 32),
    unique (lauf_id, nr)
);
create index zahlung_akte on payment.zahlung (akte_id, monat);
create index zahlung_monat on payment.zahlung (monat);
select ground.protect_akte('payment.zahlung');
revoke insert, update, delete on payment.zahlung from tragwerk_web;
revoke insert, update, delete on payment.zahlung from tragwerk_jobs;

-- What went out (+) and came back (−) for a person, purpose and month.
-- Each movement counts on from the one before it: of two runs that would pay the same, the database takes one.
create table payment.bewegung (
    person_id   uuid not null,
    zweck       text not null,
    monat       date not null check (extract(day from monat) = 1),
    lfd         int not null check (lfd > 0),
    zahlung_id  uuid not null references payment.zahlung,
    akte_id     uuid not null,
    kreis       int not null,
    bescheid_id uuid not null,
    kapitel     int not null,
    art         text not null check (art in ('AUFTRAG', 'RUECKLAUF')),
    cent        bigint not null check (cent <> 0 and (cent > 0) = (art = 'AUFTRAG')),
    primary key (person_id, zweck, monat, lfd)
);
create index bewegung_zahlung on payment.bewegung (zahlung_id);
create index bewegung_akte on payment.bewegung (akte_id);
select ground.protect_akte('payment.bewegung');
revoke insert, update, delete on payment.bewegung from tragwerk_web;

-- Too much paid: a record of its own, never set off silently. The sum is what is open.
create table payment.ueberzahlung (
    id          uuid primary key,
    akte_id     uuid not null,
    kreis       int not null,
    person_id   uuid not null,
    monat       date not null,
    zweck       text not null,
    bescheid_id uuid,
    cent        bigint not null check (cent <> 0),
    am          timestamptz not null
);
create index ueberzahlung_akte on payment.ueberzahlung (akte_id);
select ground.protect_akte('payment.ueberzahlung');

create function payment.unveraenderlich() returns trigger language plpgsql as $$
begin
    -- A file may move to another circle; what was ordered stays.
    if tg_op = 'UPDATE' and to_jsonb(new) - 'kreis' = to_jsonb(old) - 'kreis' then
        return new;
    end if;
    raise exception 'Ausgeführtes ist unveränderlich: %', tg_table_name;
end $$;
-- Another account is another row: a file can be written again from what is here.
create trigger unveraenderlich before update or delete on payment.kasse for each row execute function payment.unveraenderlich();
create trigger unveraenderlich before update or delete on payment.zahlung for each row execute function payment.unveraenderlich();
create trigger unveraenderlich before update or delete on payment.bewegung for each row execute function payment.unveraenderlich();
create trigger unveraenderlich before update or delete on payment.ueberzahlung for each row execute function payment.unveraenderlich();

-- No order without the release of its run by a second person.
create function payment.nur_freigegeben() returns trigger language plpgsql as $$
begin
    if exists (select 1 from neu n left join payment.lauf l on l.id = n.lauf_id
               where l.zustand is distinct from 'FREIGEGEBEN' or l.freigegeben_person is null or l.freigegeben_person = l.erstellt_person) then
        raise exception 'Bezahlt wird nur, was eine zweite Person freigegeben hat';
    end if;
    return null;
end $$;
create trigger nur_freigegeben after insert on payment.zahlung referencing new table as neu for each statement execute function payment.nur_freigegeben();

-- Files for the bank, sealed with a key of their own; the checksum is that of the plain bytes.
create table payment.datei (
    id          uuid primary key,
    lauf_id     uuid not null references payment.lauf,
    kasse_id    uuid not null references payment.kasse,
    ausfuehrung date not null,
    msg_id      text not null unique check (length(msg_id) between 1 and 35),
    name        text not null unique,
    anzahl      int not null check (anzahl > 0),
    summe_cent  bigint not null check (summe_cent > 0),
    sha256      bytea not null check (length(sha256) = 32),
    inhalt      bytea not null,
    erstellt_am timestamptz not null,
    unique (lauf_id, kasse_id, ausfuehrung)
);
select ground.enable_rls('payment.datei');
create policy web on payment.datei for select to tragwerk_web using ((select ground.hat_rolle('ZAHLUNG')) or (select ground.hat_rolle('LEITUNG')));
grant select on payment.datei to tragwerk_web, tragwerk_jobs;
grant select, insert on payment.datei to tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.datei for each row execute function payment.unveraenderlich();

-- Handing over to the bank: asked for by a person, done outside of the transaction.
create table payment.uebergabe (
    datei_id        uuid primary key references payment.datei,
    angefordert_von uuid not null,
    angefordert_am  timestamptz not null,
    uebergeben_am   timestamptz,
    ziel            text not null default ''
);
select ground.protect_open('payment.uebergabe');
revoke delete on payment.uebergabe from tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- Payees who get nothing until somebody lifts the block.
create table payment.sperre (
    id             uuid primary key,
    akte_id        uuid not null,
    kreis          int not null,
    grund          text not null check (grund in ('KONTO_UNKLAR', 'AUFENTHALT_UNKLAR', 'MITWIRKUNG', 'RUECKLAEUFER', 'ANDERER')),
    text           bytea,
    von_konto      uuid,
    am             timestamptz not null,
    aufgehoben_von uuid,
    aufgehoben_am  timestamptz,
    check ((aufgehoben_von is null) = (aufgehoben_am is null))
);
create unique index sperre_eine on payment.sperre (akte_id) where aufgehoben_am is null;
select ground.protect_akte('payment.sperre');
revoke delete on payment.sperre from tragwerk_web;

-- What somebody has to do before the money can go: never skipped silently.
create table payment.aufgabe (
    id          uuid primary key,
    akte_id     uuid not null,
    kreis       int not null,
    art         text not null,
    cent        bigint not null,
    am          timestamptz not null,
    bezug       uuid,
    erledigt_am timestamptz,
    erledigt_von uuid
);
create unique index aufgabe_eine on payment.aufgabe (akte_id, art) where erledigt_am is null;
select ground.protect_akte('payment.aufgabe');
revoke delete on payment.aufgabe from tragwerk_web;
