-- A new Mandant demands a second step of everybody from the start; who is here already keeps the rule that holds. A database made from the
-- template has no staff yet. `changed` says when somebody set the rules: the demo leaves the second step off until then.
alter table login.policy add column changed timestamptz;
alter table login.policy no force row level security;
alter table access.staff no force row level security;
update login.policy set changed = now() where exists (select 1 from access.staff);
update login.policy set second_factor = true where not exists (select 1 from access.staff);
alter table access.staff force row level security;
alter table login.policy force row level security;
