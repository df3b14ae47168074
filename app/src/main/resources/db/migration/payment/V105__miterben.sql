-- Several heirs owe Kostenersatz together (§ 2058 BGB): how many there are, and why this one is asked (§ 35 Abs. 1 Satz 3 SGB X).
-- Claims proposed before say nothing of it.
alter table payment.kostenersatz add column erben int check (erben between 1 and 99);
alter table payment.kostenersatz add column auswahl bytea;
alter table payment.kostenersatz add check (erben is null or wer in ('ERBE', 'ERBE_EHEGATTE'));
alter table payment.kostenersatz add check (coalesce(erben > 1, false) = (auswahl is not null));
