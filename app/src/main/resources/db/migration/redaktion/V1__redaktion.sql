-- Forms as data: drafts of editors, and versions that a second human being published. Published is published: the text has
-- its SHA-256, and neither changes again. No personal data beyond who worked on it.

-- Editors only.
create function redaktion.schuetze(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using ((select ground.hat_rolle(''REDAKTION''))) with check ((select ground.hat_rolle(''REDAKTION'')))', t);
end $$;

create table redaktion.fassung (
    id         uuid primary key,
    formular   text not null check (formular ~ '^[a-z][a-z0-9-]{0,59}$'),
    version    int not null check (version > 100),
    -- The version it was begun from; 0 for a new form.
    grundlage  int not null,
    zustand    text not null default 'ENTWURF' check (zustand in ('ENTWURF', 'VORGELEGT', 'VEROEFFENTLICHT', 'VERWORFEN')),
    definition text not null check (length(definition) <= 1000000),
    hash       text not null check (hash = encode(sha256(convert_to(definition, 'UTF8')), 'hex')),
    faelle     text not null default '' check (length(faelle) <= 200000),
    -- What an import could not take, one sentence a line.
    notizen    text not null default '' check (length(notizen) <= 400000),
    stand      int not null default 1,
    begonnen   timestamptz not null,
    -- Why it came back; the editor reads it.
    grund      text check (length(grund) <= 1000),
    gueltig_ab date,
    veroeffentlicht_am    timestamptz,
    veroeffentlicht_konto uuid,
    unique (formular, version),
    check ((zustand = 'VEROEFFENTLICHT') = (gueltig_ab is not null)),
    check (num_nonnulls(gueltig_ab, veroeffentlicht_am, veroeffentlicht_konto) in (0, 3))
);
-- One draft for each form at a time: two who begin at once get one.
create unique index fassung_offen on redaktion.fassung (formular) where zustand in ('ENTWURF', 'VORGELEGT');
select redaktion.schuetze('redaktion.fassung');
grant select, insert on redaktion.fassung to tragwerk_web;
grant update (definition, hash, faelle, zustand, stand, grund, gueltig_ab, veroeffentlicht_am, veroeffentlicht_konto) on redaktion.fassung to tragwerk_web;
grant select on redaktion.fassung to tragwerk_jobs;

-- What happened, insert only. Who worked on a version stands here, and so the second person is found.
create table redaktion.verlauf (
    id      uuid primary key,
    fassung uuid not null references redaktion.fassung,
    was     text not null check (was in ('BEGONNEN', 'GEAENDERT', 'VORGELEGT', 'ZURUECKGEGEBEN', 'VEROEFFENTLICHT', 'VERWORFEN')),
    grund   text check (length(grund) <= 1000),
    hash    text not null,
    am      timestamptz not null,
    konto   uuid not null
);
create index verlauf_fassung on redaktion.verlauf (fassung, id);
select redaktion.schuetze('redaktion.verlauf');
grant select, insert on redaktion.verlauf to tragwerk_web;

-- Every change of state keeps its own trace: nobody publishes past it.
create function redaktion.nur_selbst() returns trigger language plpgsql as $$
begin
    if new.konto is distinct from ground.actor() then raise exception 'Den Verlauf schreibt, wer handelt: %', new.fassung; end if;
    return new;
end $$;
create trigger nur_selbst before insert on redaktion.verlauf for each row execute function redaktion.nur_selbst();

-- Whether this human being, under whichever account, wrote or proposed this version.
create function redaktion.hat_mitgewirkt(f uuid, k uuid) returns boolean language sql stable as $$
    select exists (select 1 from redaktion.verlauf v join access.staff a on a.id = v.konto join access.staff b on b.person_id = a.person_id
        where v.fassung = f and b.id = k and v.was in ('BEGONNEN', 'GEAENDERT', 'VORGELEGT')) $$;
grant execute on function redaktion.hat_mitgewirkt(uuid, uuid) to tragwerk_web;

create function redaktion.fassung_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.zustand <> 'ENTWURF' then raise exception 'Eine Fassung beginnt als Entwurf: %', new.id; end if;
        return new;
    end if;
    if old.zustand in ('VEROEFFENTLICHT', 'VERWORFEN') then raise exception 'Diese Fassung ändert sich nicht mehr: %', old.id; end if;
    if old.zustand = 'VORGELEGT' and (new.definition, new.faelle) is distinct from (old.definition, old.faelle) then
        raise exception 'Veröffentlicht wird, was vorgelegt ist: %', old.id;
    end if;
    if old.zustand = 'ENTWURF' and new.zustand = 'VEROEFFENTLICHT' then raise exception 'Vor dem Veröffentlichen wird vorgelegt: %', old.id; end if;
    if new.zustand = 'VEROEFFENTLICHT' then
        if new.veroeffentlicht_konto is distinct from ground.actor() then raise exception 'Es veröffentlicht, wer handelt: %', old.id; end if;
        if not exists (select 1 from redaktion.verlauf v where v.fassung = old.id and v.was = 'VORGELEGT' and v.hash = old.hash) then
            raise exception 'Vorgelegt wurde ein anderer Text: %', old.id;
        end if;
        if redaktion.hat_mitgewirkt(old.id, new.veroeffentlicht_konto) then raise exception 'Eine zweite Person veröffentlicht: %', old.id; end if;
        if exists (select 1 from redaktion.fassung x where x.formular = old.formular and x.zustand = 'VEROEFFENTLICHT' and x.gueltig_ab >= new.gueltig_ab) then
            raise exception 'Eine spätere Fassung gilt schon: %', old.id;
        end if;
    end if;
    return new;
end $$;
create trigger fest before insert or update on redaktion.fassung for each row execute function redaktion.fassung_fest();
