-- Advice centres: versions of their entries, and links by which a centre proposes one. Data of organisations; whose
-- telephone it is, a centre decides. What is published has its SHA-256 and never changes.

-- Editors only.
create function beratung.schuetze(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using ((select ground.hat_rolle(''REDAKTION''))) with check ((select ground.hat_rolle(''REDAKTION'')))', t);
end $$;

-- A link for one entry and one proposal. The secret itself is nowhere.
create table beratung.link (
    id           uuid primary key,
    kennung      text not null check (kennung ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(kennung) between 3 and 60),
    -- Who got it, so that editors know whom to ask.
    fuer         text not null check (length(fuer) between 2 and 120),
    hash         bytea not null unique check (length(hash) = 32),
    konto        uuid not null,
    ausgestellt  timestamptz not null,
    bis          timestamptz not null check (bis > ausgestellt and bis <= ausgestellt + interval '31 days'),
    benutzt      timestamptz,
    widerrufen   timestamptz,
    check (benutzt is null or widerrufen is null)
);
create index link_neu on beratung.link (ausgestellt);
select beratung.schuetze('beratung.link');
grant select (id, kennung, fuer, konto, ausgestellt, bis, benutzt, widerrufen) on beratung.link to tragwerk_web;
grant insert on beratung.link to tragwerk_web;
grant update (widerrufen) on beratung.link to tragwerk_web;
grant select, delete on beratung.link to tragwerk_jobs;
grant update (benutzt) on beratung.link to tragwerk_jobs;

create table beratung.fassung (
    id          uuid primary key,
    kennung     text not null check (kennung ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(kennung) between 3 and 60),
    nummer      int not null check (nummer > 0),
    zustand     text not null default 'VORGESCHLAGEN' check (zustand in ('VORGESCHLAGEN', 'VEROEFFENTLICHT', 'ABGELEHNT', 'ABGELOEST')),
    inhalt      text not null check (length(inhalt) <= 20000),
    hash        text not null check (hash = encode(sha256(convert_to(inhalt, 'UTF8')), 'hex')),
    eingereicht timestamptz not null,
    -- From a centre by its link, or from an editor: one of the two.
    link        uuid unique references beratung.link,
    konto       uuid,
    -- Who gave out the link; stays when the link is gone.
    link_konto  uuid,
    entschieden timestamptz,
    entschieden_konto uuid,
    -- Why it was refused; the centre reads it.
    grund       text check (length(grund) <= 1000),
    unique (kennung, nummer),
    check (num_nonnulls(konto, link_konto) = 1),
    check ((zustand = 'VORGESCHLAGEN') = (entschieden is null)),
    check (num_nonnulls(entschieden, entschieden_konto) in (0, 2)),
    check ((zustand = 'ABGELEHNT') = (grund is not null))
);
-- One proposal waits for each entry at a time, and one version is out.
create unique index fassung_wartet on beratung.fassung (kennung) where zustand = 'VORGESCHLAGEN';
create unique index fassung_gilt on beratung.fassung (kennung) where zustand = 'VEROEFFENTLICHT';
select beratung.schuetze('beratung.fassung');
grant select, insert on beratung.fassung to tragwerk_web, tragwerk_jobs;
grant update (zustand, entschieden, entschieden_konto, grund) on beratung.fassung to tragwerk_web;
grant update (link) on beratung.fassung to tragwerk_jobs;

-- Whether two accounts are one human being.
create function beratung.dieselbe(a uuid, b uuid) returns boolean language sql stable as $$
    select exists (select 1 from access.staff x join access.staff y on y.person_id = x.person_id where x.id = a and y.id = b) $$;
grant execute on function beratung.dieselbe(uuid, uuid) to tragwerk_web;

create function beratung.fassung_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.zustand <> 'VORGESCHLAGEN' then raise exception 'Eine Fassung beginnt als Vorschlag: %', new.id; end if;
        if new.konto is not null and new.konto is distinct from ground.actor() then raise exception 'Es schlägt vor, wer handelt: %', new.id; end if;
        return new;
    end if;
    if new.zustand = old.zustand then return new; end if;
    if not ((old.zustand = 'VORGESCHLAGEN' and new.zustand in ('VEROEFFENTLICHT', 'ABGELEHNT'))
         or (old.zustand = 'VEROEFFENTLICHT' and new.zustand = 'ABGELOEST')) then
        raise exception 'Diesen Weg gibt es nicht: %', old.id;
    end if;
    if old.zustand = 'VORGESCHLAGEN' then
        if new.entschieden_konto is distinct from ground.actor() then raise exception 'Es entscheidet, wer handelt: %', old.id; end if;
        -- Refusing one's own proposal takes it back; publishing needs somebody who neither wrote it nor gave out the link.
        if new.zustand = 'VEROEFFENTLICHT' and beratung.dieselbe(coalesce(old.konto, old.link_konto), new.entschieden_konto) then
            raise exception 'Eine zweite Person veröffentlicht: %', old.id;
        end if;
    end if;
    return new;
end $$;
create trigger fest before insert or update on beratung.fassung for each row execute function beratung.fassung_fest();
