-- The job that brings late rows into the circle of their file also compares late persons with declarations.
create or replace function rights.nachzuegler() returns bigint language plpgsql security definer set search_path = rights, pg_temp as $$
declare t regclass; n bigint; summe bigint := 0; wer uuid;
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
    -- A person and a declaration written in the same moment do not see each other.
    for wer in select p.id from party.person p where p.geaendert > now() - interval '1 hour'
            and exists (select 1 from rights.erklaerung e where e.beendet_am is null
                and rights.namensform(e.familienname) in (rights.namensform(p.familienname), rights.namensform(p.geburtsname))) loop
        perform rights.gleiche_ab(wer, null);
    end loop;
    return summe;
end $$;
