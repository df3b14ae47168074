-- The cash desk pays whoever stands before it, also out of a file nobody at the desk may read (ADR 0028).
-- It asks by number and name together; each function below answers about orders of the desk and nothing else.

-- An order that goes to no bank, and what became of it.
create view payment.auftrag_ohne_konto with (security_invoker = true) as
    select z.id, z.nr, z.akte_id, z.kreis, z.aktenzeichen, z.empfaenger_id, z.monat, z.zweck, z.weg, z.cent, z.empfaenger, z.verwendung,
        z.kasse_id, z.ausfuehrung, l.monat as lauf_monat, l.nummer, l.zustand = 'UEBERGEBEN' as uebergeben,
        exists (select 1 from payment.sperre s where s.akte_id = z.akte_id and s.aufgehoben_am is null) as gesperrt,
        e.ergebnis, e.grund, e.tag, e.quelle, e.von_konto, e.am
    from payment.zahlung z join payment.lauf l on l.id = z.lauf_id left join payment.einloesung e on e.zahlung_id = z.id
    where z.weg <> 'KONTO';
grant select on payment.auftrag_ohne_konto to tragwerk_web, tragwerk_jobs, tragwerk_batch, tragwerk_wall;
create index zahlung_bar on payment.zahlung (aktenzeichen) where weg = 'BAR';

-- What the functions see and write past the wall; the policies of the wall are on every table of files already.
grant select on payment.zahlung, payment.einloesung to tragwerk_wall;
grant select (id, monat, nummer, zustand) on payment.lauf to tragwerk_wall;
grant select (akte_id, aufgehoben_am) on payment.sperre to tragwerk_wall;
create policy wall on payment.lauf for select to tragwerk_wall using (true);
grant insert on payment.einloesung, akte.ereignis to tragwerk_wall;
-- From here on a request ends no order but through the desk's function.
revoke insert on payment.einloesung from tragwerk_web;

-- First and family name are enough of several, in any order; the words are those of SEPA letters in lower case.
create function payment.nennt(worte text[], empfaenger text) returns boolean language sql immutable as $$
    select coalesce(genannt <@ soll and cardinality(genannt) >= least(2, cardinality(soll)) and cardinality(genannt) > 0, false)
    from (select array(select distinct w from unnest(worte) w) as genannt,
        array(select distinct w from regexp_split_to_table(lower(empfaenger collate "C"), '[^a-z0-9]+') w where w <> '') as soll) x
$$;

-- Orders of the desk by the number of the file, or by the number of the order (month and number of its run, place in it).
-- Number and name have to fit; who is excluded from a file (§§ 16, 17 SGB X) finds nothing.
create function payment.schalter_suche(zeichen text, des_monats date, des_laufs int, die_nr int, worte text[])
    returns setof payment.auftrag_ohne_konto language sql stable security definer set search_path = payment, pg_temp as $$
    select x.* from (
        select a.* from payment.auftrag_ohne_konto a where a.weg = 'BAR' and a.aktenzeichen = zeichen
        union all
        select a.* from payment.auftrag_ohne_konto a
            where a.weg = 'BAR' and a.lauf_monat = des_monats and a.nummer = des_laufs and a.nr = die_nr) x
    where ground.hat_rolle('ZAHLUNG') and payment.nennt(worte, x.empfaenger)
      and not x.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
    order by x.ausfuehrung desc, x.id desc limit 24
$$;

-- Ends an order at the desk, once: paid out with a note for who owns the file, or taken back.
-- False: it had ended before. What stands against it (no handed-over run, a block) the trigger of the table says.
create function payment.schalter_ende(zeichen text, des_monats date, des_laufs int, die_nr int, worte text[],
        auftrag uuid, gezahlt boolean, am_tag date, um timestamptz, vermerk uuid)
    returns boolean language plpgsql volatile security definer set search_path = payment, pg_temp as $$
declare a payment.auftrag_ohne_konto;
begin
    select s.* into a from payment.schalter_suche(zeichen, des_monats, des_laufs, die_nr, worte) s where s.id = auftrag;
    if not found then
        raise exception 'Zu Nummer und Namen liegt dieser Auftrag nicht vor: %', auftrag;
    end if;
    insert into payment.einloesung (zahlung_id, akte_id, kreis, ergebnis, grund, tag, cent, quelle, von_konto, am)
        values (a.id, a.akte_id, a.kreis, case when gezahlt then 'GEZAHLT' else 'ZURUECK' end,
            case when gezahlt then '' else 'ZURUECKGEZOGEN' end, am_tag, a.cent, 'KASSE', ground.actor(), um)
        on conflict (zahlung_id) do nothing;
    if not found then
        return false;
    end if;
    if gezahlt then
        insert into akte.ereignis (id, akte_id, kreis, am, art, bezug, cent, tag, konto)
            select vermerk, f.akte_id, f.kreis, um, 'BARAUSZAHLUNG', a.id, a.cent, am_tag, ground.actor()
            from akte.akte f where f.akte_id = a.akte_id;
    end if;
    return true;
end $$;

-- What one paid out oneself within a day, for the receipt.
create function payment.schalter_quittung(auftrag uuid) returns setof payment.auftrag_ohne_konto
    language sql stable security definer set search_path = payment, pg_temp as $$
    select a.* from payment.auftrag_ohne_konto a
    where ground.hat_rolle('ZAHLUNG') and a.id = auftrag and a.ergebnis = 'GEZAHLT' and a.quelle = 'KASSE'
      and a.von_konto = ground.actor() and a.am > now() - interval '1 day'
      and not a.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
$$;

-- What the desk gave out on a day from files one does not see, without names: the till has to come out right.
create function payment.schalter_verdeckt(an_tag date) returns table (anzahl bigint, cent bigint)
    language sql stable security definer set search_path = payment, pg_temp as $$
    select count(*), coalesce(sum(e.cent), 0)::bigint from payment.einloesung e
    where (ground.hat_rolle('ZAHLUNG') or ground.hat_rolle('LEITUNG'))
      and e.ergebnis = 'GEZAHLT' and e.quelle = 'KASSE' and e.tag = an_tag
      and (e.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
        or not (e.kreis = any (coalesce(ground.kreise(), '{}')) or e.akte_id = any (coalesce(ground.akten(), '{}'))))
$$;
create index einloesung_kasse on payment.einloesung (tag) where quelle = 'KASSE';

grant create on schema payment to tragwerk_wall;
alter function payment.schalter_suche(text, date, int, int, text[]) owner to tragwerk_wall;
alter function payment.schalter_ende(text, date, int, int, text[], uuid, boolean, date, timestamptz, uuid) owner to tragwerk_wall;
alter function payment.schalter_quittung(uuid) owner to tragwerk_wall;
alter function payment.schalter_verdeckt(date) owner to tragwerk_wall;
revoke create on schema payment from tragwerk_wall;
revoke all on function payment.schalter_suche(text, date, int, int, text[]),
    payment.schalter_ende(text, date, int, int, text[], uuid, boolean, date, timestamptz, uuid),
    payment.schalter_quittung(uuid), payment.schalter_verdeckt(date) from public;
grant execute on function payment.schalter_suche(text, date, int, int, text[]),
    payment.schalter_ende(text, date, int, int, text[], uuid, boolean, date, timestamptz, uuid),
    payment.schalter_quittung(uuid), payment.schalter_verdeckt(date) to tragwerk_web;
