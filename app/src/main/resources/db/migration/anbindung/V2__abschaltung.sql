-- A live authority is switched off, and on again, by two people: one asks with a reason, another human being confirms.
alter table anbindung.vorhaben add column abgeschaltet timestamptz;

create table anbindung.abschaltung (
    id                uuid primary key,
    vorhaben          uuid not null references anbindung.vorhaben,
    art               text not null check (art in ('AUS', 'AN')),
    grund             bytea not null,
    am                timestamptz not null,
    konto             uuid not null,
    entschieden       timestamptz,
    entschieden_konto uuid,
    bestaetigt        boolean,
    check (num_nonnulls(entschieden, entschieden_konto, bestaetigt) in (0, 3))
);
create unique index abschaltung_eine on anbindung.abschaltung (vorhaben) where entschieden is null;
create index abschaltung_vorhaben on anbindung.abschaltung (vorhaben, id);
select anbindung.schuetze('anbindung.abschaltung');
grant select, insert on anbindung.abschaltung to tragwerk_web;
grant update (entschieden, entschieden_konto, bestaetigt) on anbindung.abschaltung to tragwerk_web;

alter table anbindung.verlauf drop constraint verlauf_was_check;
alter table anbindung.verlauf add constraint verlauf_was_check check (was in ('BEGONNEN', 'GEAENDERT', 'ERLEDIGT', 'ZURUECKGENOMMEN',
    'FREIGESCHALTET', 'ABSCHALTUNG_BEANTRAGT', 'ABSCHALTUNG_VERWORFEN', 'ABGESCHALTET', 'WIEDER_BEANTRAGT', 'WIEDER_VERWORFEN', 'WIEDER_AN'));

create function anbindung.zwei_personen() returns trigger language plpgsql as $$
declare v anbindung.vorhaben; fehlt text;
begin
    select * into v from anbindung.vorhaben x where x.id = new.vorhaben for update;
    if tg_op = 'INSERT' then
        if new.entschieden is not null then raise exception 'Niemand entscheidet, was noch nicht beantragt ist: %', new.vorhaben; end if;
        if v.live_seit is null or (new.art = 'AUS') <> (v.abgeschaltet is null) then
            raise exception 'Dieser Zustand besteht schon: % %', new.art, new.vorhaben;
        end if;
        return new;
    end if;
    if old.entschieden is not null then raise exception 'Entschieden ist entschieden: %', old.id; end if;
    if new.bestaetigt then
        if exists (select 1 from access.staff a join access.staff b on a.person_id = b.person_id where a.id = old.konto and b.id = new.entschieden_konto) then
            raise exception 'Eine zweite Person bestätigt: %', old.id;
        end if;
        if new.art = 'AN' then
            fehlt := anbindung.darf_live(new.vorhaben);
            if fehlt is not null then raise exception 'Nicht wieder eingeschaltet, es fehlt: % (%)', fehlt, new.vorhaben; end if;
        end if;
    end if;
    return new;
end $$;
create trigger zwei_personen before insert or update on anbindung.abschaltung for each row execute function anbindung.zwei_personen();

-- Only a confirmed decision changes the state: no request may write the column itself.
create function anbindung.vollziehe() returns trigger language plpgsql security definer set search_path = anbindung, pg_temp as $$
begin
    update anbindung.vorhaben set abgeschaltet = case new.art when 'AUS' then new.entschieden end where id = new.vorhaben;
    return null;
end $$;
create trigger vollziehe after update on anbindung.abschaltung for each row when (new.bestaetigt) execute function anbindung.vollziehe();
grant usage, create on schema anbindung to tragwerk_wall;
alter function anbindung.vollziehe() owner to tragwerk_wall;
revoke create on schema anbindung from tragwerk_wall;
revoke all on function anbindung.vollziehe() from public;
grant select, update (abgeschaltet) on anbindung.vorhaben to tragwerk_wall;
create policy wall_abschaltung on anbindung.vorhaben to tragwerk_wall using (true) with check (true);

create or replace function anbindung.freischaltung() returns trigger language plpgsql as $$
declare fehlt text;
begin
    if old.live_seit is not null then
        if to_jsonb(new) - 'abgeschaltet' = to_jsonb(old) - 'abgeschaltet' then return new; end if;
        raise exception 'Freigeschaltet bleibt freigeschaltet und unverändert: %', new.id;
    end if;
    if new.abgeschaltet is not null then raise exception 'Was nicht läuft, wird nicht abgeschaltet: %', new.id; end if;
    if new.live_seit is not null then
        fehlt := anbindung.darf_live(new.id);
        if fehlt is not null then
            raise exception 'Nicht freigeschaltet, es fehlt: % (%)', fehlt, new.id;
        end if;
    end if;
    return new;
end $$;
