-- How forms go, as portals publish it: counts of closed weeks, none of them below the least count. No personal data.
create table redaktion.nutzung (
    portal   text not null check (length(portal) between 1 and 100),
    von      date not null,
    bis      date not null check (bis >= von),
    formular text not null check (formular ~ '^[a-z][a-z0-9-]{0,59}$'),
    version  int not null,
    titel    text not null check (length(titel) <= 200),
    -- The cells as JSON, in the order in which they are shown.
    zellen   text not null check (length(zellen) <= 100000),
    geholt   timestamptz not null,
    primary key (portal, von, bis, formular, version)
);
create index nutzung_von on redaktion.nutzung (von);
select redaktion.schuetze('redaktion.nutzung');
grant select on redaktion.nutzung to tragwerk_web;
-- What was told of a week stays as it was told.
grant select, insert, delete on redaktion.nutzung to tragwerk_jobs;
