-- The answer to a creditor. It says what the law says and nothing about the person's benefits (§ 35 SGB I).
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('pfaendung.titel', 'de', 1, date '2020-01-01', true, 'Erklärung als Drittschuldner'),
    ('pfaendung.titel_abtretung', 'de', 1, date '2020-01-01', true, 'Antwort auf Ihre Anzeige'),
    ('pfaendung.kasten', 'de', 1, date '2020-01-01', true, 'Wir erkennen keine Forderung an und **zahlen nicht an Sie**.'),
    ('pfaendung.text_pfaendung', 'de', 1, date '2020-01-01', true, 'Am {eingang} ist uns ein Pfändungs- und Überweisungsbeschluss zugestellt worden (Ihr Zeichen: {zeichen}). Wir erklären dazu nach § 840 Abs. 1 ZPO: Die gepfändete Forderung erkennen wir nicht als begründet an und sind zur Zahlung nicht bereit.'),
    ('pfaendung.text_abtretung', 'de', 1, date '2020-01-01', true, 'Am {eingang} haben Sie uns eine Abtretung oder Verpfändung angezeigt (Ihr Zeichen: {zeichen}). Wir erkennen sie nicht an.'),
    ('pfaendung.recht', 'de', 1, date '2020-01-01', true, 'Ansprüche auf Sozialhilfe können nicht übertragen, nicht verpfändet und nicht gepfändet werden (§ 17 Abs. 1 Satz 2 SGB XII). Das gilt, gleich ob und in welcher Höhe ein Anspruch besteht.'),
    ('pfaendung.andere', 'de', 1, date '2020-01-01', true, 'Zu der Frage, ob andere Personen Ansprüche erheben oder die Forderung schon gepfändet ist (§ 840 Abs. 1 Nr. 2 und 3 ZPO), entfällt danach eine Angabe.'),
    ('pfaendung.geheimnis', 'de', 1, date '2020-01-01', true, 'Weitere Auskünfte geben wir nicht: Sozialdaten sind geschützt (§ 35 SGB I).');
alter table decision.textbaustein force row level security;
