-- The sheet in plain language that goes with a notice to people who applied in plain language.
-- The owner keeps to forced row-level security as well; only for this insert it does not.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('einfach.titel', 'de', 1, date '2020-01-01', true, 'Ihr Bescheid in Einfacher Sprache'),
    ('einfach.hilfe', 'de', 1, date '2020-01-01', true, 'Dieses Blatt hilft Ihnen beim Lesen. Es gilt nur, was im Bescheid steht.'),
    ('einfach.entschieden', 'de', 1, date '2020-01-01', true, 'Das haben wir entschieden'),
    ('einfach.bewilligt', 'de', 1, date '2020-01-01', true, '{wer} **{betrag} im Monat**. Das gilt von {von} bis {bis}. Das Geld ist immer vor dem Ersten des Monats da.'),
    ('einfach.bewilligt_wechselnd', 'de', 1, date '2020-01-01', true, '{wer} ab {von} **{betrag} im Monat**. Später ändert sich der Betrag. Alle Beträge stehen im Bescheid. Er gilt bis {bis}.'),
    ('einfach.abgelehnt', 'de', 1, date '2020-01-01', true, 'Sie bekommen kein Geld von uns. {kurz}'),
    ('einfach.rechnung', 'de', 1, date '2020-01-01', true, 'So haben wir für den ersten Monat gerechnet'),
    ('einfach.pflicht_titel', 'de', 1, date '2020-01-01', true, 'Das müssen Sie tun'),
    ('einfach.pflicht', 'de', 1, date '2020-01-01', true, 'Ändert sich etwas? Zum Beispiel Ihr Geld, Ihre Miete oder wer bei Ihnen wohnt. Dann sagen Sie uns das sofort.'),
    ('einfach.widerspruch_titel', 'de', 1, date '2020-01-01', true, 'Sind Sie nicht einverstanden?'),
    ('einfach.widerspruch', 'de', 1, date '2020-01-01', true, 'Dann können Sie Widerspruch einlegen. Das heißt: Wir prüfen alles noch einmal. Wie das geht und bis wann, steht im Bescheid bei „Rechtsbehelfsbelehrung“. Verstehen Sie etwas nicht? Fragen Sie uns. Wir helfen Ihnen.');
alter table decision.textbaustein force row level security;
