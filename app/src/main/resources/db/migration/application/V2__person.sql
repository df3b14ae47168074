-- Who applied, as a person of the authority: work with her data is told to this application's mailbox.
alter table application.antrag add column person_id uuid;
create index antrag_person on application.antrag (person_id);
