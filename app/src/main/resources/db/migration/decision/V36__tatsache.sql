-- A form that is sent twice adds a fact once, and of one fact only one value is in force in a month.
alter table decision.tatsache add column schluessel uuid;
create unique index tatsache_schluessel on decision.tatsache (akte_id, schluessel);
-- Asked at the end of the transaction: the new value comes before the old one ends.
create function decision.tatsache_eine() returns trigger language plpgsql as $$
begin
    if exists (select 1 from decision.tatsache t where t.id = new.id and t.ersetzt_am is null)
       and exists (
        select 1 from decision.tatsache t
        where t.akte_id = new.akte_id and t.ersetzt_am is null and t.id <> new.id
          and t.art = new.art and t.nummer = new.nummer and t.person_id is not distinct from new.person_id
          and t.von <= coalesce(new.bis, date 'infinity') and coalesce(t.bis, date 'infinity') >= new.von) then
        raise exception 'Zwei Werte einer Tatsache gelten im selben Monat: %', new.id;
    end if;
    return null;
end $$;
create constraint trigger eine after insert on decision.tatsache deferrable initially deferred
    for each row execute function decision.tatsache_eine();
