-- Which window saved last, and since which state only that window did. A page that sends while it saves by itself
-- names a state that is older by its own hand only: that is no conflict.
alter table draft.entwurf
    add column fenster     uuid,
    add column fenster_ab  int,
    add column fenster_zu  boolean not null default false;
