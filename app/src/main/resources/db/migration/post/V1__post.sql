-- Post on paper. One scan (sendung) holds one letter or several (teil); until a letter lies in a file, only the
-- workgroup it is addressed to sees it.
create table post.sendung (
    id            uuid primary key,
    -- The file, when all letters of the scan went into one.
    akte_id       uuid,
    kreis         int not null,
    -- Workgroup at the intake; stays when the scan is passed on, so the same file is taken in once.
    eingangskreis int not null,
    eingang       date not null,
    erfasst       timestamptz not null,
    quelle        text not null check (quelle in ('HOCHGELADEN', 'ORDNER')),
    konto         uuid,
    medientyp     text not null,
    seiten        int not null check (seiten > 0),
    sha256        bytea not null check (length(sha256) = 32),
    erledigt      timestamptz,
    check ((quelle = 'ORDNER') = (konto is null)),
    unique (eingangskreis, sha256)
);
create index sendung_offen on post.sendung (kreis, eingang) where erledigt is null;
select ground.protect_akte('post.sendung');

create table post.teil (
    id         uuid primary key,
    sendung_id uuid not null references post.sendung,
    akte_id    uuid,
    kreis      int not null,
    nr         int not null,
    -- Pages of the scan, such as 1-3,5.
    seiten     text not null,
    zustand    text not null default 'OFFEN' check (zustand in ('OFFEN', 'ZUGEORDNET', 'OHNE_INHALT', 'ANTRAG')),
    art        text check (art in ('NACHWEIS', 'WIDERSPRUCH', 'VERAENDERUNG', 'ANTRAG', 'ANDERES')),
    eingang    date not null,
    konto      uuid,
    am         timestamptz,
    unique (sendung_id, nr) deferrable initially deferred,
    check (zustand <> 'ZUGEORDNET' or (akte_id is not null and art is not null and konto is not null and am is not null))
);
create index teil_akte on post.teil (akte_id, id);
select ground.protect_akte('post.teil');

-- What came in stays as it came; a letter that lies in a file stays in it.
create function post.sendung_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.id, new.eingangskreis, new.eingang, new.erfasst, new.quelle, new.konto, new.medientyp, new.seiten, new.sha256)
       is distinct from (old.id, old.eingangskreis, old.eingang, old.erfasst, old.quelle, old.konto, old.medientyp, old.seiten, old.sha256) then
        raise exception 'Eine Sendung ist unveränderlich: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on post.sendung for each row execute function post.sendung_fest();
create function post.teil_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.zustand in ('ZUGEORDNET', 'ANTRAG') then
            raise exception 'Ein zugeordneter Brief bleibt: %', old.id;
        end if;
        return old;
    end if;
    if old.zustand in ('ZUGEORDNET', 'ANTRAG') and to_jsonb(new) - array['kreis', 'akte_id'] <> to_jsonb(old) - array['kreis', 'akte_id']
       or old.akte_id is not null and new.akte_id is distinct from old.akte_id
       or (new.id, new.sendung_id, new.seiten) is distinct from (old.id, old.sendung_id, old.seiten) then
        raise exception 'Ein zugeordneter Brief bleibt, wie er ist: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on post.teil for each row execute function post.teil_fest();

-- The two steps that reach over the wall of a workgroup: they see ids, circles and states, no content.
grant usage on schema post, document to tragwerk_wall;
grant select, update (akte_id, kreis, erledigt) on post.sendung to tragwerk_wall;
grant select, update (akte_id, kreis) on post.teil to tragwerk_wall;
grant select (bezug_id), update (akte_id) on document.datei to tragwerk_wall;

-- Passes a scan with its open letters on to another workgroup; who passes it on need not see it afterwards.
create function post.leite(welche uuid, in_gruppe int) returns boolean language plpgsql security definer
    set search_path = post, pg_temp as $$
begin
    if not exists (select 1 from access.arbeitsgruppe a where a.kreis = in_gruppe) then return false; end if;
    update post.sendung s set kreis = in_gruppe
        where s.id = welche and s.akte_id is null and s.erledigt is null and s.kreis <> in_gruppe and s.kreis = any (ground.schreibkreise());
    if not found then return false; end if;
    update post.teil t set kreis = in_gruppe where t.sendung_id = welche and t.akte_id is null;
    update document.datei d set kreis = in_gruppe where d.bezug_id = welche;
    return true;
end $$;

-- When no letter of a scan is open any more, the original follows into the file, if there is but one. Otherwise it
-- shows more than each single letter: then only the head of the workgroup reads it on.
create function post.schliesse(welche uuid) returns boolean language plpgsql security definer
    set search_path = post, pg_temp as $$
declare
    gruppe int;
    akte uuid;
    ziel int;
begin
    select s.kreis into gruppe from post.sendung s where s.id = welche and s.erledigt is null
        and (s.kreis = any (ground.schreibkreise()) or ground.job() is not null) for update;
    if not found or exists (select 1 from post.teil t where t.sendung_id = welche and t.zustand = 'OFFEN') then
        return false;
    end if;
    ziel := -ground.gruppe(gruppe);
    if (select count(distinct coalesce(t.akte_id, t.id)) from post.teil t where t.sendung_id = welche and t.zustand <> 'OHNE_INHALT') = 1 then
        select t.akte_id, t.kreis into akte, ziel from post.teil t where t.sendung_id = welche and t.akte_id is not null limit 1;
        ziel := coalesce(ziel, -ground.gruppe(gruppe));
    end if;
    update post.sendung s set akte_id = akte, kreis = ziel, erledigt = now() where s.id = welche;
    update post.teil t set akte_id = akte, kreis = ziel where t.sendung_id = welche and t.akte_id is null;
    update document.datei d set akte_id = akte, kreis = ziel where d.bezug_id = welche;
    return true;
end $$;
grant create on schema post to tragwerk_wall;
alter function post.leite(uuid, int) owner to tragwerk_wall;
alter function post.schliesse(uuid) owner to tragwerk_wall;
revoke create on schema post from tragwerk_wall;
revoke all on function post.leite(uuid, int), post.schliesse(uuid) from public;
grant execute on function post.leite(uuid, int), post.schliesse(uuid) to tragwerk_web, tragwerk_jobs;
