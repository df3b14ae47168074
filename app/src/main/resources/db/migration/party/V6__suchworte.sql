-- The search field finds persons by the beginning of their names without walking all one may see.
--
-- Behind row-level security an index serves leakproof operators only: = and < on integers and on text in the order of
-- its bytes. So the words of a name stand folded (small letters, umlauts spelled out) in a table of their own, once for
-- each circle of the person; circle first, so that a search costs what one's own circles hold and not the whole stock.
alter table party.person add column suchworte text[] not null default '{}';

create table party.suchwort (
    kreis     int not null,
    wort      text collate "C" not null,
    person_id uuid not null,
    primary key (kreis, wort, person_id)
);
create index suchwort_person on party.suchwort (person_id, wort);
select ground.enable_rls('party.suchwort');
create policy web on party.suchwort for select to tragwerk_web
    using (case when kreis = any ((select ground.kreise())::int[]) then true else person_id = any ((select ground.personen())::uuid[]) end);
select ground.policy_ausgeschlossen_person('party.suchwort');
grant select on party.suchwort to tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- The rows follow the person, whoever changes her names, her circles or joins her with another; nobody else writes them.
grant select, insert, delete on party.suchwort to tragwerk_wall;
create policy wall_folgt on party.suchwort to tragwerk_wall using (true) with check (true);
create function party.suchworte_folgen() returns trigger language plpgsql security definer
    set search_path = party, pg_temp as $$
begin
    delete from party.suchwort where person_id = new.id;
    if new.geht_in is null then
        insert into party.suchwort(kreis, wort, person_id)
        select distinct k, w, new.id from unnest(new.kreise) k, unnest(new.suchworte) w;
    end if;
    return null;
end $$;
create trigger suchworte_folgen after insert or update of kreise, suchworte, geht_in on party.person
    for each row execute function party.suchworte_folgen();
grant create on schema party to tragwerk_wall;
alter function party.suchworte_folgen() owner to tragwerk_wall;
revoke create on schema party from tragwerk_wall;
revoke all on function party.suchworte_folgen() from public;
