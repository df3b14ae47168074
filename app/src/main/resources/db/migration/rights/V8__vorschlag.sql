-- Proposals to change a person's master data (party.vorschlag) are seen by who made them and by who decides: whoever is responsible
-- for one of her files, stands in for that one, or heads its workgroup.
create function rights.darf_person_entscheiden(person uuid) returns boolean language sql stable security definer
    set search_path = rights, pg_temp as $$
    select exists (select 1 from party.person p
        join party.person q on coalesce(q.geht_in, q.id) = coalesce(p.geht_in, p.id)
        join akte.beteiligt b on b.person_id = q.id
        where p.id = person and rights.darf_entscheiden(b.akte_id))
$$;
grant create on schema rights to tragwerk_wall;
alter function rights.darf_person_entscheiden(uuid) owner to tragwerk_wall;
revoke create on schema rights from tragwerk_wall;
revoke all on function rights.darf_person_entscheiden(uuid) from public;
grant execute on function rights.darf_person_entscheiden(uuid) to tragwerk_web;

drop policy web on party.vorschlag;
drop policy web_insert on party.vorschlag;
drop policy web_update on party.vorschlag;
drop policy web_delete on party.vorschlag;
create policy web on party.vorschlag for select to tragwerk_web
    using (case when konto = (select ground.actor()) then true else rights.darf_person_entscheiden(person_id) end);
create policy web_insert on party.vorschlag for insert to tragwerk_web with check (konto = (select ground.actor()) and zustand = 'OFFEN'
    and case when kreise && (select ground.kreise())::int[] then true else person_id = any ((select ground.personen())::uuid[]) end);
create policy web_update on party.vorschlag for update to tragwerk_web
    using (zustand = 'OFFEN' and case when konto = (select ground.actor()) then true else rights.darf_person_entscheiden(person_id) end)
    with check (case when konto = (select ground.actor()) then zustand = 'ZURUECKGEZOGEN' else zustand in ('ANGENOMMEN', 'GEAENDERT', 'ABGELEHNT') end);

-- They follow their person into her circles.
create or replace function rights.kreise_folgen() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
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
    foreach t in array '{party.person,party.verlauf,party.angabe,party.sperre,party.zusammenfuehrung,party.vorschlag}'::regclass[] loop
        execute format('update %s x set kreise = coalesce((select array_agg(distinct k order by k) from unnest(array_append(array_remove(x.kreise, $1), $2)) k where k is not null), ''{}'')
            where %I = any ($3)', t, case when t = 'party.person'::regclass then 'id' else 'person_id' end) using alt, dazu, alle;
    end loop;
    if alt is not null and dazu is not null then
        update party.zusammenfuehrung set kreise_person = array_replace(kreise_person, alt, dazu), kreise_andere = array_replace(kreise_andere, alt, dazu)
            where person_id = any (alle);
    end if;
    return null;
end $$;

-- Whose file it is can be said at any time (Art. 5 Abs. 1 lit. e DSGVO): the transaction in which the program opens one also names its
-- applicant, a person of the authority, and none takes the last applicant out. A superuser who moves data in is not asked.
create function rights.hat_antragsteller() returns trigger language plpgsql security definer set search_path = rights, pg_temp as $$
declare akte uuid := case when tg_op = 'INSERT' then new.akte_id else old.akte_id end;
begin
    if exists (select 1 from akte.akte a where a.akte_id = akte) and not exists (
        select 1 from akte.beteiligt b join party.person p on p.id = b.person_id where b.akte_id = akte and b.rolle = 'ANTRAGSTELLEND') then
        raise exception 'Eine Akte hat eine antragstellende Person: %', akte;
    end if;
    return null;
end $$;
grant create on schema rights to tragwerk_wall;
alter function rights.hat_antragsteller() owner to tragwerk_wall;
revoke create on schema rights from tragwerk_wall;
grant execute on function rights.hat_antragsteller() to public;
create constraint trigger hat_antragsteller after insert on akte.akte deferrable initially deferred for each row
    when (session_user = any ('{tragwerk_web,tragwerk_jobs,tragwerk_batch}'::name[])) execute function rights.hat_antragsteller();
create constraint trigger hat_antragsteller after delete or update of rolle, person_id on akte.beteiligt deferrable initially deferred for each row
    when (session_user = any ('{tragwerk_web,tragwerk_jobs,tragwerk_batch}'::name[])) execute function rights.hat_antragsteller();
