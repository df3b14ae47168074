-- Objections: recorded, checked for their deadline, remedied or handed over, with their result.
create table decision.widerspruch (
    id           uuid primary key,
    akte_id      uuid not null,
    kreis        int not null,
    bescheid_id  uuid not null references decision.bescheid,
    eingang      date not null,
    weg          text not null check (weg in ('SCHRIFTLICH', 'ELEKTRONISCH', 'NIEDERSCHRIFT')),
    frist_ende   date,
    begruendung  bytea,
    von_konto    uuid not null,
    am           timestamptz not null,
    zustand      text not null check (zustand in ('OFFEN', 'VORGELEGT', 'ERLEDIGT')),
    vorgelegt_am date,
    ergebnis     text check (ergebnis in ('ABHILFE', 'STATTGEGEBEN', 'TEILWEISE', 'ZURUECKGEWIESEN', 'ZURUECKGENOMMEN')),
    erledigt_am  date,
    neuer_bescheid_id uuid references decision.bescheid,
    bearbeitet_von uuid,
    check ((zustand = 'ERLEDIGT') = (ergebnis is not null) and (ergebnis is null) = (erledigt_am is null)),
    check (zustand <> 'VORGELEGT' or vorgelegt_am is not null),
    check (ergebnis is distinct from 'ABHILFE' or neuer_bescheid_id is not null),
    -- Only who was shown the case can decide about it.
    check (ergebnis is null or ergebnis in ('ABHILFE', 'ZURUECKGENOMMEN') or vorgelegt_am is not null)
);
create unique index widerspruch_einer on decision.widerspruch (bescheid_id) where zustand <> 'ERLEDIGT';
create index widerspruch_akte on decision.widerspruch (akte_id, id);
select ground.protect_akte('decision.widerspruch');
create function decision.widerspruch_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.zustand = 'ERLEDIGT' and to_jsonb(new) - 'kreis' <> to_jsonb(old) - 'kreis'
       or old.zustand = 'VORGELEGT' and new.zustand = 'OFFEN'
       or to_jsonb(new) - array['kreis', 'zustand', 'vorgelegt_am', 'ergebnis', 'erledigt_am', 'neuer_bescheid_id', 'bearbeitet_von']
          <> to_jsonb(old) - array['kreis', 'zustand', 'vorgelegt_am', 'ergebnis', 'erledigt_am', 'neuer_bescheid_id', 'bearbeitet_von'] then
        raise exception 'Ein Widerspruch geht nur vorwärts: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on decision.widerspruch for each row execute function decision.widerspruch_fest();

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('widerspruch.titel', 'de', 1, date '2020-01-01', true, 'Ihr Widerspruch ist angekommen'),
    ('widerspruch.kasten', 'de', 1, date '2020-01-01', true, 'Ihr Widerspruch ist **am {eingang}** bei uns angekommen. Wir prüfen den Bescheid noch einmal.'),
    ('widerspruch.eingang', 'de', 1, date '2020-01-01', true, 'Sie haben gegen unseren Bescheid vom {bescheid} Widerspruch erhoben. Wir prüfen jetzt, ob der Bescheid richtig ist. Ist er falsch, ändern wir ihn (§ 85 Abs. 1 SGG). Sonst entscheidet die Widerspruchsstelle (§ 85 Abs. 2 SGG).'),
    ('widerspruch.frist', 'de', 1, date '2020-01-01', true, 'Sie erhalten spätestens in drei Monaten eine Entscheidung (§ 88 Abs. 2 SGG).'),
    ('widerspruch.verspaetet', 'de', 1, date '2020-01-01', true, 'Die Frist für den Widerspruch endete am {frist}. Waren Sie ohne Ihr Verschulden gehindert, sie einzuhalten? Dann schreiben Sie uns das innerhalb eines Monats, nachdem das Hindernis weggefallen ist (§ 67 SGG). Unabhängig davon prüfen wir, ob der Bescheid zu Ihrem Nachteil falsch ist (§ 44 SGB X).'),
    ('widerspruch.aufschub', 'de', 1, date '2020-01-01', true, 'Solange über Ihren Widerspruch nicht entschieden ist, müssen Sie nichts zurückzahlen (§ 86a Abs. 1 SGG).'),
    ('widerspruch.grund', 'de', 1, date '2020-01-01', true, 'Wenn Sie Ihren Widerspruch noch begründen oder Unterlagen vorlegen möchten, schicken Sie uns beides bald.');
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('direktzahlung.titel', 'de', 1, date '2020-01-01', true, 'Ein Teil Ihrer Leistung geht an jemand anderen'),
    ('direktzahlung.kasten', 'de', 1, date '2020-01-01', true, 'Ab {von} zahlen wir **{betrag} im Monat** direkt an {empfaenger}. Den Rest überweisen wir weiter an Sie. Ihr Anspruch ändert sich nicht.'),
    ('direktzahlung.text', 'de', 1, date '2020-01-01', true, 'Die Zahlung ist für: {wofuer}. Rechtsgrundlage ist § 35a Abs. 3 SGB XII. Wir unterrichten Sie darüber schriftlich.'),
    ('direktzahlung.grund', 'de', 1, date '2020-01-01', true, 'Der Grund: {grund}'),
    ('direktzahlung.frage', 'de', 1, date '2020-01-01', true, 'Stimmt etwas nicht, zum Beispiel der Betrag oder der Empfänger? Dann sagen Sie uns das bitte sofort.');
alter table decision.textbaustein force row level security;
