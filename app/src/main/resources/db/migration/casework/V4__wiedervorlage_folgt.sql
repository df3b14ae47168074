-- Whether somebody works in a workgroup or heads it, with an account that is on.
create function casework.sieht_gruppe(konto uuid, gruppe int) returns boolean language sql stable security definer
    set search_path = casework, pg_temp as $$
    select exists (select 1 from access.staff s where s.id = konto and s.aktiv and (
        'LEITUNG' = any (s.rollen) or exists (select 1 from access.mitglied m where m.account_id = s.id and m.kreis = gruppe)))
$$;
-- A reminder goes with its file: the former owner's, and those of who is in its workgroup no more or may not see it, come
-- to the new owner's desk. A colleague of the workgroup and a head keep what they asked for themselves.
create function casework.wiedervorlage_folgt() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
    update casework.wiedervorlage w set konto = new.zustaendig
        where w.akte_id = new.akte_id and w.erledigt is null and w.konto <> new.zustaendig
          and (w.konto is not distinct from old.zustaendig
               or not casework.sieht_gruppe(w.konto, ground.gruppe(new.kreis))
               or rights.ist_befangen(new.akte_id, w.konto)
               -- A closed file is read by its owner, by who is named, and in the third mode by heads.
               or new.kreis < 0
                  and not exists (select 1 from access.freigabe f where f.akte_id = new.akte_id and f.account_id = w.konto)
                  and not (new.lesemodus = 3 and exists (select 1 from access.staff s where s.id = w.konto and 'LEITUNG' = any (s.rollen))));
    return null;
end $$;
create trigger wiedervorlage_folgt after update of zustaendig, kreis on akte.akte for each row
    when (new.zustaendig is not null and (old.zustaendig is distinct from new.zustaendig or old.kreis <> new.kreis))
    execute function casework.wiedervorlage_folgt();

-- Who has no account any more reads no reminders: what she asked for in files of others comes to their owners.
create function casework.wiedervorlage_verwaist() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
    update casework.wiedervorlage w set konto = a.zustaendig from akte.akte a
        where a.akte_id = w.akte_id and w.konto = new.id and w.erledigt is null and a.zustaendig <> new.id;
    return null;
end $$;
create trigger wiedervorlage_verwaist after update of aktiv on access.staff for each row
    when (old.aktiv and not new.aktiv) execute function casework.wiedervorlage_verwaist();

-- What had stayed behind: owners whose accounts are off keep theirs until the file gets another owner.
update casework.wiedervorlage w set konto = a.zustaendig from akte.akte a
    where a.akte_id = w.akte_id and w.erledigt is null and a.zustaendig <> w.konto
      and not casework.sieht_gruppe(w.konto, ground.gruppe(a.kreis));
