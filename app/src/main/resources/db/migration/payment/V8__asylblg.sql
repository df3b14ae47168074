-- AsylbLG is paid from the account that pays chapter 3 until somebody sets another one.
alter table payment.kasse_kapitel no force row level security;
insert into payment.kasse_kapitel (kapitel, kasse_id)
select k.nummer, a.kasse_id from payment.kasse_kapitel a, (values (102), (103)) as k(nummer) where a.kapitel = 3 on conflict do nothing;
alter table payment.kasse_kapitel force row level security;
