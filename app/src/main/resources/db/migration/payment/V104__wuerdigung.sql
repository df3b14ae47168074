-- What the authority makes of an answer to a hearing: the act has to go into it (§ 35 Abs. 1 SGB X). Written with the answer,
-- by then nothing is decided.
alter table payment.kostenersatz add column wuerdigung bytea;

create or replace function payment.kostenersatz_vier_augen() returns trigger language plpgsql as $$
declare
    frei constant text[] := array['kreis', 'antwort', 'wuerdigung', 'zustand', 'bescheid_am', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am'];
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Kostenersatz wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Ein Kostenersatz beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - frei <> to_jsonb(old) - frei then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' and (new.antwort, new.wuerdigung, new.bescheid_am, new.freigegeben_von, new.freigegeben_am)
       is distinct from (old.antwort, old.wuerdigung, old.bescheid_am, old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    if new.zustand <> old.zustand and not ((old.zustand, new.zustand) in (('VORGESCHLAGEN', 'GILT'), ('VORGESCHLAGEN', 'VERWORFEN'),
        ('GILT', 'RUHT'), ('RUHT', 'GILT'), ('GILT', 'BEENDET'), ('RUHT', 'BEENDET'))) then
        raise exception 'Von % führt kein Weg zu %: %', old.zustand, new.zustand, old.id;
    end if;
    return new;
end $$;
