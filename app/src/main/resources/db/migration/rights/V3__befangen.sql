-- Files of the staff and of their relatives: closed to the circle at once, and never open to the one concerned
-- (§§ 16, 17 SGB X). A person is compared, not an account: all accounts of a human being are excluded alike.

-- One row of settings; changed by the operator only, never by a request.
create table rights.einstellung (
    id                     int primary key check (id = 1),
    -- How wide a file of staff or relatives is open at most.
    lesemodus_beschaeftigte int not null default 3 check (lesemodus_beschaeftigte between 3 and 5)
);
insert into rights.einstellung(id) values (1);
select ground.enable_rls('rights.einstellung');
create policy web on rights.einstellung for select to tragwerk_web using (true);
create policy wall on rights.einstellung for select to tragwerk_wall using (true);
grant select on rights.einstellung to tragwerk_web, tragwerk_wall;

-- What a member of staff says of herself and her relatives. Seen by herself only; its one use is the comparison below.
create table rights.erklaerung (
    id           uuid primary key,
    konto        uuid not null references access.staff,
    mensch       uuid not null,
    art          text not null check (art in ('SELBST', 'EHE', 'VERLOBT', 'GERADE_LINIE', 'GESCHWISTER', 'SEITENLINIE', 'SCHWAEGERSCHAFT', 'PFLEGE', 'HAUSHALT', 'VERTRETUNG', 'BESCHAEFTIGT', 'BESORGNIS')),
    familienname text not null check (length(familienname) between 1 and 200),
    vornamen     text not null default '' check (length(vornamen) <= 200),
    geburtsdatum date,
    strasse      text not null default '',
    hausnummer   text not null default '',
    plz          text not null default '',
    am           timestamptz not null,
    beendet_am   timestamptz,
    check (geburtsdatum is not null or (strasse <> '' and hausnummer <> '' and plz <> ''))
);
create index erklaerung_konto on rights.erklaerung (konto);
select ground.enable_rls('rights.erklaerung');
create policy web on rights.erklaerung for select to tragwerk_web using (konto = (select ground.actor()));
create policy web_insert on rights.erklaerung for insert to tragwerk_web with check (konto = (select ground.actor())
    and mensch = (select s.person_id from access.staff s where s.id = (select ground.actor())));
create policy web_update on rights.erklaerung for update to tragwerk_web using (konto = (select ground.actor())) with check (konto = (select ground.actor()));
create policy wall on rights.erklaerung for select to tragwerk_wall using (true);
grant select, insert on rights.erklaerung to tragwerk_web;
grant update (beendet_am) on rights.erklaerung to tragwerk_web;
grant select on rights.erklaerung to tragwerk_wall;

-- Who of the staff is excluded from the files of a person, and why: said by a head, by the declaration, or found by
-- the same address and family name.
create table rights.befangenheit (
    id               uuid primary key,
    person_id        uuid not null references party.person,
    mensch           uuid not null,
    -- The account the head named; of a declaration the one it was made with.
    konto            uuid not null references access.staff,
    art              text not null check (art in ('SELBST', 'EHE', 'VERLOBT', 'GERADE_LINIE', 'GESCHWISTER', 'SEITENLINIE', 'SCHWAEGERSCHAFT', 'PFLEGE', 'HAUSHALT', 'VERTRETUNG', 'BESCHAEFTIGT', 'BESORGNIS')),
    quelle           text not null check (quelle in ('LEITUNG', 'ERKLAERUNG', 'ABGLEICH')),
    erklaerung       uuid references rights.erklaerung,
    eingetragen      uuid references access.staff,
    am               timestamptz not null,
    aufgehoben_am    timestamptz,
    aufgehoben_konto uuid references access.staff,
    check ((quelle = 'LEITUNG') = (eingetragen is not null)),
    check ((quelle = 'LEITUNG') = (erklaerung is null))
);
create index befangenheit_person on rights.befangenheit (person_id);
create index befangenheit_mensch on rights.befangenheit (mensch) where aufgehoben_am is null;
select ground.enable_rls('rights.befangenheit');
-- Read by who reads the person; the one concerned does not.
create policy web on rights.befangenheit for select to tragwerk_web using (exists (select 1 from party.person p where p.id = person_id));
create policy web_insert on rights.befangenheit for insert to tragwerk_web with check ((select ground.hat_rolle('LEITUNG'))
    and quelle = 'LEITUNG' and eingetragen = (select ground.actor()) and exists (select 1 from party.person p where p.id = person_id)
    and mensch = (select s.person_id from access.staff s where s.id = konto));
create policy web_update on rights.befangenheit for update to tragwerk_web using ((select ground.hat_rolle('LEITUNG')) and aufgehoben_am is null
    and exists (select 1 from party.person p where p.id = person_id)) with check (aufgehoben_konto = (select ground.actor()));
create policy wall on rights.befangenheit to tragwerk_wall using (true) with check (true);
grant select, insert on rights.befangenheit to tragwerk_web;
grant update (aufgehoben_am, aufgehoben_konto) on rights.befangenheit to tragwerk_web;
grant select, insert on rights.befangenheit to tragwerk_wall;
grant update (aufgehoben_am, aufgehoben_konto) on rights.befangenheit to tragwerk_wall;

-- The same name in its usual spellings; the same house.
create function rights.namensform(t text) returns text language sql immutable parallel safe as $$
    select regexp_replace(replace(replace(replace(replace(lower(t collate "de-DE-x-icu"), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), '[^[:alpha:]]', '', 'g')
$$;
create function rights.hausform(strasse text, hausnummer text, plz text) returns text language sql immutable parallel safe as $$
    select case when strasse = '' or hausnummer = '' or plz = '' then '' else
        plz || regexp_replace(rights.namensform(strasse), 'strasse$|str$', 'str') || lower(regexp_replace(hausnummer, '\s', '', 'g')) end
$$;

create index erklaerung_name on rights.erklaerung (rights.namensform(familienname)) where beendet_am is null;

-- Which persons of the authority a declaration means. A birth date decides; without it the house does.
create function rights.gleiche_ab(wen uuid, welche uuid) returns void language sql volatile security definer
    set search_path = rights, pg_temp as $$
    insert into rights.befangenheit(id, person_id, mensch, konto, art, quelle, erklaerung, am)
    select gen_random_uuid(), x.person_id, x.mensch, x.konto, case when x.genannt then x.art else 'HAUSHALT' end,
           case when x.genannt then 'ERKLAERUNG' else 'ABGLEICH' end, x.erklaerung, now() from (
        select distinct on (p.id, e.mensch) p.id as person_id, e.mensch, e.konto, e.art, e.id as erklaerung,
            starts_with(rights.namensform(p.vornamen), rights.namensform(split_part(e.vornamen, ' ', 1)))
                and (e.geburtsdatum is not null and e.geburtsdatum = p.geburtsdatum or e.vornamen <> ''
                    and e.strasse <> '' and rights.hausform(e.strasse, e.hausnummer, e.plz) = rights.hausform(p.strasse, p.hausnummer, p.plz)) as genannt
        from rights.erklaerung e
        join party.person p on rights.namensform(e.familienname) in (rights.namensform(p.familienname), rights.namensform(p.geburtsname))
        where e.beendet_am is null and (wen is null or p.id = wen) and (welche is null or e.id = welche)
          and (e.geburtsdatum is not null and e.geburtsdatum = p.geburtsdatum
                and starts_with(rights.namensform(p.vornamen), rights.namensform(split_part(e.vornamen, ' ', 1)))
            or e.strasse <> '' and rights.hausform(e.strasse, e.hausnummer, e.plz) = rights.hausform(p.strasse, p.hausnummer, p.plz)
                and (e.art = 'SELBST' or starts_with(rights.namensform(p.vornamen), rights.namensform(split_part(e.vornamen, ' ', 1)))))
        order by p.id, e.mensch, genannt desc, e.id) x
    where not exists (select 1 from rights.befangenheit b where b.person_id = x.person_id and b.mensch = x.mensch)
$$;

-- Persons a human being is excluded from, under all ids they are kept with; herself, if she is kept, as well.
create function rights.befangene(wer uuid) returns uuid[] language sql stable security definer
    set search_path = rights, pg_temp as $$
    select coalesce(array_agg(distinct q.id), '{}') from (
        select b.person_id from rights.befangenheit b where b.mensch = wer and b.aufgehoben_am is null union select wer) x
    join party.person p on p.id = x.person_id
    join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
$$;
create function rights.ist_befangen(akte uuid, welches_konto uuid) returns boolean language sql stable security definer
    set search_path = rights, pg_temp as $$
    select exists (select 1 from access.staff s join akte.beteiligt b on b.person_id = any (rights.befangene(s.person_id))
        where s.id = welches_konto and b.akte_id = akte)
$$;
-- Whether anybody of the staff is excluded from a file.
create function rights.ist_geschuetzt(akte uuid) returns boolean language sql stable security definer
    set search_path = rights, pg_temp as $$
    select exists (select 1 from akte.beteiligt b join party.person p on p.id = b.person_id
        join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
        where b.akte_id = akte and (exists (select 1 from rights.befangenheit f where f.person_id = q.id and f.aufgehoben_am is null)
            or exists (select 1 from access.staff s where s.person_id = q.id)))
$$;

-- Closes a file at once and gives it to somebody who is not concerned: a head of its workgroup, else another head, else
-- an officer of the workgroup.
create function rights.schliesse(akte uuid) returns void language plpgsql security definer set search_path = rights, pg_temp as $$
declare
    stufe int;
    wer uuid;
    neu uuid;
begin
    select greatest(a.lesemodus, e.lesemodus_beschaeftigte), a.zustaendig into stufe, wer
        from akte.akte a, rights.einstellung e where a.akte_id = akte;
    if not found then return; end if;
    neu := wer;
    if wer is null or rights.ist_befangen(akte, wer) then
        select s.id into neu from access.staff s left join access.mitglied m on m.account_id = s.id
                and m.kreis = (select ground.gruppe(a.kreis) from akte.akte a where a.akte_id = akte)
            where s.aktiv and current_date between s.von and s.bis and not rights.ist_befangen(akte, s.id)
              and ('LEITUNG' = any (s.rollen) or 'SACHBEARBEITUNG' = any (s.rollen) and m.kreis is not null)
            order by not 'LEITUNG' = any (s.rollen), m.kreis is null, s.id limit 1;
    end if;
    update akte.akte a set lesemodus = stufe, zustaendig = neu, sicht_am = now(),
        kreis = ground.sichtkreis(ground.gruppe(a.kreis), stufe, a.archiviert is not null)
        where a.akte_id = akte and (a.lesemodus, a.zustaendig) is distinct from (stufe, neu);
end $$;
-- All files of a person, under all her ids.
create function rights.schliesse_akten(wen uuid) returns void language plpgsql security definer set search_path = rights, pg_temp as $$
declare welche uuid;
begin
    for welche in select distinct b.akte_id from party.person p
            join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
            join akte.beteiligt b on b.person_id = q.id where p.id = wen loop
        perform rights.schliesse(welche);
    end loop;
end $$;

create function rights.bei_person() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
begin
    perform rights.gleiche_ab(new.id, null);
    return null;
end $$;
create function rights.bei_erklaerung() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform rights.gleiche_ab(null, new.id);
    else
        update rights.befangenheit b set aufgehoben_am = new.beendet_am, aufgehoben_konto = new.konto
            where b.erklaerung = new.id and b.aufgehoben_am is null;
    end if;
    return null;
end $$;
create function rights.bei_befangenheit() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
begin
    perform rights.schliesse_akten(new.person_id);
    return null;
end $$;
-- Two records found to be one person: what held for one holds for both.
create function rights.bei_verbindung() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
begin
    if exists (select 1 from rights.befangenheit f where f.person_id in (new.id, new.geht_in) and f.aufgehoben_am is null) then
        perform rights.schliesse_akten(new.id);
    end if;
    return null;
end $$;
create function rights.bei_beteiligt() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
begin
    if rights.ist_geschuetzt(new.akte_id) then
        perform rights.schliesse(new.akte_id);
    end if;
    return null;
end $$;

-- Nobody opens a file of her own or of relatives, gets one, or gets a right on one. TW016 says it is the acting
-- person herself, TW017 that it is the one she names, TW018 that the file cannot be opened so wide.
create function rights.keine_eigene() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
begin
    if current_setting('app.kind', true) = 'employee' and exists (select 1 from access.staff s
            where s.id = ground.actor() and new.person_id = any (rights.befangene(s.person_id))) then
        raise exception 'Die handelnde Person ist ausgeschlossen: %', new.akte_id using errcode = 'TW016';
    end if;
    return new;
end $$;
create function rights.nicht_befangen() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
declare
    wer uuid := case tg_table_schema || '.' || tg_table_name when 'akte.akte' then (to_jsonb(new) ->> 'zustaendig')::uuid
        when 'access.freigabe' then (to_jsonb(new) ->> 'account_id')::uuid else (to_jsonb(new) ->> 'konto')::uuid end;
begin
    if wer is not null and rights.ist_befangen(new.akte_id, wer) then
        raise exception 'Ein Konto ist von der Akte ausgeschlossen: %', new.akte_id
            using errcode = case when wer = ground.actor() then 'TW016' else 'TW017' end;
    end if;
    return new;
end $$;
create function rights.bleibt_zu() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
begin
    if new.lesemodus < (select e.lesemodus_beschaeftigte from rights.einstellung e) and rights.ist_geschuetzt(new.akte_id) then
        raise exception 'Die Akte bleibt geschlossen: %', new.akte_id using errcode = 'TW018';
    end if;
    return new;
end $$;

-- The file behind an id in an address, if the acting person is excluded from it; said to nobody else.
grant usage on schema decision to tragwerk_wall;
grant select (id) on decision.entwurf, decision.bescheid to tragwerk_wall;
create function rights.ausgeschlossen_von(kennung uuid) returns uuid language sql stable security definer
    set search_path = rights, pg_temp as $$
    select x.akte_id from (
        select kennung as akte_id where kennung = any (ground.ausgeschlossene_akten())
        union all select kennung where kennung = any (ground.ausgeschlossene_personen())
        union all select e.akte_id from decision.entwurf e where e.id = kennung and e.akte_id = any (ground.ausgeschlossene_akten())
        union all select b.akte_id from decision.bescheid b where b.id = kennung and b.akte_id = any (ground.ausgeschlossene_akten())) x limit 1
$$;

-- Who decides about rights on a file, and who is told that there is one: never who is excluded.
create or replace function rights.darf_entscheiden(akte uuid) returns boolean language sql stable security definer
    set search_path = rights, pg_temp as $$
    select exists (select 1 from akte.akte a where a.akte_id = akte and not a.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
        and (a.zustaendig = ground.actor() or a.lesemodus < 5 and a.zustaendig = any (ground.konten())
             or ground.gruppe(a.kreis) = any (ground.leitgruppen())))
$$;
create or replace function rights.suche(zeichen text, familie text, vorname text, tag date)
    returns table (hinweis uuid, akte_id uuid, gruppe int, lesemodus int, leistung text, zustaendig uuid)
    language sql volatile security definer set search_path = rights, pg_temp as $$
    with gesucht as (
        select a.akte_id from akte.akte a where a.aktenzeichen = zeichen
        union
        select b.akte_id from party.person p
        join party.person q on coalesce(q.geht_in, q.id) = coalesce(p.geht_in, p.id)
        join akte.beteiligt b on b.person_id = q.id
        where p.geburtsdatum = tag and lower(familie collate "de-DE-x-icu") in (lower(p.familienname collate "de-DE-x-icu"), lower(p.geburtsname collate "de-DE-x-icu"))
          and (vorname = '' or starts_with(lower(p.vornamen collate "de-DE-x-icu"), lower(vorname collate "de-DE-x-icu")))
    ), verdeckt as (
        select a.* from gesucht g join akte.akte a on a.akte_id = g.akte_id
        where (ground.hat_rolle('SACHBEARBEITUNG') or ground.hat_rolle('LEITUNG'))
          and not a.kreis = any (coalesce(ground.kreise(), '{}')) and not a.akte_id = any (coalesce(ground.akten(), '{}'))
          and not a.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
        order by a.akte_id desc limit 10
    ), neu as (
        insert into rights.hinweis(id, akte_id, aktenzeichen, gruppe, lesemodus, konto, am)
        select gen_random_uuid(), v.akte_id, v.aktenzeichen, ground.gruppe(v.kreis), v.lesemodus, ground.actor(), now() from verdeckt v
        returning id, akte_id
    )
    select n.id, v.akte_id, ground.gruppe(v.kreis), v.lesemodus, v.leistung, case when v.lesemodus <= 3 then v.zustaendig end
    from neu n join verdeckt v on v.akte_id = n.akte_id
$$;
create or replace function rights.hinweis_zu(akte uuid) returns uuid language sql volatile security definer
    set search_path = rights, pg_temp as $$
    insert into rights.hinweis(id, akte_id, aktenzeichen, gruppe, lesemodus, konto, am)
    select gen_random_uuid(), a.akte_id, a.aktenzeichen, ground.gruppe(a.kreis), a.lesemodus, ground.actor(), now() from akte.akte a
    where a.akte_id = akte and (a.kreis = any (ground.kreise()) or a.akte_id = any (ground.akten())) and a.zustaendig is distinct from ground.actor()
      and not a.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
    returning id
$$;

grant create on schema rights to tragwerk_wall;
alter function rights.gleiche_ab(uuid, uuid) owner to tragwerk_wall;
alter function rights.befangene(uuid) owner to tragwerk_wall;
alter function rights.ist_befangen(uuid, uuid) owner to tragwerk_wall;
alter function rights.ist_geschuetzt(uuid) owner to tragwerk_wall;
alter function rights.schliesse(uuid) owner to tragwerk_wall;
alter function rights.schliesse_akten(uuid) owner to tragwerk_wall;
alter function rights.bei_person() owner to tragwerk_wall;
alter function rights.bei_erklaerung() owner to tragwerk_wall;
alter function rights.bei_befangenheit() owner to tragwerk_wall;
alter function rights.bei_verbindung() owner to tragwerk_wall;
alter function rights.bei_beteiligt() owner to tragwerk_wall;
alter function rights.keine_eigene() owner to tragwerk_wall;
alter function rights.nicht_befangen() owner to tragwerk_wall;
alter function rights.bleibt_zu() owner to tragwerk_wall;
alter function rights.ausgeschlossen_von(uuid) owner to tragwerk_wall;
revoke create on schema rights from tragwerk_wall;
revoke all on function rights.gleiche_ab(uuid, uuid), rights.befangene(uuid), rights.ist_befangen(uuid, uuid), rights.ist_geschuetzt(uuid),
    rights.schliesse(uuid), rights.schliesse_akten(uuid), rights.bei_person(), rights.bei_erklaerung(), rights.bei_befangenheit(), rights.bei_verbindung(),
    rights.bei_beteiligt(), rights.keine_eigene(), rights.nicht_befangen(), rights.bleibt_zu(), rights.ausgeschlossen_von(uuid) from public;
grant execute on function rights.ausgeschlossen_von(uuid) to tragwerk_web;

create trigger befangen after insert or update of familienname, geburtsname, vornamen, geburtsdatum, strasse, hausnummer, plz on party.person
    for each row execute function rights.bei_person();
create constraint trigger befangen_verbunden after update of geht_in on party.person
    deferrable initially deferred for each row when (new.geht_in is not null and old.geht_in is distinct from new.geht_in) execute function rights.bei_verbindung();
create trigger abgleich after insert or update of beendet_am on rights.erklaerung for each row execute function rights.bei_erklaerung();
create trigger keine_eigene before insert on akte.beteiligt for each row execute function rights.keine_eigene();
-- At the end of the transaction: while it writes, its rows still name the circle they began with.
create constraint trigger schliessen after insert on rights.befangenheit
    deferrable initially deferred for each row execute function rights.bei_befangenheit();
create constraint trigger schliessen after insert on akte.beteiligt
    deferrable initially deferred for each row execute function rights.bei_beteiligt();
create trigger nicht_befangen before update of zustaendig on akte.akte
    for each row when (new.zustaendig is distinct from old.zustaendig) execute function rights.nicht_befangen();
create trigger bleibt_zu before update of lesemodus on akte.akte
    for each row when (new.lesemodus < old.lesemodus) execute function rights.bleibt_zu();
create trigger nicht_befangen before insert or update of account_id on access.freigabe for each row execute function rights.nicht_befangen();
create trigger nicht_befangen before insert on rights.anfrage for each row execute function rights.nicht_befangen();
create trigger nicht_befangen before insert on rights.notfall for each row execute function rights.nicht_befangen();

-- What an account is excluded from is worked out with the rest of what it sees.
alter table rights.sicht add column ausgeschlossene_akten text not null default '{}', add column ausgeschlossene_personen text not null default '{}';
update rights.sicht_stand set n = n + 1;
create constraint trigger sicht_veraltet after insert or update or delete on rights.befangenheit
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
-- A file becomes one to be excluded from by who takes part in it, also while its circle stays.
create function rights.sicht_veraltet_beteiligt() returns trigger language plpgsql security definer
    set search_path = rights, pg_temp as $$
declare wer uuid := case when tg_op = 'DELETE' then old.person_id else new.person_id end;
begin
    if exists (select 1 from rights.befangenheit f where f.person_id in
            (select q.id from party.person p join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id) where p.id = wer))
       or exists (select 1 from access.staff s where s.person_id = wer) then
        update rights.sicht_stand set n = n + 1 where id = 1 and xmin <> pg_current_xact_id()::xid;
    end if;
    return null;
end $$;
revoke all on function rights.sicht_veraltet_beteiligt() from public;
create constraint trigger sicht_veraltet_befangen after insert or update or delete on akte.beteiligt
    deferrable initially deferred for each row execute function rights.sicht_veraltet_beteiligt();

-- Works out what an account may see now. The number is read before the facts: newer facts under an older number are
-- worked out once more, older facts under a newer number cannot be.
create or replace function rights.sicht_neu(wer uuid) returns rights.sicht language plpgsql security definer
    set search_path = rights, pg_temp as $$
declare
    r rights.sicht;
    account uuid;
    rollen_ text[] := '{}';
    konten_ uuid[] := '{}';
    gruppen_ int[] := '{}';
    leit_ int[] := '{}';
    kreise_ int[] := '{}';
    schreib_ int[] := '{}';
    akten_ uuid[] := '{}';
    schreibakten_ uuid[] := '{}';
    personen_ uuid[] := '{}';
    schreibpersonen_ uuid[] := '{}';
    ende_ timestamptz;
    befangen_ uuid[] := '{}';
    ohne_akten_ uuid[] := '{}';
    ohne_personen_ uuid[] := '{}';
begin
    select s.n into r.stand from rights.sicht_stand s where s.id = 1;
    r.account_id := wer;
    r.bis := least(now() + interval '5 minutes', (current_date + 1)::timestamptz);
    select s.id, s.rollen into account, rollen_ from access.staff s
        where s.id = wer and s.aktiv and current_date between s.von and s.bis;
    rollen_ := coalesce(rollen_, '{}');
    -- Roles without casework have no circle, whatever workgroup they were put into.
    if account is not null and rollen_ && '{SACHBEARBEITUNG,LEITUNG,ZAHLUNG}' then
        befangen_ := rights.befangene((select t.person_id from access.staff t where t.id = account));
        if cardinality(befangen_) > 0 then
            select coalesce(array_agg(distinct b.akte_id), '{}') into ohne_akten_ from akte.beteiligt b where b.person_id = any (befangen_);
            -- Who lives with a relative is not seen either, unless her own file has nothing to do with the relative.
            select befangen_ || coalesce(array_agg(distinct b.person_id), '{}') into ohne_personen_ from akte.beteiligt b where b.akte_id = any (ohne_akten_)
                and not exists (select 1 from akte.beteiligt c where c.person_id = b.person_id and not c.akte_id = any (ohne_akten_));
        end if;
        konten_ := array[account] || access.vertritt(account);
        select coalesce(array_agg(distinct m.kreis), '{}'), coalesce(array_agg(m.kreis) filter (where m.account_id = account and 'LEITUNG' = any (rollen_)), '{}')
            into gruppen_, leit_ from access.mitglied m where m.account_id = any (konten_);
        select coalesce(array_agg(k), '{}') into schreib_ from unnest(gruppen_) g, unnest(array[g, 1000000 + g]) k;
        select coalesce(array_agg(k), '{}') into kreise_ from unnest(gruppen_) g, unnest(array[g, 1000000 + g, 2000000 + g, 3000000 + g]) k;
        if rollen_ && '{SACHBEARBEITUNG,LEITUNG}' then
            kreise_ := kreise_ || coalesce((select array_agg(k) from access.arbeitsgruppe a, unnest(array[1000000 + a.kreis, 3000000 + a.kreis]) k
                where not a.kreis = any (gruppen_)), '{}');
            kreise_ := kreise_ || coalesce((select array_agg(k) from unnest(leit_) g, unnest(array[-g, -2000000 - g]) k), '{}');
        end if;
        select coalesce(array_agg(x.akte_id), '{}'), coalesce(array_agg(x.akte_id) filter (where x.schreiben), '{}'), min(x.ende)
            into akten_, schreibakten_, ende_ from (
            select f.akte_id, f.art = 'BESITZ' and a.archiviert is null as schreiben, f.ende
                from access.freigabe f join akte.akte a on a.akte_id = f.akte_id
                where f.account_id = any (konten_) and f.ende > now() and (f.account_id = account or a.lesemodus < 5)
            union all
            select a.akte_id, a.archiviert is null, null from akte.akte a
                where a.kreis < 0 and a.zustaendig = any (konten_) and (a.zustaendig = account or a.lesemodus < 5)
            union all
            select n.akte_id, false, n.ende from rights.notfall n where n.konto = account and n.ende > now()) x
            where not x.akte_id = any (ohne_akten_);
        r.bis := least(r.bis, ende_);
        if cardinality(akten_) > 0 then
            select coalesce(array_agg(x.id), '{}'), coalesce(array_agg(x.id) filter (where x.schreiben), '{}') into personen_, schreibpersonen_ from (
                select q.id, bool_or(b.akte_id = any (schreibakten_)) as schreiben from akte.beteiligt b
                join party.person p on p.id = b.person_id
                join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
                where b.akte_id = any (akten_) group by q.id) x;
        end if;
    end if;
    r.rollen := rollen_; r.konten := konten_; r.leitgruppen := leit_;
    r.kreise := kreise_; r.schreibkreise := schreib_;
    r.akten := akten_; r.schreibakten := schreibakten_;
    r.personen := personen_; r.schreibpersonen := schreibpersonen_;
    r.ausgeschlossene_akten := ohne_akten_; r.ausgeschlossene_personen := ohne_personen_;
    -- One transaction keeps it; who comes meanwhile goes on with what she worked out herself, without waiting.
    if account is not null and current_setting('transaction_isolation') = 'read committed'
       and current_setting('transaction_read_only') = 'off'
       and pg_try_advisory_xact_lock(hashtextextended('rights.sicht', 0) # hashtextextended(wer::text, 1)) then
        insert into rights.sicht values (r.*)
            on conflict (account_id) do update set stand = excluded.stand, bis = excluded.bis, rollen = excluded.rollen, konten = excluded.konten,
                leitgruppen = excluded.leitgruppen, kreise = excluded.kreise, schreibkreise = excluded.schreibkreise, akten = excluded.akten,
                schreibakten = excluded.schreibakten, personen = excluded.personen, schreibpersonen = excluded.schreibpersonen,
                ausgeschlossene_akten = excluded.ausgeschlossene_akten, ausgeschlossene_personen = excluded.ausgeschlossene_personen;
    end if;
    return r;
end $$;
create or replace function ground.handelt(kind text, actor text, purpose text, request text, job text) returns void
    language plpgsql security definer set search_path = rights, pg_temp as $$
declare s rights.sicht;
begin
    if kind = 'employee' then
        select x.* into s from rights.sicht x join rights.sicht_stand v on v.n = x.stand
            where x.account_id = actor::uuid and x.bis > now();
        if not found then
            s := rights.sicht_neu(actor::uuid);
        end if;
    end if;
    perform set_config('app.kind', kind, true),
            set_config('app.actor', actor, true),
            set_config('app.purpose', purpose, true),
            set_config('app.request', request, true),
            set_config('app.job', job, true),
            set_config('app.rollen', coalesce(s.rollen, '{}'), true),
            set_config('app.konten', coalesce(s.konten, '{}'), true),
            set_config('app.leitgruppen', coalesce(s.leitgruppen, '{}'), true),
            set_config('app.kreise', coalesce(s.kreise, '{}'), true),
            set_config('app.schreibkreise', coalesce(s.schreibkreise, '{}'), true),
            set_config('app.akten', coalesce(s.akten, '{}'), true),
            set_config('app.schreibakten', coalesce(s.schreibakten, '{}'), true),
            set_config('app.personen', coalesce(s.personen, '{}'), true),
            set_config('app.schreibpersonen', coalesce(s.schreibpersonen, '{}'), true),
            set_config('app.ausgeschlossene_akten', coalesce(s.ausgeschlossene_akten, '{}'), true),
            set_config('app.ausgeschlossene_personen', coalesce(s.ausgeschlossene_personen, '{}'), true);
end $$;
