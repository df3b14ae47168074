-- Letters about refunds between authorities (§§ 102 to 114 SGB X).
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('erstattung.titel_eigen', 'de', 1, date '2020-01-01', true, 'Anmeldung eines Erstattungsanspruchs'),
    ('erstattung.titel_antwort', 'de', 1, date '2020-01-01', true, 'Antwort auf Ihren Erstattungsanspruch'),
    ('erstattung.titel_person', 'de', 1, date '2020-01-01', true, 'Ein anderer Träger hat für Sie gezahlt'),
    ('erstattung.kasten_eigen', 'de', 1, date '2020-01-01', true, 'Wir melden einen Erstattungsanspruch über **{betrag}** an ({norm}).'),
    ('erstattung.kasten_ja', 'de', 1, date '2020-01-01', true, 'Wir erkennen Ihren Anspruch in Höhe von **{betrag}** an. Das Geld kommt mit unserem nächsten Zahllauf.'),
    ('erstattung.kasten_nein', 'de', 1, date '2020-01-01', true, 'Wir erkennen Ihren Anspruch **nicht an**.'),
    ('erstattung.kasten_person', 'de', 1, date '2020-01-01', true, 'Von Ihrer Nachzahlung gehen **{betrag}** an {traeger}. Den Rest bekommen Sie.'),
    ('erstattung.eigen', 'de', 1, date '2020-01-01', true, 'Für {person}, geboren am {geboren}, haben wir vom {von} bis {bis} Leistungen erbracht, die nach unserer Kenntnis Sie schulden. Wir bitten um Erstattung von {betrag}. Ihr Zeichen: {zeichen}.'),
    ('erstattung.sgbx_102', 'de', 1, date '2020-01-01', true, 'Wir haben auf Grund gesetzlicher Vorschriften vorläufig geleistet (§ 102 Abs. 1 SGB X).'),
    ('erstattung.sgbx_103', 'de', 1, date '2020-01-01', true, 'Der Anspruch auf unsere Leistung ist nachträglich entfallen (§ 103 Abs. 1 SGB X).'),
    ('erstattung.sgbx_104', 'de', 1, date '2020-01-01', true, 'Wir haben nachrangig geleistet; vorrangig verpflichtet sind Sie (§ 104 Abs. 1 Satz 1 SGB X).'),
    ('erstattung.sgbx_105', 'de', 1, date '2020-01-01', true, 'Wir haben als unzuständiger Träger geleistet (§ 105 Abs. 1 Satz 1 SGB X).'),
    ('erstattung.grund', 'de', 1, date '2020-01-01', true, 'Im Einzelnen: {grund}'),
    ('erstattung.erfuellt', 'de', 1, date '2020-01-01', true, 'Soweit unser Anspruch besteht, gilt der Anspruch der Person gegen Sie als erfüllt (§ 107 Abs. 1 SGB X). Bitte zahlen Sie für diese Zeit nicht an sie, bevor unser Anspruch geklärt ist. Diese Anmeldung wahrt die Frist des § 111 SGB X.'),
    ('erstattung.fremd', 'de', 1, date '2020-01-01', true, 'Am {eingang} haben Sie für {person}, geboren am {geboren}, für die Zeit vom {von} bis {bis} die Erstattung von {betrag} verlangt ({norm}). Ihr Zeichen: {zeichen}.'),
    ('erstattung.teil', 'de', 1, date '2020-01-01', true, 'Mehr als {betrag} erkennen wir nicht an: Zu erstatten ist höchstens, was wir für diese Zeit zu leisten haben und der Person noch nicht selbst gezahlt haben.'),
    ('erstattung.ausgeschlossen', 'de', 1, date '2020-01-01', true, 'Der Anspruch ist ausgeschlossen: Er hätte spätestens am {frist} geltend gemacht werden müssen (§ 111 SGB X).'),
    ('erstattung.person', 'de', 1, date '2020-01-01', true, '{traeger} hat Ihnen für die Zeit vom {von} bis {bis} schon Leistungen gezahlt, die wir zu tragen haben. Wir erstatten davon {betrag} ({norm}). In dieser Höhe gilt Ihr Anspruch gegen uns als erfüllt (§ 107 Abs. 1 SGB X); Sie müssen dafür nichts tun und nichts zurückzahlen.');
alter table decision.textbaustein force row level security;
