-- Connecting municipalities: one row for each municipality and service on its way from the first talk to going live.
-- Contacts, reasons, participants and files are sealed with a key of the row; numbers, keys and states stay readable.

-- Operators only: nobody else of the Mandant sees who is being connected.
create function anbindung.schuetze(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using ((select ground.hat_rolle(''BETRIEB''))) with check ((select ground.hat_rolle(''BETRIEB'')))', t);
end $$;

create table anbindung.vorhaben (
    id           uuid primary key,
    name         text not null check (length(name) between 2 and 120),
    organisation text not null check (organisation ~ '^[a-z]{3}:[A-Za-z0-9._-]{1,64}$'),
    ars          text not null check (ars ~ '^(0[1-9]|1[0-6])[0-9]{10}$'),
    leika        text not null check (leika ~ '^99[0-9]{12}$'),
    strasse      text not null default '' check (length(strasse) <= 120),
    plz          text not null default '' check (plz ~ '^([0-9]{5})?$'),
    ort          text not null default '' check (length(ort) <= 120),
    variante     text check (variante in ('OSCI', 'XTA', 'MANUELL', 'FITCONNECT')),
    dienstleister text not null default '' check (length(dienstleister) <= 120),
    hersteller   text not null default '' check (length(hersteller) <= 120),
    intermediaer text not null default '' check (length(intermediaer) <= 300),
    weitere      text not null default '' check (length(weitere) <= 300),
    fit_ziel     uuid,
    begonnen     timestamptz not null,
    live_seit    timestamptz,
    version      int not null default 1,
    unique (organisation, leika)
);
select anbindung.schuetze('anbindung.vorhaben');
grant select, insert on anbindung.vorhaben to tragwerk_web;
grant update (name, strasse, plz, ort, variante, dienstleister, hersteller, intermediaer, weitere, fit_ziel, live_seit, version) on anbindung.vorhaben to tragwerk_web;
grant select on anbindung.vorhaben to tragwerk_jobs;

-- A step that is done now. Taking it back deletes the row; what happened stays in verlauf.
create table anbindung.schritt (
    vorhaben uuid not null references anbindung.vorhaben,
    schritt  text not null check (schritt in ('ABFRAGE', 'VERTRAEGE', 'ZERTIFIKAT', 'VERZEICHNIS', 'TERMIN', 'INSTALLATION', 'TESTANTRAG', 'ABNAHME')),
    am       timestamptz not null,
    konto    uuid not null,
    primary key (vorhaben, schritt)
);
select anbindung.schuetze('anbindung.schritt');
grant select, insert, delete on anbindung.schritt to tragwerk_web;

create table anbindung.verlauf (
    id       uuid primary key,
    vorhaben uuid not null references anbindung.vorhaben,
    schritt  text not null,
    was      text not null check (was in ('BEGONNEN', 'GEAENDERT', 'ERLEDIGT', 'ZURUECKGENOMMEN', 'FREIGESCHALTET')),
    grund    bytea,
    am       timestamptz not null,
    konto    uuid not null
);
create index verlauf_vorhaben on anbindung.verlauf (vorhaben, id);
select anbindung.schuetze('anbindung.verlauf');
grant select, insert on anbindung.verlauf to tragwerk_web;

create table anbindung.kontakt (
    id       uuid primary key,
    vorhaben uuid not null references anbindung.vorhaben,
    art      text not null check (art in ('MULTIPLIKATOR', 'FACHLICH', 'TECHNISCH', 'VERZEICHNIS', 'VERTRAG')),
    angaben  bytea not null
);
create index kontakt_vorhaben on anbindung.kontakt (vorhaben);
select anbindung.schuetze('anbindung.kontakt');
grant select, insert, delete on anbindung.kontakt to tragwerk_web;

create table anbindung.datei (
    id        uuid primary key,
    vorhaben  uuid not null references anbindung.vorhaben,
    art       text not null check (art in ('VERTRAG', 'SCREENSHOT', 'PROTOKOLL')),
    medientyp text not null check (medientyp in ('application/pdf', 'image/png', 'image/jpeg')),
    groesse   bigint not null,
    sha256    bytea not null check (length(sha256) = 32),
    name      bytea not null,
    inhalt    bytea not null,
    am        timestamptz not null,
    konto     uuid not null
);
create index datei_vorhaben on anbindung.datei (vorhaben, art);
select anbindung.schuetze('anbindung.datei');
grant select, insert on anbindung.datei to tragwerk_web;

create table anbindung.vertrag (
    vorhaben uuid not null references anbindung.vorhaben,
    art      text not null check (art in ('RAHMENVEREINBARUNG', 'EINZELABRUF', 'AVV')),
    zustand  text not null check (zustand in ('OFFEN', 'VERSANDT', 'UNTERZEICHNET')),
    datum    date,
    verweis  text not null default '' check (length(verweis) <= 200),
    datei    uuid references anbindung.datei,
    primary key (vorhaben, art),
    -- Signed means: with a day, and with the paper or the place where it lies.
    check (zustand <> 'UNTERZEICHNET' or (datum is not null and (datei is not null or verweis <> '')))
);
select anbindung.schuetze('anbindung.vertrag');
grant select, insert, update on anbindung.vertrag to tragwerk_web;

-- Public certificates only; the private key stays with the municipality.
create table anbindung.zertifikat (
    id            uuid primary key,
    vorhaben      uuid not null references anbindung.vorhaben,
    zweck         text not null check (zweck in ('INHALT', 'OSCI', 'VERMITTLER')),
    der           bytea not null,
    fingerabdruck text not null collate "C" check (fingerabdruck ~ '^[0-9a-f]{64}$'),
    inhaber       text not null,
    aussteller    text not null,
    gueltig_von   timestamptz not null,
    gueltig_bis   timestamptz not null,
    sperrstatus   text not null check (sperrstatus in ('NICHT_GESPERRT', 'UNGEPRUEFT')),
    geladen       timestamptz not null,
    entfernt      timestamptz
);
create index zertifikat_vorhaben on anbindung.zertifikat (vorhaben);
create index zertifikat_finger on anbindung.zertifikat (fingerabdruck) where entfernt is null;
create unique index zertifikat_einmal on anbindung.zertifikat (vorhaben, zweck, fingerabdruck) where entfernt is null;
select anbindung.schuetze('anbindung.zertifikat');
grant select, insert on anbindung.zertifikat to tragwerk_web;
grant update (entfernt) on anbindung.zertifikat to tragwerk_web;
grant select on anbindung.zertifikat to tragwerk_jobs;

-- The same certificate for two authorities would put the mail of both into one mailbox.
create function anbindung.nur_eine_behoerde() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext(new.fingerabdruck));
    if new.zweck <> 'VERMITTLER' and exists (
        select 1 from anbindung.zertifikat z join anbindung.vorhaben a on a.id = z.vorhaben join anbindung.vorhaben b on b.id = new.vorhaben
        where z.fingerabdruck = new.fingerabdruck and z.zweck <> 'VERMITTLER' and z.entfernt is null and a.organisation <> b.organisation) then
        raise exception 'Dieses Zertifikat gehört schon einer anderen Behörde: %', new.vorhaben;
    end if;
    return new;
end $$;
create trigger nur_eine_behoerde before insert on anbindung.zertifikat for each row execute function anbindung.nur_eine_behoerde();

create table anbindung.eintrag (
    vorhaben    uuid primary key references anbindung.vorhaben,
    dienst      text not null,
    adresse     text not null,
    fingerabdruck text not null,
    eingetragen timestamptz not null,
    gefunden    timestamptz,
    satz        text not null default ''
);
select anbindung.schuetze('anbindung.eintrag');
grant select, insert, update, delete on anbindung.eintrag to tragwerk_web;

create table anbindung.termin (
    id       uuid primary key,
    beginn   timestamptz not null,
    ort      text not null check (length(ort) between 2 and 200),
    gruppe   text not null check (length(gruppe) between 2 and 120),
    plaetze  int not null check (plaetze between 1 and 500),
    zustand  text not null default 'ANGEBOTEN' check (zustand in ('ANGEBOTEN', 'STATTGEFUNDEN', 'ABGESAGT')),
    konto    uuid not null
);
select anbindung.schuetze('anbindung.termin');
grant select, insert on anbindung.termin to tragwerk_web;
grant update (zustand) on anbindung.termin to tragwerk_web;
create table anbindung.teilnahme (
    vorhaben   uuid primary key references anbindung.vorhaben,
    termin     uuid not null references anbindung.termin,
    personen   int not null check (personen between 1 and 50),
    namen      bytea not null
);
create index teilnahme_termin on anbindung.teilnahme (termin);
select anbindung.schuetze('anbindung.teilnahme');
grant select, insert, update, delete on anbindung.teilnahme to tragwerk_web;

create table anbindung.pruefpunkt (
    vorhaben uuid not null references anbindung.vorhaben,
    punkt    text not null check (punkt in ('KOMPONENTE', 'FREISCHALTUNG', 'POSTFACH', 'SCHLUESSEL', 'ANLEITUNG', 'PROBELAUF')),
    am       timestamptz not null,
    konto    uuid not null,
    primary key (vorhaben, punkt)
);
select anbindung.schuetze('anbindung.pruefpunkt');
grant select, insert, delete on anbindung.pruefpunkt to tragwerk_web;
create table anbindung.verbindung (
    id       uuid primary key,
    vorhaben uuid not null references anbindung.vorhaben,
    ziel     text not null,
    ergebnis text not null check (ergebnis in ('ERREICHT', 'ABGEWIESEN', 'ZEIT', 'UNBEKANNT', 'TLS', 'VERBOTEN')),
    satz     text not null,
    am       timestamptz not null
);
create index verbindung_vorhaben on anbindung.verbindung (vorhaben, id);
select anbindung.schuetze('anbindung.verbindung');
grant select, insert on anbindung.verbindung to tragwerk_web;

-- Test applications: the id is the one of the message and of the delivery.
create table anbindung.testantrag (
    id         uuid primary key,
    vorhaben   uuid not null references anbindung.vorhaben,
    weg        text not null check (weg in ('OSCI', 'FITCONNECT')),
    gesendet   timestamptz not null,
    konto      uuid not null,
    message_id text,
    zugestellt timestamptz,
    abgeholt   timestamptz,
    satz       text not null default '',
    gescheitert timestamptz
);
create index testantrag_vorhaben on anbindung.testantrag (vorhaben, id);
select anbindung.schuetze('anbindung.testantrag');
grant select, insert on anbindung.testantrag to tragwerk_web;
grant select, update on anbindung.testantrag to tragwerk_jobs;

-- A step follows those it rests on, and after going live nothing is taken back any more.
create function anbindung.reihenfolge() returns trigger language plpgsql as $$
declare v uuid := coalesce(new.vorhaben, old.vorhaben);
declare vorher text[];
begin
    if (select live_seit from anbindung.vorhaben where id = v for update) is not null then
        raise exception 'Nach der Freischaltung ändert sich kein Schritt mehr: %', v;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    vorher := case new.schritt
        when 'ABFRAGE' then '{}'::text[]
        when 'VERTRAEGE' then '{ABFRAGE}'
        when 'ZERTIFIKAT' then '{ABFRAGE}'
        when 'VERZEICHNIS' then '{ZERTIFIKAT}'
        when 'TERMIN' then '{ABFRAGE}'
        when 'INSTALLATION' then '{ABFRAGE}'
        when 'TESTANTRAG' then '{VERZEICHNIS,INSTALLATION}'
        else '{TESTANTRAG}' end;
    if exists (select 1 from unnest(vorher) n where not exists (select 1 from anbindung.schritt s where s.vorhaben = v and s.schritt = n)) then
        raise exception 'Ein Schritt davor fehlt noch: % %', new.schritt, v;
    end if;
    return new;
end $$;
create trigger reihenfolge before insert or delete on anbindung.schritt for each row execute function anbindung.reihenfolge();

-- Going live: every condition at once, whatever a page may have shown.
create function anbindung.darf_live(v uuid) returns text language plpgsql as $$
declare fehlt text;
begin
    select string_agg(n, ', ') into fehlt from unnest('{ABFRAGE,VERTRAEGE,ZERTIFIKAT,VERZEICHNIS,TERMIN,INSTALLATION,TESTANTRAG,ABNAHME}'::text[]) n
        where not exists (select 1 from anbindung.schritt s where s.vorhaben = v and s.schritt = n);
    if fehlt is not null then return 'offene Schritte: ' || fehlt; end if;
    if (select count(*) from anbindung.vertrag where vorhaben = v and zustand = 'UNTERZEICHNET') < 3 then return 'Verträge'; end if;
    if not exists (select 1 from anbindung.zertifikat where vorhaben = v and zweck = 'INHALT' and entfernt is null and now() between gueltig_von and gueltig_bis) then return 'gültiges Zertifikat'; end if;
    if not exists (select 1 from anbindung.eintrag where vorhaben = v and gefunden is not null) then return 'Eintrag im Verzeichnis'; end if;
    if not exists (select 1 from anbindung.testantrag where vorhaben = v and abgeholt is not null) then return 'bestätigter Testantrag'; end if;
    if not exists (select 1 from anbindung.datei where vorhaben = v and art = 'PROTOKOLL') then return 'Abnahmeprotokoll'; end if;
    if not exists (select 1 from anbindung.datei where vorhaben = v and art = 'SCREENSHOT') then return 'Screenshot'; end if;
    return null;
end $$;
create function anbindung.freischaltung() returns trigger language plpgsql as $$
declare fehlt text;
begin
    if old.live_seit is not null then
        raise exception 'Freigeschaltet bleibt freigeschaltet und unverändert: %', new.id;
    end if;
    if new.live_seit is not null then
        fehlt := anbindung.darf_live(new.id);
        if fehlt is not null then
            raise exception 'Nicht freigeschaltet, es fehlt: % (%)', fehlt, new.id;
        end if;
    end if;
    return new;
end $$;
create trigger freischaltung before update on anbindung.vorhaben for each row execute function anbindung.freischaltung();
create function anbindung.nie_sofort_live() returns trigger language plpgsql as $$
begin
    if new.live_seit is not null then raise exception 'Eine Anbindung beginnt nicht freigeschaltet: %', new.id; end if;
    return new;
end $$;
create trigger nie_sofort_live before insert on anbindung.vorhaben for each row execute function anbindung.nie_sofort_live();
grant execute on function anbindung.darf_live(uuid) to tragwerk_web;
