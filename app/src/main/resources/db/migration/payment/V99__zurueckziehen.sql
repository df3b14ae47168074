-- Who is to close a file and disagrees that all is paid takes it back as a whole; what is not to be paid still lets nothing go.
create or replace function payment.vop_schluss_regel() returns trigger language plpgsql as $$
declare
    offen int;
    nein int;
begin
    if tg_op = 'DELETE' then
        raise exception 'Was entschieden ist, bleibt: %', old.datei_id;
    end if;
    if tg_op = 'UPDATE' then
        if old.erledigt_am is not null or to_jsonb(new) - 'erledigt_am' <> to_jsonb(old) - 'erledigt_am' then
            raise exception 'Was entschieden ist, bleibt: %', old.datei_id;
        end if;
        return new;
    end if;
    new.von_person := payment.person_hinter(new.von_konto);
    select count(*) filter (where n.zahlung_id is null), count(*) filter (where n.entscheid = 'NICHT') into offen, nein
    from payment.vop_ergebnis e left join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id where e.datei_id = new.datei_id;
    if offen > 0 or nein > 0 and new.schluss <> 'ZURUECKGEZOGEN'
       or not exists (select 1 from payment.vop_ergebnis e where e.datei_id = new.datei_id) then
        raise exception 'So lässt sich über diese Datei nicht entscheiden: %', new.datei_id;
    end if;
    if exists (select 1 from payment.vop_ergebnis e join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id
               where e.datei_id = new.datei_id and n.von_person = new.von_person) then
        raise exception 'Wer über eine Zahlung entschieden hat, schließt die Datei nicht ab: %', new.datei_id;
    end if;
    return new;
end $$;
