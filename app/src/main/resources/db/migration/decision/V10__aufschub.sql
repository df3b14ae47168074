-- An objection in time suspends what a change took away (§ 86a Abs. 1 SGG): what held before is looked up by what replaced it.
create index geltung_ersetzt on decision.geltung (ersetzt_durch) where ersetzt_durch is not null;

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('rechtsbehelf.aufschub', 'de', 2, date '2020-01-01', true, 'Ein Widerspruch hat aufschiebende Wirkung (§ 86a Abs. 1 SGG). Solange über ihn nicht entschieden ist, zahlen wir die bisherigen höheren Beträge weiter, und Sie müssen nichts zurückzahlen. Bleibt der Bescheid bestehen, sind die höheren Beträge zu erstatten.'),
    ('widerspruch.aufschub_betrag', 'de', 1, date '2020-01-01', true, 'Ihr Widerspruch hat aufschiebende Wirkung (§ 86a Abs. 1 SGG). Bis zur Entscheidung zahlen wir weiter die bisherigen höheren Beträge. Für {monate} sind das zusammen **{betrag} mehr**, als der angegriffene Bescheid vorsieht. Bleibt der Bescheid bestehen, müssen Sie dieses Geld zurückzahlen.');
alter table decision.textbaustein force row level security;
