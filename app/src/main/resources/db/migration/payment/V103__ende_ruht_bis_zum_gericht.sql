-- The end of a line of money rests on after a Widerspruchsbescheid, until it is final or the court has ended it (§ 86a Abs. 1 SGG, § 80b Abs. 1 VwGO).
create or replace function payment.bewilligung_zu_zweit() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Was bewilligt ist, wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        if new.ende is not null or not exists (select 1 from decision.briefentscheid b where b.id = new.brief_id and b.akte_id = new.akte_id
           and b.zustand = 'FREIGEGEBEN' and b.geld and b.freigegeben_person <> b.vorgeschlagen_person) then
            raise exception 'Geld bewilligt nur ein Bescheid, den eine zweite Person freigegeben hat: %', new.id;
        end if;
        return new;
    end if;
    if to_jsonb(new) - array['kreis', 'ende', 'ende_brief', 'ende_ruht', 'nichts_ab', 'gestoert_am']
       <> to_jsonb(old) - array['kreis', 'ende', 'ende_brief', 'ende_ruht', 'nichts_ab', 'gestoert_am'] then
        raise exception 'Was bewilligt ist, steht fest: %', old.id;
    end if;
    if new.ende_ruht and not old.ende_ruht then
        if not exists (select 1 from decision.widerspruch w where w.brief_id = new.ende_brief and w.hemmt and w.anhaengig) then
            raise exception 'Ein Ende ruht nur, solange ein Widerspruch oder eine Klage es hemmt: %', old.id;
        end if;
    end if;
    if (new.ende, new.ende_brief) is distinct from (old.ende, old.ende_brief) then
        if new.ende is null and new.ende_brief is null then
            if not exists (select 1 from decision.briefentscheid b where b.id = old.ende_brief and b.aufgehoben) then
                raise exception 'Ein Ende fällt nur weg, wenn sein Bescheid aufgehoben ist: %', old.id;
            end if;
            return new;
        end if;
        if old.ende is not null or not exists (select 1 from decision.briefentscheid b where b.id = new.ende_brief and b.ende_von = new.id
           and b.zustand = 'FREIGEGEBEN' and not b.aufgehoben and b.freigegeben_person <> b.vorgeschlagen_person) then
            raise exception 'Geld endet nur einmal, durch einen Bescheid, den eine zweite Person freigegeben hat: %', old.id;
        end if;
    end if;
    -- What is ordered stays paid.
    if new.ende is distinct from old.ende and exists (select 1 from payment.bewegung w where w.bescheid_id = new.id and w.zweck = 'BRIEF' and w.monat > new.ende
        group by w.monat having sum(w.cent) > 0) then
        raise exception 'Für spätere Monate ist schon Geld angewiesen: %', old.id;
    end if;
    return new;
end $$;
