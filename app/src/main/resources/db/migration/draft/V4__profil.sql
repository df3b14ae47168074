-- Answers she keeps for later applications: only if she switches it on, sealed with a key of their own.
create table draft.profil (
    konto_id   uuid primary key,
    schluessel uuid not null,
    seit       timestamptz not null,
    geaendert  timestamptz not null,
    inhalt     bytea not null
);
create index profil_alt on draft.profil (geaendert);
select ground.protect_konto('draft.profil');
