-- The notice must not say what nobody did: whether the application was passed on is a duty of the authority (§ 16 Abs. 2 Satz 1 SGB I),
-- but the program does not do it. The day that counts is kept by law in any case (Satz 2).
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('ablehnung.grund_jobcenter', 'de', 2, date '2020-01-01', true, 'Wer als erwerbsfähige Person dem Grunde nach Leistungen nach dem Zweiten Buch Sozialgesetzbuch erhalten kann, bekommt keine Leistungen für den Lebensunterhalt nach dem Zwölften Buch (§ 21 Satz 1 SGB XII). Stellen Sie sofort einen Antrag beim Jobcenter und legen Sie dort diesen Bescheid vor. Ihr Antrag gilt dort als an dem Tag gestellt, an dem er bei uns eingegangen ist (§ 16 Abs. 2 Satz 2 SGB I).'),
    ('asylblg.ablehnung.grund_jobcenter', 'de', 2, date '2020-01-01', true, 'Sie gehören nicht zu den Leistungsberechtigten nach § 1 Abs. 1 AsylbLG. Für Ihren Lebensunterhalt ist das Jobcenter zuständig. Stellen Sie dort sofort einen Antrag und legen Sie diesen Bescheid vor. Ihr Antrag gilt dort als an dem Tag gestellt, an dem er bei uns eingegangen ist (§ 16 Abs. 2 Satz 2 SGB I).');
alter table decision.textbaustein force row level security;
