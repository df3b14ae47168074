-- The letter whose code confirms the address of somebody who applied without an account.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('anschrift.titel', 'de', 1, date '2020-01-01', true, 'Bitte bestätigen Sie Ihre Anschrift'),
    ('anschrift.kasten_nummer', 'de', 1, date '2020-01-01', true, 'Ihre Vorgangsnummer: **{nummer}**'),
    ('anschrift.kasten_code', 'de', 1, date '2020-01-01', true, 'Ihr Code: **{code}**'),
    ('anschrift.kasten_bis', 'de', 1, date '2020-01-01', true, 'Geben Sie beides bis zum **{bis}** ein.'),
    ('anschrift.warum', 'de', 1, date '2020-01-01', true, 'Sie haben am {tag} im Internet einen Antrag gestellt, ohne sich anzumelden. Mit dem Code zeigen Sie uns, dass unsere Briefe bei Ihnen ankommen.'),
    ('anschrift.wo', 'de', 1, date '2020-01-01', true, 'Öffnen Sie das Sozialportal, in dem Sie den Antrag gestellt haben. Wählen Sie ganz unten auf der Seite „Code aus einem Brief“ und geben Sie Vorgangsnummer und Code ein.'),
    ('anschrift.konto', 'de', 1, date '2020-01-01', true, 'Wenn Sie ein Konto haben, melden Sie sich vorher an. Dann können Sie den Antrag Ihrem Konto zuordnen: Sie sehen seinen Stand und bekommen unsere Fragen in Ihr Postfach.'),
    ('anschrift.ohne', 'de', 1, date '2020-01-01', true, 'Ihr Antrag gilt auch ohne den Code, und wir bearbeiten ihn weiter. Können Sie ihn nicht eingeben, oder ist er abgelaufen? Rufen Sie uns an, dann schicken wir einen neuen.'),
    ('anschrift.fremd', 'de', 1, date '2020-01-01', true, 'Sie haben keinen Antrag gestellt? Dann hat jemand anderes Ihre Anschrift genannt. Bitte sagen Sie es uns gleich.');
alter table decision.textbaustein force row level security;
