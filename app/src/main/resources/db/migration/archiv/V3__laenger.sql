-- A single file kept longer than its statute asks: with a reason, by two persons. The newest confirmed row of a file counts, never less
-- than the years of the statute. The reason is sealed with the key of the file.
create table archiv.laenger (
    id              uuid primary key,
    akte_id         uuid not null,
    kreis           int not null,
    jahre           int not null check (jahre between 1 and 100),
    grund           bytea not null,
    zustand         text not null default 'OFFEN' check (zustand in ('OFFEN', 'BESTAETIGT', 'ZURUECKGENOMMEN')),
    beantragt_von   uuid not null references access.staff,
    beantragt_am    timestamptz not null,
    entschieden_von uuid references access.staff,
    entschieden_am  timestamptz,
    check ((zustand = 'OFFEN') = (entschieden_von is null) and (entschieden_von is null) = (entschieden_am is null))
);
create unique index laenger_offen on archiv.laenger (akte_id) where zustand = 'OFFEN';
create index laenger_akte on archiv.laenger (akte_id, id desc);
select archiv.protect('archiv.laenger');
grant update (zustand, entschieden_von, entschieden_am) on archiv.laenger to tragwerk_web;

create function archiv.laenger_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.zustand <> 'OFFEN' then raise exception 'Längere Aufbewahrung wird erst beantragt: %', new.id; end if;
        return new;
    end if;
    if (new.id, new.akte_id, new.jahre, new.grund, new.beantragt_von, new.beantragt_am)
       is distinct from (old.id, old.akte_id, old.jahre, old.grund, old.beantragt_von, old.beantragt_am)
       or old.zustand <> 'OFFEN' and (new.zustand, new.entschieden_von, new.entschieden_am)
          is distinct from (old.zustand, old.entschieden_von, old.entschieden_am) then
        raise exception 'Über eine längere Aufbewahrung wird einmal entschieden: %', old.id;
    end if;
    if new.zustand = 'BESTAETIGT' and old.zustand = 'OFFEN' then
        if archiv.person_hinter(new.entschieden_von) = archiv.person_hinter(new.beantragt_von) then
            raise exception 'Eine zweite Person bestätigt: %', old.id;
        end if;
        -- Who orders the deletion at the same moment waits, and finds the longer time.
        perform pg_advisory_xact_lock(hashtextextended(new.akte_id::text, 72));
        if exists (select 1 from archiv.angeordnet g where g.akte_id = new.akte_id and g.gilt) then
            raise exception 'Die Löschung ist schon angeordnet: %', old.id;
        end if;
    end if;
    return new;
end $$;
create trigger fest before insert or update on archiv.laenger for each row execute function archiv.laenger_fest();

-- No order while a confirmed exception holds.
create function archiv.nicht_zu_frueh() returns trigger language plpgsql as $$
declare
    jahre_ int;
    seit int;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.akte_id::text, 72));
    select l.jahre into jahre_ from archiv.laenger l where l.akte_id = new.akte_id and l.zustand = 'BESTAETIGT' order by l.id desc limit 1;
    select extract(year from a.archiviert at time zone 'Europe/Berlin') into seit from akte.akte a where a.akte_id = new.akte_id;
    if jahre_ is not null and new.am <= make_date(seit + jahre_, 12, 31) then
        raise exception 'Die Akte wird länger aufbewahrt: %', new.akte_id;
    end if;
    return new;
end $$;
create trigger nicht_zu_frueh before insert on archiv.angeordnet for each row execute function archiv.nicht_zu_frueh();
