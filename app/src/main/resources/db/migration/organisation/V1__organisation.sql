-- The office as it is: units, workgroups in them, function groups, who holds which and until when, who stands in.
-- No case data. Who administers sees no case, and gives nothing alone.

-- One row of settings; changed by the operator only, never by a request.
create table organisation.einstellung (
    id             int primary key check (id = 1),
    zwei_personen  boolean not null default true,
    ungenutzt_tage int not null default 90 check (ungenutzt_tage between 14 and 400),
    pruefung_tage  int not null default 92 check (pruefung_tage between 7 and 400)
);
insert into organisation.einstellung(id) values (1);
select ground.enable_rls('organisation.einstellung');
create policy web on organisation.einstellung for select to tragwerk_web using (true);
grant select on organisation.einstellung to tragwerk_web, tragwerk_jobs;

create table organisation.einheit (
    id   uuid primary key,
    ober uuid references organisation.einheit,
    name text not null check (length(name) between 2 and 120),
    von  date not null,
    bis  date not null default date '9999-12-31',
    check (von <= bis), check (ober <> id)
);
select ground.enable_rls('organisation.einheit');
create policy web on organisation.einheit for select to tragwerk_web using (true);
create policy web_insert on organisation.einheit for insert to tragwerk_web with check ((select ground.hat_rolle('ADMINISTRATION')));
create policy web_update on organisation.einheit for update to tragwerk_web using ((select ground.hat_rolle('ADMINISTRATION')));
grant select, insert, update on organisation.einheit to tragwerk_web;
grant select, insert, update on organisation.einheit to tragwerk_jobs;
-- A unit never lies below itself.
create function organisation.kein_kreis() returns trigger language plpgsql as $$
begin
    if exists (with recursive hinauf as (select e.id, e.ober from organisation.einheit e where e.id = new.ober
               union select e.id, e.ober from organisation.einheit e join hinauf h on e.id = h.ober)
               select 1 from hinauf where id = new.id) then
        raise exception 'Eine Einheit liegt nicht unter sich selbst: %', new.id;
    end if;
    return new;
end $$;
create trigger kein_kreis before insert or update of ober on organisation.einheit for each row execute function organisation.kein_kreis();

-- Which unit a workgroup belongs to.
create table organisation.gruppe (
    kreis   int primary key references access.arbeitsgruppe,
    einheit uuid not null references organisation.einheit
);
select ground.enable_rls('organisation.gruppe');
create policy web on organisation.gruppe for select to tragwerk_web using (true);
create policy web_insert on organisation.gruppe for insert to tragwerk_web with check ((select ground.hat_rolle('ADMINISTRATION')));
create policy web_update on organisation.gruppe for update to tragwerk_web using ((select ground.hat_rolle('ADMINISTRATION')));
grant select, insert, update on organisation.gruppe to tragwerk_web, tragwerk_jobs;
-- Workgroups are made by who administers.
drop policy web on access.arbeitsgruppe;
create policy web on access.arbeitsgruppe for select to tragwerk_web using (true);
create policy web_insert on access.arbeitsgruppe for insert to tragwerk_web with check ((select ground.hat_rolle('ADMINISTRATION')));
create policy web_update on access.arbeitsgruppe for update to tragwerk_web using ((select ground.hat_rolle('ADMINISTRATION')));

-- A function in the office, with the roles it needs.
create table organisation.funktionsgruppe (
    id     uuid primary key,
    name   text not null unique check (length(name) between 2 and 120),
    zweck  text not null check (length(zweck) between 5 and 500),
    rollen text[] not null check (cardinality(rollen) > 0
        and rollen <@ '{SACHBEARBEITUNG,LEITUNG,ZAHLUNG,ADMINISTRATION,DATENSCHUTZ}'
        and not (rollen && '{ADMINISTRATION}' and cardinality(rollen) > 1))
);
select ground.enable_rls('organisation.funktionsgruppe');
create policy web on organisation.funktionsgruppe for select to tragwerk_web using (true);
-- Roles of a function group are fixed: another set of roles is another group, with grants of its own.
create policy web_insert on organisation.funktionsgruppe for insert to tragwerk_web with check ((select ground.hat_rolle('ADMINISTRATION')));
grant select, insert on organisation.funktionsgruppe to tragwerk_web;
grant select, insert on organisation.funktionsgruppe to tragwerk_jobs;

-- A function group, in one workgroup or without, is given to an account: with reason and end, by two human beings.
create table organisation.vergabe (
    id                uuid primary key,
    account_id        uuid not null references access.staff,
    funktionsgruppe   uuid not null references organisation.funktionsgruppe,
    kreis_nr          int references access.arbeitsgruppe,
    grund             text not null check (length(grund) between 5 and 500),
    von               date not null,
    bis               date not null,
    beantragt_konto   uuid not null references access.staff,
    beantragt_am      timestamptz not null,
    bestaetigt_konto  uuid references access.staff,
    bestaetigt_am     timestamptz,
    beendet_konto     uuid references access.staff,
    beendet_am        timestamptz,
    geprueft_konto    uuid references access.staff,
    geprueft_am       timestamptz,
    check (von <= bis and bis <= von + 1100),
    check ((bestaetigt_am is null) = (bestaetigt_konto is null)),
    check ((beendet_am is null) or (beendet_konto is not null))
);
create index vergabe_account on organisation.vergabe (account_id);
select ground.enable_rls('organisation.vergabe');
create policy web on organisation.vergabe for select to tragwerk_web using (case when account_id = (select ground.actor()) then true
    else (select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('LEITUNG')) or (select ground.hat_rolle('DATENSCHUTZ')) end);
create policy web_insert on organisation.vergabe for insert to tragwerk_web
    with check ((select ground.hat_rolle('ADMINISTRATION')) and beantragt_konto = (select ground.actor()) and bestaetigt_am is null and beendet_am is null);
create policy web_update on organisation.vergabe for update to tragwerk_web
    using ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('LEITUNG')));
grant select, insert on organisation.vergabe to tragwerk_web;
grant update (bestaetigt_konto, bestaetigt_am, beendet_konto, beendet_am, geprueft_konto, geprueft_am) on organisation.vergabe to tragwerk_web;
grant select on organisation.vergabe to tragwerk_jobs, tragwerk_batch;

-- Two human beings, and neither is the one who gets the right.
create function organisation.zwei_personen() returns trigger language plpgsql as $$
declare person uuid;
begin
    if tg_op = 'INSERT' then
        if exists (select 1 from access.staff a join access.staff b on a.person_id = b.person_id where a.id = new.account_id and b.id = new.beantragt_konto) then
            raise exception 'Niemand gibt sich selbst ein Recht: %', new.account_id;
        end if;
        return new;
    end if;
    if old.beendet_am is not null then
        raise exception 'Beendet ist beendet: %', old.id;
    end if;
    if new.bestaetigt_am is distinct from old.bestaetigt_am or new.bestaetigt_konto is distinct from old.bestaetigt_konto then
        if old.bestaetigt_am is not null then
            raise exception 'Bestätigt ist bestätigt: %', old.id;
        end if;
        select s.person_id into person from access.staff s where s.id = new.bestaetigt_konto;
        if exists (select 1 from access.staff s where s.id = new.account_id and s.person_id = person)
           or (select e.zwei_personen from organisation.einstellung e) and exists (select 1 from access.staff s where s.id = new.beantragt_konto and s.person_id = person) then
            raise exception 'Eine zweite Person bestätigt: %', old.id;
        end if;
    end if;
    return new;
end $$;
create trigger zwei_personen before insert or update on organisation.vergabe for each row execute function organisation.zwei_personen();

-- Who stands in for whom, on which days.
create table organisation.vertretung (
    id           uuid primary key,
    account_id   uuid not null references access.staff,
    vertreter_id uuid not null references access.staff,
    grund        text not null check (grund in ('URLAUB', 'KRANKHEIT', 'FORTBILDUNG', 'STELLE_FREI', 'ANDERES')),
    von          date not null,
    bis          date not null,
    eingetragen  uuid not null references access.staff,
    am           timestamptz not null,
    beendet_am   timestamptz,
    check (von <= bis and bis <= von + 366), check (account_id <> vertreter_id)
);
create index vertretung_vertreter on organisation.vertretung (vertreter_id, bis) where beendet_am is null;
select ground.enable_rls('organisation.vertretung');
create policy web on organisation.vertretung for select to tragwerk_web using (true);
-- An administrator gets no case by standing in: the deputy needs the casework role herself, and handelt looks for it.
create policy web_insert on organisation.vertretung for insert to tragwerk_web
    with check (eingetragen = (select ground.actor()) and vertreter_id <> (select ground.actor())
        and ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('LEITUNG')) or account_id = (select ground.actor())));
create policy web_update on organisation.vertretung for update to tragwerk_web
    using ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('LEITUNG')) or account_id = (select ground.actor()));
grant select, insert on organisation.vertretung to tragwerk_web;
grant update (beendet_am) on organisation.vertretung to tragwerk_web;
grant select on organisation.vertretung to tragwerk_jobs, tragwerk_batch;

create or replace function access.vertritt(wer uuid) returns uuid[] language sql stable as $$
    select coalesce(array_agg(distinct v.account_id), '{}') from organisation.vertretung v join access.staff s on s.id = v.account_id
    where v.vertreter_id = wer and v.beendet_am is null and current_date between v.von and v.bis
      and s.rollen && '{SACHBEARBEITUNG,LEITUNG}'
$$;

-- When somebody logged in last, read from the log by a job; nothing else of the log is kept here.
create table organisation.anmeldung (
    account_id uuid primary key references access.staff,
    zuletzt    timestamptz not null
);
select ground.enable_rls('organisation.anmeldung');
create policy web on organisation.anmeldung for select to tragwerk_web using ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('DATENSCHUTZ')));
grant select on organisation.anmeldung to tragwerk_web;
grant select, insert, update on organisation.anmeldung to tragwerk_jobs;
create table organisation.stand (
    id      int primary key check (id = 1),
    gelesen uuid not null
);
select ground.protect_job('organisation.stand');

-- Accounts: who administers enters people and days; roles come by grants only.
alter table access.staff add column deaktiviert_grund text not null default '' check (deaktiviert_grund in ('', 'VON_HAND', 'UNGENUTZT'));
alter table access.staff add column aktiv_seit timestamptz not null default '-infinity';
create policy web_insert on access.staff for insert to tragwerk_web with check ((select ground.hat_rolle('ADMINISTRATION')) and rollen = '{}');
create policy web_update on access.staff for update to tragwerk_web using ((select ground.hat_rolle('ADMINISTRATION')));
grant insert on access.staff to tragwerk_web;
grant update (name, stelle, aktiv, von, bis, deaktiviert_grund, aktiv_seit) on access.staff to tragwerk_web;
grant update (rollen) on access.staff to tragwerk_wall;
create policy wall_rollen on access.staff for update to tragwerk_wall using (true) with check (true);
grant insert, delete on access.mitglied to tragwerk_wall;
create policy wall_schreiben on access.mitglied to tragwerk_wall using (true) with check (true);
grant usage on schema organisation to tragwerk_wall;
grant select on organisation.vergabe, organisation.funktionsgruppe to tragwerk_wall;
create policy wall on organisation.vergabe for select to tragwerk_wall using (true);
create policy wall on organisation.funktionsgruppe for select to tragwerk_wall using (true);

-- Sets roles and workgroups of an account to what its confirmed grants give today.
-- What it had before there were grants stays, until a grant for the same role or workgroup ends.
create function organisation.abgleich(wer uuid) returns boolean language plpgsql security definer
    set search_path = organisation, pg_temp as $$
declare
    jetzt_rollen text[]; verwaltet text[]; neu text[];
    jetzt_kreise int[]; verwaltet_kreise int[];
    geaendert boolean := false; n int;
begin
    if not (ground.hat_rolle('ADMINISTRATION') or ground.hat_rolle('LEITUNG') or ground.job() is not null) then return false; end if;
    select coalesce(array_agg(distinct r) filter (where x.gilt), '{}'), coalesce(array_agg(distinct r), '{}') into jetzt_rollen, verwaltet
        from (select f.rollen, v.bestaetigt_am is not null and v.beendet_am is null and current_date between v.von and v.bis as gilt
              from organisation.vergabe v join organisation.funktionsgruppe f on f.id = v.funktionsgruppe
              where v.account_id = wer and v.bestaetigt_am is not null) x, unnest(x.rollen) r;
    select coalesce(array_agg(distinct r order by r), '{}') into neu
        from (select unnest(s.rollen) r from access.staff s where s.id = wer) a where not a.r = any (verwaltet);
    select coalesce(array_agg(distinct r order by r), '{}') into neu from unnest(neu || jetzt_rollen) r;
    update access.staff s set rollen = neu where s.id = wer and s.rollen <> neu;
    get diagnostics n = row_count;
    geaendert := n > 0;
    select coalesce(array_agg(distinct v.kreis_nr) filter (where v.beendet_am is null and current_date between v.von and v.bis), '{}'),
           coalesce(array_agg(distinct v.kreis_nr), '{}') into jetzt_kreise, verwaltet_kreise
        from organisation.vergabe v where v.account_id = wer and v.bestaetigt_am is not null and v.kreis_nr is not null;
    delete from access.mitglied m where m.account_id = wer and m.kreis = any (verwaltet_kreise) and not m.kreis = any (jetzt_kreise);
    get diagnostics n = row_count;
    geaendert := geaendert or n > 0;
    insert into access.mitglied(account_id, kreis) select wer, k from unnest(jetzt_kreise) k on conflict do nothing;
    get diagnostics n = row_count;
    return geaendert or n > 0;
end $$;
grant create on schema organisation to tragwerk_wall;
alter function organisation.abgleich(uuid) owner to tragwerk_wall;
revoke create on schema organisation from tragwerk_wall;
revoke all on function organisation.abgleich(uuid) from public;
grant usage on schema organisation to tragwerk_web, tragwerk_jobs;
grant execute on function organisation.abgleich(uuid) to tragwerk_web, tragwerk_jobs;

-- Since when log-ins are counted: nobody is switched off for days before that.
create table organisation.beginn (
    id   int primary key check (id = 1),
    seit timestamptz not null
);
insert into organisation.beginn(id, seit) values (1, now());
select ground.enable_rls('organisation.beginn');
grant select on organisation.beginn to tragwerk_jobs;
