-- A Mandant may demand a second factor of everybody; until one is set up, a session reaches the own account only.
alter table login.policy add column second_factor boolean not null default false;
alter table login.session drop constraint session_stage_check;
alter table login.session add constraint session_stage_check
    check (stage in ('SECOND_FACTOR', 'SET_UP', 'NEW_PASSWORD', 'OPEN'));
