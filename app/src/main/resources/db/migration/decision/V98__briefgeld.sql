-- A letter can grant money: the lines stand with the officer's words in its sealed content. A later letter about the same application ends
-- one of them; it goes the same way, by proposal and release, and can be dropped while nobody has proposed it.
alter table decision.briefentscheid
    add column geld     boolean not null default false,
    add column ende_von uuid;
alter table decision.briefentscheid
    drop constraint briefentscheid_antrag_id_key,
    drop constraint briefentscheid_zustand_check,
    drop constraint briefentscheid_art_check,
    drop constraint briefentscheid_check1,
    add constraint briefentscheid_zustand_check check (zustand in ('OFFEN', 'VORGESCHLAGEN', 'FREIGEGEBEN', 'VERWORFEN')),
    add constraint briefentscheid_art_check check (art in ('BEWILLIGUNG', 'TEILWEISE', 'ABLEHNUNG', 'ERLEDIGUNG', 'ENDE')),
    add constraint briefentscheid_vorschlag check (zustand in ('OFFEN', 'VERWORFEN')
        or art is not null and vorgeschlagen_von is not null and vorgeschlagen_am is not null),
    add constraint briefentscheid_ende check ((ende_von is null) = (art is distinct from 'ENDE')),
    add constraint briefentscheid_verworfen check (zustand <> 'VERWORFEN' or ende_von is not null),
    add constraint briefentscheid_geld check (not geld or art in ('BEWILLIGUNG', 'TEILWEISE', 'ABLEHNUNG', 'ERLEDIGUNG')),
    add constraint briefentscheid_geld_bewilligt check (not geld or zustand <> 'FREIGEGEBEN' or art in ('BEWILLIGUNG', 'TEILWEISE'));
create unique index briefentscheid_antrag on decision.briefentscheid (antrag_id) where ende_von is null;
create unique index briefentscheid_ende_einmal on decision.briefentscheid (ende_von) where zustand <> 'VERWORFEN';

create or replace function decision.briefentscheid_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.antrag_id, new.leistung, new.eingang, new.ende_von) is distinct from (old.id, old.antrag_id, old.leistung, old.eingang, old.ende_von) then
        raise exception 'Ein Antrag behält seine Entscheidung: %', old.id;
    end if;
    if new.zustand = 'FREIGEGEBEN' and (new.art, new.inhalt, new.geld) is distinct from (old.art, old.inhalt, old.geld) then
        raise exception 'Freigegeben wird, was vorgeschlagen ist: %', old.id;
    end if;
    if old.zustand in ('FREIGEGEBEN', 'VERWORFEN') and to_jsonb(new) - 'kreis' is distinct from to_jsonb(old) - 'kreis' then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    return new;
end $$;

-- A line ends by a letter about the application of the letter that granted it.
create function decision.briefentscheid_ende() returns trigger language plpgsql as $$
begin
    if new.ende_von is not null and not exists (select 1 from decision.briefentscheid b where b.antrag_id = new.antrag_id and b.akte_id = new.akte_id
        and b.ende_von is null and b.geld and b.zustand = 'FREIGEGEBEN') then
        raise exception 'Was endet, muss bewilligt sein: %', new.id;
    end if;
    return new;
end $$;
create trigger ende before insert on decision.briefentscheid for each row execute function decision.briefentscheid_ende();

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('antwort.geld.titel', 'de', 1, date '2020-01-01', true, 'Was wir zahlen, Beträge in €'),
    ('antwort.geld.selbst', 'de', 1, date '2020-01-01', true, 'an Sie'),
    ('antwort.geld.summe', 'de', 1, date '2020-01-01', true, 'Zusammen'),
    ('antwort.kasten.ende', 'de', 1, date '2020-01-01', true, 'Eine Leistung, die Sie bekommen, **endet**. Wann und warum, steht unten. Sie können sich dagegen wehren.'),
    ('antwort.ende', 'de', 1, date '2020-01-01', true, 'Eine Leistung zu Ihrem Antrag vom {antrag} endet.'),
    ('antwort.ende_zum', 'de', 1, date '2020-01-01', true, 'Die Leistung „{was}“ von {betrag} im Monat endet mit dem {tag}. Für die Zeit danach zahlen wir sie nicht mehr. Was bis dahin gezahlt ist, bleibt davon unberührt.');
alter table decision.textbaustein force row level security;
