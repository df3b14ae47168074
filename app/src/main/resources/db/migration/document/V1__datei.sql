-- Files: notices, evidence, originals. Sealed with a key of their own, never changed.

create table document.datei (
    id         uuid primary key,
    -- Empty until a message from outside has found its file.
    akte_id    uuid,
    kreis      int not null,
    art        text not null check (art in ('BESCHEID', 'NACHWEIS', 'ORIGINAL', 'SCHREIBEN')),
    -- What the file belongs to: an application, a Bescheid, a message.
    bezug_id   uuid,
    medientyp  text not null check (medientyp ~ '^[a-z]+/[a-z0-9.+-]+$'),
    groesse    bigint not null check (groesse >= 0),
    sha256     bytea not null check (length(sha256) = 32),
    name       bytea not null,
    inhalt     bytea not null,
    entstanden timestamptz not null
);
create index datei_akte on document.datei (akte_id, id);
create index datei_bezug on document.datei (bezug_id);
select ground.protect_akte('document.datei');
-- Sealed bytes do not get smaller by compression.
alter table document.datei alter column inhalt set storage external;

-- A file is never changed; only the file (Akte) it lies in and its circle may be set.
create function document.unveraenderlich() returns trigger language plpgsql as $$
begin
    if (new.id, new.art, new.bezug_id, new.medientyp, new.groesse, new.sha256, new.name, new.inhalt, new.entstanden)
       is distinct from (old.id, old.art, old.bezug_id, old.medientyp, old.groesse, old.sha256, old.name, old.inhalt, old.entstanden)
       or (old.akte_id is not null and new.akte_id is distinct from old.akte_id) then
        raise exception 'Ein Dokument ist unveränderlich: %', old.id;
    end if;
    return new;
end $$;
create trigger unveraenderlich before update on document.datei for each row execute function document.unveraenderlich();
