-- A direct payment under AsylbLG rests on its own norm: for basic benefits § 3 Abs. 3 Satz 4 AsylbLG, which names housing and heating only;
-- for benefits like SGB XII § 2 Abs. 1 AsylbLG. Both lead to § 35a Abs. 3 SGB XII. Where the law names none, the letter names the reason.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('direktzahlung.text_3_asylblg', 'de', 1, date '2020-01-01', true, 'Die Zahlung ist für: {wofuer}. Rechtsgrundlage ist § 3 Abs. 3 Satz 4 AsylbLG in Verbindung mit § 35a Abs. 3 SGB XII. Wir unterrichten Sie darüber schriftlich.'),
    ('direktzahlung.text_2_asylblg', 'de', 1, date '2020-01-01', true, 'Die Zahlung ist für: {wofuer}. Rechtsgrundlage ist § 2 Abs. 1 AsylbLG in Verbindung mit § 35a Abs. 3 SGB XII. Wir unterrichten Sie darüber schriftlich.'),
    ('direktzahlung.text_ohne', 'de', 1, date '2020-01-01', true, 'Die Zahlung ist für: {wofuer}. Wir unterrichten Sie darüber schriftlich.');

insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('widerspruch.vertreten', 'de', 1, date '2020-01-01', true, 'Für Sie hat {vertreter} den Widerspruch erhoben.'),
    ('widerspruch.vollmacht', 'de', 1, date '2020-01-01', true, 'Uns liegt dafür noch keine Vollmacht vor. Bitte schicken Sie sie uns bald (§ 13 Abs. 1 Satz 3 SGB X).');
alter table decision.textbaustein force row level security;

-- Who objects: one of the persons the notice is about, perhaps through somebody who represents her. Her own deadline counts.
alter table decision.widerspruch add column person_id uuid;
alter table decision.widerspruch add column vertreter text not null default '' check (length(vertreter) <= 200);
alter table decision.widerspruch add column vollmacht boolean not null default false;
alter table decision.widerspruch add constraint widerspruch_vertretung check (vertreter <> '' or not vollmacht);
-- Two people may each object to the same notice.
drop index decision.widerspruch_einer;
create unique index widerspruch_einer on decision.widerspruch (bescheid_id, person_id) nulls not distinct where zustand <> 'ERLEDIGT';
