-- A right may be on a part of a file: on some of its areas only. Set by handelt for each transaction: files read by such
-- rights alone, and the areas of each as `<akte_id> <bereich>`.
create function ground.teilakten() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.teilakten', true), '')::uuid[] $$;
create function ground.teile() returns text[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.teile', true), '')::text[] $$;

create or replace function ground.policy_bereich(t regclass) returns void language plpgsql as $$
begin
    execute format('create policy bereich on %s as restrictive to tragwerk_web using (case when not bereich = any ((select ground.bereiche())::text[]) then false
        when akte_id = any ((select ground.teilakten())::uuid[]) then akte_id::text || '' '' || bereich = any ((select ground.teile())::text[]) else true end)', t);
end $$;

-- Databases that are older than this script have their tables already.
do $$
declare t regclass;
begin
    for t in select polrelid from pg_policy where polname = 'bereich' loop
        execute format('drop policy bereich on %s', t);
        perform ground.policy_bereich(t);
    end loop;
end $$;
