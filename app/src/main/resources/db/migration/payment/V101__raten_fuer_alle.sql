-- Instalments also of Kostenersatz and maintenance, in the same table. What was open when they were agreed is kept: what came in before does not
-- count as a part of them, and what is booked as owed later falls due by itself.
alter table payment.raten
    alter column forderung_id drop not null,
    add column kostenersatz_id uuid references payment.kostenersatz,
    add column unterhalt_id uuid references payment.unterhalt,
    add column ueber_cent bigint,
    add constraint raten_eine_schuld check (num_nonnulls(forderung_id, kostenersatz_id, unterhalt_id) = 1);

alter table payment.raten disable trigger fest;
alter table payment.raten no force row level security;
alter table payment.forderung_buchung no force row level security;
update payment.raten r set ueber_cent = greatest(r.rate_cent,
    (select coalesce(sum(b.cent), 0) from payment.forderung_buchung b where b.forderung_id = r.forderung_id and b.am <= r.am));
alter table payment.forderung_buchung force row level security;
alter table payment.raten force row level security;
alter table payment.raten enable trigger fest;

alter table payment.raten
    alter column ueber_cent set not null,
    add constraint raten_teil check (rate_cent <= ueber_cent);
drop index payment.raten_eine;
create unique index raten_eine on payment.raten (coalesce(forderung_id, kostenersatz_id, unterhalt_id)) where ersetzt_am is null;
