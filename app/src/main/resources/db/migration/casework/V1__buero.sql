-- The desk of each officer: files she opened herself, and when to look at a file again.
create table casework.buero (
    konto     uuid not null,
    akte_id   uuid not null,
    kreis     int not null,
    geoeffnet timestamptz not null,
    primary key (konto, akte_id)
);
select ground.protect_akte('casework.buero');

create table casework.wiedervorlage (
    id        uuid primary key,
    akte_id   uuid not null,
    kreis     int not null,
    konto     uuid not null,
    tag       date not null,
    betreff   bytea not null,
    von_konto uuid,
    am        timestamptz not null,
    erledigt  timestamptz
);
create index wiedervorlage_konto on casework.wiedervorlage (konto, tag) where erledigt is null;
create index wiedervorlage_akte on casework.wiedervorlage (akte_id, tag);
select ground.protect_akte('casework.wiedervorlage');
