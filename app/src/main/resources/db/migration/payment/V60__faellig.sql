-- A refund is to be had when its Bescheid can no longer be challenged. That day follows from its deliveries and moves
-- when a letter comes back, so it is not kept here; a loan has its own.
alter table payment.forderung alter column faellig drop not null;
