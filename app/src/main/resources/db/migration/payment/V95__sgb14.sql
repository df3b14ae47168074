-- SGB XIV is paid from the account that pays chapter 3 until somebody sets another one.
alter table payment.kasse_kapitel no force row level security;
insert into payment.kasse_kapitel (kapitel, kasse_id)
select 1483, a.kasse_id from payment.kasse_kapitel a where a.kapitel = 3 on conflict do nothing;
alter table payment.kasse_kapitel force row level security;
