-- Rights on single files: who asked for which, who granted it, who read in an emergency.

grant usage on schema rights, access, application to tragwerk_wall;
grant select on access.arbeitsgruppe, access.mitglied to tragwerk_wall;
create policy wall on access.mitglied for select to tragwerk_wall using (true);
create policy wall on access.arbeitsgruppe for select to tragwerk_wall using (true);
alter table access.arbeitsgruppe add constraint kreis_klein check (kreis < 1000000);
-- An administrator sees no case, and who sees cases administers nothing.
alter table access.staff add constraint verwaltung_getrennt
    check (not (rollen && '{ADMINISTRATION}' and rollen && '{SACHBEARBEITUNG,LEITUNG,ZAHLUNG,DATENSCHUTZ}'));

-- Reading (LESEN) or working with (BESITZ) one file. Ownership (Eigentum) is akte.zustaendig.
-- bis is the day people see; ende is the moment the database goes by, in real time.
alter table access.freigabe add column art text not null default 'LESEN' check (art in ('LESEN', 'BESITZ'));
alter table access.freigabe add column ende timestamptz not null default '-infinity';
alter table access.freigabe add column von_konto uuid;
alter table access.freigabe add column am timestamptz;
alter table access.freigabe alter column ende drop default;
alter table access.freigabe alter column grund set default '';

alter table akte.akte add column archiviert timestamptz;
alter table akte.akte add column sicht_am timestamptz;
alter table akte.akte add constraint kreis_stimmt
    check (kreis = ground.sichtkreis(ground.gruppe(kreis), lesemodus, archiviert is not null));
create index akte_geschlossen on akte.akte (zustaendig) where kreis < 0;
create index akte_sicht on akte.akte (sicht_am) where sicht_am is not null;
grant update (zustaendig, lesemodus, archiviert, sicht_am) on akte.akte to tragwerk_wall;
grant select on akte.beteiligt to tragwerk_wall;
grant update (kreise_person, kreise_andere) on party.zusammenfuehrung to tragwerk_wall;
grant select (kreise_person, kreise_andere) on party.zusammenfuehrung to tragwerk_wall;

-- Colleagues an account stands in for today; replaced by the schema organisation.
create function access.vertritt(wer uuid) returns uuid[] language sql stable as $$ select '{}'::uuid[] $$;

-- A stub shown to somebody: the only thing one can ask with. Random, so nobody finds one by trying.
create table rights.hinweis (
    id           uuid primary key,
    akte_id      uuid not null,
    aktenzeichen text not null,
    gruppe       int not null,
    lesemodus    int not null,
    konto        uuid not null,
    am           timestamptz not null
);
create index hinweis_am on rights.hinweis (am);
select ground.enable_rls('rights.hinweis');
create policy web on rights.hinweis for select to tragwerk_web using (konto = (select ground.actor()));
create policy wall on rights.hinweis for insert to tragwerk_wall with check (true);
create policy wall_lesen on rights.hinweis for select to tragwerk_wall using (true);
grant select on rights.hinweis to tragwerk_web;
grant select, insert on rights.hinweis to tragwerk_wall;
grant select, delete on rights.hinweis to tragwerk_jobs;

create table rights.anfrage (
    id                uuid primary key,
    akte_id           uuid not null,
    aktenzeichen      text not null,
    gruppe            int not null,
    art               text not null check (art in ('LESEN', 'BESITZ', 'EIGENTUM')),
    zweck             text not null check (zweck in ('ZUSTAENDIGKEIT', 'AUSSCHLUSS', 'VERTRETUNG', 'KOSTEN', 'WIDERSPRUCH', 'ANDERES')),
    begruendung       bytea not null,
    bis               date not null,
    konto             uuid not null references access.staff,
    fuer_gruppe       int not null,
    am                timestamptz not null,
    zustand           text not null default 'OFFEN' check (zustand in ('OFFEN', 'ERTEILT', 'ABGELEHNT', 'ZURUECKGEZOGEN')),
    entschieden_konto uuid,
    entschieden_am    timestamptz,
    erteilt_art       text check (erteilt_art in ('LESEN', 'BESITZ', 'EIGENTUM')),
    erteilt_bis       date,
    antwort           bytea,
    check (zustand = 'OFFEN' or entschieden_am is not null),
    check ((zustand = 'ERTEILT') = (erteilt_art is not null and erteilt_bis is not null))
);
create unique index anfrage_eine on rights.anfrage (akte_id, konto) where zustand = 'OFFEN';
create index anfrage_konto on rights.anfrage (konto, id);
select ground.enable_rls('rights.anfrage');

create table rights.notfall (
    id           uuid primary key,
    akte_id      uuid not null,
    aktenzeichen text not null,
    gruppe       int not null,
    konto        uuid not null references access.staff,
    gefahr       text not null check (gefahr in ('LEIB_LEBEN', 'KINDESWOHL', 'WOHNUNGSLOS', 'VERSORGUNG')),
    grund        bytea not null,
    am           timestamptz not null,
    ende         timestamptz not null check (ende > am and ende <= am + interval '30 minutes'),
    gesehen_konto uuid,
    gesehen_am   timestamptz,
    geprueft_konto uuid,
    geprueft_am  timestamptz,
    ergebnis     text check (ergebnis in ('BERECHTIGT', 'UNBERECHTIGT')),
    anmerkung    bytea,
    check ((geprueft_am is null) = (ergebnis is null))
);
create index notfall_konto on rights.notfall (konto, ende);
select ground.enable_rls('rights.notfall');

-- Who decides about rights on a file: its owner, who stands in for the owner, and the head of its workgroup.
create function rights.darf_entscheiden(akte uuid) returns boolean language sql stable security definer
    set search_path = rights, pg_temp as $$
    select exists (select 1 from akte.akte a where a.akte_id = akte
        and (a.zustaendig = ground.actor() or a.lesemodus < 5 and a.zustaendig = any (ground.konten())
             or ground.gruppe(a.kreis) = any (ground.leitgruppen())))
$$;

-- The look over the wall: files one cannot read, by the whole Aktenzeichen or by full family name and birth date.
-- It says that there is a file and whom to ask, nothing else.
create function rights.suche(zeichen text, familie text, vorname text, tag date)
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
        order by a.akte_id desc limit 10
    ), neu as (
        insert into rights.hinweis(id, akte_id, aktenzeichen, gruppe, lesemodus, konto, am)
        select gen_random_uuid(), v.akte_id, v.aktenzeichen, ground.gruppe(v.kreis), v.lesemodus, ground.actor(), now() from verdeckt v
        returning id, akte_id
    )
    select n.id, v.akte_id, ground.gruppe(v.kreis), v.lesemodus, v.leistung, case when v.lesemodus <= 3 then v.zustaendig end
    from neu n join verdeckt v on v.akte_id = n.akte_id
$$;

-- A stub of a file one reads already, to ask for more.
create function rights.hinweis_zu(akte uuid) returns uuid language sql volatile security definer
    set search_path = rights, pg_temp as $$
    insert into rights.hinweis(id, akte_id, aktenzeichen, gruppe, lesemodus, konto, am)
    select gen_random_uuid(), a.akte_id, a.aktenzeichen, ground.gruppe(a.kreis), a.lesemodus, ground.actor(), now() from akte.akte a
    where a.akte_id = akte and (a.kreis = any (ground.kreise()) or a.akte_id = any (ground.akten())) and a.zustaendig is distinct from ground.actor()
    returning id
$$;

-- How wide a file is open.
create function rights.setze_lesemodus(akte uuid, modus int) returns boolean language plpgsql security definer
    set search_path = rights, pg_temp as $$
begin
    if not rights.darf_entscheiden(akte) then return false; end if;
    update akte.akte a set lesemodus = modus, zustaendig = coalesce(a.zustaendig, ground.actor()), sicht_am = now(),
        kreis = ground.sichtkreis(ground.gruppe(a.kreis), modus, a.archiviert is not null) where a.akte_id = akte;
    return found;
end $$;

-- Another owner; with the owner the file comes to one of her workgroups.
create function rights.uebergib(akte uuid, an uuid, in_gruppe int) returns boolean language plpgsql security definer
    set search_path = rights, pg_temp as $$
begin
    if not rights.darf_entscheiden(akte) or not exists (
        select 1 from access.mitglied m join access.staff s on s.id = m.account_id
        where m.account_id = an and m.kreis = in_gruppe and s.aktiv and 'SACHBEARBEITUNG' = any (s.rollen)) then
        return false;
    end if;
    update akte.akte a set zustaendig = an, sicht_am = now(), kreis = ground.sichtkreis(in_gruppe, a.lesemodus, a.archiviert is not null)
        where a.akte_id = akte;
    return found;
end $$;

-- Into the archive, and out of it: from then on the file with all its rows is read only.
create function rights.archiviere(akte uuid, hinein boolean) returns boolean language plpgsql security definer
    set search_path = rights, pg_temp as $$
begin
    if not rights.darf_entscheiden(akte) then return false; end if;
    update akte.akte a set archiviert = case when hinein then now() end, sicht_am = now(),
        kreis = ground.sichtkreis(ground.gruppe(a.kreis), a.lesemodus, hinein)
        where a.akte_id = akte and (a.archiviert is null) = hinein;
    return found;
end $$;

-- Every row of a file follows into its circle, whatever table it lies in.
create function rights.kreis_folgt() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
declare t regclass;
begin
    for t in select c.oid from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attname = 'kreis' and not k.attisdropped
             join pg_attribute a on a.attrelid = c.oid and a.attname = 'akte_id' and not a.attisdropped
             where c.relkind = 'r' and c.oid <> 'akte.akte'::regclass loop
        execute format('update %s set kreis = $1 where akte_id = $2 and kreis <> $1', t) using new.kreis, new.akte_id;
    end loop;
    return null;
end $$;

-- A person is visible in the circles of her files. Who has files in no open circle is in none.
create function rights.kreise_folgen() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
declare
    wer uuid := case when tg_op = 'DELETE' then old.person_id else new.person_id end;
    dazu int := case when tg_op <> 'DELETE' then new.kreis end;
    -- A person is entered in her workgroup's circle before she comes into a closed file.
    alt int := case when tg_op = 'INSERT' then case when new.kreis < 0 then ground.gruppe(new.kreis) end else old.kreis end;
    alle uuid[];
    t regclass;
begin
    select array_agg(q.id) into alle from party.person p
    join party.person q on coalesce(q.geht_in, q.id) = coalesce(p.geht_in, p.id) where p.id = wer;
    if alle is null then return null; end if;
    if exists (select 1 from akte.beteiligt b where b.person_id = any (alle) and b.kreis = alt) then
        alt := null;
    end if;
    foreach t in array '{party.person,party.verlauf,party.angabe,party.sperre,party.zusammenfuehrung}'::regclass[] loop
        execute format('update %s x set kreise = coalesce((select array_agg(distinct k order by k) from unnest(array_append(array_remove(x.kreise, $1), $2)) k where k is not null), ''{}'')
            where %I = any ($3)', t, case when t = 'party.person'::regclass then 'id' else 'person_id' end) using alt, dazu, alle;
    end loop;
    if alt is not null and dazu is not null then
        update party.zusammenfuehrung set kreise_person = array_replace(kreise_person, alt, dazu), kreise_andere = array_replace(kreise_andere, alt, dazu)
            where person_id = any (alle);
    end if;
    return null;
end $$;

-- Rows written while the circle changed; asked for by a job.
create function rights.nachzuegler() returns bigint language plpgsql security definer set search_path = rights, pg_temp as $$
declare t regclass; n bigint; summe bigint := 0;
begin
    if ground.job() is null then return 0; end if;
    for t in select c.oid from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attname = 'kreis' and not k.attisdropped
             join pg_attribute a on a.attrelid = c.oid and a.attname = 'akte_id' and not a.attisdropped
             where c.relkind = 'r' and c.oid <> 'akte.akte'::regclass loop
        execute format('update %s x set kreis = a.kreis from akte.akte a
            where a.akte_id = x.akte_id and a.sicht_am > now() - interval ''2 days'' and x.kreis <> a.kreis', t);
        get diagnostics n = row_count;
        summe := summe + n;
    end loop;
    return summe;
end $$;

grant create on schema rights to tragwerk_wall;
alter function rights.darf_entscheiden(uuid) owner to tragwerk_wall;
alter function rights.suche(text, text, text, date) owner to tragwerk_wall;
alter function rights.hinweis_zu(uuid) owner to tragwerk_wall;
alter function rights.setze_lesemodus(uuid, int) owner to tragwerk_wall;
alter function rights.uebergib(uuid, uuid, int) owner to tragwerk_wall;
alter function rights.archiviere(uuid, boolean) owner to tragwerk_wall;
alter function rights.kreis_folgt() owner to tragwerk_wall;
alter function rights.kreise_folgen() owner to tragwerk_wall;
alter function rights.nachzuegler() owner to tragwerk_wall;
revoke create on schema rights from tragwerk_wall;
revoke all on all functions in schema rights from public;
grant usage on schema rights to tragwerk_web, tragwerk_jobs, tragwerk_batch;
grant execute on function rights.darf_entscheiden(uuid), rights.suche(text, text, text, date), rights.hinweis_zu(uuid), rights.setze_lesemodus(uuid, int),
    rights.uebergib(uuid, uuid, int), rights.archiviere(uuid, boolean) to tragwerk_web;
grant execute on function rights.nachzuegler() to tragwerk_jobs;
create trigger kreis_folgt after update of kreis on akte.akte for each row when (old.kreis <> new.kreis) execute function rights.kreis_folgt();
create trigger kreise_folgen after insert or delete or update of kreis on akte.beteiligt for each row execute function rights.kreise_folgen();

-- Asked by oneself, with a stub one was shown; decided by another human being.
create policy web on rights.anfrage for select to tragwerk_web using (case when konto = (select ground.actor()) then true else rights.darf_entscheiden(akte_id) end);
create policy web_insert on rights.anfrage for insert to tragwerk_web with check (
    konto = (select ground.actor()) and zustand = 'OFFEN'
    and exists (select 1 from rights.hinweis h where h.akte_id = anfrage.akte_id and h.aktenzeichen = anfrage.aktenzeichen));
create policy web_update on rights.anfrage for update to tragwerk_web
    using (zustand = 'OFFEN' and case when konto = (select ground.actor()) then true else rights.darf_entscheiden(akte_id) end)
    with check (case when konto = (select ground.actor()) then zustand = 'ZURUECKGEZOGEN' else zustand in ('ERTEILT', 'ABGELEHNT') end);
grant select, insert, update on rights.anfrage to tragwerk_web;
grant select on rights.anfrage to tragwerk_jobs, tragwerk_batch;

create function rights.anfrage_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.akte_id, new.aktenzeichen, new.gruppe, new.art, new.zweck, new.begruendung, new.bis, new.konto, new.fuer_gruppe, new.am)
       is distinct from (old.id, old.akte_id, old.aktenzeichen, old.gruppe, old.art, old.zweck, old.begruendung, old.bis, old.konto, old.fuer_gruppe, old.am) then
        raise exception 'Eine Anfrage wird entschieden, nicht geändert: %', old.id;
    end if;
    if new.zustand in ('ERTEILT', 'ABGELEHNT') and exists (
        select 1 from access.staff a join access.staff b on a.person_id = b.person_id where a.id = new.konto and b.id = new.entschieden_konto) then
        raise exception 'Niemand entscheidet über die eigene Anfrage: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update on rights.anfrage for each row execute function rights.anfrage_fest();
grant execute on function rights.anfrage_fest() to public;

create policy web on rights.notfall for select to tragwerk_web
    using (case when konto = (select ground.actor()) or (select ground.hat_rolle('DATENSCHUTZ')) then true else rights.darf_entscheiden(akte_id) end);
create policy web_insert on rights.notfall for insert to tragwerk_web with check (
    konto = (select ground.actor()) and geprueft_am is null and gesehen_am is null and am <= now() + interval '1 minute'
    and ((select ground.hat_rolle('SACHBEARBEITUNG')) or (select ground.hat_rolle('LEITUNG')))
    and exists (select 1 from rights.hinweis h where h.akte_id = notfall.akte_id and h.aktenzeichen = notfall.aktenzeichen));
-- Reviewed by the data-protection officer, noted by the owner, never by the reader herself.
create policy web_update on rights.notfall for update to tragwerk_web
    using (konto <> (select ground.actor()) and case when (select ground.hat_rolle('DATENSCHUTZ')) then true else rights.darf_entscheiden(akte_id) end);
grant select, insert on rights.notfall to tragwerk_web;
grant update (gesehen_konto, gesehen_am, geprueft_konto, geprueft_am, ergebnis, anmerkung) on rights.notfall to tragwerk_web;
grant select on rights.notfall to tragwerk_jobs, tragwerk_batch;

-- Rights on a file are given, limited and taken by who decides about it; nobody gives any to herself.
create policy web_entscheiden on access.freigabe for select to tragwerk_web using (rights.darf_entscheiden(akte_id));
create policy web_insert on access.freigabe for insert to tragwerk_web
    with check (account_id <> (select ground.actor()) and rights.darf_entscheiden(akte_id));
create policy web_update on access.freigabe for update to tragwerk_web
    using (rights.darf_entscheiden(akte_id)) with check (account_id <> (select ground.actor()) and rights.darf_entscheiden(akte_id));
create policy web_delete on access.freigabe for delete to tragwerk_web using (rights.darf_entscheiden(akte_id));
grant insert, update, delete on access.freigabe to tragwerk_web;

-- One's own desk: who reads a file lays it on the desk and reminds herself, without writing the file.
drop policy web_insert on casework.buero;
drop policy web_update on casework.buero;
drop policy web_delete on casework.buero;
create policy web_insert on casework.buero for insert to tragwerk_web with check (konto = (select ground.actor())
    and case when kreis = any ((select ground.kreise())::int[]) then true else akte_id = any ((select ground.akten())::uuid[]) end);
create policy web_update on casework.buero for update to tragwerk_web using (konto = (select ground.actor())) with check (konto = (select ground.actor()));
create policy web_delete on casework.buero for delete to tragwerk_web using (konto = (select ground.actor()));
create policy web_eigene on casework.wiedervorlage for insert to tragwerk_web with check (konto = (select ground.actor())
    and case when kreis = any ((select ground.kreise())::int[]) then true else akte_id = any ((select ground.akten())::uuid[]) end);
create policy web_eigene_erledigt on casework.wiedervorlage for update to tragwerk_web using (konto = (select ground.actor())) with check (konto = (select ground.actor()));

create or replace function ground.handelt(kind text, actor text, purpose text, request text, job text) returns void
    language plpgsql security definer set search_path = access, pg_temp as $$
declare
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
begin
    if kind = 'employee' then
        select s.id, s.rollen into account, rollen_ from access.staff s
            where s.id = actor::uuid and s.aktiv and current_date between s.von and s.bis;
        rollen_ := coalesce(rollen_, '{}');
    end if;
    -- Roles without casework have no circle, whatever workgroup they were put into.
    if account is not null and rollen_ && '{SACHBEARBEITUNG,LEITUNG,ZAHLUNG}' then
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
        select coalesce(array_agg(x.akte_id), '{}'), coalesce(array_agg(x.akte_id) filter (where x.schreiben), '{}') into akten_, schreibakten_ from (
            select f.akte_id, f.art = 'BESITZ' and a.archiviert is null as schreiben
                from access.freigabe f join akte.akte a on a.akte_id = f.akte_id
                where f.account_id = any (konten_) and f.ende > now() and (f.account_id = account or a.lesemodus < 5)
            union all
            select a.akte_id, a.archiviert is null from akte.akte a
                where a.kreis < 0 and a.zustaendig = any (konten_) and (a.zustaendig = account or a.lesemodus < 5)
            union all
            select n.akte_id, false from rights.notfall n where n.konto = account and n.ende > now()) x;
        if cardinality(akten_) > 0 then
            select coalesce(array_agg(x.id), '{}'), coalesce(array_agg(x.id) filter (where x.schreiben), '{}') into personen_, schreibpersonen_ from (
                select q.id, bool_or(b.akte_id = any (schreibakten_)) as schreiben from akte.beteiligt b
                join party.person p on p.id = b.person_id
                join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
                where b.akte_id = any (akten_) group by q.id) x;
        end if;
    end if;
    perform set_config('app.kind', kind, true),
            set_config('app.actor', actor, true),
            set_config('app.purpose', purpose, true),
            set_config('app.request', request, true),
            set_config('app.job', job, true),
            set_config('app.rollen', rollen_::text, true),
            set_config('app.konten', konten_::text, true),
            set_config('app.leitgruppen', leit_::text, true),
            set_config('app.kreise', kreise_::text, true),
            set_config('app.schreibkreise', schreib_::text, true),
            set_config('app.akten', akten_::text, true),
            set_config('app.schreibakten', schreibakten_::text, true),
            set_config('app.personen', personen_::text, true),
            set_config('app.schreibpersonen', schreibpersonen_::text, true);
end $$;
