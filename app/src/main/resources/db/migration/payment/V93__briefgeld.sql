-- Money that a released letter grants (services nobody calculates): once or each month, to the person or to somebody else. A row is the line of
-- the letter; it comes with the release by two persons and never changes but for its end, which takes another letter released by two.
create table payment.bewilligung (
    id           uuid primary key,
    akte_id      uuid not null,
    kreis        int not null,
    aktenzeichen text not null,
    person_id    uuid not null,
    brief_id     uuid not null,
    antrag_id    uuid not null,
    kapitel      int not null,
    was          text not null check (length(was) between 2 and 200),
    norm         text not null check (length(norm) between 2 and 200),
    einmalig     boolean not null,
    cent         bigint not null check (cent > 0 and cent < 1000000000),
    von          date not null check (extract(day from von) = 1),
    bis          date not null check (extract(day from bis) = 1 and bis >= von and bis < von + interval '60 months'),
    empfaenger   text check (length(empfaenger) between 2 and 70),
    iban         text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    verwendung   text check (length(verwendung) between 1 and 100),
    am           timestamptz not null,
    -- Last month that is paid, and the letter that says so.
    ende         date check (extract(day from ende) = 1 and ende >= von and ende < bis),
    ende_brief   uuid,
    -- First month in which nothing is payable any more, because the person died before it.
    nichts_ab    date check (extract(day from nichts_ab) = 1),
    -- A payment to the payee came back; nothing more goes there until two persons corrected the account.
    gestoert_am  timestamptz,
    check (not einmalig or bis = von and ende is null),
    check ((ende is null) = (ende_brief is null)),
    check (num_nonnulls(empfaenger, iban, verwendung) in (0, 3))
);
create index bewilligung_akte on payment.bewilligung (akte_id, id);
create index bewilligung_monat on payment.bewilligung (kapitel, von, bis);
select ground.protect_akte('payment.bewilligung');
revoke delete on payment.bewilligung from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function payment.bewilligung_zu_zweit() returns trigger language plpgsql as $$
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
    if to_jsonb(new) - array['kreis', 'ende', 'ende_brief', 'nichts_ab', 'gestoert_am']
       <> to_jsonb(old) - array['kreis', 'ende', 'ende_brief', 'nichts_ab', 'gestoert_am'] then
        raise exception 'Was bewilligt ist, steht fest: %', old.id;
    end if;
    if (new.ende, new.ende_brief) is distinct from (old.ende, old.ende_brief) and (old.ende is not null
       or not exists (select 1 from decision.briefentscheid b where b.id = new.ende_brief and b.ende_von = new.id and b.zustand = 'FREIGEGEBEN'
                      and b.freigegeben_person <> b.vorgeschlagen_person)) then
        raise exception 'Geld endet nur einmal, durch einen Bescheid, den eine zweite Person freigegeben hat: %', old.id;
    end if;
    -- What is ordered stays paid.
    if new.ende is distinct from old.ende and exists (select 1 from payment.bewegung w where w.bescheid_id = new.id and w.zweck = 'BRIEF' and w.monat > new.ende
        group by w.monat having sum(w.cent) > 0) then
        raise exception 'Für spätere Monate ist schon Geld angewiesen: %', old.id;
    end if;
    return new;
end $$;
create trigger zu_zweit before insert or update or delete on payment.bewilligung for each row execute function payment.bewilligung_zu_zweit();

-- Of letters there can be several lines for a person and month: each counts by itself. Everything else has the empty line.
alter table payment.plan add column posten uuid not null default '00000000-0000-0000-0000-000000000000';
alter table payment.bewegung add column posten uuid not null default '00000000-0000-0000-0000-000000000000';
alter table payment.ueberzahlung add column posten uuid not null default '00000000-0000-0000-0000-000000000000';
alter table payment.plan add constraint plan_posten check (posten = case when zweck = 'BRIEF' then bescheid_id else '00000000-0000-0000-0000-000000000000' end);
alter table payment.bewegung add constraint bewegung_posten check (posten = case when zweck = 'BRIEF' then bescheid_id else '00000000-0000-0000-0000-000000000000' end);
drop index payment.plan_eine;
create unique index plan_eine on payment.plan (person_id, zweck, monat, posten,
    (case when zweck = 'EINBEHALT' then empfaenger_id else '00000000-0000-0000-0000-000000000000'::uuid end)) where ersetzt_durch is null;
alter table payment.bewegung drop constraint bewegung_pkey;
alter table payment.bewegung add primary key (person_id, zweck, monat, posten, lfd);
-- A payment comes back at most once, with each of its lines.
drop index payment.bewegung_rueckmal;
create unique index bewegung_rueckmal on payment.bewegung (zahlung_id, person_id, posten) where art = 'RUECKLAUF';
create index bewegung_posten on payment.bewegung (posten) where zweck = 'BRIEF';
create or replace view payment.geleistet with (security_invoker = true) as
    select person_id, zweck, monat, akte_id, cent, null::uuid as einbehalt_id, posten from payment.bewegung
    union all
    select person_id, zweck, monat, akte_id, cent, case when art = 'EINBEHALT' then anlass_id end, '00000000-0000-0000-0000-000000000000'::uuid from payment.verrechnung;

-- A corrected account of a payee is one of a loan, or of a line of a letter.
alter table payment.darlehen_ziel drop constraint darlehen_ziel_darlehen_id_fkey;
create function payment.ziel_wovon() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment.darlehen d where d.id = new.darlehen_id and d.akte_id = new.akte_id)
       and not exists (select 1 from payment.bewilligung b where b.id = new.darlehen_id and b.akte_id = new.akte_id) then
        raise exception 'Eine Bankverbindung ohne Zahlung: %', new.id;
    end if;
    return new;
end $$;
create trigger wovon before insert on payment.darlehen_ziel for each row execute function payment.ziel_wovon();

-- What letters grant is paid from the account that pays chapter 3 until somebody sets another one.
alter table payment.kasse_kapitel no force row level security;
insert into payment.kasse_kapitel (kapitel, kasse_id)
select k.nummer, a.kasse_id from payment.kasse_kapitel a, (values (7), (9), (104), (106), (216), (222), (228), (606), (700), (800), (902)) as k(nummer)
where a.kapitel = 3 on conflict do nothing;
alter table payment.kasse_kapitel force row level security;
