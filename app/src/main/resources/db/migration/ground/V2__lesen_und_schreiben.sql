-- Reading and writing a file are two rights, and the circle of a file says how wide it is open.
--
-- A circle is a number made of the workgroup, how far the file is open (Aktenlesemodus) and whether it is archived.
-- Every dependent row carries it, so one comparison of integers decides, without a look at other tables:
--           g  the workgroup reads and writes                        1000000 + g  every officer reads, the workgroup writes
--          -g  the responsible officer and the head of the group  -(1000000 + g)  the responsible officer and who is named
--   2000000 more: archived, nobody writes.

create function ground.gruppe(kreis int) returns int language sql immutable parallel safe
    as $$ select abs(kreis) % 1000000 $$;
create function ground.sichtkreis(gruppe int, lesemodus int, archiviert boolean) returns int language sql immutable parallel safe
    as $$ select case when lesemodus <= 2 then 1 else -1 end
        * (gruppe + case when lesemodus in (2, 3) then 0 else 1000000 end + case when archiviert then 2000000 else 0 end) $$;

-- Set by handelt for each transaction, like the circles and files one reads.
create function ground.schreibkreise() returns int[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.schreibkreise', true), '')::int[] $$;
create function ground.schreibakten() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.schreibakten', true), '')::uuid[] $$;
create function ground.personen() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.personen', true), '')::uuid[] $$;
create function ground.schreibpersonen() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.schreibpersonen', true), '')::uuid[] $$;
-- Oneself and the colleagues one stands in for today.
create function ground.konten() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.konten', true), '')::uuid[] $$;
-- Workgroups one is the head of.
create function ground.leitgruppen() returns int[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.leitgruppen', true), '')::int[] $$;

create function ground.policies_akte(t regclass) returns void language plpgsql as $$
declare
    lesen text := 'case when kreis = any ((select ground.kreise())::int[]) then true else akte_id = any ((select ground.akten())::uuid[]) end';
    schreiben text := 'case when kreis = any ((select ground.schreibkreise())::int[]) then true else akte_id = any ((select ground.schreibakten())::uuid[]) end';
begin
    execute format('create policy web on %s for select to tragwerk_web using (%s)', t, lesen);
    execute format('create policy web_insert on %s for insert to tragwerk_web with check (%s)', t, schreiben);
    execute format('create policy web_update on %s for update to tragwerk_web using (%s) with check (%s)', t, schreiben, schreiben);
    execute format('create policy web_delete on %s for delete to tragwerk_web using (%s)', t, schreiben);
    -- When a file moves to another circle, its rows follow; of them the wall role sees and changes nothing else.
    execute format('grant usage on schema %I to tragwerk_wall', (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = t));
    execute format('grant select (akte_id, kreis), update (kreis) on %s to tragwerk_wall', t);
    execute format('create policy wall_kreis on %s to tragwerk_wall using (true) with check (true)', t);
end $$;

create function ground.policies_person(t regclass) returns void language plpgsql as $$
declare
    wer text := case when exists (select 1 from pg_attribute where attrelid = t and attname = 'person_id' and not attisdropped) then 'person_id' else 'id' end;
    lesen text := format('case when kreise && (select ground.kreise())::int[] then true else %I = any ((select ground.personen())::uuid[]) end', wer);
    schreiben text := format('case when kreise && (select ground.schreibkreise())::int[] then true else %I = any ((select ground.schreibpersonen())::uuid[]) end', wer);
begin
    execute format('create policy web on %s for select to tragwerk_web using (%s)', t, lesen);
    execute format('create policy web_insert on %s for insert to tragwerk_web with check (%s)', t, schreiben);
    execute format('create policy web_update on %s for update to tragwerk_web using (%s) with check (%s)', t, schreiben, schreiben);
    execute format('create policy web_delete on %s for delete to tragwerk_web using (%s)', t, schreiben);
    execute format('grant usage on schema %I to tragwerk_wall', (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = t));
    execute format('grant select (%I, kreise), update (kreise) on %s to tragwerk_wall', wer, t);
    execute format('create policy wall_kreis on %s to tragwerk_wall using (true) with check (true)', t);
end $$;

create or replace function ground.protect_akte(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    perform ground.policies_akte(t);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

create or replace function ground.protect_person(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    perform ground.policies_person(t);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

-- Databases that are older than this script have their tables already.
do $$
declare t regclass;
begin
    for t in select p.polrelid from pg_policy p join pg_attribute k on k.attrelid = p.polrelid and k.attname = 'kreis'
             join pg_attribute a on a.attrelid = p.polrelid and a.attname = 'akte_id'
             where p.polname = 'web' and p.polcmd = '*' loop
        execute format('drop policy web on %s', t);
        perform ground.policies_akte(t);
    end loop;
    for t in select p.polrelid from pg_policy p join pg_attribute k on k.attrelid = p.polrelid and k.attname = 'kreise'
             where p.polname = 'web' and p.polcmd = '*' loop
        execute format('drop policy web on %s', t);
        perform ground.policies_person(t);
    end loop;
end $$;
