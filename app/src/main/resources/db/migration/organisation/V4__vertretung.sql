-- A deputy works with the files the absent colleague is responsible for. A whole workgroup comes only where its head says so, and
-- nothing longer than six weeks at once: who stays away longer is entered anew.
create table organisation.vertretung_gruppe (
    vertretung       uuid not null references organisation.vertretung,
    kreis_nr         int not null references access.arbeitsgruppe,
    bestaetigt_konto uuid not null references access.staff,
    am               timestamptz not null,
    primary key (vertretung, kreis_nr)
);
select ground.enable_rls('organisation.vertretung_gruppe');
create policy web on organisation.vertretung_gruppe for select to tragwerk_web using (true);
create policy web_insert on organisation.vertretung_gruppe for insert to tragwerk_web
    with check ((select ground.hat_rolle('LEITUNG')) and bestaetigt_konto = (select ground.actor()));
grant select, insert on organisation.vertretung_gruppe to tragwerk_web;
grant select on organisation.vertretung_gruppe to tragwerk_jobs, tragwerk_batch;

-- Only a head of the group opens it, for a colleague who belongs to it, and never to herself.
create function organisation.nur_leitung() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from access.staff s join access.mitglied m on m.account_id = s.id
            where s.id = new.bestaetigt_konto and 'LEITUNG' = any (s.rollen) and m.kreis = new.kreis_nr) then
        raise exception 'Eine Arbeitsgruppe öffnet ihre Leitung: %', new.vertretung;
    end if;
    if not exists (select 1 from organisation.vertretung v join access.mitglied m on m.account_id = v.account_id and m.kreis = new.kreis_nr
            join access.staff d on d.id = v.vertreter_id join access.staff h on h.id = new.bestaetigt_konto
            where v.id = new.vertretung and v.beendet_am is null and d.person_id <> h.person_id) then
        raise exception 'Diese Vertretung bekommt die Arbeitsgruppe nicht: %', new.vertretung;
    end if;
    return new;
end $$;
create trigger nur_leitung before insert or update on organisation.vertretung_gruppe for each row execute function organisation.nur_leitung();

create function organisation.hoechstens_sechs_wochen() returns trigger language plpgsql as $$
begin
    if new.bis > new.von + 42 then
        raise exception 'Eine Vertretung dauert höchstens sechs Wochen: %', new.id;
    end if;
    return new;
end $$;
create trigger hoechstens_sechs_wochen before insert on organisation.vertretung for each row execute function organisation.hoechstens_sechs_wochen();
create index vertretung_abwesend on organisation.vertretung (account_id, bis) where beendet_am is null;
-- What a head has entered so far for her own groups she has said; it goes on with them.
create policy owner_setzt on organisation.vertretung_gruppe for insert to tragwerk_owner with check (true);
insert into organisation.vertretung_gruppe(vertretung, kreis_nr, bestaetigt_konto, am)
    select v.id, m.kreis, v.eingetragen, v.am from organisation.vertretung v join access.mitglied m on m.account_id = v.account_id
    join access.staff h on h.id = v.eingetragen and 'LEITUNG' = any (h.rollen) join access.mitglied l on l.account_id = h.id and l.kreis = m.kreis
    join access.staff d on d.id = v.vertreter_id and d.person_id <> h.person_id
    where v.beendet_am is null and v.bis >= current_date;
drop policy owner_setzt on organisation.vertretung_gruppe;
create constraint trigger sicht_veraltet after insert or update or delete on organisation.vertretung_gruppe
    deferrable initially deferred for each row execute function rights.sicht_veraltet();

-- Workgroups of colleagues that a head has opened to this account today.
create function access.vertritt_gruppen(wer uuid) returns int[] language sql stable as $$
    select coalesce(array_agg(distinct g.kreis_nr), '{}') from organisation.vertretung v
    join organisation.vertretung_gruppe g on g.vertretung = v.id join access.mitglied m on m.account_id = v.account_id and m.kreis = g.kreis_nr
    where v.vertreter_id = wer and v.beendet_am is null and current_date between v.von and v.bis and v.account_id = any (access.vertritt(wer))
$$;

-- Of what an account may see three places change; the rest stays as rights/V7 wrote it.
create function organisation.ersetze(quelle text, alt text, neu text) returns text language plpgsql as $$
begin
    if length(quelle) - length(replace(quelle, alt, '')) <> length(alt) then
        raise exception 'rights.sicht_neu ist anders als erwartet: %', alt;
    end if;
    return replace(quelle, alt, neu);
end $$;
do $$
declare sicht text := pg_get_functiondef('rights.sicht_neu(uuid)'::regprocedure);
begin
    -- Groups: her own, and those opened to her.
    sicht := organisation.ersetze(sicht, $alt$into gruppen_, leit_ from access.mitglied m where m.account_id = any (konten_);$alt$,
        $neu$into gruppen_, leit_ from access.mitglied m where m.account_id = account or m.kreis = any (access.vertritt_gruppen(account));$neu$);
    -- Files: those of colleagues, in whichever group and read mode but the last, unless her groups write them anyway.
    sicht := organisation.ersetze(sicht, $alt$            union all
            select n.akte_id, false, n.ende from rights.notfall n$alt$,
        $neu$            union all
            select a.akte_id, a.archiviert is null, null from akte.akte a
                where a.kreis > 0 and a.zustaendig = any (konten_[2:]) and a.lesemodus < 5 and not a.kreis = any (schreib_)
            union all
            select n.akte_id, false, n.ende from rights.notfall n$neu$);
    -- A right on a part narrows nothing that she holds whole, and a file of the last read mode she does not.
    sicht := organisation.ersetze(sicht, $alt$where a.akte_id = w.akte_id and a.kreis < 0 and a.zustaendig = any (konten_))$alt$,
        $neu$where a.akte_id = w.akte_id and a.zustaendig = any (konten_) and a.lesemodus < 5)$neu$);
    execute sicht;
end $$;
drop function organisation.ersetze(text, text, text);
create index akte_zustaendig on akte.akte (zustaendig) where kreis > 0;

-- A file matters beyond its circle also while somebody stands in for who is responsible for it.
create or replace function rights.sicht_veraltet_akte() returns trigger language plpgsql security definer
    set search_path = rights, pg_temp as $$
declare
    akte uuid := case when tg_op = 'DELETE' then old.akte_id else new.akte_id end;
    vorher uuid := case when tg_op <> 'INSERT' then (to_jsonb(old) ->> 'zustaendig')::uuid end;
begin
    if (tg_op <> 'DELETE' and new.kreis < 0) or (tg_op <> 'INSERT' and old.kreis < 0)
       or exists (select 1 from access.freigabe f where f.akte_id = akte)
       or exists (select 1 from rights.notfall n where n.akte_id = akte and n.ende > now())
       or exists (select 1 from organisation.vertretung v where v.beendet_am is null and v.bis >= current_date
            and (v.account_id = vorher or v.account_id = (select a.zustaendig from akte.akte a where a.akte_id = akte))) then
        update rights.sicht_stand set n = n + 1 where id = 1 and xmin <> pg_current_xact_id()::xid;
    end if;
    return null;
end $$;
-- Kept sights were worked out by the old rule.
update rights.sicht_stand set n = n + 1;
