-- Provisional decisions of chapter 4 and the final ones about them (§ 44a SGB XII). Belongs to what is proposed; fixed with the release.
create table decision.vorlaeufigkeit (
    entwurf_id uuid primary key references decision.entwurf,
    akte_id    uuid not null,
    kreis      int not null,
    art        text not null check (art in ('VORLAEUFIG', 'ABSCHLIESSEND')),
    grund      text check (grund in ('VORAUSSETZUNGEN', 'HOEHE')),
    text       bytea,
    antrag     date,
    von_konto  uuid not null,
    am         timestamptz not null,
    check ((art = 'VORLAEUFIG') = (grund is not null) and (grund is null) = (text is null)),
    check (art = 'ABSCHLIESSEND' or antrag is null)
);
create index vorlaeufigkeit_akte on decision.vorlaeufigkeit (akte_id);
select ground.protect_akte('decision.vorlaeufigkeit');
create function decision.vorlaeufigkeit_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'kreis' = to_jsonb(old) - 'kreis' then
        return new;
    end if;
    if exists (select 1 from decision.entwurf e where e.id = old.entwurf_id and e.zustand <> 'ENTWURF') then
        raise exception 'Was vorgeschlagen ist, bleibt vorläufig oder abschließend: %', old.entwurf_id;
    end if;
    return coalesce(new, old);
end $$;
create trigger fest before update or delete on decision.vorlaeufigkeit for each row execute function decision.vorlaeufigkeit_fest();

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('vorlaeufig.kasten', 'de', 1, date '2020-01-01', true, 'Die Entscheidung ist **vorläufig**. Nach dem {bis} prüfen wir, was Ihnen wirklich zusteht. Dann zahlen wir nach, oder Sie müssen etwas zurückzahlen.'),
    ('vorlaeufig.tenor', 'de', 1, date '2020-01-01', true, 'Diese Entscheidung ist **vorläufig** (§ 44a Abs. 1 SGB XII).'),
    ('vorlaeufig.grund', 'de', 1, date '2020-01-01', true, 'Wir entscheiden vorläufig, denn {grund} ({norm}), und das dauert voraussichtlich länger. Dass Sie die Altersgrenze erreicht haben oder dauerhaft voll erwerbsgemindert sind (§ 41 SGB XII), steht fest. Im Einzelnen: {text}'),
    ('vorlaeufig.zeitraum', 'de', 1, date '2020-01-01', true, 'Bei einer vorläufigen Entscheidung verkürzen wir den Bewilligungszeitraum auf höchstens sechs Monate (§ 44 Abs. 3 Satz 2 SGB XII).'),
    ('vorlaeufig.folge', 'de', 1, date '2020-01-01', true, 'Nach Ablauf des Zeitraums entscheiden wir abschließend, wenn Ihnen ein anderer Betrag zusteht, sonst nur auf Ihren Antrag (§ 44a Abs. 5 SGB XII). Dafür brauchen wir dann Ihre Nachweise. Haben wir in einem Monat zu viel gezahlt, rechnen wir das auf Nachzahlungen für andere Monate des Zeitraums an; was danach bleibt, ist zu erstatten (§ 44a Abs. 7 SGB XII). Entscheiden wir bis zum {frist} nicht abschließend, gelten die vorläufigen Beträge als abschließend festgesetzt (§ 44a Abs. 6 SGB XII). Wollen Sie eine abschließende Entscheidung, beantragen Sie sie bis dahin.'),
    ('abschluss.kasten', 'de', 1, date '2020-01-01', true, 'Wir haben jetzt **abschließend** über die Zeit vom {von} bis {bis} entschieden.'),
    ('abschluss.kasten_nachzahlung', 'de', 1, date '2020-01-01', true, 'Sie haben zu wenig bekommen. Wir zahlen **{betrag} nach**.'),
    ('abschluss.kasten_erstattung', 'de', 1, date '2020-01-01', true, 'Sie haben zu viel bekommen. Sie müssen **{betrag} zurückzahlen**. Das geht auch in Raten.'),
    ('abschluss.kasten_gleich', 'de', 1, date '2020-01-01', true, 'Was Sie bekommen haben, stimmt im Ergebnis. Sie müssen nichts zurückzahlen.'),
    ('abschluss.tenor', 'de', 1, date '2020-01-01', true, 'Über {leistung} für die Zeit **vom {von} bis {bis}** entscheiden wir abschließend. Dieser Bescheid tritt an die Stelle des vorläufigen Bescheids vom {vorgaenger}.'),
    ('abschluss.nachzahlung', 'de', 1, date '2020-01-01', true, 'Wir zahlen **{betrag}** nach.'),
    ('abschluss.erstattung', 'de', 1, date '2020-01-01', true, 'Sie müssen **{betrag} erstatten** (§ 44a Abs. 7 Satz 3 SGB XII).'),
    ('abschluss.gruende', 'de', 1, date '2020-01-01', true, 'Mit Bescheid vom {vorgaenger} hatten wir vorläufig entschieden. Jetzt stehen die Voraussetzungen und die Höhe des Anspruchs fest, deshalb entscheiden wir abschließend (§ 44a Abs. 5 SGB XII). Gegenüber der vorläufigen Entscheidung ist anders: {gruende}.'),
    ('abschluss.gruende_gleich', 'de', 1, date '2020-01-01', true, 'Mit Bescheid vom {vorgaenger} hatten wir vorläufig entschieden. Jetzt stehen die Voraussetzungen und die Höhe des Anspruchs fest, deshalb entscheiden wir abschließend (§ 44a Abs. 5 SGB XII).'),
    ('abschluss.zu_viel', 'de', 1, date '2020-01-01', true, 'Vorläufig zu viel gezahlt sind {betrag}: {posten}.'),
    ('abschluss.zu_wenig', 'de', 1, date '2020-01-01', true, 'Vorläufig zu wenig gezahlt sind {betrag}: {posten}.'),
    ('abschluss.anrechnung', 'de', 1, date '2020-01-01', true, 'Von dem zu viel Gezahlten rechnen wir {betrag} auf die Nachzahlung für andere Monate des Zeitraums an (§ 44a Abs. 7 Satz 2 SGB XII).'),
    ('abschluss.aufschub', 'de', 1, date '2020-01-01', true, 'Ein Widerspruch hat aufschiebende Wirkung (§ 86a Abs. 1 SGG). Solange über ihn nicht entschieden ist, müssen Sie nichts zurückzahlen.'),
    ('anhoerung.absicht_44a', 'de', 1, date '2020-01-01', true, 'Mit Bescheid vom {vorgaenger} haben wir vorläufig über {leistung} entschieden. Inzwischen ist uns bekannt geworden: {gruende}. Wir beabsichtigen deshalb, für die Zeit **ab {von}** abschließend niedrigere Beträge festzusetzen (§ 44a Abs. 5 SGB XII).'),
    ('anhoerung.erstattung_44a', 'de', 1, date '2020-01-01', true, 'Nach Anrechnung auf das, was für andere Monate nachzuzahlen wäre, sind **{betrag}** zu viel gezahlt. Diesen Betrag müssten Sie erstatten (§ 44a Abs. 7 Satz 3 SGB XII).');
alter table decision.textbaustein force row level security;
