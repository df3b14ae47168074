-- Drafts of citizens: content sealed for her account, deleted 30 days after the last change and at once after delivery.
create table draft.entwurf (
    id        uuid primary key,
    konto_id  uuid not null,
    formular  text not null,
    version   int not null,
    sprache   text not null,
    stand     int not null default 1,
    begonnen  timestamptz not null,
    geaendert timestamptz not null,
    inhalt    bytea not null
);
create index entwurf_konto on draft.entwurf (konto_id);
create index entwurf_alt on draft.entwurf (geaendert);
select ground.protect_konto('draft.entwurf');
create table draft.datei (
    id           uuid primary key,
    entwurf_id   uuid not null references draft.entwurf on delete cascade,
    konto_id     uuid not null,
    art          text not null,
    name         bytea not null,
    content_type text not null,
    groesse      bigint not null,
    sha256       text not null,
    inhalt       bytea not null
);
create index datei_entwurf on draft.datei (entwurf_id);
select ground.protect_konto('draft.datei');
