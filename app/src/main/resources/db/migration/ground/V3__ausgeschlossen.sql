-- Files and persons an account never sees, whatever right it holds otherwise: its own, and those of relatives
-- (§§ 16, 17 SGB X). Set by handelt for each transaction; a policy that only takes away stands on every table.

create function ground.ausgeschlossene_akten() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.ausgeschlossene_akten', true), '')::uuid[] $$;
create function ground.ausgeschlossene_personen() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.ausgeschlossene_personen', true), '')::uuid[] $$;

create function ground.policy_ausgeschlossen_akte(t regclass) returns void language plpgsql as $$
declare regel text := 'case when akte_id = any ((select ground.ausgeschlossene_akten())::uuid[]) then false else true end';
begin
    execute format('create policy ausgeschlossen on %s as restrictive to tragwerk_web using (%s)', t, regel);
end $$;

create function ground.policy_ausgeschlossen_person(t regclass) returns void language plpgsql as $$
declare
    wer text := case when exists (select 1 from pg_attribute where attrelid = t and attname = 'person_id' and not attisdropped) then 'person_id' else 'id' end;
    regel text := format('case when %I = any ((select ground.ausgeschlossene_personen())::uuid[]) then false else true end', wer);
begin
    execute format('create policy ausgeschlossen on %s as restrictive to tragwerk_web using (%s)', t, regel);
end $$;

create or replace function ground.protect_akte(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    perform ground.policies_akte(t);
    perform ground.policy_ausgeschlossen_akte(t);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

create or replace function ground.protect_person(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    perform ground.policies_person(t);
    perform ground.policy_ausgeschlossen_person(t);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

-- Databases that are older than this script have their tables already.
do $$
declare t regclass;
begin
    for t in select p.polrelid from pg_policy p join pg_attribute k on k.attrelid = p.polrelid and k.attname = 'kreis' and not k.attisdropped
             join pg_attribute a on a.attrelid = p.polrelid and a.attname = 'akte_id' and not a.attisdropped
             where p.polname = 'wall_kreis' loop
        perform ground.policy_ausgeschlossen_akte(t);
    end loop;
    for t in select p.polrelid from pg_policy p join pg_attribute k on k.attrelid = p.polrelid and k.attname = 'kreise' and not k.attisdropped
             where p.polname = 'wall_kreis' loop
        perform ground.policy_ausgeschlossen_person(t);
    end loop;
end $$;
