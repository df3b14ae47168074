-- Federal statistics: what was decided for a month, without names. A second person releases; a correction is a new delivery.

-- From this and the file a number is made that nobody can turn back. Only jobs read it.
create table statistik.salz (
    id   int primary key default 1 check (id = 1),
    wert bytea not null check (length(wert) = 32)
);
select ground.protect_job('statistik.salz');

create table statistik.lauf (
    id                 uuid primary key,
    statistik          text not null check (statistik in ('SGBXII3', 'SGBXII4')),
    monat              date not null check (extract(day from monat) = 1),
    lieferung          int not null check (lieferung between 1 and 99),
    zustand            text not null check (zustand in ('SAMMELT', 'PRUEFUNG', 'FREIGEGEBEN', 'UEBERGEBEN', 'VERWORFEN')),
    angehalten         boolean not null default false,
    erstellt_von       uuid not null,
    erstellt_person    uuid not null,
    erstellt_am        timestamptz not null,
    zeiger             uuid,
    gelesen            int not null default 0,
    gesamt             int not null default 0,
    saetze             int not null default 0,
    fehler             int not null default 0,
    hinweise           int not null default 0,
    summe_cent         bigint not null default 0,
    traeger            text not null default '',
    land               text not null default '',
    profil             text,
    sha256             bytea check (length(sha256) = 32),
    freigegeben_von    uuid,
    freigegeben_person uuid,
    freigegeben_am     timestamptz,
    uebergeben_am      timestamptz,
    check (freigegeben_person <> erstellt_person),
    check (zustand in ('SAMMELT', 'VERWORFEN') or (sha256 is not null and profil is not null)),
    check (zustand not in ('FREIGEGEBEN', 'UEBERGEBEN') or (freigegeben_von is not null and freigegeben_am is not null and fehler = 0))
);
create unique index lauf_lieferung on statistik.lauf (statistik, monat, lieferung) where zustand <> 'VERWORFEN';
create unique index lauf_offen on statistik.lauf (statistik, monat) where zustand in ('SAMMELT', 'PRUEFUNG', 'FREIGEGEBEN');
select ground.protect_open('statistik.lauf');
revoke delete on statistik.lauf from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function statistik.person_hinter(konto uuid) returns uuid language plpgsql as $$
declare p uuid;
begin
    if konto is null then return null; end if;
    select s.person_id into p from access.staff s where s.id = konto;
    if p is null then raise exception 'Kein Konto einer Person: %', konto; end if;
    return p;
end $$;
create function statistik.vier_augen() returns trigger language plpgsql as $$
begin
    new.erstellt_person := statistik.person_hinter(new.erstellt_von);
    new.freigegeben_person := statistik.person_hinter(new.freigegeben_von);
    if tg_op = 'INSERT' then
        if new.zustand <> 'SAMMELT' or new.freigegeben_von is not null then
            raise exception 'Eine Statistik beginnt mit dem Sammeln: %', new.id;
        end if;
        return new;
    end if;
    if new.zustand <> old.zustand and (old.zustand, new.zustand) not in (
        ('SAMMELT', 'PRUEFUNG'), ('SAMMELT', 'VERWORFEN'), ('PRUEFUNG', 'FREIGEGEBEN'), ('PRUEFUNG', 'VERWORFEN'), ('FREIGEGEBEN', 'UEBERGEBEN')) then
        raise exception 'Eine Statistik geht nicht von % nach %: %', old.zustand, new.zustand, old.id;
    end if;
    if old.zustand <> 'SAMMELT'
       and (new.statistik, new.monat, new.lieferung, new.erstellt_von, new.sha256, new.saetze, new.fehler, new.summe_cent, new.traeger, new.land)
           is distinct from (old.statistik, old.monat, old.lieferung, old.erstellt_von, old.sha256, old.saetze, old.fehler, old.summe_cent, old.traeger, old.land) then
        raise exception 'Was geprüft und freigegeben wird, steht fest: %', old.id;
    end if;
    if old.freigegeben_von is not null
       and (new.freigegeben_von, new.freigegeben_am) is distinct from (old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Freigegeben ist freigegeben: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update on statistik.lauf for each row execute function statistik.vier_augen();

-- One record of the file; the same rows give the same bytes.
create table statistik.satz (
    lauf_id    uuid not null references statistik.lauf,
    kennnummer text not null check (length(kennnummer) = 20),
    akte_id    uuid not null,
    kreis      int not null,
    person_id  uuid not null,
    werte      text not null,
    cent       bigint not null,
    primary key (lauf_id, kennnummer)
);
create index satz_akte on statistik.satz (akte_id);
select ground.protect_akte('statistik.satz');
revoke insert, update, delete on statistik.satz from tragwerk_web, tragwerk_jobs;

-- What does not fit, and has to be corrected in the file.
create table statistik.befund (
    lauf_id   uuid not null references statistik.lauf,
    akte_id   uuid not null,
    kreis     int not null,
    person_id uuid not null,
    code      text not null,
    fehler    boolean not null,
    primary key (lauf_id, akte_id, person_id, code)
);
create index befund_akte on statistik.befund (akte_id);
select ground.protect_akte('statistik.befund');
revoke insert, update, delete on statistik.befund from tragwerk_web, tragwerk_jobs;

create table statistik.vermerk (
    id      uuid primary key,
    lauf_id uuid not null references statistik.lauf,
    am      timestamptz not null,
    konto   uuid,
    art     text not null check (art in ('BEGONNEN', 'GEBAUT', 'FREIGEGEBEN', 'UEBERGEBEN', 'ABGERUFEN', 'VERWORFEN')),
    anzahl  int not null default 0,
    sha256  bytea check (length(sha256) = 32),
    zweck   text not null default ''
);
create index vermerk_lauf on statistik.vermerk (lauf_id, id);
select ground.protect_open('statistik.vermerk');
revoke update, delete on statistik.vermerk from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create function statistik.unveraenderlich() returns trigger language plpgsql as $$
begin
    raise exception 'Das Protokoll der Statistik ist unveränderlich';
end $$;
create trigger unveraenderlich before update or delete on statistik.vermerk for each row execute function statistik.unveraenderlich();
