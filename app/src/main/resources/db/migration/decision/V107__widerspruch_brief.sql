-- An objection can be against a letter that decides, too. Against one that ends money it suspends that end where the law says so
-- (§ 86a Abs. 1 SGG, § 80 Abs. 1 VwGO); one that is upheld annuls it.
alter table decision.briefentscheid add column aufgehoben boolean not null default false;
alter table decision.briefentscheid add constraint briefentscheid_aufgehoben check (not aufgehoben or ende_von is not null and zustand = 'FREIGEGEBEN');
drop index decision.briefentscheid_ende_einmal;
create unique index briefentscheid_ende_einmal on decision.briefentscheid (ende_von) where zustand <> 'VERWORFEN' and not aufgehoben;

alter table decision.widerspruch alter column bescheid_id drop not null;
alter table decision.widerspruch
    add column brief_id           uuid references decision.briefentscheid,
    add column hemmt              boolean not null default false,
    add column neuer_brief_id     uuid references decision.briefentscheid,
    add column von_person         uuid,
    add column bearbeitet_person  uuid;
do $$
declare
    c record;
    n int := 0;
begin
    for c in select conname from pg_constraint where conrelid = 'decision.widerspruch'::regclass and contype = 'c'
             and pg_get_constraintdef(oid) like '%neuer_bescheid_id IS NOT NULL%' loop
        execute format('alter table decision.widerspruch drop constraint %I', c.conname);
        n := n + 1;
    end loop;
    if n <> 2 then
        raise exception 'Regeln von decision.widerspruch nicht gefunden: %', n;
    end if;
end $$;
alter table decision.widerspruch
    add constraint widerspruch_wogegen check (num_nonnulls(bescheid_id, brief_id) = 1),
    add constraint widerspruch_hemmt check (not hemmt or brief_id is not null),
    add constraint widerspruch_neu check (neuer_bescheid_id is null or bescheid_id is not null),
    add constraint widerspruch_neuer_brief check (neuer_brief_id is null or brief_id is not null),
    add constraint widerspruch_abgeholfen check (brief_id is not null or ergebnis is distinct from 'ABHILFE' or neuer_bescheid_id is not null),
    -- Who recorded an objection against a letter does not uphold it as well.
    add constraint widerspruch_zu_zweit check (brief_id is null or ergebnis is null or ergebnis in ('ZURUECKGEWIESEN', 'ZURUECKGENOMMEN')
        or von_person is not null and bearbeitet_person is not null and von_person <> bearbeitet_person);
-- As V38: an upheld one is closed with the act that carries it out; what was closed before stays as it is.
alter table decision.widerspruch add constraint widerspruch_ausgefuehrt
    check (brief_id is not null or ergebnis is null or ergebnis not in ('STATTGEGEBEN', 'TEILWEISE') or neuer_bescheid_id is not null) not valid;
drop index decision.widerspruch_einer;
create unique index widerspruch_einer on decision.widerspruch ((coalesce(bescheid_id, brief_id)), person_id) nulls not distinct where zustand <> 'ERLEDIGT';
create index widerspruch_brief on decision.widerspruch (brief_id) where brief_id is not null;

create or replace function decision.widerspruch_fest() returns trigger language plpgsql as $$
declare
    beweglich constant text[] := array['kreis', 'zustand', 'vorgelegt_am', 'ergebnis', 'erledigt_am', 'neuer_bescheid_id', 'neuer_brief_id', 'bearbeitet_von',
        'bearbeitet_person'];
begin
    if tg_op = 'DELETE' or old.zustand = 'ERLEDIGT' and to_jsonb(new) - 'kreis' <> to_jsonb(old) - 'kreis'
       or old.zustand = 'VORGELEGT' and new.zustand = 'OFFEN'
       or to_jsonb(new) - beweglich <> to_jsonb(old) - beweglich then
        raise exception 'Ein Widerspruch geht nur vorwärts: %', old.id;
    end if;
    return new;
end $$;

-- An objection against a letter is against one that went out, of the same file, and suspends nothing but an end of money. It is upheld with the
-- end that it annuls, or with a later letter.
create function decision.widerspruch_brief() returns trigger language plpgsql as $$
declare
    b decision.briefentscheid;
begin
    if tg_op = 'INSERT' then
        new.von_person := decision.person_hinter(new.von_konto);
    end if;
    if tg_op = 'INSERT' or new.bearbeitet_von is distinct from old.bearbeitet_von then
        new.bearbeitet_person := decision.person_hinter(new.bearbeitet_von);
    end if;
    if new.brief_id is null or tg_op = 'UPDATE' and new.ergebnis is not distinct from old.ergebnis then
        return new;
    end if;
    select * into b from decision.briefentscheid where id = new.brief_id and akte_id = new.akte_id and zustand = 'FREIGEGEBEN';
    if b.id is null or new.hemmt and b.ende_von is null then
        raise exception 'Widersprochen wird einem Bescheid, der ergangen ist: %', new.id;
    end if;
    if new.ergebnis in ('ABHILFE', 'STATTGEGEBEN', 'TEILWEISE') and b.ende_von is null and not exists (select 1 from decision.briefentscheid n
        where n.id = new.neuer_brief_id and n.akte_id = new.akte_id and n.id <> new.brief_id and n.zustand = 'FREIGEGEBEN') then
        raise exception 'Einem Widerspruch wird mit einem neuen Bescheid abgeholfen: %', new.id;
    end if;
    return new;
end $$;
create trigger wogegen before insert or update on decision.widerspruch for each row execute function decision.widerspruch_brief();

create or replace function decision.briefentscheid_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.antrag_id, new.leistung, new.eingang, new.ende_von) is distinct from (old.id, old.antrag_id, old.leistung, old.eingang, old.ende_von) then
        raise exception 'Ein Antrag behält seine Entscheidung: %', old.id;
    end if;
    if new.zustand = 'FREIGEGEBEN' and (new.art, new.inhalt, new.geld) is distinct from (old.art, old.inhalt, old.geld) then
        raise exception 'Freigegeben wird, was vorgeschlagen ist: %', old.id;
    end if;
    if old.zustand in ('FREIGEGEBEN', 'VERWORFEN')
       and to_jsonb(new) - array['kreis', 'aufgehoben'] is distinct from to_jsonb(old) - array['kreis', 'aufgehoben'] then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    if old.aufgehoben and not new.aufgehoben then
        raise exception 'Aufgehoben ist aufgehoben: %', old.id;
    end if;
    if new.aufgehoben and not old.aufgehoben then
        if not exists (select 1 from decision.widerspruch w where w.brief_id = new.id and w.ergebnis in ('ABHILFE', 'STATTGEGEBEN', 'TEILWEISE')) then
            raise exception 'Ein Bescheid wird nur auf einen Widerspruch aufgehoben: %', old.id;
        end if;
    end if;
    return new;
end $$;

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('widerspruch.aufschub_ende', 'de', 1, date '2020-01-01', true, 'Ihr Widerspruch hat aufschiebende Wirkung ({norm}). Bis zur Entscheidung zahlen wir die Leistung „{was}“, wie sie bewilligt ist: {betrag}, {zeitraum}. Bleibt der Bescheid bestehen, können wir dieses Geld zurückfordern.'),
    ('widerspruch.kein_aufschub', 'de', 1, date '2020-01-01', true, 'Ihr Widerspruch hat keine aufschiebende Wirkung ({norm}): Die Leistung „{was}“ endet, auch wenn über ihn noch nicht entschieden ist. Das Sozialgericht kann auf Antrag die aufschiebende Wirkung anordnen (§ 86b Abs. 1 SGG).'),
    ('widerspruch.eingang_vwgo', 'de', 1, date '2020-01-01', true, 'Sie haben gegen unseren Bescheid vom {bescheid} Widerspruch erhoben. Wir prüfen jetzt, ob der Bescheid richtig ist. Ist er falsch, ändern wir ihn (§ 72 VwGO). Sonst entscheidet die Widerspruchsbehörde (§ 73 VwGO).'),
    ('widerspruch.frist_vwgo', 'de', 1, date '2020-01-01', true, 'Entscheiden wir ohne ausreichenden Grund nicht in angemessener Zeit, können Sie klagen, in der Regel nach drei Monaten (§ 75 VwGO).'),
    ('widerspruch.verspaetet_vwgo', 'de', 1, date '2020-01-01', true, 'Die Frist für den Widerspruch endete am {frist}. Waren Sie ohne Ihr Verschulden gehindert, sie einzuhalten? Dann schreiben Sie uns das innerhalb von zwei Wochen, nachdem das Hindernis weggefallen ist (§ 70 Abs. 2, § 60 VwGO).'),
    ('widerspruch.vollmacht_vwgo', 'de', 1, date '2020-01-01', true, 'Uns liegt dafür noch keine Vollmacht vor. Bitte schicken Sie sie uns bald.'),
    ('widerspruch.abhilfe_titel', 'de', 1, date '2020-01-01', true, 'Wir helfen Ihrem Widerspruch ab'),
    ('widerspruch.abhilfe_kasten', 'de', 1, date '2020-01-01', true, 'Wir haben unseren Bescheid vom {bescheid} **aufgehoben**. Ihre Leistung endet nicht durch ihn.'),
    ('widerspruch.abhilfe', 'de', 1, date '2020-01-01', true, 'Auf Ihren Widerspruch vom {eingang} haben wir den Bescheid vom {bescheid} noch einmal geprüft. Wir heben ihn auf ({norm}). Die Leistung „{was}“ zahlen wir, wie sie bewilligt ist: {betrag}, {zeitraum}.'),
    ('widerspruch.abhilfe_kosten', 'de', 1, date '2020-01-01', true, 'Kosten, die für Ihren Widerspruch notwendig waren, erstatten wir Ihnen auf Antrag (§ 63 Abs. 1 Satz 1 SGB X).'),
    ('widerspruch.abhilfe_kosten_vwgo', 'de', 1, date '2020-01-01', true, 'Kosten, die für Ihren Widerspruch notwendig waren, erstatten wir Ihnen auf Antrag.');
alter table decision.textbaustein force row level security;
