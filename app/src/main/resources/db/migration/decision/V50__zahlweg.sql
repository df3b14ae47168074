-- Where the money of a file goes is decided by two: who enters it, and another human being who sees it, at the release of
-- a notice or by itself. The pay run leaves out what only one has seen. Facts that say it: TatsacheArt.zahlweg.
create table decision.zahlweg_bestaetigung (
    tatsache_id uuid primary key references decision.tatsache,
    akte_id     uuid not null,
    kreis       int not null,
    -- The notice at whose release it was seen; null where it was confirmed by itself.
    bescheid_id uuid,
    konto       uuid not null,
    am          timestamptz not null
);
create index zahlweg_bestaetigung_akte on decision.zahlweg_bestaetigung (akte_id);
create index tatsache_zahlweg on decision.tatsache (akte_id)
    where ersetzt_am is null and art in ('KONTO', 'KONTOINHABER', 'ZAHLUNGSWEG', 'BEZAHLKARTE');
select ground.protect_akte('decision.zahlweg_bestaetigung');
revoke update, delete on decision.zahlweg_bestaetigung from tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- Facts that wait were entered before this rule: what a notice was released with by somebody else counts as seen.
alter table decision.zahlweg_bestaetigung no force row level security;
insert into decision.zahlweg_bestaetigung (tatsache_id, akte_id, kreis, bescheid_id, konto, am)
select distinct on (t.id) t.id, t.akte_id, t.kreis, b.id, e.freigegeben_von, e.freigegeben_am
from decision.tatsache t
join decision.entwurf e on e.akte_id = t.akte_id and e.zustand = 'FREIGEGEBEN' and e.art <> 'ABLEHNUNG' and e.freigegeben_am >= t.am
join decision.bescheid b on b.entwurf_id = e.id
left join access.staff s on s.id = t.von_konto
where t.ersetzt_am is null and t.art in ('KONTO', 'KONTOINHABER', 'ZAHLUNGSWEG', 'BEZAHLKARTE')
  and s.person_id is distinct from e.freigegeben_person
order by t.id, e.freigegeben_am;
alter table decision.zahlweg_bestaetigung force row level security;

-- Nobody confirms what she entered herself, under no account; a confirmation stays.
create function decision.zahlweg_zwei() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        if tg_op = 'UPDATE' and to_jsonb(new) - 'kreis' = to_jsonb(old) - 'kreis' then
            return new;
        end if;
        raise exception 'Eine Bestätigung bleibt: %', old.tatsache_id;
    end if;
    if not exists (select 1 from decision.tatsache t where t.id = new.tatsache_id and t.akte_id = new.akte_id
                   and t.art in ('KONTO', 'KONTOINHABER', 'ZAHLUNGSWEG', 'BEZAHLKARTE')) then
        raise exception 'Diese Tatsache sagt nicht, wohin Geld geht: %', new.tatsache_id;
    end if;
    if exists (select 1 from decision.tatsache t join access.staff s on s.id = t.von_konto
               where t.id = new.tatsache_id and s.person_id = decision.person_hinter(new.konto)) then
        raise exception 'Wohin Geld geht, bestätigt eine andere Person als die, die es einträgt: %', new.tatsache_id;
    end if;
    return new;
end $$;
create trigger zwei before insert or update or delete on decision.zahlweg_bestaetigung for each row execute function decision.zahlweg_zwei();
