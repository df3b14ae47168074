-- The map that advice centres stand on: proposed and published like an entry, by two people.
alter table beratung.fassung add column art text not null default 'EINTRAG' check (art in ('EINTRAG', 'KARTE'));
alter table beratung.fassung alter column art drop default;
alter table beratung.fassung drop constraint fassung_kennung_nummer_key;
alter table beratung.fassung add unique (art, kennung, nummer);
drop index beratung.fassung_wartet;
drop index beratung.fassung_gilt;
create unique index fassung_wartet on beratung.fassung (art, kennung) where zustand = 'VORGESCHLAGEN';
create unique index fassung_gilt on beratung.fassung (art, kennung) where zustand = 'VEROEFFENTLICHT';
-- A centre proposes its entry and never the map.
alter table beratung.fassung add check (art = 'EINTRAG' or link_konto is null);

-- Outlines as GeoJSON; a version of the map names one by its hash. Insert only.
create table beratung.landkarte (
    hash   text primary key check (hash = encode(sha256(convert_to(inhalt, 'UTF8')), 'hex')),
    inhalt text not null check (length(inhalt) <= 5000000),
    am     timestamptz not null
);
select beratung.schuetze('beratung.landkarte');
grant select, insert on beratung.landkarte to tragwerk_web;
grant select on beratung.landkarte to tragwerk_jobs;
