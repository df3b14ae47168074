-- Areas inside a file: health, debts, offences, social work. Who holds the file sees its rows of the areas she was given.

create function ground.bereiche() returns text[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.bereiche', true), '')::text[] $$;

create function ground.policy_bereich(t regclass) returns void language plpgsql as $$
begin
    execute format('create policy bereich on %s as restrictive to tragwerk_web using (case when bereich = any ((select ground.bereiche())::text[]) then true else false end)', t);
end $$;
