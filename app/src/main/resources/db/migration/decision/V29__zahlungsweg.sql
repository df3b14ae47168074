-- The notice says how the money comes where it goes to no account.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('entscheidung.bar', 'de', 1, date '2020-01-01', true, 'Wir zahlen das Geld bar an unserer Kasse aus. Bringen Sie einen Ausweis und das Aktenzeichen dieses Bescheids mit. Jede Zahlung liegt {tage} Tage für Sie bereit.'),
    ('entscheidung.scheck', 'de', 1, date '2020-01-01', true, 'Wir schicken Ihnen eine Zahlungsanweisung zur Verrechnung (Scheck) an Ihre Anschrift. Lösen Sie sie innerhalb von {tage} Tagen ein.'),
    ('entscheidung.karte', 'de', 1, date '2020-01-01', true, 'Wir laden das Geld auf Ihre Bezahlkarte.');
alter table decision.textbaustein force row level security;
