-- Words of a letter that takes back money of which nothing is paid.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('antwort.kasten.ende_gar', 'de', 1, date '2020-01-01', true, 'Eine Leistung, die wir Ihnen bewilligt haben, zahlen wir **nicht**. Warum, steht unten. Sie können sich dagegen wehren.'),
    ('antwort.ende_gar', 'de', 1, date '2020-01-01', true, 'Die Bewilligung der Leistung „{was}“ ({betrag}, {zeitraum}) heben wir auf. Wir zahlen sie nicht.');
alter table decision.textbaustein force row level security;
