-- The end of a file: how long it is kept after it went into the archive, who orders its deletion, and its copy in an E-Akte.

-- Years by statute; the newest row of a statute counts, '*' for all others. The years begin with the end of the year in which the file
-- went into the archive.
create table archiv.frist (
    id        uuid primary key,
    leistung  text not null check (length(leistung) between 1 and 40),
    jahre     int not null check (jahre between 1 and 100),
    grund     text not null check (length(grund) between 5 and 200),
    von_konto uuid,
    am        timestamptz not null
);
create index frist_leistung on archiv.frist (leistung, id desc);
insert into archiv.frist (id, leistung, jahre, grund, am)
values ('01900000-0000-7000-8000-000000000001', '*', 5, 'Vorgabe: fünf Jahre im Archiv', now());
select ground.protect_open('archiv.frist');
revoke update, delete on archiv.frist from tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- An order to delete. Two persons; carried out by the data-protection centre, not here.
create table archiv.anordnung (
    id                uuid primary key,
    zustand           text not null check (zustand in ('OFFEN', 'BESTAETIGT', 'ZURUECKGENOMMEN')),
    anzahl            int not null check (anzahl > 0),
    angeordnet_von    uuid not null,
    angeordnet_person uuid not null,
    angeordnet_am     timestamptz not null,
    bestaetigt_von    uuid,
    bestaetigt_person uuid,
    bestaetigt_am     timestamptz,
    zurueck_von       uuid,
    check (bestaetigt_person <> angeordnet_person),
    check ((zustand = 'BESTAETIGT') = (bestaetigt_von is not null) and (bestaetigt_von is null) = (bestaetigt_am is null)),
    check ((zustand = 'ZURUECKGENOMMEN') = (zurueck_von is not null))
);
select ground.protect_open('archiv.anordnung');
revoke delete on archiv.anordnung from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function archiv.person_hinter(konto uuid) returns uuid language plpgsql as $$
declare p uuid;
begin
    if konto is null then return null; end if;
    select s.person_id into p from access.staff s where s.id = konto;
    if p is null then raise exception 'Kein Konto einer Person: %', konto; end if;
    return p;
end $$;
create function archiv.vier_augen() returns trigger language plpgsql as $$
begin
    new.angeordnet_person := archiv.person_hinter(new.angeordnet_von);
    new.bestaetigt_person := archiv.person_hinter(new.bestaetigt_von);
    if tg_op = 'INSERT' then
        if new.zustand <> 'OFFEN' then
            raise exception 'Eine Löschung wird erst angeordnet und dann bestätigt: %', new.id;
        end if;
        return new;
    end if;
    if old.zustand <> 'OFFEN' or (new.anzahl, new.angeordnet_von, new.angeordnet_am) is distinct from (old.anzahl, old.angeordnet_von, old.angeordnet_am) then
        raise exception 'Eine Anordnung wird nur bestätigt oder zurückgenommen: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update on archiv.anordnung for each row execute function archiv.vier_augen();

-- Rows about files in the archive: who reads the file may write such a row, although nobody writes into the file itself.
create function archiv.protect(t regclass) returns void language plpgsql as $$
declare
    lesen text := 'case when kreis = any ((select ground.kreise())::int[]) then true else akte_id = any ((select ground.akten())::uuid[]) end';
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s for select to tragwerk_web using (%s)', t, lesen);
    execute format('create policy web_insert on %s for insert to tragwerk_web with check (%s)', t, lesen);
    execute format('create policy web_update on %s for update to tragwerk_web using (%s) with check (%s)', t, lesen, lesen);
    execute format('grant select, insert on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
    execute format('grant usage on schema archiv to tragwerk_wall');
    execute format('grant select (akte_id, kreis), update (kreis) on %s to tragwerk_wall', t);
    execute format('create policy wall_kreis on %s to tragwerk_wall using (true) with check (true)', t);
end $$;

-- A file can be ordered when its years are over, and by one order at a time.
create table archiv.angeordnet (
    anordnung_id uuid not null references archiv.anordnung,
    akte_id      uuid not null,
    kreis        int not null,
    aktenzeichen text not null,
    bis          date not null,
    am           date not null check (am > bis),
    gilt         boolean not null default true,
    primary key (anordnung_id, akte_id)
);
create unique index angeordnet_einmal on archiv.angeordnet (akte_id) where gilt;
select archiv.protect('archiv.angeordnet');
grant update (gilt) on archiv.angeordnet to tragwerk_web;

-- A copy of the file for an E-Akte of somebody else.
create table archiv.abgabe (
    id            uuid primary key,
    akte_id       uuid not null,
    kreis         int not null,
    stand         text not null check (stand in ('OFFEN', 'UEBERGEBEN')),
    angefordert   uuid not null,
    am            timestamptz not null,
    dokumente     int not null default 0,
    sha256        bytea check (length(sha256) = 32),
    uebergeben_am timestamptz,
    check ((stand = 'UEBERGEBEN') = (sha256 is not null and uebergeben_am is not null))
);
create index abgabe_akte on archiv.abgabe (akte_id, id);
select archiv.protect('archiv.abgabe');
grant update on archiv.abgabe to tragwerk_jobs;
