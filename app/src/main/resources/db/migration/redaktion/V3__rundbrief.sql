-- Issues of the newsletter: written by one editor, released by a second one. Released is released: it has gone out.
create table redaktion.rundbrief (
    id          uuid primary key,
    zustand     text not null default 'ENTWURF' check (zustand in ('ENTWURF', 'VORGELEGT', 'FREIGEGEBEN', 'VERWORFEN')),
    -- Subject and text by language as JSON.
    teile       text not null check (length(teile) <= 200000),
    hash        text not null check (hash = encode(sha256(convert_to(teile, 'UTF8')), 'hex')),
    stand       int not null default 1,
    begonnen    timestamptz not null,
    -- Why it came back; the editor reads it.
    grund       text check (length(grund) <= 1000),
    freigegeben_am    timestamptz,
    freigegeben_konto uuid,
    check ((zustand = 'FREIGEGEBEN') = (freigegeben_am is not null) and (freigegeben_am is null) = (freigegeben_konto is null))
);
select redaktion.schuetze('redaktion.rundbrief');
grant select, insert on redaktion.rundbrief to tragwerk_web;
grant update (teile, hash, zustand, stand, grund, freigegeben_am, freigegeben_konto) on redaktion.rundbrief to tragwerk_web;
grant select on redaktion.rundbrief to tragwerk_jobs;

-- Who worked on it, insert only; so the second person is found.
create table redaktion.rundbrief_verlauf (
    id        uuid primary key,
    rundbrief uuid not null references redaktion.rundbrief,
    was       text not null check (was in ('BEGONNEN', 'GEAENDERT', 'VORGELEGT', 'ZURUECKGEGEBEN', 'FREIGEGEBEN', 'VERWORFEN')),
    hash      text not null,
    am        timestamptz not null,
    konto     uuid not null
);
create index rundbrief_verlauf_rundbrief on redaktion.rundbrief_verlauf (rundbrief, id);
select redaktion.schuetze('redaktion.rundbrief_verlauf');
grant select, insert on redaktion.rundbrief_verlauf to tragwerk_web;
create function redaktion.rundbrief_nur_selbst() returns trigger language plpgsql as $$
begin
    if new.konto is distinct from ground.actor() then raise exception 'Den Verlauf schreibt, wer handelt: %', new.rundbrief; end if;
    return new;
end $$;
create trigger nur_selbst before insert on redaktion.rundbrief_verlauf for each row execute function redaktion.rundbrief_nur_selbst();

-- Whether this human being, under whichever account, wrote or proposed this issue.
create function redaktion.schrieb_rundbrief(r uuid, k uuid) returns boolean language sql stable as $$
    select exists (select 1 from redaktion.rundbrief_verlauf v join access.staff a on a.id = v.konto join access.staff b on b.person_id = a.person_id
        where v.rundbrief = r and b.id = k and v.was in ('BEGONNEN', 'GEAENDERT', 'VORGELEGT')) $$;
grant execute on function redaktion.schrieb_rundbrief(uuid, uuid) to tragwerk_web;

create function redaktion.rundbrief_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.zustand <> 'ENTWURF' then raise exception 'Ein Rundbrief beginnt als Entwurf: %', new.id; end if;
        return new;
    end if;
    if old.zustand in ('FREIGEGEBEN', 'VERWORFEN') then raise exception 'Dieser Rundbrief ändert sich nicht mehr: %', old.id; end if;
    if old.zustand = 'VORGELEGT' and new.teile is distinct from old.teile then raise exception 'Freigegeben wird, was vorgelegt ist: %', old.id; end if;
    if old.zustand = 'ENTWURF' and new.zustand = 'FREIGEGEBEN' then raise exception 'Vor der Freigabe wird vorgelegt: %', old.id; end if;
    if new.zustand = 'FREIGEGEBEN' then
        if new.freigegeben_konto is distinct from ground.actor() then raise exception 'Es gibt frei, wer handelt: %', old.id; end if;
        if not exists (select 1 from redaktion.rundbrief_verlauf v where v.rundbrief = old.id and v.was = 'VORGELEGT' and v.hash = old.hash) then
            raise exception 'Vorgelegt wurde ein anderer Text: %', old.id;
        end if;
        if redaktion.schrieb_rundbrief(old.id, new.freigegeben_konto) then raise exception 'Eine zweite Person gibt frei: %', old.id; end if;
    end if;
    return new;
end $$;
create trigger fest before insert or update on redaktion.rundbrief for each row execute function redaktion.rundbrief_fest();

-- How far an issue has gone out, as portals tell it: counts.
create table redaktion.rundbrief_stand (
    portal     text not null check (length(portal) between 1 and 100),
    rundbrief  uuid not null references redaktion.rundbrief,
    angenommen bigint not null check (angenommen >= 0),
    abgelehnt  bigint not null check (abgelehnt >= 0),
    offen      bigint not null check (offen >= 0),
    fertig     boolean not null,
    geholt     timestamptz not null,
    primary key (portal, rundbrief)
);
select redaktion.schuetze('redaktion.rundbrief_stand');
grant select on redaktion.rundbrief_stand to tragwerk_web;
grant select, insert, update on redaktion.rundbrief_stand to tragwerk_jobs;
