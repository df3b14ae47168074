-- Mass letters: one text for many files. It decides nothing. The program lists the files that fit, a second person releases text and
-- list, then each file gets its letter by itself, as if the person who wrote it had written it there.

create table decision.serienbrief (
    id                 uuid primary key,
    titel              text not null check (length(titel) between 3 and 100),
    kasten             text not null check (length(kasten) between 10 and 500),
    brieftext          text not null check (length(brieftext) between 20 and 8000),
    -- Which files: empty or 0 for any.
    leistung           text not null,
    kapitel            int not null,
    plz                text not null,
    ort                text not null,
    wohnform           text not null,
    bewilligt          boolean not null,
    nur                text[] not null,
    zustand            text not null check (zustand in ('ENTWURF', 'SAMMELT', 'BERICHT', 'LAEUFT', 'FERTIG', 'VERWORFEN', 'ABGEBROCHEN')),
    version            int not null default 0,
    angehalten         boolean not null default false,
    erstellt_von       uuid not null,
    erstellt_person    uuid not null,
    erstellt_am        timestamptz not null,
    -- How far the program has come while it looks through the running files.
    zeiger             uuid,
    gelesen            int not null default 0,
    gesamt             int not null default 0,
    gesammelt_am       timestamptz,
    fingerabdruck      bytea check (length(fingerabdruck) = 32),
    -- Files that get a letter, that are left aside, and that the person who wrote it does not see.
    anzahl             int not null default 0,
    beiseite           int not null default 0,
    verdeckt           int not null default 0,
    freigegeben_von    uuid,
    freigegeben_person uuid,
    freigegeben_am     timestamptz,
    geschrieben        int not null default 0,
    gescheitert        int not null default 0,
    fertig_am          timestamptz,
    beendet_von        uuid,
    check (freigegeben_person <> erstellt_person),
    check ((freigegeben_von is null) = (freigegeben_am is null)),
    check (zustand not in ('BERICHT', 'LAEUFT', 'FERTIG', 'ABGEBROCHEN') or fingerabdruck is not null),
    check (zustand not in ('LAEUFT', 'FERTIG', 'ABGEBROCHEN') or freigegeben_von is not null)
);
create index serienbrief_offen on decision.serienbrief (id) where zustand in ('SAMMELT', 'LAEUFT');
select ground.protect_open('decision.serienbrief');
revoke delete on decision.serienbrief from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function decision.serienbrief_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Serienbrief wird nicht gelöscht: %', old.id;
    end if;
    new.erstellt_person := decision.person_hinter(new.erstellt_von);
    new.freigegeben_person := decision.person_hinter(new.freigegeben_von);
    if tg_op = 'INSERT' then
        if new.zustand <> 'ENTWURF' or new.freigegeben_von is not null then
            raise exception 'Ein Serienbrief beginnt als Entwurf: %', new.id;
        end if;
        return new;
    end if;
    if new.erstellt_von is distinct from old.erstellt_von then
        raise exception 'Wer einen Serienbrief begann, steht fest: %', old.id;
    end if;
    if new.zustand <> old.zustand and (old.zustand, new.zustand) not in (
        ('ENTWURF', 'SAMMELT'), ('ENTWURF', 'VERWORFEN'), ('SAMMELT', 'BERICHT'), ('SAMMELT', 'ENTWURF'), ('SAMMELT', 'VERWORFEN'),
        ('BERICHT', 'ENTWURF'), ('BERICHT', 'LAEUFT'), ('BERICHT', 'VERWORFEN'), ('LAEUFT', 'FERTIG'), ('LAEUFT', 'ABGEBROCHEN'),
        ('FERTIG', 'LAEUFT')) then
        raise exception 'Ein Serienbrief geht nicht von % nach %: %', old.zustand, new.zustand, old.id;
    end if;
    if old.zustand <> 'ENTWURF'
       and (new.titel, new.kasten, new.brieftext, new.leistung, new.kapitel, new.plz, new.ort, new.wohnform, new.bewilligt, new.nur)
           is distinct from (old.titel, old.kasten, old.brieftext, old.leistung, old.kapitel, old.plz, old.ort, old.wohnform, old.bewilligt, old.nur) then
        raise exception 'Geändert wird nur ein Entwurf: %', old.id;
    end if;
    if old.zustand in ('BERICHT', 'LAEUFT', 'FERTIG', 'ABGEBROCHEN') and new.zustand <> 'ENTWURF'
       and (new.fingerabdruck, new.anzahl, new.beiseite, new.verdeckt) is distinct from (old.fingerabdruck, old.anzahl, old.beiseite, old.verdeckt) then
        raise exception 'Was freigegeben wird, steht fest: %', old.id;
    end if;
    if old.freigegeben_von is not null and (new.freigegeben_von, new.freigegeben_am) is distinct from (old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Freigegeben ist freigegeben: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on decision.serienbrief for each row execute function decision.serienbrief_vier_augen();

-- One row for each file that fits: at most one letter for a file and a mass letter, whatever breaks in between.
create table decision.serienbrief_akte (
    serienbrief_id uuid not null references decision.serienbrief,
    akte_id        uuid not null,
    kreis          int not null,
    aktenzeichen   text not null,
    person_id      uuid not null,
    stand          text not null check (stand in ('OFFEN', 'BEISEITE', 'GESCHRIEBEN', 'GESCHEITERT')),
    grund          text,
    schreiben_id   uuid unique references decision.schreiben,
    primary key (serienbrief_id, akte_id),
    check ((stand = 'GESCHRIEBEN') = (schreiben_id is not null)),
    check ((stand in ('BEISEITE', 'GESCHEITERT')) = (grund is not null))
);
create index serienbrief_akte_offen on decision.serienbrief_akte (serienbrief_id, akte_id) where stand = 'OFFEN';
create index serienbrief_akte_akte on decision.serienbrief_akte (akte_id);
select ground.protect_akte('decision.serienbrief_akte');
revoke insert, delete on decision.serienbrief_akte from tragwerk_web;
revoke insert, update, delete on decision.serienbrief_akte from tragwerk_jobs;

create function decision.serienbrief_akte_schritt() returns trigger language plpgsql as $$
declare lage text;
begin
    select s.zustand into lage from decision.serienbrief s where s.id = coalesce(new.serienbrief_id, old.serienbrief_id);
    if tg_op = 'DELETE' then
        if lage <> 'SAMMELT' then
            raise exception 'Die Liste eines Serienbriefs wird nur geleert, bevor neu gesammelt wird: %', old.serienbrief_id;
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' then
        if lage <> 'SAMMELT' or new.stand not in ('OFFEN', 'BEISEITE') then
            raise exception 'Die Liste eines Serienbriefs steht fest: %', new.serienbrief_id;
        end if;
        return new;
    end if;
    if new.stand <> old.stand and (old.stand, new.stand) not in (('OFFEN', 'GESCHRIEBEN'), ('OFFEN', 'GESCHEITERT'), ('GESCHEITERT', 'OFFEN')) then
        raise exception 'Eine Akte des Serienbriefs geht nicht von % nach %: %', old.stand, new.stand, old.akte_id;
    end if;
    if new.stand <> old.stand and lage not in ('LAEUFT', 'FERTIG') then
        raise exception 'Geschrieben wird nach der Freigabe: %', old.akte_id;
    end if;
    if new.schreiben_id is distinct from old.schreiben_id
       and not exists (select 1 from decision.schreiben b where b.id = new.schreiben_id and b.akte_id = new.akte_id and b.art = 'SERIENBRIEF') then
        raise exception 'Das Schreiben gehört nicht zu dieser Akte: %', old.akte_id;
    end if;
    return new;
end $$;
-- Not when a file moves to another circle: its rows follow by the wall role, which sees nothing else.
create trigger schritt before insert or delete or update of stand, grund, schreiben_id on decision.serienbrief_akte for each row execute function decision.serienbrief_akte_schritt();

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('serienbrief.keine_entscheidung', 'de', 1, date '2020-01-01', true, 'Dieses Schreiben geht an mehrere Personen. Es ist kein Bescheid: Es entscheidet nichts, und an Ihren Leistungen ändert sich durch dieses Schreiben nichts.'),
    ('serienbrief.fragen', 'de', 1, date '2020-01-01', true, 'Haben Sie Fragen? Rufen Sie uns an oder schreiben Sie uns. Nennen Sie bitte Ihr Aktenzeichen {aktenzeichen}.');
alter table decision.textbaustein force row level security;
