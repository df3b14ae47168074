-- Applications for services that the authority does not calculate: each is decided once, by a letter. The row begins when the
-- application comes into a file; its unique key keeps a second decision away, whoever presses when.
create table decision.briefentscheid (
    id                   uuid primary key,
    antrag_id            uuid not null unique,
    akte_id              uuid not null,
    kreis                int not null,
    leistung             text not null,
    eingang              date not null,
    frist                date not null,
    zustand              text not null default 'OFFEN' check (zustand in ('OFFEN', 'VORGESCHLAGEN', 'FREIGEGEBEN')),
    version              int not null default 1,
    bearbeiter           uuid references access.staff,
    art                  text check (art in ('BEWILLIGUNG', 'TEILWEISE', 'ABLEHNUNG', 'ERLEDIGUNG')),
    inhalt               bytea,
    vorgeschlagen_von    uuid,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz,
    zurueck_grund        bytea,
    zurueck_von          uuid,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    schreiben_id         uuid unique references decision.schreiben,
    check ((art is null) = (inhalt is null)),
    check (zustand = 'OFFEN' or art is not null and vorgeschlagen_von is not null and vorgeschlagen_am is not null),
    check ((zustand = 'FREIGEGEBEN') = (schreiben_id is not null)),
    check ((zustand = 'FREIGEGEBEN') = (freigegeben_von is not null)),
    check (freigegeben_person <> vorgeschlagen_person)
);
create index briefentscheid_akte on decision.briefentscheid (akte_id, id);
create index briefentscheid_offen on decision.briefentscheid (frist, id) where zustand <> 'FREIGEGEBEN';
select ground.protect_akte('decision.briefentscheid');
revoke delete on decision.briefentscheid from tragwerk_web;
create trigger vier_augen before insert or update on decision.briefentscheid for each row execute function decision.vier_augen();

-- What was proposed is what is released; what was released stays. A file may move to another circle.
create function decision.briefentscheid_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.antrag_id, new.leistung, new.eingang) is distinct from (old.id, old.antrag_id, old.leistung, old.eingang) then
        raise exception 'Ein Antrag behält seine Entscheidung: %', old.id;
    end if;
    if new.zustand = 'FREIGEGEBEN' and (new.art, new.inhalt) is distinct from (old.art, old.inhalt) then
        raise exception 'Freigegeben wird, was vorgeschlagen ist: %', old.id;
    end if;
    if old.zustand = 'FREIGEGEBEN' and to_jsonb(new) - 'kreis' is distinct from to_jsonb(old) - 'kreis' then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update on decision.briefentscheid for each row execute function decision.briefentscheid_fest();

-- The owner keeps to forced row-level security as well; only for this insert it does not.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('antwort.eingang', 'de', 1, date '2020-01-01', true, 'Ihr Antrag vom {antrag}: {leistung}'),
    ('antwort.kasten.bewilligung', 'de', 1, date '2020-01-01', true, 'Ihr Antrag ist **bewilligt**.'),
    ('antwort.kasten.teilweise', 'de', 1, date '2020-01-01', true, 'Ihr Antrag ist **zum Teil bewilligt**. Was nicht bewilligt ist und warum, steht unten.'),
    ('antwort.kasten.ablehnung', 'de', 1, date '2020-01-01', true, 'Ihr Antrag ist **abgelehnt**. Warum, steht unten. Sie können sich dagegen wehren.'),
    ('antwort.kasten.erledigung', 'de', 1, date '2020-01-01', true, 'Ihr Antrag ist **erledigt**. Wir entscheiden nicht mehr darüber.'),
    ('antwort.bewilligung', 'de', 1, date '2020-01-01', true, 'Wir bewilligen Ihren Antrag vom {antrag}.'),
    ('antwort.teilweise', 'de', 1, date '2020-01-01', true, 'Wir bewilligen Ihren Antrag vom {antrag} zum Teil. Im Übrigen lehnen wir ihn ab.'),
    ('antwort.ablehnung', 'de', 1, date '2020-01-01', true, 'Wir lehnen Ihren Antrag vom {antrag} ab.'),
    ('antwort.erledigung', 'de', 1, date '2020-01-01', true, 'Das Verfahren über Ihren Antrag vom {antrag} ist beendet.'),
    ('antwort.norm', 'de', 1, date '2020-01-01', true, 'Die Entscheidung beruht auf {norm}.'),
    ('antwort.widerspruch_vwgo', 'de', 1, date '2020-01-01', true, 'Gegen diesen Bescheid können Sie **innerhalb eines Monats nach Bekanntgabe** Widerspruch erheben (§ 70 VwGO). Der Widerspruch ist schriftlich, in elektronischer Form (§ 3a Abs. 2 VwVfG), schriftformersetzend (§ 3a Abs. 3 VwVfG, § 9a Abs. 5 Onlinezugangsgesetz) oder zur Niederschrift einzulegen bei: {behoerde}, {stelle}, {anschrift}.'),
    ('antwort.klage_vwgo', 'de', 1, date '2020-01-01', true, 'Gegen diesen Bescheid können Sie **innerhalb eines Monats nach Bekanntgabe** Klage erheben (§ 74 VwGO). Die Klage ist schriftlich, als elektronisches Dokument (§ 55a VwGO) oder zur Niederschrift der Urkundsbeamtin oder des Urkundsbeamten der Geschäftsstelle zu erheben bei: {gericht}.'),
    ('antwort.post_vwvfg', 'de', 1, date '2020-01-01', true, 'Mit einfachem Brief gilt der Bescheid am vierten Tag nach der Aufgabe zur Post als bekannt gegeben, es sei denn, er ist Ihnen später oder gar nicht zugegangen (§ 41 Abs. 2 VwVfG).'),
    ('antwort.postfach_vwvfg', 'de', 1, date '2020-01-01', true, 'Der Bescheid liegt in Ihrem Postfach. Er gilt am vierten Tag nach dem Absenden der Benachrichtigung darüber als bekannt gegeben (§ 9 Onlinezugangsgesetz).'),
    ('antwort.vermerk_vwvfg', 'de', 1, date '2020-01-01', true, 'Dieser Bescheid wurde elektronisch erstellt und ist ohne Unterschrift gültig (§ 37 Abs. 5 VwVfG).');
alter table decision.textbaustein force row level security;
