-- A replaced fact stays as it was, but it moves with its file: whoever may read the file reads what stood in it before.
-- Its area follows from its kind and is not there yet when this is asked.
create or replace function decision.tatsache_fest() returns trigger language plpgsql as $$
begin
    if old.ersetzt_am is not null and to_jsonb(new) - array['kreis', 'bereich'] is distinct from to_jsonb(old) - array['kreis', 'bereich']
       or (new.id, new.akte_id, new.person_id, new.art, new.nummer, new.von, new.bis, new.wert, new.quelle, new.quelle_id, new.quelle_ort, new.grund, new.von_konto, new.am)
          is distinct from (old.id, old.akte_id, old.person_id, old.art, old.nummer, old.von, old.bis, old.wert, old.quelle, old.quelle_id, old.quelle_ort, old.grund, old.von_konto, old.am) then
        raise exception 'Eine Tatsache wird nicht geändert, sondern ersetzt: %', old.id;
    end if;
    return new;
end $$;
