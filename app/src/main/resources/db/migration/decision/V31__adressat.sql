-- Whom a letter is addressed to, when it is another person of the file than the applicant: a claim is hers alone.
alter table decision.schreiben add column person_id uuid;
